import type { GoalAnswers } from '../../src/interchange/goals/answers.ts';
import { Refusal } from '../../src/refusal.ts';
import { askOwnProcess } from '../../warehouse/own-process/ask.ts';
import type { FileOfGoals } from './file-of-goals.ts';

const reader = new URL('./read-goals-child.ts', import.meta.url);
const bounds = {
  memoryMb: 1_024,
  patienceMs: 120_000,
  tooHeavy: new Refusal('goals.too-heavy'),
  tooSlow: new Refusal('goals.too-slow'),
};

/** Files just read, by what was said of their table: an answer about a team reads nothing again. */
const justRead = new Map<string, Promise<FileOfGoals>>();
const KEPT = 4;

/**
 * The goals of a sent file, read in a process of its own: a workbook is unpacked and twenty thousand sentences are read
 * while this server goes on answering.
 */
export function readGoalsFile(path: string, said: GoalAnswers): Promise<FileOfGoals> {
  const { sheet, delimiter, encoding, format, headerLine, columns } = said;
  const key = JSON.stringify([path, sheet, delimiter, encoding, format, headerLine, columns]);
  const before = justRead.get(key);
  if (before) return before;
  const reading = askOwnProcess<FileOfGoals>(reader, { path, said }, bounds);
  justRead.set(key, reading);
  reading.catch(() => justRead.delete(key));
  for (const oldest of [...justRead.keys()].slice(0, -KEPT)) justRead.delete(oldest);
  return reading;
}

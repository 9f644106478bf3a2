import { Worker } from 'node:worker_threads';
import type { GoalAnswers } from '../../src/interchange/goals/answers.ts';
import { Refusal } from '../../src/refusal.ts';
import type { FileOfGoals } from './file-of-goals.ts';

const PATIENCE_MS = 120_000;
const MEMORY_MB = 1_024;

export type ReadFile =
  | { readonly kind: 'read'; readonly file: FileOfGoals }
  | { readonly kind: 'refused'; readonly code: string; readonly params: Readonly<Record<string, unknown>> }
  | { readonly kind: 'fault'; readonly message: string };

/** Files just read, by what was said of their table: an answer about a team reads nothing again. */
const justRead = new Map<string, Promise<FileOfGoals>>();
const KEPT = 4;

/**
 * The goals of a sent file, read on a thread of its own: a workbook is unpacked and twenty thousand sentences are read
 * while this server goes on answering.
 */
export function readGoalsFile(path: string, said: GoalAnswers): Promise<FileOfGoals> {
  const { sheet, delimiter, encoding, format, headerLine, columns } = said;
  const key = JSON.stringify([path, sheet, delimiter, encoding, format, headerLine, columns]);
  const before = justRead.get(key);
  if (before) return before;
  const reading = onThread(path, said);
  justRead.set(key, reading);
  reading.catch(() => justRead.delete(key));
  for (const oldest of [...justRead.keys()].slice(0, -KEPT)) justRead.delete(oldest);
  return reading;
}

function onThread(path: string, said: GoalAnswers): Promise<FileOfGoals> {
  const worker = new Worker(new URL('./read-goals-thread.ts', import.meta.url), {
    workerData: { path, said },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    env: { TZ: 'UTC' },
  });
  return new Promise<FileOfGoals>((resolve, reject) => {
    const patience = setTimeout(() => reject(new Refusal('goals.too-slow', {})), PATIENCE_MS);
    worker.once('message', (answer: ReadFile) => {
      if (answer.kind === 'read') resolve(answer.file);
      else if (answer.kind === 'refused') reject(new Refusal(answer.code, answer.params));
      else reject(new Error(`a file of goals could not be read: ${answer.message}`));
    });
    worker.once('error', (error: Error & { code?: string }) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refusal('goals.too-heavy', {}) : error),
    );
    worker.once('exit', () => clearTimeout(patience));
  }).finally(() => void worker.terminate());
}

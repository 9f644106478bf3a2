import { parentPort, workerData } from 'node:worker_threads';
import type { GoalAnswers } from '../../src/interchange/goals/answers.ts';
import { Refusal } from '../../src/refusal.ts';
import { fileOfGoals } from './file-of-goals.ts';
import type { ReadFile } from './read-goals-file.ts';

const { path, said } = workerData as { path: string; said: GoalAnswers };

const answer = await fileOfGoals(path, said).then(
  (file): ReadFile => ({ kind: 'read', file }),
  (error: unknown): ReadFile =>
    error instanceof Refusal
      ? { kind: 'refused', code: error.code, params: error.params }
      : { kind: 'fault', message: error instanceof Error ? (error.stack ?? error.message) : String(error) },
);
parentPort?.postMessage(answer);

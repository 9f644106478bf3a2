import { Refusal } from '../../src/refusal.ts';
import type { Said } from './answer.ts';
import { startOwnProcess } from './start.ts';

export interface Bounds {
  /** What is read may hold this much; Node itself and what it keeps aside come on top. */
  readonly memoryMb: number;
  readonly patienceMs: number;
  /** What a person is told when it held more, or took longer. */
  readonly tooHeavy: Refusal;
  readonly tooSlow: Refusal;
  /** What a person is told when it ended by itself; without it, that is a fault. */
  readonly ended?: Refusal;
}

const nodeItselfMb = 256;

/**
 * What a process of its own answers to one order (`answerParent`), then the process is gone. What somebody sent is read
 * there: however large, slow or broken it is, this server goes on answering, and a crash ends one reading.
 */
export function askOwnProcess<Answer, Part = never>(
  entry: URL,
  order: object,
  { memoryMb, patienceMs, tooHeavy, tooSlow, ended }: Bounds,
  onPart?: (part: Part) => void,
): Promise<Answer> {
  const child = startOwnProcess(entry, memoryMb + nodeItselfMb, [`--max-old-space-size=${memoryMb}`]);
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const patience = setTimeout(() => reject(tooSlow), patienceMs);
  child.process.on('message', (said: Said) => {
    if (said.say === 'part') onPart?.(said.part as Part);
    else if (said.say === 'done') resolve(said.answer as Answer);
    else if (said.say === 'refused') reject(new Refusal(said.code, said.params));
    else reject(new Error(`what was sent could not be read: ${said.message}`));
  });
  child.process.once('error', reject);
  child.process.once('exit', (code, signal) =>
    reject(
      child.overMemory()
        ? tooHeavy
        : (ended ?? new Error(`the process that reads ended by itself (${signal ?? code})`)),
    ),
  );
  child.process.send(order);
  return promise.finally(() => {
    clearTimeout(patience);
    child.process.kill('SIGKILL');
  });
}

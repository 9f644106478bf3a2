import { Refusal } from '../../src/refusal.ts';
import { startOwnProcess } from '../own-process/start.ts';
import { type Answer, duckDbChild, type Order, type TableFile } from './protocol.ts';

export interface Writing {
  /** Files of one shape, into one table named by the first. */
  readonly files: readonly TableFile[];
  readonly into: string;
  readonly memoryMb?: number;
  readonly timeoutMs?: number;
}

/** Writes files as one table into a new `.duckdb` file, in a process of its own; how many rows it then holds. */
export function writeDuckDb({ files, into, memoryMb = 1024, timeoutMs = 600_000 }: Writing): Promise<number> {
  const child = startOwnProcess(duckDbChild, memoryMb + 512);
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const timeout = setTimeout(() => {
    reject(new Refusal('warehouse.timeout', { seconds: timeoutMs / 1000 }));
    child.process.kill('SIGKILL');
  }, timeoutMs);
  child.process.once('exit', () =>
    reject(new Refusal(child.overMemory() ? 'warehouse.out-of-memory' : 'warehouse.engine-stopped')),
  );
  child.process.once('error', reject);
  child.process.on('message', (answer: Answer) => {
    if (answer.answer === 'written') resolve(answer.rows);
    else if (answer.answer === 'not-opened') reject(new Refusal(answer.failure.code, answer.failure.params));
  });
  const order: Order = { act: 'write', files, into, memoryMb };
  child.process.send(order);
  return promise.finally(() => {
    clearTimeout(timeout);
    child.process.kill('SIGKILL');
  });
}

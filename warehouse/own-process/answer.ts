import { flushCompileCache } from 'node:module';
import { Refusal } from '../../src/refusal.ts';

/** What a process started for one question says: parts, where the answer comes in several, then one of the others. */
export type Said =
  | { readonly say: 'part'; readonly part: unknown }
  | { readonly say: 'done'; readonly answer: unknown }
  | { readonly say: 'refused'; readonly code: string; readonly params: Readonly<Record<string, unknown>> }
  | { readonly say: 'fault'; readonly message: string };

/** The other end of `askOwnProcess`: answers the one order this process was started for, and ends with its parent. */
export function answerParent<Order>(
  work: (order: Order, sayPart: (part: unknown) => Promise<void>) => Promise<unknown>,
): void {
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  process.once('message', (order: Order) => {
    // It is ended rather than left to end: what Node would keep at its end is kept now.
    flushCompileCache();
    void work(order, (part) => say({ say: 'part', part })).then(
      (answer) => say({ say: 'done', answer }),
      (error: unknown) =>
        say(
          error instanceof Refusal
            ? { say: 'refused', code: error.code, params: error.params }
            : { say: 'fault', message: error instanceof Error ? (error.stack ?? error.message) : String(error) },
        ),
    );
  });
}

/** Sent when the parent has taken it: what is read waits for whoever listens. */
const say = (said: Said) => new Promise<void>((resolve) => process.send?.(said, () => resolve()));

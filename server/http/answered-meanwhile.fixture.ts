import { setTimeout } from 'node:timers/promises';
import type { Client } from './test-client.ts';

/**
 * How often somebody else was answered while this was done. Where one request holds the server, it is once or twice,
 * however slow the machine is.
 */
export async function answeredMeanwhile<Done>(other: Client, act: () => Promise<Done>) {
  let over = false;
  const doing = act().finally(() => {
    over = true;
  });
  let times = 0;
  while (!over) {
    await other.send('GET', '/healthz');
    await setTimeout(1);
    times++;
  }
  return { answer: await doing, times };
}

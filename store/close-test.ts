import { closeTest as closed } from '../src/alignment/alignment-test.ts';
import { type StoredTest, theTest, withSeats } from './alignment-test.ts';
import type { Authorized } from './authorized.ts';
import { leaveNoTrace } from './leave-no-trace.ts';
import { untell } from './notification.ts';
import { change, holdOpenTest } from './reveal-test.ts';
import type { Store } from './store.ts';
import { write } from './write.ts';

/** Opened by mistake: nobody is asked any more, and what was answered goes, with names as without, seen by nobody. */
export async function closeTest(
  store: Store,
  by: Authorized<'test.close'>,
  testId: string,
  why: string | null,
  today: string,
): Promise<StoredTest> {
  const test = await write(store, by, 'alignment.close', async (context) => {
    const { tx } = context;
    await holdOpenTest(tx, testId);
    const before = await theTest(tx, testId);
    const { phase } = closed(await withSeats(tx, before));
    await tx.deleteFrom('alignment_answer').where('test_id', '=', testId).execute();
    await tx.updateTable('alignment_seat').set({ guest_name: null }).where('test_id', '=', testId).execute();
    await untell(tx, `test-to-answer/test/${testId}`);
    return change(context, before, { phase, closed_on: today, closed_why: why });
  });
  await leaveNoTrace(store);
  return test;
}

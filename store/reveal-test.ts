import { randomBytes, randomUUID } from 'node:crypto';
import { closeSeat, type RevealStep, reveal, rolesShown, stepTo, untie } from '../src/alignment/alignment-test.ts';
import type { Computed } from '../src/alignment/reveal.ts';
import { answersOf, kept, type StoredTest, theTest, withSeats } from './alignment-test.ts';
import type { Authorized } from './authorized.ts';
import { toJson } from './columns.ts';
import { leaveNoTrace } from './leave-no-trace.ts';
import type { Store } from './store.ts';
import type { AlignmentTestTable } from './tables/alignment.ts';
import { type WriteContext, write } from './write.ts';

/** Takes the row for the rest of the transaction: no answer slips in while the answers are revealed, or destroyed. */
export async function holdOpenTest(tx: WriteContext['tx'], testId: string): Promise<void> {
  await tx
    .updateTable('alignment_test')
    .set({ phase: 'open' })
    .where('id', '=', testId)
    .where('phase', '=', 'open')
    .execute();
}

/** Shows the answers to everyone and, without names, leaves nothing of the order in which they came. */
export async function revealTest(
  store: Store,
  by: Authorized<'test.reveal'>,
  testId: string,
  today: string,
): Promise<StoredTest> {
  const revealed = await write(store, by, 'alignment.reveal', async (context) => {
    const { tx } = context;
    await holdOpenTest(tx, testId);
    const before = await theTest(tx, testId);
    const revealed = reveal(await withSeats(tx, before), today);
    if (before.names !== 'names') await eraseTies(context, testId);
    return change(context, before, { phase: 'revealed', step: revealed.step, revealed_on: revealed.revealedOn });
  });
  if (revealed.names !== 'names') await leaveNoTrace(store);
  return revealed;
}

/** Written anew in an order and under ids that tell nothing; a role too rare to be shown would be a name, and goes. */
async function eraseTies({ tx }: WriteContext, testId: string) {
  const given = (await answersOf(tx, testId)).map(({ seatId, answer }) => ({ seatId: seatId ?? '', answer }));
  const shown = rolesShown(given.map(({ answer }) => answer.role)) !== null;
  await tx.deleteFrom('alignment_answer').where('test_id', '=', testId).execute();
  for (const answer of untie(given, randomBytes(32).toString('hex')))
    await tx
      .insertInto('alignment_answer')
      .values({
        id: randomUUID(),
        test_id: testId,
        seat_id: null,
        body: toJson(shown ? answer : { ...answer, role: null }),
      })
      .execute();
}

export function showStep(
  store: Store,
  by: Authorized<'test.reveal'>,
  testId: string,
  step: RevealStep,
): Promise<StoredTest> {
  return write(store, by, 'alignment.step', async (context) => {
    const before = await theTest(context.tx, testId);
    const after = stepTo(await withSeats(context.tx, before), step);
    return change(context, before, { step: after.step });
  });
}

export function closeTestSeat(
  store: Store,
  by: Authorized<'test.facilitate'>,
  testId: string,
  seatId: string,
): Promise<void> {
  return write(store, by, 'alignment.close-seat', async ({ tx, record }) => {
    const test = await theTest(tx, testId);
    closeSeat(await withSeats(tx, test), seatId);
    await tx
      .updateTable('alignment_seat')
      .set({ state: 'closed' })
      .where('id', '=', seatId)
      .where('test_id', '=', testId)
      .where('state', '=', 'waiting')
      .execute();
    await record({ subject: { kind: 'alignment-seat', id: testId }, teamId: test.teamId, before: null, after: null });
  });
}

/** What was computed of each definition; told once, with how many. */
export function keepNumbers(
  store: Store,
  by: Authorized<'installation'>,
  test: StoredTest,
  numbers: ReadonlyMap<string, Computed>,
): Promise<void> {
  return write(store, by, 'alignment.compute', async ({ tx, record }) => {
    for (const [hash, { value, series }] of numbers) {
      const row = { test_id: test.id, hash, value, series: toJson(series) };
      await tx
        .insertInto('alignment_number')
        .values(row)
        .onConflict((conflict) => conflict.columns(['test_id', 'hash']).doUpdateSet({ value, series: row.series }))
        .execute();
    }
    await record({
      subject: { kind: 'alignment-number', id: test.id },
      teamId: test.teamId,
      before: null,
      after: { definitions: numbers.size },
    });
  });
}

export async function change(
  { tx, record }: WriteContext,
  before: StoredTest,
  set: Partial<AlignmentTestTable>,
): Promise<StoredTest> {
  await tx
    .updateTable('alignment_test')
    .set({ ...set, version: before.version + 1 })
    .where('id', '=', before.id)
    .execute();
  const after = await theTest(tx, before.id);
  await record({
    subject: { kind: 'alignment-test', id: before.id },
    teamId: before.teamId,
    before: kept(before),
    after: kept(after),
  });
  return after;
}

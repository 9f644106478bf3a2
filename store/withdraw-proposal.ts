import {
  checkKeyResultWithdrawal,
  checkPlanning,
  checkRoomForKeyResult,
  checkWithdrawal,
  dotsWhenBack,
  stateWhenBack,
} from '../src/okr/withdrawal.ts';
import type { Limits } from '../src/people/organisation.ts';
import type { Authorized } from './authorized.ts';
import { holdCycle, theCycle } from './cycle.ts';
import { guardrailsOf } from './guardrail.ts';
import { initiativesOf } from './initiative.ts';
import { type KeyResult, keyResultOnce, keyResultsOf, theKeyResult } from './key-result.ts';
import { untell } from './notification.ts';
import { keptObjective, type Objective, objectiveOnce, objectivesOfCycle, theObjective } from './objective.ts';
import { dotsOn } from './objective-voice.ts';
import type { Reader, Store } from './store.ts';
import { mustBeVersion, type WriteContext, write } from './write.ts';

interface Part {
  readonly kind: 'key-result' | 'guardrail' | 'initiative';
  readonly state: { readonly id: string };
}

/**
 * An objective leaves, and whatever hangs under it is reached through it alone: nothing is deleted, so that putting it back
 * brings everything back, what people said of it included. Its event and its revisions say that it was there, until when.
 */
export function withdrawObjective(
  store: Store,
  by: Authorized<'objective.withdraw'>,
  id: string,
  expectedVersion: number,
): Promise<void> {
  return write(store, by, 'objective.withdraw', async (context) => {
    const { tx, now, record } = context;
    await holdCycle(tx, (await theObjective(tx, id)).cycleId);
    const before = await theObjective(tx, id);
    mustBeVersion(before, expectedVersion, before);
    checkWithdrawal(await theCycle(tx, before.cycleId), before);
    const parts = await partsOf(tx, id);
    const done = await tx
      .updateTable('objective')
      .set({ withdrawn_at: now, version: expectedVersion + 1 })
      .where('id', '=', id)
      .where('version', '=', expectedVersion)
      .executeTakeFirst();
    if (done.numUpdatedRows !== 1n) mustBeVersion(await theObjective(tx, id), expectedVersion, before);
    await untell(tx, `objective-asked/${id}`);
    const { teamId } = before;
    await record({ subject: { kind: 'objective', id }, teamId, before: keptObjective(before), after: null });
    await recordParts(context, teamId, parts, 'gone');
  });
}

/** Put back by two people at once, it is back once. */
export function putObjectiveBack(
  store: Store,
  by: Authorized<'objective.withdraw'>,
  id: string,
  limits: Limits,
): Promise<{ readonly objective: Objective; readonly lostItsPlace: boolean }> {
  return write(store, by, 'objective.put-back', async (context) => {
    const { tx, record } = context;
    await holdCycle(tx, (await objectiveOnce(tx, id)).objective.cycleId);
    const { objective: before, withdrawn } = await objectiveOnce(tx, id);
    if (!withdrawn) return { objective: before, lostItsPlace: false };
    checkPlanning(await theCycle(tx, before.cycleId));
    const others = await objectivesOfCycle(tx, before.cycleId);
    const state = stateWhenBack(before, others, limits);
    await tx
      .updateTable('objective')
      .set({ withdrawn_at: null, state, version: before.version + 1 })
      .where('id', '=', id)
      .execute();
    await giveDotsBack(context, id, others);
    const after = await theObjective(tx, id);
    const { teamId } = after;
    await record({ subject: { kind: 'objective', id }, teamId, before: null, after: keptObjective(after) });
    await recordParts(context, teamId, await partsOf(tx, id), 'back');
    return { objective: after, lostItsPlace: state !== before.state };
  });
}

type Place = { readonly teamId: string; readonly cycleId: string };

/** A key result leaves its draft, with the bets placed on it. */
export function withdrawKeyResult(
  store: Store,
  by: Authorized<'key-result.withdraw'>,
  { teamId, cycleId }: Place,
  id: string,
  expectedVersion: number,
): Promise<void> {
  return write(store, by, 'key-result.withdraw', async (context) => {
    const { tx, now, record } = context;
    await holdCycle(tx, cycleId);
    const before = await theKeyResult(tx, id);
    mustBeVersion(before, expectedVersion, before);
    checkKeyResultWithdrawal(await theCycle(tx, cycleId), before);
    const bets = await betsOn(tx, before);
    const done = await tx
      .updateTable('key_result')
      .set({ withdrawn_at: now, version: expectedVersion + 1 })
      .where('id', '=', id)
      .where('version', '=', expectedVersion)
      .executeTakeFirst();
    if (done.numUpdatedRows !== 1n) mustBeVersion(await theKeyResult(tx, id), expectedVersion, before);
    await record({ subject: { kind: 'key-result', id }, teamId, before, after: null });
    await recordParts(context, teamId, bets, 'gone');
  });
}

export function putKeyResultBack(
  store: Store,
  by: Authorized<'key-result.withdraw'>,
  { teamId, cycleId }: Place,
  id: string,
  limits: Limits,
): Promise<KeyResult> {
  return write(store, by, 'key-result.put-back', async (context) => {
    const { tx, record } = context;
    await holdCycle(tx, cycleId);
    const { keyResult: before, withdrawn } = await keyResultOnce(tx, id);
    if (!withdrawn) return before;
    checkPlanning(await theCycle(tx, cycleId));
    // Under an objective that has left meanwhile there is nowhere to come back to.
    await theObjective(tx, before.objectiveId);
    checkRoomForKeyResult(before, await keyResultsOf(tx, [before.objectiveId]), limits);
    await tx
      .updateTable('key_result')
      .set({ withdrawn_at: null, version: before.version + 1 })
      .where('id', '=', id)
      .execute();
    const after = await theKeyResult(tx, id);
    await record({ subject: { kind: 'key-result', id }, teamId, before: null, after });
    await recordParts(context, teamId, await betsOn(tx, after), 'back');
    return after;
  });
}

/** Who proposed a key result is in the event of its proposal, and nowhere else. */
export async function proposedBy(db: Reader, personId: string, keyResultIds: readonly string[]): Promise<Set<string>> {
  if (keyResultIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('event')
    .select('subject_id')
    .where('subject_kind', '=', 'key-result')
    .where('subject_id', 'in', keyResultIds)
    .where('operation', 'in', ['key-result.propose', 'sorter.draft'])
    .where('actor_id', '=', personId)
    .execute();
  return new Set(rows.map(({ subject_id }) => subject_id));
}

async function partsOf(tx: Reader, objectiveId: string): Promise<Part[]> {
  const [keyResults, guardrails, initiatives] = [
    await keyResultsOf(tx, [objectiveId]),
    await guardrailsOf(tx, [objectiveId]),
    await initiativesOf(tx, [objectiveId]),
  ];
  return [
    ...keyResults.map((state): Part => ({ kind: 'key-result', state })),
    ...guardrails.map((state): Part => ({ kind: 'guardrail', state })),
    ...initiatives.map((state): Part => ({ kind: 'initiative', state })),
  ];
}

async function betsOn(tx: Reader, { id, objectiveId }: KeyResult): Promise<Part[]> {
  const bets = (await initiativesOf(tx, [objectiveId])).filter(({ keyResultId }) => keyResultId === id);
  return bets.map((state) => ({ kind: 'initiative', state }));
}

async function recordParts({ record }: WriteContext, teamId: string, parts: readonly Part[], now: 'gone' | 'back') {
  for (const { kind, state } of parts)
    await record({
      subject: { kind, id: state.id },
      teamId,
      before: now === 'gone' ? state : null,
      after: now === 'gone' ? null : state,
    });
}

/** A person who has placed the dots elsewhere meanwhile keeps them there. */
async function giveDotsBack({ tx }: WriteContext, objectiveId: string, others: readonly Objective[]): Promise<void> {
  const elsewhere = await dotsOn(
    tx,
    others.map(({ id }) => id),
  );
  for (const { personId, count } of await dotsOn(tx, [objectiveId])) {
    const placed = elsewhere.filter((one) => one.personId === personId).reduce((sum, one) => sum + one.count, 0);
    const back = dotsWhenBack(count, placed);
    if (back === count) continue;
    const own = { objective_id: objectiveId, person_id: personId };
    if (back === 0)
      await tx
        .deleteFrom('objective_dots')
        .where((row) => row.and(own))
        .execute();
    else
      await tx
        .updateTable('objective_dots')
        .set({ count: back })
        .where((row) => row.and(own))
        .execute();
  }
}

import { type CycleChange, changeCycle, checkRemoval } from '../src/okr/cycle-change.ts';
import type { Authorized } from './authorized.ts';
import { type Cycle, cycleOnce, holdCycle, theCycle } from './cycle.ts';
import { keptObjective, objectiveOnce, objectivesOfCycle } from './objective.ts';
import type { Store } from './store.ts';
import { mustBeVersion, type WriteContext, write } from './write.ts';

/** Another name or other dates, while it is planned. */
export function changePlannedCycle(
  store: Store,
  by: Authorized<'cycle.plan'>,
  id: string,
  expectedVersion: number,
  change: CycleChange,
): Promise<Cycle> {
  return write(store, by, 'cycle.change', async ({ tx, record }) => {
    await holdCycle(tx, id);
    const before = await theCycle(tx, id);
    mustBeVersion(before, expectedVersion, before);
    const { name, start, end } = changeCycle(before, change);
    await tx
      .updateTable('cycle')
      .set({ name, start_on: start, end_on: end, version: expectedVersion + 1 })
      .where('id', '=', id)
      .execute();
    const after = await theCycle(tx, id);
    await record({ subject: { kind: 'cycle', id }, teamId: after.teamId, before, after });
    return after;
  });
}

/** It leaves every list; what was refused in it leaves with it, and its "no" stands where it is said. */
export function removeCycle(
  store: Store,
  by: Authorized<'cycle.plan'>,
  id: string,
  expectedVersion: number,
): Promise<void> {
  return write(store, by, 'cycle.remove', async (context) => {
    const { tx, now, record } = context;
    await holdCycle(tx, id);
    const before = await theCycle(tx, id);
    mustBeVersion(before, expectedVersion, before);
    const objectives = await objectivesOfCycle(tx, id);
    checkRemoval(before, objectives);
    await tx
      .updateTable('cycle')
      .set({ withdrawn_at: now, version: expectedVersion + 1 })
      .where('id', '=', id)
      .execute();
    await record({ subject: { kind: 'cycle', id }, teamId: before.teamId, before, after: null });
    for (const refused of objectives) await setAway(context, refused.id, now);
  });
}

/** As it was, with what had left with it. Put back by two people at once, it is back once. */
export function putCycleBack(store: Store, by: Authorized<'cycle.plan'>, id: string): Promise<Cycle> {
  return write(store, by, 'cycle.put-back', async (context) => {
    const { tx, record } = context;
    await holdCycle(tx, id);
    const { cycle: before, removedAt } = await cycleOnce(tx, id);
    if (removedAt === null) return before;
    await tx
      .updateTable('cycle')
      .set({ withdrawn_at: null, version: before.version + 1 })
      .where('id', '=', id)
      .execute();
    const after = await theCycle(tx, id);
    await record({ subject: { kind: 'cycle', id }, teamId: after.teamId, before: null, after });
    const left = await tx
      .selectFrom('objective')
      .select('id')
      .where((row) => row.and({ cycle_id: id, state: 'not-doing', withdrawn_at: removedAt }))
      .orderBy('id')
      .execute();
    for (const refused of left) await setAway(context, refused.id, null);
    return after;
  });
}

async function setAway({ tx, record }: WriteContext, id: string, at: string | null): Promise<void> {
  const { objective: before } = await objectiveOnce(tx, id);
  await tx
    .updateTable('objective')
    .set({ withdrawn_at: at, version: before.version + 1 })
    .where('id', '=', id)
    .execute();
  const { objective: after } = await objectiveOnce(tx, id);
  await record({
    subject: { kind: 'objective', id },
    teamId: before.teamId,
    before: at === null ? null : keptObjective(before),
    after: at === null ? keptObjective(after) : null,
  });
}

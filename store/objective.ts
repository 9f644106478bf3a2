import type { Objective as ObjectiveShape } from '../src/okr/objective.ts';
import { checkChoice } from '../src/okr/withdrawal.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import { holdCycle, theCycle } from './cycle.ts';
import type { Reader, Store } from './store.ts';
import type { ContributionTable, ObjectiveTable } from './tables/okr.ts';
import { mustBeVersion, type WriteContext, write } from './write.ts';

/** One more than the limit: why, and when to look again. */
export interface BeyondLimit {
  readonly why: string;
  readonly reviewOn: string;
}

export type Objective = ObjectiveShape & { readonly beyondLimit: BeyondLimit | null; readonly version: number };

const fromRow = (row: ObjectiveTable, contributions: readonly ContributionTable[]): Objective => ({
  id: row.id,
  cycleId: row.cycle_id,
  teamId: row.team_id,
  title: row.title,
  whyNow: row.why_now,
  state: row.state as Objective['state'],
  rank: row.rank,
  contributingTeams: contributions
    .filter((one) => one.objective_id === row.id)
    .map((one) => ({ teamId: one.team_id, answer: one.answer as 'asked' | 'accepted' | 'declined' })),
  serves: row.serves === null || row.serves === 'none' ? row.serves : { ambitionId: row.serves },
  improvesKpiId: row.improves_kpi_id,
  supportsObjectiveId: row.supports_objective_id,
  authorId: row.author_id,
  beyondLimit: row.beyond_limit === null ? null : (fromJson(row.beyond_limit) as BeyondLimit),
  version: row.version,
});

/** Those withdrawn are read by nothing but what puts them back. */
const standing = (db: Reader) => db.selectFrom('objective').selectAll().where('withdrawn_at', 'is', null);

export const objectivesOfCycle = (db: Reader, cycleId: string): Promise<Objective[]> =>
  objectivesOfCycles(db, [cycleId]);

export async function objectivesOfCycles(db: Reader, cycleIds: readonly string[]): Promise<Objective[]> {
  if (cycleIds.length === 0) return [];
  const rows = await standing(db).where('cycle_id', 'in', cycleIds).orderBy('id').execute();
  const contributions = await db
    .selectFrom('contribution')
    .innerJoin('objective', 'objective.id', 'contribution.objective_id')
    .selectAll('contribution')
    .where('objective.cycle_id', 'in', cycleIds)
    .orderBy('contribution.team_id')
    .execute();
  const of = Map.groupBy(contributions, (one) => one.objective_id);
  return rows.map((row) => fromRow(row, of.get(row.id) ?? []));
}

/** Withdrawn or not. Whoever shows it asks first whether the reader may know that it was there. */
export async function objectiveOnce(
  db: Reader,
  id: string,
): Promise<{ readonly objective: Objective; readonly withdrawn: boolean }> {
  const row = await db.selectFrom('objective').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('objective.not-found', { id });
  const contributions = await db.selectFrom('contribution').selectAll().where('objective_id', '=', id).execute();
  return { objective: fromRow(row, contributions), withdrawn: row.withdrawn_at !== null };
}

export async function theObjective(db: Reader, id: string): Promise<Objective> {
  const { objective, withdrawn } = await objectiveOnce(db, id);
  if (withdrawn) throw new Refusal('objective.withdrawn', {});
  return objective;
}

/** Of these, the ones that were withdrawn. */
export async function withdrawnAmong(db: Reader, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('objective')
    .select('id')
    .where('withdrawn_at', 'is not', null)
    .where('id', 'in', ids)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Without their contributing teams. */
export async function objectivesById(db: Reader, ids: readonly string[]): Promise<Objective[]> {
  if (ids.length === 0) return [];
  const rows = await standing(db).where('id', 'in', ids).execute();
  return rows.map((row) => fromRow(row, []));
}

/** What events keep of an objective: everything but who wrote it, which the event's actor says. */
export const keptObjective = ({ authorId: _, ...objective }: Objective) => objective;

const servesColumn = (serves: Objective['serves']) =>
  serves === null || serves === 'none' ? serves : serves.ambitionId;

export type NewObjective = Pick<
  Objective,
  'cycleId' | 'teamId' | 'title' | 'whyNow' | 'serves' | 'improvesKpiId' | 'supportsObjectiveId' | 'authorId'
> & { readonly contributingTeamIds: readonly string[] };

export function proposeObjective(
  store: Store,
  by: Authorized<'objective.propose'>,
  objective: NewObjective,
  idempotencyKey?: string,
): Promise<Objective> {
  return write(store, by, 'objective.propose', (context) => insertObjective(context, objective), {
    idempotencyKey,
    request: objective,
  });
}

export async function insertObjective(
  { tx, now, newId, record }: WriteContext,
  objective: NewObjective,
): Promise<Objective> {
  const { contributingTeamIds, ...fields } = objective;
  const id = newId();
  // In a cycle removed this very moment it would be nowhere.
  await holdCycle(tx, fields.cycleId);
  await theCycle(tx, fields.cycleId);
  await tx
    .insertInto('objective')
    .values({
      id,
      cycle_id: fields.cycleId,
      team_id: fields.teamId,
      title: fields.title,
      why_now: fields.whyNow,
      state: 'draft',
      rank: null,
      serves: servesColumn(fields.serves),
      improves_kpi_id: fields.improvesKpiId,
      supports_objective_id: fields.supportsObjectiveId,
      author_id: fields.authorId,
      beyond_limit: null,
      withdrawn_at: null,
      version: 1,
      created_at: now,
    })
    .execute();
  const asked = [...new Set(contributingTeamIds)].filter((teamId) => teamId !== fields.teamId);
  if (asked.length > 0) {
    await tx
      .insertInto('contribution')
      .values(asked.map((teamId) => ({ objective_id: id, team_id: teamId, answer: 'asked' })))
      .execute();
  }
  const created = await theObjective(tx, id);
  await record({
    subject: { kind: 'objective', id },
    teamId: created.teamId,
    before: null,
    after: keptObjective(created),
  });
  return created;
}

export interface ObjectiveChange {
  readonly title?: string | undefined;
  readonly whyNow?: string | undefined;
  readonly serves?: Objective['serves'] | undefined;
  readonly improvesKpiId?: string | null | undefined;
  readonly supportsObjectiveId?: string | null | undefined;
  readonly contributingTeamIds?: readonly string[] | undefined;
  readonly state?: Objective['state'] | undefined;
  readonly rank?: number | null | undefined;
  readonly beyondLimit?: BeyondLimit | null | undefined;
}

export function changeObjective(
  store: Store,
  by: Authorized<'objective.edit'>,
  id: string,
  expectedVersion: number,
  change: ObjectiveChange,
  beside: (context: WriteContext) => Promise<void> = async () => {},
): Promise<Objective> {
  return write(store, by, 'objective.change', async (context) => {
    const after = await putObjective(context, id, expectedVersion, change);
    await beside(context);
    return after;
  });
}

/** One of the proposals again, while its cycle is planned. */
export function takeChoiceBack(
  store: Store,
  by: Authorized<'objective.edit'>,
  id: string,
  expectedVersion: number,
): Promise<Objective> {
  return write(store, by, 'objective.unchoose', async (context) => {
    const { tx } = context;
    const { cycleId } = await theObjective(tx, id);
    await holdCycle(tx, cycleId);
    const before = await theObjective(tx, id);
    mustBeVersion(before, expectedVersion, before);
    checkChoice(await theCycle(tx, cycleId), before);
    return putObjective(context, id, expectedVersion, { state: 'draft', beyondLimit: null });
  });
}

export async function putObjective(
  { tx, record }: WriteContext,
  id: string,
  expectedVersion: number,
  change: ObjectiveChange,
): Promise<Objective> {
  const before = await theObjective(tx, id);
  mustBeVersion(before, expectedVersion, before);
  const done = await tx
    .updateTable('objective')
    .set({
      ...(change.title !== undefined && { title: change.title }),
      ...(change.whyNow !== undefined && { why_now: change.whyNow }),
      ...(change.serves !== undefined && { serves: servesColumn(change.serves) }),
      ...(change.improvesKpiId !== undefined && { improves_kpi_id: change.improvesKpiId }),
      ...(change.supportsObjectiveId !== undefined && { supports_objective_id: change.supportsObjectiveId }),
      ...(change.state !== undefined && { state: change.state }),
      ...(change.rank !== undefined && { rank: change.rank }),
      ...(change.beyondLimit !== undefined && { beyond_limit: change.beyondLimit && toJson(change.beyondLimit) }),
      version: expectedVersion + 1,
    })
    .where('id', '=', id)
    .where('version', '=', expectedVersion)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) {
    const now = await theObjective(tx, id);
    mustBeVersion(now, expectedVersion, now);
  }
  for (const teamId of change.contributingTeamIds ?? []) {
    if (teamId === before.teamId) continue;
    await tx
      .insertInto('contribution')
      .values({ objective_id: id, team_id: teamId, answer: 'asked' })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const after = await theObjective(tx, id);
  await record({
    subject: { kind: 'objective', id },
    teamId: after.teamId,
    before: keptObjective(before),
    after: keptObjective(after),
  });
  return after;
}

/** Another rank for one, as whoever places it counts them: those between make room, in the same transaction. */
export function placeObjective(
  store: Store,
  by: Authorized<'cycle.start'>,
  { id, expectedVersion, rank }: { readonly id: string; readonly expectedVersion: number; readonly rank: number },
  isSeen: (teamId: string) => boolean,
): Promise<Objective> {
  return write(store, by, 'objective.place', async (context) => {
    const moved = await theObjective(context.tx, id);
    mustBeVersion(moved, expectedVersion, moved);
    if (moved.state !== 'chosen') throw new Refusal('objective.not-chosen', {});
    const others = (await objectivesOfCycle(context.tx, moved.cycleId))
      .filter((one) => one.state === 'chosen' && one.id !== id)
      .sort((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER));
    const next = others.filter(({ teamId }) => isSeen(teamId))[rank - 1];
    const at = next ? others.indexOf(next) : others.length;
    const order = [...others.slice(0, at), moved, ...others.slice(at)];
    for (const [at, objective] of order.entries())
      if (objective.rank !== at + 1) await putObjective(context, objective.id, objective.version, { rank: at + 1 });
    return theObjective(context.tx, id);
  });
}

/** A team asked to contribute accepts or declines, for itself. */
export function answerContribution(
  store: Store,
  by: Authorized<'objective.contribute'>,
  id: string,
  teamId: string,
  answer: 'accepted' | 'declined',
): Promise<void> {
  return write(store, by, 'objective.contribute', async ({ tx, record }) => {
    const before = await theObjective(tx, id);
    const done = await tx
      .updateTable('contribution')
      .set({ answer })
      .where((row) => row.and({ objective_id: id, team_id: teamId }))
      .executeTakeFirst();
    if (done.numUpdatedRows !== 1n) throw new Refusal('objective.not-asked', { teamId });
    const after = await theObjective(tx, id);
    await record({
      subject: { kind: 'objective', id },
      teamId,
      before: keptObjective(before),
      after: keptObjective(after),
    });
  });
}

import { bucketStart, type WeekStart } from '../src/calendar/bucket.ts';
import { type CheckIn, type CheckInEntry, takeCheckIn } from '../src/okr/check-in.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { endDraft } from './check-in-draft.ts';
import { fromJson, toJson } from './columns.ts';
import { holdRunningCycle } from './cycle.ts';
import { setBaseline, theKeyResult } from './key-result.ts';
import { appendValues } from './measurement.ts';
import { seriesFor } from './series.ts';
import type { Reader, Store } from './store.ts';
import type { CheckInTable } from './tables/okr.ts';
import { type WriteContext, write } from './write.ts';

/** Who took it is not part of it: the event of its writing says so, for the audit trail alone. */
export type TakenCheckIn = Omit<CheckIn, 'authorId'>;

const fromRow = (row: CheckInTable): TakenCheckIn => ({
  id: row.id,
  cycleId: row.cycle_id,
  teamId: row.team_id,
  on: row.taken_on,
  week: row.week,
  entries: fromJson(row.entries) as CheckInEntry[],
  guardrails: fromJson(row.guardrails) as CheckIn['guardrails'],
  priorities: fromJson(row.priorities) as string[],
  corrects: row.corrects_id === null ? null : { checkInId: row.corrects_id, reason: row.corrects_reason ?? '' },
});

/** Every check-in of a cycle in the order taken, corrected ones included. */
export async function checkInsOf(db: Reader, cycleId: string, teamId?: string): Promise<TakenCheckIn[]> {
  let query = db.selectFrom('check_in').selectAll().where('cycle_id', '=', cycleId);
  if (teamId !== undefined) query = query.where('team_id', '=', teamId);
  return (await query.orderBy('id').execute()).map(fromRow);
}

/** The same for several cycles, in one query. */
export async function checkInsOfCycles(db: Reader, cycleIds: readonly string[]): Promise<TakenCheckIn[]> {
  if (cycleIds.length === 0) return [];
  return (await db.selectFrom('check_in').selectAll().where('cycle_id', 'in', cycleIds).orderBy('id').execute()).map(
    fromRow,
  );
}

/** Which check-ins a cycle has, without what they say. */
export interface CheckInMark {
  readonly id: string;
  readonly teamId: string;
  readonly on: string;
  readonly week: number;
}

/** In the order taken; those that another one corrects left out. */
export async function checkInMarks(db: Reader, cycleId: string): Promise<CheckInMark[]> {
  const rows = await db
    .selectFrom('check_in')
    .select(['id', 'team_id', 'taken_on', 'week', 'corrects_id'])
    .where('cycle_id', '=', cycleId)
    .orderBy('id')
    .execute();
  const replaced = new Set(rows.map((row) => row.corrects_id));
  return rows
    .filter(({ id }) => !replaced.has(id))
    .map((row) => ({ id: row.id, teamId: row.team_id, on: row.taken_on, week: row.week }));
}

/** In the order taken. */
export async function checkInsAmong(db: Reader, ids: readonly string[]): Promise<TakenCheckIn[]> {
  if (ids.length === 0) return [];
  return (await db.selectFrom('check_in').selectAll().where('id', 'in', ids).orderBy('id').execute()).map(fromRow);
}

export interface NewCheckIn
  extends Pick<CheckIn, 'cycleId' | 'teamId' | 'on' | 'guardrails' | 'priorities' | 'corrects'> {
  readonly entries: readonly (Omit<CheckInEntry, 'value'> & { readonly value: number | null })[];
}

/**
 * An immutable snapshot, with the values typed for measures of their own. One a week and team: a second one at the same
 * moment is refused with the first, and a correction says which one it replaces.
 */
export function keepCheckIn(
  store: Store,
  by: Authorized<'check-in.write'>,
  checkIn: NewCheckIn,
  weekStart: WeekStart,
  idempotencyKey?: string,
): Promise<TakenCheckIn> {
  return write(
    store,
    by,
    'check-in.keep',
    async (context) => {
      const { tx, now, newId, record } = context;
      const cycle = await holdRunningCycle(tx, checkIn.cycleId);
      const id = newId();
      const entries = [];
      for (const entry of checkIn.entries) entries.push(await keepValue(context, checkIn, entry, weekStart));
      const { authorId: _, ...taken } = takeCheckIn(cycle, { ...checkIn, id, authorId: null, entries });
      const before = await checkInsOf(tx, cycle.id, checkIn.teamId);
      const replaced = new Set(before.map((one) => one.corrects?.checkInId));
      const sameWeek = before.find((one) => one.week === taken.week && !replaced.has(one.id));
      const { corrects } = taken;
      if (corrects === null && sameWeek)
        throw new Refusal('check-in.week-taken', { checkInId: sameWeek.id, week: taken.week });
      if (
        corrects !== null &&
        (replaced.has(corrects.checkInId) || !before.some((one) => one.id === corrects.checkInId))
      )
        throw new Refusal('check-in.corrected-taken', { checkInId: corrects.checkInId });
      await tx
        .insertInto('check_in')
        .values({
          id,
          cycle_id: taken.cycleId,
          team_id: taken.teamId,
          taken_on: taken.on,
          week: taken.week,
          entries: toJson(taken.entries),
          guardrails: toJson(taken.guardrails),
          priorities: toJson(taken.priorities),
          corrects_id: corrects?.checkInId ?? null,
          corrects_reason: corrects?.reason ?? null,
          created_at: now,
        })
        .execute();
      await endDraft(context, taken);
      await record({ subject: { kind: 'check-in', id }, teamId: taken.teamId, before: null, after: taken });
      return taken;
    },
    { idempotencyKey, request: checkIn },
  );
}

const isComputed = async (db: Reader, definitionVersionId: string): Promise<boolean> => {
  const row = await db
    .selectFrom('key_result_definition')
    .select('source_id')
    .where('id', '=', definitionVersionId)
    .executeTakeFirst();
  return row?.source_id != null;
};

/** A typed value becomes a measurement of the key result's own definition, by weeks; others come from their series. */
async function keepValue(
  context: WriteContext,
  { on, teamId }: NewCheckIn,
  { value, ...entry }: NewCheckIn['entries'][number],
  weekStart: WeekStart,
): Promise<CheckInEntry> {
  const { tx, now } = context;
  const keyResult = await theKeyResult(tx, entry.keyResultId);
  if (value === null || keyResult.measure === null || entry.skipped !== null) return { ...entry, value: null };
  const { definitionVersionId } = keyResult.measure;
  const period = bucketStart(on, 'week', { weekStart });
  if (keyResult.measure.kind === 'own' && !(await isComputed(tx, definitionVersionId))) {
    const series = await seriesFor(context, {
      subject: { kind: 'key-result', id: keyResult.id },
      definitionVersionId,
      specHash: null,
      grain: 'week',
    });
    await appendValues(tx, series.id, [{ period, value }], { source: 'hand', recordedAt: now });
    if (keyResult.baseline === null) await setBaseline(context, teamId, keyResult, value);
  }
  return { ...entry, value: { period, value, definitionVersionId } };
}

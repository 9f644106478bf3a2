import type { z } from 'zod';
import { DescribedDefinition, describedHash } from '../src/kpi/described-definition.ts';
import type { Unit as UnitSchema } from '../src/kpi/kpi.ts';
import type { KeyResultMeasure, KeyResult as KeyResultShape } from '../src/okr/key-result.ts';
import { checkRewriting } from '../src/okr/key-result-change.ts';
import { checkCourse } from '../src/okr/progress.ts';
import { changeTarget as changed, dropKeyResult, type TargetChange } from '../src/okr/target-change.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { flag, fromJson, toJson } from './columns.ts';
import { holdCycle, theCycle } from './cycle.ts';
import { type BeyondLimit, theObjective } from './objective.ts';
import { seriesFor } from './series.ts';
import type { Reader, Store } from './store.ts';
import type { KeyResultDefinitionTable, KeyResultTable } from './tables/okr.ts';
import { mustBeVersion, type WriteContext, write } from './write.ts';

export type Unit = z.infer<typeof UnitSchema>;

export type KeyResult = KeyResultShape & {
  readonly unit: Unit;
  readonly beyondLimit: BeyondLimit | null;
  readonly version: number;
};

/** A small definition computed from a source, validated, with the hash of its meaning. */
export interface ComputedDefinition {
  readonly sourceId: string;
  readonly body: Record<string, unknown>;
  readonly hash: string;
}

/** What a key result is measured by, as it is written: a KPI at a version, words of its own, or a computation of its own. */
export type MeasureAsked =
  | { readonly kind: 'kpi'; readonly kpiId: string; readonly definitionVersionId: string }
  | { readonly kind: 'own'; readonly definition: DescribedDefinition }
  | { readonly kind: 'computed'; readonly definition: ComputedDefinition };

const fromRow = (row: KeyResultTable): KeyResult => ({
  id: row.id,
  objectiveId: row.objective_id,
  statement: row.statement,
  measure: row.measure === null ? null : (fromJson(row.measure) as KeyResultMeasure),
  unit: fromJson(row.unit) as Unit,
  commitment: row.commitment as KeyResult['commitment'],
  baseline: row.baseline,
  target: row.target,
  firstMovementWeek: row.first_movement_week,
  dropped: row.dropped_on === null ? null : { on: row.dropped_on, reason: row.dropped_reason ?? '' },
  beyondLimit: row.beyond_limit === null ? null : (fromJson(row.beyond_limit) as BeyondLimit),
  version: row.version,
});

/** The objective of each of these key results. */
export async function objectivesOfKeyResults(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('key_result').select(['id', 'objective_id']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.objective_id]));
}

export async function keyResultsOf(db: Reader, objectiveIds: readonly string[]): Promise<KeyResult[]> {
  if (objectiveIds.length === 0) return [];
  const rows = await db
    .selectFrom('key_result')
    .selectAll()
    .where('objective_id', 'in', objectiveIds)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(fromRow);
}

/** Withdrawn or not, by itself or with its objective. Whoever shows it asks first whether the reader may know of it. */
export async function keyResultOnce(
  db: Reader,
  id: string,
): Promise<{ readonly keyResult: KeyResult; readonly withdrawn: boolean }> {
  const row = await db
    .selectFrom('key_result')
    .innerJoin('objective', 'objective.id', 'key_result.objective_id')
    .selectAll('key_result')
    .select('objective.withdrawn_at as with_it')
    .where('key_result.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal('key-result.not-found', { id });
  return { keyResult: fromRow(row), withdrawn: row.withdrawn_at !== null || row.with_it !== null };
}

/** Of these, the ones that were withdrawn. */
export async function keyResultsWithdrawn(db: Reader, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('key_result')
    .select('id')
    .where('withdrawn_at', 'is not', null)
    .where('id', 'in', ids)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

export async function theKeyResult(db: Reader, id: string): Promise<KeyResult> {
  const { keyResult, withdrawn } = await keyResultOnce(db, id);
  if (withdrawn) throw new Refusal('key-result.withdrawn', {});
  return keyResult;
}

export interface OwnDefinition {
  readonly id: string;
  readonly keyResultId: string;
  readonly number: number;
  readonly hash: string;
  readonly says:
    | { readonly kind: 'described'; readonly body: DescribedDefinition }
    | { readonly kind: 'structured'; readonly body: Record<string, unknown>; readonly sourceId: string };
}

const definitionFromRow = (row: KeyResultDefinitionTable): OwnDefinition => ({
  id: row.id,
  keyResultId: row.key_result_id,
  number: row.number,
  hash: row.hash,
  says:
    row.source_id === null
      ? { kind: 'described', body: DescribedDefinition.parse(fromJson(row.body)) }
      : { kind: 'structured', body: fromJson(row.body) as Record<string, unknown>, sourceId: row.source_id },
});

export async function ownDefinitions(db: Reader, keyResultIds: readonly string[]): Promise<OwnDefinition[]> {
  if (keyResultIds.length === 0) return [];
  const rows = await db
    .selectFrom('key_result_definition')
    .selectAll()
    .where('key_result_id', 'in', keyResultIds)
    .orderBy('number')
    .execute();
  return rows.map(definitionFromRow);
}

/** Those that are computed, from one source or from any. */
export async function computedDefinitions(db: Reader, sourceId?: string): Promise<OwnDefinition[]> {
  let query = db
    .selectFrom('key_result_definition as definition')
    .innerJoin('key_result', 'key_result.id', 'definition.key_result_id')
    .innerJoin('objective', 'objective.id', 'key_result.objective_id')
    .selectAll('definition')
    .where('definition.source_id', 'is not', null)
    .where('key_result.withdrawn_at', 'is', null)
    .where('objective.withdrawn_at', 'is', null);
  if (sourceId !== undefined) query = query.where('definition.source_id', '=', sourceId);
  return (await query.orderBy('definition.id').execute()).map(definitionFromRow);
}

async function putMeasure(
  context: WriteContext,
  keyResultId: string,
  asked: MeasureAsked | null,
): Promise<KeyResultMeasure | null> {
  if (asked === null || asked.kind === 'kpi') return asked;
  const { tx, now, newId } = context;
  const { definition } = asked;
  const hash = asked.kind === 'computed' ? asked.definition.hash : describedHash(asked.definition);
  const before = await ownDefinitions(tx, [keyResultId]);
  const same = before.find((one) => one.hash === hash);
  if (same) return { kind: 'own', definitionVersionId: same.id };
  const id = newId();
  await tx
    .insertInto('key_result_definition')
    .values({
      id,
      key_result_id: keyResultId,
      number: before.length + 1,
      body: toJson('sourceId' in definition ? definition.body : definition),
      hash,
      source_id: 'sourceId' in definition ? definition.sourceId : null,
      created_at: now,
    })
    .execute();
  if (asked.kind === 'computed') {
    await seriesFor(context, {
      subject: { kind: 'key-result', id: keyResultId },
      definitionVersionId: id,
      specHash: hash,
      grain: String(asked.definition.body.reportGrain),
    });
  }
  return { kind: 'own', definitionVersionId: id };
}

export type NewKeyResult = Pick<
  KeyResult,
  'objectiveId' | 'statement' | 'unit' | 'commitment' | 'baseline' | 'target' | 'firstMovementWeek'
> & { readonly measure: MeasureAsked | null; readonly beyondLimit?: BeyondLimit | null };

export function proposeKeyResult(
  store: Store,
  by: Authorized<'key-result.propose'>,
  teamId: string,
  keyResult: NewKeyResult,
  idempotencyKey?: string,
): Promise<KeyResult> {
  const propose = async (context: WriteContext) => {
    // Under one that was withdrawn this very moment it would be nowhere.
    await theObjective(context.tx, keyResult.objectiveId);
    return insertKeyResult(context, teamId, keyResult);
  };
  return write(store, by, 'key-result.propose', propose, { idempotencyKey, request: keyResult });
}

export async function insertKeyResult(
  context: WriteContext,
  teamId: string,
  keyResult: NewKeyResult,
): Promise<KeyResult> {
  const { baseline, target } = keyResult;
  if (target !== null) checkCourse({ baseline, target });
  const { tx, now, newId, record } = context;
  const row: KeyResultTable = {
    id: newId(),
    objective_id: keyResult.objectiveId,
    statement: keyResult.statement,
    measure: null,
    unit: toJson(keyResult.unit),
    commitment: keyResult.commitment,
    baseline,
    target,
    first_movement_week: keyResult.firstMovementWeek,
    dropped_on: null,
    dropped_reason: null,
    withdrawn_at: null,
    beyond_limit: keyResult.beyondLimit ? toJson(keyResult.beyondLimit) : null,
    version: 1,
    created_at: now,
  };
  await tx.insertInto('key_result').values(row).execute();
  const measure = await putMeasure(context, row.id, keyResult.measure);
  await tx
    .updateTable('key_result')
    .set({ measure: measure && toJson(measure) })
    .where('id', '=', row.id)
    .execute();
  const created = await theKeyResult(tx, row.id);
  await record({ subject: { kind: 'key-result', id: row.id }, teamId, before: null, after: created });
  return created;
}

export type KeyResultChange = {
  readonly [Field in 'statement' | 'unit' | 'commitment' | 'baseline' | 'target' | 'firstMovementWeek']?:
    | KeyResult[Field]
    | undefined;
} & { readonly measure?: MeasureAsked | null | undefined };

export function changeKeyResult(
  store: Store,
  by: Authorized<'key-result.edit'>,
  place: { readonly teamId: string; readonly cycleId: string },
  id: string,
  expectedVersion: number,
  change: KeyResultChange,
): Promise<KeyResult> {
  return write(store, by, 'key-result.change', async (context) => {
    const { tx } = context;
    await holdCycle(tx, place.cycleId);
    checkRewriting(await theKeyResult(tx, id), change, await theCycle(tx, place.cycleId));
    const measure = change.measure === undefined ? undefined : await putMeasure(context, id, change.measure);
    return put(context, place.teamId, id, expectedVersion, {
      ...(change.statement !== undefined && { statement: change.statement }),
      ...(change.unit !== undefined && { unit: toJson(change.unit) }),
      ...(change.commitment !== undefined && { commitment: change.commitment }),
      ...(change.baseline !== undefined && { baseline: change.baseline }),
      ...(change.target !== undefined && { target: change.target }),
      ...(change.firstMovementWeek !== undefined && { first_movement_week: change.firstMovementWeek }),
      ...(measure !== undefined && { measure: measure && toJson(measure) }),
    });
  });
}

/** The old target stays beside the reason. Before the start there is nothing to keep. */
export function changeTarget(
  store: Store,
  by: Authorized<'key-result.edit'>,
  place: { readonly teamId: string; readonly cycleId: string },
  id: string,
  expectedVersion: number,
  to: { readonly baseline: number | null; readonly target: number },
  reason: string | null,
  today: string,
): Promise<KeyResult> {
  return write(store, by, 'key-result.target', async (context) => {
    const { tx, newId } = context;
    await holdCycle(tx, place.cycleId);
    const before = await theKeyResult(tx, id);
    const { change } = changed(before, to, reason, await theCycle(tx, place.cycleId), today);
    const after = await put(context, place.teamId, id, expectedVersion, { baseline: to.baseline, target: to.target });
    if (change) {
      await tx
        .insertInto('target_change')
        .values({
          id: newId(),
          key_result_id: id,
          changed_on: change.on,
          week: change.week,
          from_baseline: change.from.baseline,
          from_target: change.from.target,
          to_baseline: to.baseline,
          to_target: to.target,
          reason: change.reason,
          easier: change.easier === null ? null : flag(change.easier),
        })
        .execute();
    }
    return after;
  });
}

export async function targetChangesOf(
  db: Reader,
  keyResultIds: readonly string[],
): Promise<(TargetChange & { readonly keyResultId: string })[]> {
  if (keyResultIds.length === 0) return [];
  const rows = await db
    .selectFrom('target_change')
    .selectAll()
    .where('key_result_id', 'in', keyResultIds)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    keyResultId: row.key_result_id,
    on: row.changed_on,
    week: row.week,
    from: { baseline: row.from_baseline, target: row.from_target },
    to: { baseline: row.to_baseline, target: row.to_target },
    reason: row.reason,
    easier: row.easier === null ? null : row.easier === 1,
  }));
}

export function dropFromCycle(
  store: Store,
  by: Authorized<'key-result.edit'>,
  place: { readonly teamId: string; readonly cycleId: string },
  id: string,
  expectedVersion: number,
  reason: string,
  today: string,
): Promise<KeyResult> {
  return write(store, by, 'key-result.drop', async (context) => {
    await holdCycle(context.tx, place.cycleId);
    const before = await theKeyResult(context.tx, id);
    const { dropped } = dropKeyResult(before, reason, await theCycle(context.tx, place.cycleId), today);
    return put(context, place.teamId, id, expectedVersion, {
      dropped_on: dropped?.on ?? null,
      dropped_reason: dropped?.reason ?? null,
    });
  });
}

/** The first measure of a key result that started without a starting point gives it one. */
export async function setBaseline(context: WriteContext, teamId: string, before: KeyResult, baseline: number) {
  if (baseline === before.target) return before;
  return put(context, teamId, before.id, before.version, { baseline });
}

/** What its file says now of a key result that nobody has changed here since. */
export function putStated(
  context: WriteContext,
  teamId: string,
  before: KeyResult,
  stated: Pick<KeyResult, 'statement' | 'baseline' | 'target'>,
): Promise<KeyResult> {
  const { statement, baseline, target } = stated;
  if (target !== null) checkCourse({ baseline, target });
  return put(context, teamId, before.id, before.version, { statement, baseline, target });
}

async function put(
  { tx, record }: WriteContext,
  teamId: string,
  id: string,
  expectedVersion: number,
  set: Partial<KeyResultTable>,
): Promise<KeyResult> {
  const before = await theKeyResult(tx, id);
  mustBeVersion(before, expectedVersion, before);
  const done = await tx
    .updateTable('key_result')
    .set({ ...set, version: expectedVersion + 1 })
    .where('id', '=', id)
    .where('version', '=', expectedVersion)
    .executeTakeFirst();
  const after = await theKeyResult(tx, id);
  if (done.numUpdatedRows !== 1n) mustBeVersion(after, expectedVersion, after);
  await record({ subject: { kind: 'key-result', id }, teamId, before, after });
  return after;
}

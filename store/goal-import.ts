import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import type { Cycle } from './cycle.ts';
import type { Reader, Store } from './store.ts';
import type { GoalImportTable, GoalSourceTable } from './tables/goal-import.ts';
import { type WriteContext, write } from './write.ts';

export type GoalCounts = Readonly<Record<string, number>>;

/** What was made for an import before its first line. */
export interface MadeForImport {
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly cycleIds: readonly string[];
}

export interface GoalImport {
  readonly id: string;
  readonly personId: string | null;
  readonly fileName: string;
  readonly format: string;
  readonly planned: GoalCounts;
  readonly made: MadeForImport;
  readonly createdAt: string;
}

const fromRow = (row: GoalImportTable): GoalImport => ({
  id: row.id,
  personId: row.person_id,
  fileName: row.file_name,
  format: row.format,
  planned: fromJson(row.planned) as GoalCounts,
  made: fromJson(row.made) as MadeForImport,
  createdAt: row.created_at,
});

export async function theGoalImport(db: Reader, id: string): Promise<GoalImport> {
  const row = await db.selectFrom('goal_import').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('goal-import.not-found', {});
  return fromRow(row);
}

/** The latest first. */
export async function goalImportsOf(db: Reader, personId: string): Promise<GoalImport[]> {
  const rows = await db
    .selectFrom('goal_import')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
  return rows.map(fromRow);
}

export interface NewGoalImport<Part> {
  readonly personId: string | null;
  readonly fileName: string;
  readonly format: string;
  readonly planned: GoalCounts;
  readonly made: MadeForImport;
  readonly parts: readonly Part[];
}

/** An import to be written: its parts wait in the store, for whichever server takes them. One event says it begins. */
export function beginGoalImport<Part>(
  store: Store,
  by: Authorized<string>,
  prepare: (context: WriteContext) => Promise<NewGoalImport<Part>>,
  asked: { readonly idempotencyKey?: string | undefined; readonly request: unknown },
): Promise<{ id: string }> {
  return write(
    store,
    by,
    'goals.begin',
    async (context) => {
      const { tx, now, newId, record } = context;
      const { parts, ...begun } = await prepare(context);
      const id = newId();
      await tx
        .insertInto('goal_import')
        .values({
          id,
          person_id: begun.personId,
          file_name: begun.fileName,
          format: begun.format,
          planned: toJson(begun.planned),
          made: toJson(begun.made),
          created_at: now,
        })
        .execute();
      const rows = parts.map((body, number) => ({
        import_id: id,
        number,
        body: toJson(body),
        written_at: null,
        written: null,
      }));
      for (let start = 0; start < rows.length; start += 500)
        await tx
          .insertInto('goal_import_part')
          .values(rows.slice(start, start + 500))
          .execute();
      // Its counts alone: what the file is called may name somebody.
      const { format, planned } = begun;
      await record({ subject: { kind: 'goal-import', id }, before: null, after: { format, planned } });
      return { id };
    },
    asked,
  );
}

export async function unwrittenParts(db: Reader, importId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('goal_import_part')
    .select('number')
    .where('import_id', '=', importId)
    .where('written_at', 'is', null)
    .orderBy('number')
    .execute();
  return rows.map(({ number }) => number);
}

export async function thePart<Part>(db: Reader, importId: string, number: number): Promise<Part> {
  const row = await db
    .selectFrom('goal_import_part')
    .select('body')
    .where((is) => is.and({ import_id: importId, number }))
    .executeTakeFirstOrThrow();
  return fromJson<Part>(row.body);
}

/** Writes a part once, whoever asks and however often; what it held is forgotten then, its counts stay. */
export function writePart(
  store: Store,
  by: Authorized<string>,
  importId: string,
  number: number,
  bring: (context: WriteContext) => Promise<GoalCounts>,
): Promise<GoalCounts | null> {
  return write(store, by, 'goals.import', async (context) => {
    const { tx, now } = context;
    const taken = await tx
      .updateTable('goal_import_part')
      .set({ written_at: now, body: toJson(null) })
      .where((is) => is.and({ import_id: importId, number }))
      .where('written_at', 'is', null)
      .executeTakeFirst();
    if (taken.numUpdatedRows !== 1n) return null;
    const written = await bring(context);
    await tx
      .updateTable('goal_import_part')
      .set({ written: toJson(written) })
      .where((is) => is.and({ import_id: importId, number }))
      .execute();
    return written;
  });
}

/** What became of the lines written so far, and how many parts are written. */
export async function writtenSoFar(db: Reader, importId: string) {
  const rows = await db
    .selectFrom('goal_import_part')
    .select('written')
    .where('import_id', '=', importId)
    .where('written_at', 'is not', null)
    .execute();
  const counts: Record<string, number> = {};
  for (const { written } of rows)
    for (const [what, count] of Object.entries(written === null ? {} : fromJson<GoalCounts>(written)))
      counts[what] = (counts[what] ?? 0) + count;
  return { parts: rows.length, counts };
}

export async function sourcesOf(db: Reader, keys: readonly string[]): Promise<Map<string, GoalSourceTable>> {
  const found = new Map<string, GoalSourceTable>();
  for (let start = 0; start < keys.length; start += 1_000) {
    const rows = await db
      .selectFrom('goal_source')
      .selectAll()
      .where('source_key', 'in', keys.slice(start, start + 1_000))
      .execute();
    for (const row of rows) found.set(row.source_key, row);
  }
  return found;
}

/** Remembers what a line became, for the next time it comes. */
export async function rememberSource({ tx }: WriteContext, source: GoalSourceTable): Promise<void> {
  await tx
    .insertInto('goal_source')
    .values(source)
    .onConflict((conflict) =>
      conflict.column('source_key').doUpdateSet({
        subject_version: source.subject_version,
        content_hash: source.content_hash,
      }),
    )
    .execute();
}

/** The first objectives an import brought. */
export async function objectivesBrought(db: Reader, importId: string, most: number) {
  return db
    .selectFrom('goal_source')
    .innerJoin('objective', 'objective.id', 'goal_source.subject_id')
    .select(['objective.id', 'objective.title', 'objective.team_id as teamId', 'objective.cycle_id as cycleId'])
    .where('goal_source.import_id', '=', importId)
    .where('goal_source.subject_kind', '=', 'objective')
    .where('objective.withdrawn_at', 'is', null)
    .orderBy('objective.id')
    .limit(most)
    .execute();
}

/** How many objectives an import brought into each cycle. */
export async function cyclesBroughtInto(db: Reader, importId: string) {
  const rows = await db
    .selectFrom('goal_source')
    .innerJoin('objective', 'objective.id', 'goal_source.subject_id')
    .innerJoin('cycle', 'cycle.id', 'objective.cycle_id')
    .select((of) => ['cycle.id', 'cycle.name', 'cycle.state', 'cycle.team_id as teamId', of.fn.countAll().as('count')])
    .where('goal_source.import_id', '=', importId)
    .where('goal_source.subject_kind', '=', 'objective')
    .where('objective.withdrawn_at', 'is', null)
    .groupBy(['cycle.id', 'cycle.name', 'cycle.state', 'cycle.team_id'])
    .execute();
  return rows.map(({ count, state, ...cycle }) => ({
    ...cycle,
    state: state as Cycle['state'],
    objectives: Number(count),
  }));
}

export async function kpisBrought(db: Reader, importId: string, most: number) {
  return db
    .selectFrom('goal_source')
    .innerJoin('kpi', 'kpi.id', 'goal_source.subject_id')
    .select(['kpi.key', 'kpi.name', 'kpi.owner_team_id as teamId'])
    .where('goal_source.import_id', '=', importId)
    .where('goal_source.subject_kind', '=', 'kpi')
    .orderBy('kpi.name')
    .limit(most)
    .execute();
}

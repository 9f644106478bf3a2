import type { Grain } from '../../src/calendar/bucket.ts';
import { measureKind } from '../../src/impact/measure-kind.ts';
import type { Definition } from '../../src/metric-sql/definition.ts';
import { fromJson } from '../../store/columns.ts';
import type { KeyResult } from '../../store/key-result.ts';
import type { Kpi } from '../../store/kpi.ts';
import { valuesOfSeries } from '../../store/measurement.ts';
import type { Reader } from '../../store/store.ts';
import type { Measured } from './read-key-result.ts';

/** What says which series a key result is measured by. */
export type Measurable = Pick<KeyResult, 'id' | 'measure' | 'unit'>;

type Version = { readonly id: string; readonly number: number; readonly body: string };

export async function versionNumbers(db: Reader, keyResults: readonly Measurable[]): Promise<Map<string, Version>> {
  const ids = (kind: 'kpi' | 'own') =>
    keyResults.flatMap(({ measure }) => (measure?.kind === kind ? [measure.definitionVersionId] : []));
  const [kpis, own] = await Promise.all([
    ids('kpi').length === 0
      ? []
      : db.selectFrom('definition_version').select(['id', 'number', 'body']).where('id', 'in', ids('kpi')).execute(),
    ids('own').length === 0
      ? []
      : db.selectFrom('key_result_definition').select(['id', 'number', 'body']).where('id', 'in', ids('own')).execute(),
  ]);
  return new Map([...kpis, ...own].map((row) => [row.id, row]));
}

/** How many values the series of each key result has, revisions counted: what was made of as many still holds. */
export async function countsOfValues(db: Reader, keyResults: readonly Measurable[]): Promise<Map<string, number>> {
  const ids = keyResults.flatMap(({ measure }) => (measure ? [measure.definitionVersionId] : []));
  if (ids.length === 0) return new Map();
  const series = await db
    .selectFrom('series')
    .select(['id', 'definition_version_id', 'subject_id'])
    .where('definition_version_id', 'in', ids)
    .execute();
  if (series.length === 0) return new Map();
  // Not as a join: SQLite would count every measurement there is.
  const rows = await db
    .selectFrom('measurement')
    .select('series_id')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where(
      'series_id',
      'in',
      series.map(({ id }) => id),
    )
    .groupBy('series_id')
    .execute();
  const ofSeries = new Map(rows.map((row) => [row.series_id, row.count]));
  const counts = new Map(
    series.map((one) => [`${one.definition_version_id} ${one.subject_id}`, ofSeries.get(one.id) ?? 0]),
  );
  return new Map(
    keyResults.flatMap(({ id, measure }) => {
      const subject = measure?.kind === 'kpi' ? measure.kpiId : id;
      const count = measure && counts.get(`${measure.definitionVersionId} ${subject}`);
      return count === undefined || count === null ? [] : [[id, count] as const];
    }),
  );
}

/** The series of each key result, whole: its values from before the cycle too. */
export async function measuredOf(
  db: Reader,
  keyResults: readonly Measurable[],
  kpis: readonly Pick<Kpi, 'id' | 'unit' | 'declaredSeason'>[],
  rules: Measured['rules'],
  versions: ReadonlyMap<string, Version>,
): Promise<Map<string, Measured>> {
  const ids = keyResults.flatMap(({ measure }) => (measure ? [measure.definitionVersionId] : []));
  if (ids.length === 0) return new Map();
  const series = await db.selectFrom('series').selectAll().where('definition_version_id', 'in', ids).execute();
  const found = new Map<string, Measured>();
  const values = await valuesOfSeries(
    db,
    series.map(({ id }) => id),
  );
  for (const { id, measure, unit } of keyResults) {
    if (!measure) continue;
    const own = series.find(
      (one) =>
        one.definition_version_id === measure.definitionVersionId &&
        one.subject_id === (measure.kind === 'kpi' ? measure.kpiId : id),
    );
    if (!own) continue;
    const kpi = measure.kind === 'kpi' ? kpis.find((one) => one.id === measure.kpiId) : undefined;
    const version = versions.get(measure.definitionVersionId);
    found.set(id, {
      grain: own.grain as Grain,
      kind: measureKind(version ? structureOf(version) : null, kpi?.unit.kind ?? unit.kind),
      rules,
      isShare: (kpi?.unit.kind ?? unit.kind) === 'percent',
      declaredSeason: kpi?.declaredSeason ?? null,
      values: values.get(own.id) ?? [],
    });
  }
  return found;
}

/** Of a definition in words, none. */
function structureOf({ body }: Version): Pick<Definition, 'measure' | 'window'> | null {
  const { measure, window } = fromJson(body) as Partial<Definition>;
  return measure && window ? { measure, window } : null;
}

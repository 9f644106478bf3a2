import { fromJson } from '../../store/columns.ts';
import type { DefinitionVersion } from '../../store/definition-version.ts';
import type { Kpi } from '../../store/kpi.ts';
import type { Reader } from '../../store/store.ts';

const MOST = 100;

/** What a person reads of a KPI's fields; the rest (its version, its id) is bookkeeping. */
const told = [
  'name',
  'question',
  'unit',
  'direction',
  'expectedLevel',
  'stewardId',
  'looksTeamId',
  'looksFirst',
  'status',
  'statusReason',
  'reviewOn',
  'baseline',
  'declaredSeason',
  'intendedTrend',
  'oneMore',
] as const;

export interface FieldsChanged {
  readonly kind: 'fields';
  readonly at: string;
  readonly by: string | null;
  readonly fields: { readonly field: string; readonly before: string | null; readonly after: string | null }[];
}

export interface ValueCorrected {
  readonly kind: 'correction';
  readonly at: string;
  readonly period: string;
  readonly versionId: string;
  readonly before: number | null;
  readonly value: number | null;
  readonly note: string | null;
}

/** What changed of a KPI beside its definition, and which values were corrected by hand, the latest first. */
export async function historyOf(
  db: Reader,
  kpi: Pick<Kpi, 'id'>,
  versions: readonly DefinitionVersion[],
  names: (kind: 'person' | 'team', id: string) => string | null,
  until?: string,
): Promise<(FieldsChanged | ValueCorrected)[]> {
  const [fields, corrections] = await Promise.all([
    fieldsChanged(db, kpi.id, names, until),
    valuesCorrected(db, kpi.id, versions, until),
  ]);
  return [...fields, ...corrections].sort((a, b) => b.at.localeCompare(a.at)).slice(0, MOST);
}

async function fieldsChanged(
  db: Reader,
  kpiId: string,
  names: (kind: 'person' | 'team', id: string) => string | null,
  until: string | undefined,
): Promise<FieldsChanged[]> {
  let events = db
    .selectFrom('event')
    .select(['at', 'actor_id', 'before', 'after'])
    .where('subject_kind', '=', 'kpi')
    .where('subject_id', '=', kpiId)
    .where('before', 'is not', null);
  if (until !== undefined) events = events.where('at', '<=', until);
  const rows = await events.orderBy('id', 'desc').limit(MOST).execute();
  return rows.flatMap((row): FieldsChanged[] => {
    if (row.before === null || row.after === null) return [];
    const [before, after] = [fromJson(row.before) as Partial<Kpi>, fromJson(row.after) as Partial<Kpi>];
    const words = (field: (typeof told)[number], state: Partial<Kpi>): string | null => {
      const value = state[field];
      if (value === null || value === undefined || value === '') return null;
      if (field === 'stewardId') return names('person', String(value));
      if (field === 'looksTeamId') return names('team', String(value));
      if (field === 'baseline') return (value as { reason?: string }).reason ?? '';
      if (field === 'oneMore') return (value as { why?: string }).why ?? '';
      return typeof value === 'string' ? value : JSON.stringify(value);
    };
    const changed = told
      .filter((field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null))
      .map((field) => ({ field, before: words(field, before), after: words(field, after) }));
    return changed.length === 0
      ? []
      : [
          {
            kind: 'fields',
            at: row.at,
            by: row.actor_id === null ? null : names('person', row.actor_id),
            fields: changed,
          },
        ];
  });
}

async function valuesCorrected(
  db: Reader,
  kpiId: string,
  versions: readonly DefinitionVersion[],
  until: string | undefined,
): Promise<ValueCorrected[]> {
  if (versions.length === 0) return [];
  let rows = db
    .selectFrom('measurement as now')
    .innerJoin('series', 'series.id', 'now.series_id')
    .innerJoin('measurement as before', (join) =>
      join
        .onRef('before.series_id', '=', 'now.series_id')
        .onRef('before.period', '=', 'now.period')
        .on((on) => on('before.revision', '=', on('now.revision', '-', 1))),
    )
    .select([
      'now.recorded_at as at',
      'now.period as period',
      'series.definition_version_id as versionId',
      'before.value as before',
      'now.value as value',
      'now.note as note',
    ])
    .where('series.subject_kind', '=', 'kpi')
    .where('series.subject_id', '=', kpiId)
    // A computed value is revised at each run; that is its provenance, told with the point.
    .where('now.source', '!=', 'computed')
    .where('now.revision', '>', 1);
  if (until !== undefined) rows = rows.where('now.recorded_at', '<=', until);
  const found = await rows.orderBy('now.recorded_at', 'desc').limit(MOST).execute();
  return found.map((row) => ({ kind: 'correction', ...row }));
}

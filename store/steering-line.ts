import type { KpiFacts } from '../src/steering/kpi-facts.ts';
import { fromJson } from './columns.ts';
import type { Reader } from './store.ts';
import type { DefinitionVersionTable } from './tables/kpi.ts';

/** A KPI of the dashboard, or proposed to it, as steering asks about it: one light row for each, whatever the length of its past. */
export interface SteeringLine {
  readonly kpiId: string;
  readonly ownerTeamId: string;
  readonly grain: string;
  readonly status: string;
  readonly createdAt: string;
  readonly reviewOn: string | null;
  readonly oneMoreUntil: string | null;
  readonly version: { readonly id: string; readonly number: number; readonly status: string } | null;
  /** Its values are typed by hand, or sent. */
  readonly typed: boolean;
  readonly seriesId: string | null;
  readonly facts: KpiFacts | null;
}

const rankOf: Record<string, number> = { agreed: 3, proposed: 2, draft: 1 };

/** Every KPI that pilots or is proposed to, with the version that speaks for it and what its reading says. */
export async function steeringLines(db: Reader): Promise<SteeringLine[]> {
  const rows = await db
    .selectFrom('kpi')
    .leftJoin('definition_version as version', 'version.kpi_id', 'kpi.id')
    .leftJoin('series', (join) =>
      join
        .onRef('series.subject_id', '=', 'kpi.id')
        .onRef('series.definition_version_id', '=', 'version.id')
        .on('series.subject_kind', '=', 'kpi'),
    )
    .leftJoin('reading_line', 'reading_line.series_id', 'series.id')
    .select([
      'kpi.id as kpi_id',
      'kpi.owner_team_id',
      'kpi.cadence',
      'kpi.status',
      'kpi.created_at',
      'kpi.review_on',
      'kpi.one_more',
      'version.id as version_id',
      'version.number',
      'version.status as version_status',
      'version.kind as version_kind',
      'series.id as series_id',
      'reading_line.facts',
    ])
    .where('kpi.status', 'in', ['proposed', 'live'])
    .orderBy('kpi.name')
    .orderBy('version.number')
    .execute();
  const lines = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const before = lines.get(row.kpi_id);
    if (!before || speaks(row.version_status) >= speaks(before.version_status)) lines.set(row.kpi_id, row);
  }
  return [...lines.values()].map((row) => ({
    kpiId: row.kpi_id,
    ownerTeamId: row.owner_team_id,
    grain: row.cadence,
    status: row.status,
    createdAt: row.created_at,
    reviewOn: row.review_on,
    oneMoreUntil: row.one_more ? fromJson<{ reviewOn: string }>(row.one_more).reviewOn : null,
    version:
      row.version_id === null
        ? null
        : { id: row.version_id, number: row.number ?? 0, status: row.version_status ?? 'draft' },
    typed: row.version_kind === 'described',
    seriesId: row.series_id,
    facts: row.facts ? fromJson<KpiFacts>(row.facts) : null,
  }));
}

/** The last agreed version speaks for a KPI, else the one proposed, else the last written. */
const speaks = (status: DefinitionVersionTable['status'] | null): number => rankOf[status ?? ''] ?? 0;

import type { ExpectedLevel } from '../../src/kpi/kpi.ts';
import type { Reading } from '../../src/stability/reading.ts';
import { fromJson } from '../../store/columns.ts';
import type { Unit } from '../../store/kpi.ts';
import type { Reader } from '../../store/store.ts';
import type { KpiTable } from '../../store/tables/kpi.ts';
import type { PageAsked } from './page-of.ts';
import { isPiloted, type Piloted } from './piloted.ts';

/** The most a page holds: the organisation's own budget, whatever the number of services. */
export const MOST_HELD = 12;

/**
 * The KPIs of a page. The organisation's are its own, those its objectives lean on, and the services' while all of them
 * make one page; a team's are what it and its subteams own and what they follow. Those proposed to it are among them.
 */
export function heldOn(kpis: readonly Piloted[], asked: PageAsked, leanedOn: ReadonlySet<string>): Piloted[] {
  const { page, root, reader } = asked;
  if (page.kind === 'team')
    return kpis.filter(
      (kpi) =>
        (page.teamIds.has(kpi.ownerTeamId) ||
          leanedOn.has(kpi.kpiId) ||
          kpi.followedBy.some((id) => page.teamIds.has(id))) &&
        reader.sees.has(kpi.ownerTeamId),
    );
  const seen = kpis.filter((kpi) => reader.sees.has(kpi.ownerTeamId));
  const own = seen.filter((kpi) => kpi.ownerTeamId === root.id || leanedOn.has(kpi.kpiId));
  return seen.filter(isPiloted).length <= MOST_HELD ? seen : own;
}

export type Written = Pick<
  KpiTable,
  'id' | 'key' | 'name' | 'owner_team_id' | 'steward_id' | 'unit' | 'cadence' | 'expected_level' | 'declared_season'
>;

/** How every KPI is called and written: those off the dashboard too, that a guardrail may lean on. */
export async function writtenKpis(db: Reader): Promise<Map<string, Written>> {
  const rows = await db
    .selectFrom('kpi')
    .select([
      'id',
      'key',
      'name',
      'owner_team_id',
      'steward_id',
      'unit',
      'cadence',
      'expected_level',
      'declared_season',
    ])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Proposals named on a page: the rest are one link away. */
const MOST_PROPOSED = 5;

/** Those proposed, which nobody steers by yet: they are named, and hold nothing. */
export function shownProposed(kpis: readonly Piloted[], written: ReadonlyMap<string, Written>) {
  const rows = kpis.filter((kpi) => !isPiloted(kpi)).flatMap(({ kpiId }) => written.get(kpiId) ?? []);
  return { count: rows.length, first: rows.slice(0, MOST_PROPOSED).map(({ id, key, name }) => ({ id, key, name })) };
}

export function shownKpi(
  row: Written,
  { version }: Pick<Piloted, 'version'>,
  reading: Reading | null,
  recordedSince: boolean,
) {
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    ownerTeamId: row.owner_team_id,
    unit: fromJson(row.unit) as Unit,
    cadence: row.cadence as Reading['grain'],
    expectedLevel: row.expected_level ? (fromJson(row.expected_level) as ExpectedLevel) : null,
    definition: version && {
      versionId: version.id,
      number: version.number,
      status: version.status as 'draft' | 'proposed' | 'agreed' | 'superseded',
    },
    reading: reading as unknown as Record<string, unknown> | null,
    recordedSince,
  };
}

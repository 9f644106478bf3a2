import type { Grain } from '../../src/calendar/bucket.ts';
import type { KpiStatus } from '../../src/kpi/kpi.ts';
import { isOnDashboard } from '../../src/kpi/status.ts';
import { grainFacts } from '../../src/stability/grain-season.ts';
import { overdueSince } from '../../src/stability/overdue.ts';
import { kpiLooks } from '../../src/steering/kpi-looks.ts';
import type { Look } from '../../src/steering/look.ts';
import { followers } from '../../store/kpi-follow.ts';
import { type SteeringLine, steeringLines } from '../../store/steering-line.ts';
import type { Reader } from '../../store/store.ts';

export interface Piloted extends SteeringLine {
  readonly followedBy: readonly string[];
  readonly explained: readonly string[];
}

/** One steers by it, and it has a place in its owner's budget; the others are proposed. */
export const isPiloted = ({ status }: { readonly status: string }): boolean => isOnDashboard(status as KpiStatus);

/** Every KPI that pilots or is proposed to, whoever owns it: filtered afterwards, by who reads. */
export const pilotedKpis = async (db: Reader): Promise<Piloted[]> => explainedKpis(db, await pilotedAlone(db));

/** Without the periods that somebody explained: who writes a note leaves them as they are. */
export async function pilotedAlone(db: Reader): Promise<Piloted[]> {
  const [lines, following] = await Promise.all([steeringLines(db), followers(db)]);
  return lines.map((line) => ({ ...line, followedBy: following.get(line.kpiId) ?? [], explained: [] }));
}

/** With the periods that somebody explained. */
export async function explainedKpis(db: Reader, kpis: readonly Piloted[]): Promise<Piloted[]> {
  const notes = await notedPeriods(db);
  return kpis.map((kpi) => ({ ...kpi, explained: notes.get(kpi.kpiId) ?? [] }));
}

/** The periods about which someone wrote what happened, by KPI. */
async function notedPeriods(db: Reader): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('annotation')
    .select(['kpi_id', 'period'])
    .where('withdrawn_at', 'is', null)
    .execute();
  const byKpi = new Map<string, string[]>();
  for (const row of rows) byKpi.set(row.kpi_id, [...(byKpi.get(row.kpi_id) ?? []), row.period]);
  return byKpi;
}

export function looksOfKpis(
  kpis: readonly Piloted[],
  today: string,
  asksOfItsMeasures: (kpi: Piloted) => boolean = isPiloted,
): Look[] {
  return kpis.flatMap((kpi) =>
    kpiLooks(
      {
        id: kpi.kpiId,
        ownerTeamId: kpi.ownerTeamId,
        followedBy: kpi.followedBy,
        grain: kpi.grain as Grain,
        piloted: asksOfItsMeasures(kpi),
        typed: kpi.typed,
        awaitedSince: kpi.createdAt.slice(0, 10),
        facts: kpi.facts,
        reviewOn: kpi.reviewOn,
        oneMoreUntil: kpi.oneMoreUntil,
        explained: kpi.explained,
      },
      today,
    ),
  );
}

/** The KPIs whose measure is late; one never measured is awaited, not late. */
export function overdueAmong(kpis: readonly Piloted[], today: string): Set<string> {
  const isLate = ({ facts, grain }: Piloted) =>
    facts?.last != null &&
    overdueSince(facts.last, grain as Grain, grainFacts[grain as Grain].graceDays, today) !== null;
  return new Set(kpis.filter(isLate).map(({ kpiId }) => kpiId));
}

import { kpiLooks, type LookedKpi } from '../../src/steering/kpi-looks.ts';
import type { Look } from '../../src/steering/look.ts';
import { followers } from '../../store/kpi-follow.ts';
import { type SteeringLine, steeringLines } from '../../store/steering-line.ts';
import type { Reader } from '../../store/store.ts';

export interface Piloted extends SteeringLine {
  readonly followedBy: readonly string[];
  readonly explained: readonly string[];
}

/** Every KPI that pilots, whoever owns it: filtered afterwards, by who reads. */
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

export function looksOfKpis(kpis: readonly Piloted[], today: string): Look[] {
  return kpis.flatMap((kpi) =>
    kpiLooks(
      {
        id: kpi.kpiId,
        ownerTeamId: kpi.ownerTeamId,
        followedBy: kpi.followedBy,
        grain: kpi.grain as LookedKpi['grain'],
        typed: kpi.typed,
        awaitedSince: kpi.status === 'live' ? kpi.createdAt.slice(0, 10) : null,
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
export function overdueAmong(looks: readonly Look[]): Set<string> {
  return new Set(
    looks.flatMap((look) => (look.kind === 'measure-overdue' && look.lastPeriod !== null ? [look.subject.id] : [])),
  );
}

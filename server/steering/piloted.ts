import { kpiLooks, type LookedKpi } from '../../src/steering/kpi-looks.ts';
import type { Look } from '../../src/steering/look.ts';
import { followers } from '../../store/kpi-follow.ts';
import { type SteeringLine, steeringLines } from '../../store/steering-line.ts';
import type { Reader, Store } from '../../store/store.ts';

export interface Piloted extends SteeringLine {
  readonly followedBy: readonly string[];
  readonly explained: readonly string[];
}

/** Every KPI that pilots, whoever owns it: filtered afterwards, by who reads. */
export async function pilotedKpis(db: Reader): Promise<Piloted[]> {
  const [lines, following, notes] = await Promise.all([steeringLines(db), followers(db), notedPeriods(db)]);
  return lines.map((line) => ({
    ...line,
    followedBy: following.get(line.kpiId) ?? [],
    explained: notes.get(line.kpiId) ?? [],
  }));
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
        awaitedSince: kpi.status === 'live' ? kpi.createdAt.slice(0, 10) : null,
        facts: kpi.facts,
        explained: kpi.explained,
      },
      today,
    ),
  );
}

/** How long what everyone shares is kept: other servers may write events whose ids come late. */
const FRESH = 3_000;
const kept = new WeakMap<Store, { stamp: string; at: number; kpis: Promise<Piloted[]> }>();

/** The same rows serve every reader until something is written: twenty people open this page on Monday at nine. */
export async function sharedKpis(store: Store): Promise<Piloted[]> {
  const stamp = await stampOf(store.db);
  const before = kept.get(store);
  if (before && before.stamp === stamp && performance.now() - before.at < FRESH) return before.kpis;
  const kpis = pilotedKpis(store.db);
  kept.set(store, { stamp, at: performance.now(), kpis });
  return kpis;
}

async function stampOf(db: Reader): Promise<string> {
  const event = await db.selectFrom('event').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
  const reading = await db
    .selectFrom('reading')
    .select('computed_at')
    .orderBy('computed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return `${event?.id} ${reading?.computed_at}`;
}

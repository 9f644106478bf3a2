import type { Kpi } from '../../store/kpi.ts';
import type { Store } from '../../store/store.ts';
import type { Engines } from '../sources/engines.ts';
import { computedAlike, type Meaning, type Served } from './computed-alike.ts';
import { refreshReading } from './refresh-reading.ts';
import { runDefinition } from './run-definition.ts';

export interface Wanted {
  /** What fell due then. */
  readonly due?: string | undefined;
  /** When somebody asked: rows read after that are what they asked for. */
  readonly askedAt?: string | undefined;
}

/** Whether a run that started then has done what is wanted: this series' own, or one that served it. */
export function isFresh(startedAt: string, { due, askedAt }: Wanted): boolean {
  if (due !== undefined) return startedAt >= due;
  return askedAt !== undefined && startedAt > askedAt;
}

/** One computation for all that mean this; gives the KPIs whose values it brought, none when it was cancelled. */
export async function computeOnce(
  store: Store,
  engines: Engines,
  own: Served,
  { meaning, signal }: { meaning: Meaning; signal?: AbortSignal | undefined },
): Promise<Kpi[]> {
  const alike = (await computedAlike(store, meaning)).filter(({ series }) => series.id !== own.series.id);
  if (!(await runDefinition(store, engines, own, { sourceId: meaning.sourceId, signal, alike }))) return [];
  const kpis = [own, ...alike].flatMap(({ kpi }) => kpi ?? []);
  for (const kpi of kpis) await refreshReading(store, kpi);
  return kpis;
}

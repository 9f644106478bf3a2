import { branchOf, type KpiBranch, type KpiEdge } from '../../src/kpi/kpi-tree.ts';
import type { Actor } from '../../src/people/relation.ts';
import { isHidden } from '../../src/people/rights.ts';
import { currentVersions } from '../../store/definition-version.ts';
import { allKpis, type Kpi } from '../../store/kpi.ts';
import { influences } from '../../store/kpi-influence.ts';
import type { Reader } from '../../store/store.ts';
import { pinnedKeys } from './formula-parts.ts';

const DEPTH = 3;

export interface ShownBranch {
  kpi: { id: string; key: string; name: string };
  kind: KpiEdge['kind'] | null;
  why: string | null;
  below: ShownBranch[];
}

/** What feeds a KPI, by its formulas and by what people believe; null when nothing the reader may see does. */
export async function kpiTreeOf(db: Reader, actor: Actor, kpi: Pick<Kpi, 'id'>): Promise<ShownBranch | null> {
  const [kpis, believed] = await Promise.all([allKpis(db), influences(db)]);
  const visible = new Map(
    kpis.filter(({ ownerTeamId }) => !isHidden(actor, { ownerTeamId })).map((one) => [one.id, one]),
  );
  const byKey = new Map([...visible.values()].map((one) => [one.key, one.id]));
  const edges: KpiEdge[] = [...believed];
  let level = [kpi.id];
  const seen = new Set<string>();
  for (let depth = 0; depth < DEPTH && level.length > 0; depth++) {
    const versions = await currentVersions(db, level);
    const next = new Set<string>();
    for (const id of level) {
      seen.add(id);
      for (const key of new Set(pinnedKeys(versions.get(id)?.body))) {
        const fromKpiId = byKey.get(key);
        if (fromKpiId) edges.push({ kind: 'component', fromKpiId, toKpiId: id });
      }
      for (const edge of edges) if (edge.toKpiId === id && !seen.has(edge.fromKpiId)) next.add(edge.fromKpiId);
    }
    level = [...next];
  }
  const why = new Map(believed.map((edge) => [`${edge.fromKpiId} ${edge.toKpiId}`, edge.why]));
  const shown = (branch: KpiBranch, above: string | null): ShownBranch | null => {
    const one = visible.get(branch.kpiId);
    if (!one) return null;
    return {
      kpi: { id: one.id, key: one.key, name: one.name },
      kind: branch.kind,
      why: branch.kind === 'influence' && above ? (why.get(`${branch.kpiId} ${above}`) ?? null) : null,
      below: branch.below.flatMap((each) => shown(each, branch.kpiId) ?? []),
    };
  };
  const tree = shown(branchOf(kpi.id, edges, new Set(visible.keys()), DEPTH), null);
  return tree && tree.below.length > 0 ? tree : null;
}

import { Refusal } from '../refusal.ts';

/** A component enters the formula of another KPI; an influence is believed, not computed. */
export interface KpiEdge {
  readonly kind: 'component' | 'influence';
  readonly fromKpiId: string;
  readonly toKpiId: string;
}

export function addEdge(edges: readonly KpiEdge[], edge: KpiEdge): KpiEdge[] {
  if (edge.fromKpiId === edge.toKpiId) throw new Refusal('kpi-tree.of-itself', {});
  if (
    edges.some((each) => each.kind === edge.kind && each.fromKpiId === edge.fromKpiId && each.toKpiId === edge.toKpiId)
  )
    return [...edges];
  if (edge.kind === 'component' && feeds(edges, edge.toKpiId, edge.fromKpiId)) throw new Refusal('kpi-tree.loop', {});
  return [...edges, edge];
}

/** Whether `from` enters the formula of `to`, directly or not. */
function feeds(edges: readonly KpiEdge[], from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const kpiId of seen) {
    if (kpiId === to) return true;
    for (const edge of edges) if (edge.kind === 'component' && edge.fromKpiId === kpiId) seen.add(edge.toKpiId);
  }
  return false;
}

export interface KpiBranch {
  readonly kpiId: string;
  readonly kind: KpiEdge['kind'] | null;
  readonly below: readonly KpiBranch[];
}

/** The small tree drawn on the page: what feeds a KPI, down to `depth`. A loop of influences is cut where it closes. */
export function branchOf(
  kpiId: string,
  edges: readonly KpiEdge[],
  visible: ReadonlySet<string>,
  depth: number,
): KpiBranch {
  return grow(kpiId, null, edges, visible, depth, [kpiId]);
}

function grow(
  kpiId: string,
  kind: KpiBranch['kind'],
  edges: readonly KpiEdge[],
  visible: ReadonlySet<string>,
  depth: number,
  above: readonly string[],
): KpiBranch {
  const below = edges.filter(
    (edge) => edge.toKpiId === kpiId && visible.has(edge.fromKpiId) && !above.includes(edge.fromKpiId),
  );
  const order = (edge: KpiEdge) => `${edge.kind} ${edge.fromKpiId}`;
  return {
    kpiId,
    kind,
    below:
      depth === 0
        ? []
        : below
            .sort((a, b) => order(a).localeCompare(order(b)))
            .map((edge) => grow(edge.fromKpiId, edge.kind, edges, visible, depth - 1, [...above, edge.fromKpiId])),
  };
}

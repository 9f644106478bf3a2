/** What links hold and move: a KPI that an objective means to improve, or that guards it. */
export interface SteeringLink {
  readonly kind: 'improves' | 'guards';
  readonly kpiId: string;
  readonly objectiveId: string;
}

interface Linked {
  readonly id: string;
  readonly improvesKpiId: string | null;
  readonly guardrailKpiIds: readonly string[];
}

/** By the rank of the first objective a KPI is linked to; the others after, in their own order. */
export function byLinkedRank<Each extends { readonly id: string }>(
  kpis: readonly Each[],
  links: readonly SteeringLink[],
  rankOf: (objectiveId: string) => number,
): Each[] {
  const first = (id: string) =>
    Math.min(...links.filter(({ kpiId }) => kpiId === id).map(({ objectiveId }) => rankOf(objectiveId)));
  const ranks = new Map(kpis.map(({ id }) => [id, first(id)]));
  return [...kpis].sort((a, b) => {
    const [one, other] = [ranks.get(a.id) ?? 0, ranks.get(b.id) ?? 0];
    return one === other ? 0 : one - other;
  });
}

/** Only between what is on the page: a link to something hidden or absent is not drawn. */
export function steeringLinks(kpiIds: readonly string[], objectives: readonly Linked[]): SteeringLink[] {
  const shown = new Set(kpiIds);
  return objectives.flatMap((objective) => [
    ...(objective.improvesKpiId !== null && shown.has(objective.improvesKpiId)
      ? [{ kind: 'improves' as const, kpiId: objective.improvesKpiId, objectiveId: objective.id }]
      : []),
    ...[...new Set(objective.guardrailKpiIds)]
      .filter((kpiId) => shown.has(kpiId))
      .map((kpiId) => ({ kind: 'guards' as const, kpiId, objectiveId: objective.id })),
  ]);
}

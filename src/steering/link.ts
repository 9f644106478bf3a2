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

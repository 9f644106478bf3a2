import type { Check } from '../../src/kpi/verification.ts';

/** Several rules of a kind are one check: it passes when each of them has, and it is as old as the oldest. */
export function oneOfEachKind(checks: readonly Check[]): Check[] {
  const kinds = Map.groupBy(checks, ({ kind, specHash }) => `${kind} ${specHash}`);
  return [...kinds.values()].map((same) => ({
    kind: same[0]!.kind,
    specHash: same[0]!.specHash,
    passed: same.every(({ passed }) => passed),
    at: same.map(({ at }) => at).sort()[0]!,
  }));
}

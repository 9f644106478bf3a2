import type { Kpi } from './kpi.ts';

const besides = ['unit', 'direction', 'steward', 'reviewOn'] as const;
export type BesideQuestion = (typeof besides)[number];

/** What a KPI answers beside its definition. */
export type BesideDefinition = { readonly [Asked in BesideQuestion]?: unknown };

/** The questions left open beside a definition, in the order they are asked. */
export const besideQuestions = (beside: BesideDefinition): BesideQuestion[] =>
  besides.filter((question) => (beside[question] ?? '') === '');

type Asked = Pick<Kpi, 'unit' | 'direction' | 'stewardId' | 'reviewOn' | 'status'>;

/**
 * What a KPI leaves open beside its definition: its unit, its direction, who keeps the definition, when it is looked at
 * again. `stewards` are the people still there: what one who has left kept, nobody keeps. What is retired is asked nothing.
 */
export function openBeside(kpi: Asked, stewards: ReadonlySet<string>): BesideQuestion[] {
  if (kpi.status === 'retired') return [];
  const { unit, direction, stewardId, reviewOn } = kpi;
  return besideQuestions({
    // A line or another tool may say no unit: it is of another kind, without a word.
    unit: unit.kind === 'other' && unit.label.trim() === '' ? null : unit,
    direction,
    steward: stewardId !== null && stewards.has(stewardId) ? stewardId : null,
    reviewOn,
  });
}

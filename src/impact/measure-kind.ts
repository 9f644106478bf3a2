import { type Definition, inherit, isPinned } from '../metric-sql/definition.ts';
import { type Formula, parseFormula } from '../metric-sql/formula.ts';
import type { MeasureKind } from './cycle-reading.ts';

/**
 * What may be added up over a cycle, from how it is counted. Words alone never say it: a definition without a structure is
 * given no total, since one of a stock or of people counted each week would be false.
 */
export function measureKind(definition: Pick<Definition, 'measure' | 'window'> | null, unit: string): MeasureKind {
  if (definition?.window.type === 'trailing') return 'trailing';
  if (definition && addsUp(definition)) return 'flow';
  if (unit === 'score') return 'score';
  return definition === null ? (unit === 'count' || unit === 'money' ? 'stock' : 'rate') : levelOrRate(definition);
}

/** Rows counted or summed once each: those of a calendar period are in no other. */
function addsUp({ measure, window }: Pick<Definition, 'measure' | 'window'>): boolean {
  if (window.type !== 'calendar') return false;
  if (measure.kind === 'count' || measure.kind === 'sum') return true;
  if (measure.kind !== 'formula') return false;
  // What a part pinned to a KPI counts is that KPI's to say.
  const parts = Object.values(measure.inputs);
  if (!parts.every((part) => !isPinned(part) && addsUp(inherit({ measure, window } as Definition, part)))) return false;
  return isSum(parseFormula(measure.expr));
}

/** Sums and differences. Anything scaled is left out: rides over 7 are rides a day, and a total of those is nothing. */
function isSum(formula: Formula): boolean {
  if (formula.kind === 'name') return true;
  if (formula.kind === 'number') return false;
  if (formula.kind === 'negative') return isSum(formula.of);
  const { operator, left, right } = formula;
  return (operator === '+' || operator === '-') && isSum(left) && isSum(right);
}

/** Whoever is counted in one period may be counted in the next: people, what is there on a day, what was reached to date. */
const levelOrRate = ({ measure, window }: Pick<Definition, 'measure' | 'window'>): MeasureKind =>
  window.type !== 'calendar' || measure.kind === 'snapshot' || measure.kind === 'countDistinct' ? 'stock' : 'rate';

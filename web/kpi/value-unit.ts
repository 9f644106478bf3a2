import type { ValueUnit } from '../charts/chart-data.ts';

interface Unit {
  readonly kind: string;
  readonly label: string;
}

/** A KPI's unit as the charts write it. A percentage is stored as a fraction; a money unit's label is its ISO 4217 code. */
export function valueUnit({ kind, label }: Unit): ValueUnit {
  if (kind === 'percent') return { kind: 'percent', digits: 1 };
  if (kind === 'money' && /^[A-Z]{3}$/.test(label)) return { kind: 'currency', currency: label };
  return { kind: 'number', ...(label && kind !== 'count' ? { suffix: label } : {}) };
}

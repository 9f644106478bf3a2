import type { RivalDefinition } from './chart-data.ts';

export interface Capsule {
  readonly fromRow: number;
  readonly toRow: number;
  readonly value: number;
  /** The row that carries the number: the middle one. */
  readonly labelRow: number;
}

/** Rows in reading order: smallest number first, what could not be computed last, the order given between equals. */
export function orderRivals(definitions: readonly RivalDefinition[]): RivalDefinition[] {
  return definitions
    .map((definition, index) => ({ definition, index }))
    .sort((a, b) => {
      const [left, right] = [a.definition.value, b.definition.value];
      if (left === null || right === null) return left === right ? a.index - b.index : left === null ? 1 : -1;
      return left - right || a.index - b.index;
    })
    .map(({ definition }) => definition);
}

/** Neighbouring rows with the same number are tied in one capsule. Rows are expected in reading order. */
export function tieCapsules(rows: readonly RivalDefinition[]): Capsule[] {
  const capsules: Capsule[] = [];
  let from = 0;
  for (let row = 1; row <= rows.length; row += 1) {
    const value = rows[from]?.value ?? null;
    if (row < rows.length && value !== null && rows[row]?.value === value) continue;
    const to = row - 1;
    if (value !== null && to > from)
      capsules.push({ fromRow: from, toRow: to, value, labelRow: Math.floor((from + to) / 2) });
    from = row;
  }
  return capsules;
}

import { describe, expect, it } from 'vitest';
import type { RivalDefinition } from './chart-data.ts';
import { orderRivals, tieCapsules } from './tie-capsules.ts';

const rows = (...values: (number | null)[]): RivalDefinition[] =>
  values.map((value, index) => ({ id: String(index), words: [], value, people: 1 }));

describe('rival definitions', () => {
  it('stand from the smallest number to the largest, what is not computed last, ties as given', () => {
    expect(orderRivals(rows(30, null, 10, 30)).map(({ id }) => id)).toEqual(['2', '0', '3', '1']);
  });
  it('that give one number are tied, the number said in the middle row', () => {
    expect(tieCapsules(rows(289, 1665, 1665, 1665, 1711))).toEqual([
      { fromRow: 1, toRow: 3, value: 1665, labelRow: 2 },
    ]);
  });
  it('give one capsule per tie', () => {
    expect(tieCapsules(rows(1, 1, 2, 3, 3)).map(({ fromRow, toRow }) => [fromRow, toRow])).toEqual([
      [0, 1],
      [3, 4],
    ]);
  });
  it('that cannot be computed are never tied together', () => {
    expect(tieCapsules(rows(1, null, null))).toEqual([]);
  });
  it('alone or absent tie nothing', () => {
    expect(tieCapsules(rows(4))).toEqual([]);
    expect(tieCapsules([])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { bandPath, dotsPath, gaps, linePath, runs } from './line-path.ts';

const at = (x: number, y: number) => ({ x, y });

describe('a line', () => {
  it('stops at a missing place and starts again after it', () => {
    expect(linePath([at(0, 1), at(1, 2), null, at(3, 4), at(4, 5)])).toBe('M0 1L1 2M3 4L4 5');
  });
  it('of nothing is empty', () => {
    expect(linePath([null, null])).toBe('');
  });
  it('rounds to a tenth of a pixel', () => {
    expect(linePath([at(1 / 3, 2 / 3)])).toBe('M0.3 0.7');
  });
  it('is one path for two thousand points', () => {
    const path = linePath(Array.from({ length: 2000 }, (_, index) => at(index, index % 7)));
    expect(path.match(/M/g)).toHaveLength(1);
    expect(path.match(/L/g)).toHaveLength(1999);
  });
});

describe('dots', () => {
  it('are zero-length strokes, missing places left out', () => {
    expect(dotsPath([at(1, 2), null, at(3, 4)])).toBe('M1 2h0M3 4h0');
  });
});

describe('a band', () => {
  it('is closed and cut where an edge is missing', () => {
    const { area, edges } = bandPath([
      { x: 0, lower: 10, upper: 5 },
      { x: 1, lower: 11, upper: 6 },
      null,
      { x: 3, lower: 12, upper: 7 },
    ]);
    expect(area).toBe('M0 5L1 6L1 11L0 10ZM3 7L3 12Z');
    expect(edges).toBe('M0 5L1 6M0 10L1 11M3 7M3 12');
  });
});

describe('gaps', () => {
  it('are where readings stop; before the first one nothing is missing', () => {
    expect(gaps([false, true, false, false, true])).toEqual([{ after: 1, from: 2, to: 3, open: false }]);
  });
  it('at the end stay open', () => {
    expect(gaps([true, true, false])).toEqual([{ after: 1, from: 2, to: 2, open: true }]);
  });
  it('do not exist in a full series, nor in an empty one', () => {
    expect(gaps([true, true])).toEqual([]);
    expect(gaps([false, false])).toEqual([]);
  });
});

describe('runs', () => {
  it('keep every present item, in order', () => {
    expect(runs([1, 2, null, 3])).toEqual([[1, 2], [3]]);
  });
});

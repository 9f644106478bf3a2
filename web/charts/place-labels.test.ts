import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, spreadColumn } from './place-labels.ts';

const box = (x: number, y: number, width = 10, height = 10) => ({ x, y, width, height });
const paper = box(0, 0, 200, 200);

describe('placing labels', () => {
  it('takes the first candidate that touches nothing', () => {
    const label = { candidates: [box(0, 0), box(50, 50)] };
    expect(placeLabels([label], [], paper)).toEqual([{ choice: 0, covered: 0 }]);
    expect(placeLabels([label], [box(5, 5)], paper)).toEqual([{ choice: 1, covered: 0 }]);
  });
  it('keeps a second label off the first', () => {
    const label = { candidates: [box(0, 0), box(50, 50)] };
    expect(placeLabels([label, label], [], paper).map(({ choice }) => choice)).toEqual([0, 1]);
  });
  it('prefers touching a mark to standing on words', () => {
    const label = { candidates: [box(0, 0), box(50, 50)] };
    expect(placeLabels([label], [box(50, 50, 10, 4)], paper, [box(0, 0, 10, 2)])[0]).toEqual({
      choice: 1,
      covered: 40,
    });
  });
  it('prefers touching a mark to being cut by the edge', () => {
    const label = { candidates: [box(-6, 0), box(50, 50)] };
    expect(placeLabels([label], [box(50, 50, 10, 4)], paper)[0]).toEqual({ choice: 1, covered: 40 });
  });
});

describe('a column of labels', () => {
  it('leaves alone those that are far apart', () => {
    expect(spreadColumn([10, 60, 100], 16, 0, 200)).toEqual([10, 60, 100]);
  });
  it('moves two that touch by as much each: 50 and 54, 16 apart, become 44 and 60', () => {
    expect(spreadColumn([50, 54], 16, 0, 200)).toEqual([44, 60]);
  });
  it('keeps order, gap and edges whatever is asked', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 350, noNaN: true }), { maxLength: 12 }), (wanted) => {
        const ys = spreadColumn(wanted, 16, 0, 300);
        const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
        const sorted = order.map((index) => ys[index]!);
        for (const [rank, y] of sorted.entries()) {
          expect(y).toBeGreaterThanOrEqual(-1e-9);
          expect(y).toBeLessThanOrEqual(300 + 1e-9);
          if (rank > 0) expect(y - sorted[rank - 1]!).toBeGreaterThanOrEqual(16 - 1e-9);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromStrip, toStrip } from './strip.ts';

test('four values, a hole and a range: 0 is the lowest of all, z the highest, - is no value', () => {
  const strip = toStrip({ values: [10, null, 71, 40], lower: [10, 10, 10, 10], upper: [50, 50, 50, 50] });
  // 61 levels over 61 units: 40 is the 30th, U; 50 the 40th, e.
  expect(strip).toEqual({ scale: [10, 71], values: '0-zU', lower: '0000', upper: 'eeee' });
  expect(fromStrip(strip)).toEqual({ values: [10, null, 71, 40], lower: [10, 10, 10, 10], upper: [50, 50, 50, 50] });
});

test('a strip without a value has none to show', () => {
  const empty = { values: [null, null], lower: [null, null], upper: [null, null] };
  expect(fromStrip(toStrip(empty))).toEqual(empty);
});

const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const column = fc.array(fc.option(number), { maxLength: 26 });
const drawn = fc.record({ values: column, lower: column, upper: column });

test('what is read back is within half a level, and holes stay holes', () => {
  fc.assert(
    fc.property(drawn, (columns) => {
      const strip = toStrip(columns);
      const back = fromStrip(strip);
      const all = [...columns.values, ...columns.lower, ...columns.upper].filter((value) => value !== null);
      const halfSpan = Math.max(...all) / 2 - Math.min(...all) / 2;
      const size = Math.max(...all.map((value) => Math.abs(value)));
      // Half of one of 61 levels of the span, the ends written with four of its digits, and what a double can hold.
      const most = halfSpan * (0.5 / 61 + 1e-3) + size * 4e-16 + 4 * Number.MIN_VALUE;
      for (const name of ['values', 'lower', 'upper'] as const) {
        expect(back[name].length).toBe(columns[name].length);
        columns[name].forEach((value, at) => {
          const got = back[name][at] ?? null;
          if (value === null || got === null) expect(got).toBe(value);
          else expect(Math.abs(got / 2 - value / 2)).toBeLessThanOrEqual(most);
        });
      }
    }),
  );
});

test('order is kept: a value above its range is never drawn below its edge', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 26 }), (pairs) => {
      const strip = toStrip({ values: pairs.map(([value]) => value), lower: [], upper: pairs.map(([, edge]) => edge) });
      pairs.forEach(([value, edge], at) => {
        const drawnValue = strip.values[at] ?? '';
        const drawnEdge = strip.upper[at] ?? '';
        if (value >= edge) expect(drawnValue >= drawnEdge).toBe(true);
        else expect(drawnValue <= drawnEdge).toBe(true);
      });
    }),
  );
});

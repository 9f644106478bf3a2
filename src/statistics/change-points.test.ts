import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changePoints } from './change-points.ts';
import { median } from './median.ts';
import { runningMedian } from './running-median.ts';
import { normalDraws, seededRandom } from './seeded-random.ts';

const noise = (n: number, seed: number) => Array.from({ length: n }, normalDraws(seededRandom(seed)));

it('a step of 3 σ at point 60 is found within two points', () => {
  const found = changePoints(noise(100, 2).map((v, t) => v + (t >= 60 ? 3 : 0)));
  expect(found.shape).toBe('levels');
  expect(found.at).toHaveLength(1);
  expect(Math.abs(found.at[0]! - 60)).toBeLessThanOrEqual(2);
});

it('nothing changes in noise: fewer than 5 % of 200 series of 150 points', () => {
  let changed = 0;
  for (let seed = 1; seed <= 200; seed++) if (changePoints(noise(150, seed)).at.length > 0) changed++;
  expect(changed).toBeLessThan(10);
});

it('a straight rise is one line, not a staircase', () => {
  expect(changePoints(noise(150, 5).map((v, t) => v + 0.5 * t))).toEqual({ shape: 'lines', at: [] });
});

it('no change is said under ten points or without variation', () => {
  expect(changePoints([1, 1, 1, 9, 9, 9]).at).toEqual([]);
  expect(changePoints(new Array(50).fill(4)).at).toEqual([]);
});

it('the running median is the median of each window', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 12 }),
      (x, reach) => {
        const slid = runningMedian(x, reach);
        const sorted = x.map((_, i) => median(x.slice(Math.max(0, i - reach), i + reach + 1)));
        expect([...slid]).toEqual(sorted);
      },
    ),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forecast } from '../statistics/forecast.ts';
import { normalDraws, seededRandom } from '../statistics/seeded-random.ts';
import type { CycleReading } from './cycle-reading.ts';
import { difference, smallestDetectable, verdictOf } from './difference.ts';
import { asFrequency } from './frequency.ts';
import { type CyclePast, readCycle, standingOf } from './read-cycle.ts';

/** Three years of weeks around 1,000, then a cycle of 13 weeks moved by `effect` of it. */
function weeks(effect: number, elapsed: number, seed = 1): number[] {
  const normal = normalDraws(seededRandom(seed));
  return Array.from({ length: 156 + elapsed }, (_, i) => 1000 * (i < 156 ? 1 : 1 + effect) * (1 + 0.02 * normal()));
}
const cycle = (values: (number | null)[], more: Partial<CyclePast> = {}): CyclePast => ({
  values,
  season: 52,
  from: 156,
  points: 13,
  measure: 'flow',
  ...more,
});
function read(past: CyclePast): CycleReading {
  const reading = readCycle(past);
  if (reading.kind !== 'cycle-reading') throw new Error(reading.why);
  return reading;
}

// Values are read to 32 bits, an error of 2⁻³³ of the largest at most; the interval of three of them is 3 × 2⁻³¹ × Student's.
test('sixty days of 1, 5, 2, 8, 3, 9, 4 over and over move by rounding alone: undetermined, in cents as in millions', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 7, maxLength: 7 }),
      fc.integer({ min: 30, max: 90 }),
      fc.integer({ min: 1, max: 28 }),
      fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
      (pattern, from, points, unit) => {
        const days = Array.from({ length: from + points }, (_, i) => unit * pattern[i % 7]!);
        const found = difference(days, { season: 7, from });
        if (found.kind === 'difference') expect(found.verdict).toBe('undetermined');
      },
    ),
    { numRuns: 300, examples: [[[1, 5, 2, 8, 3, 9, 4], 57, 3, 1]] },
  );
});

test('a millionth more than what never erred is seen: .000009 a day', () => {
  const days = Array.from({ length: 60 }, (_, i) => [1, 5, 2, 8, 3, 9, 4][i % 7]! + (i < 57 ? 0 : 9e-6));
  const found = difference(days, { season: 7, from: 57 });
  expect(found).toMatchObject({ verdict: 'moved-up', effect: expect.closeTo(2.7e-5, 8) });
  if (found.kind !== 'difference') throw new Error(found.kind);
  expect(found.upper - found.lower).toBeLessThan(2.7e-5 / 100);
});

test('verdicts fall in the week of mid-cycle and at the end; any other day is provisional', () => {
  const standings = Array.from({ length: 14 }, (_, elapsed) => standingOf(elapsed, 13));
  expect(standings[0]).toBe('not-started');
  expect(standings[13]).toBe('close');
  expect(standings.filter((standing) => standing === 'provisional')).toHaveLength(12);
  expect([7, 8].map((elapsed) => standingOf(elapsed, 13, 7))).toEqual(['mid-cycle', 'mid-cycle']);
  expect(standingOf(13, 13, 7)).toBe('close');
  // A month of three, none of three; of two points, no half.
  expect([standingOf(1, 3, 1), standingOf(1, 3, 0), standingOf(1, 2, 1)]).toEqual([
    'mid-cycle',
    'provisional',
    'provisional',
  ]);
});

test('all through the week of mid-cycle the same periods are read: those over on its first day', () => {
  const first = read(cycle(weeks(0.1, 7), { midCycle: 7 }));
  const later = read(cycle([...weeks(0.1, 7), 4000], { midCycle: 7 }));
  expect(first.verdict).toBe('moved-up');
  expect(later).toEqual(first);
  expect(later.difference).toMatchObject({ measured: 7, elapsed: 7 });
  // The chance is of today: it is no verdict.
  const aim = { target: 1100, direction: 'up' } as const;
  const chance = (values: number[]) => read(cycle(values, { midCycle: 7, aim })).chance!.probability;
  expect(chance([...weeks(0, 7), 4000])).toBeGreaterThan(chance(weeks(0, 7)));
});

test('+10 % on a measure that varies by 2 % has moved up, in mean per period and in total', () => {
  const reading = read(cycle(weeks(0.1, 13)));
  expect(reading.verdict).toBe('moved-up');
  expect(Math.abs(reading.difference!.perPeriod.value - 100)).toBeLessThan(30);
  expect(reading.difference!.total!.value).toBeCloseTo(13 * reading.difference!.perPeriod.value, 6);
  expect(reading.ending!.place).toBe('above');
  expect(reading.chance).toBeNull();
});

test('what does not add up has no total', () => {
  for (const measure of ['rate', 'score', 'stock', 'trailing'] as const) {
    expect(read(cycle(weeks(0.1, 13), { measure })).difference!.total).toBeNull();
  }
});

test('on a day without a verdict the difference is there and nothing is concluded', () => {
  const reading = read(cycle(weeks(0.1, 5)));
  expect(reading.standing).toBe('provisional');
  expect(reading.verdict).toBeNull();
  expect(reading.difference!.perPeriod.lower).toBeGreaterThan(0);
});

test('at mid-cycle the interval is wider than on the day after, for the same length: 99.5 % instead of 95', () => {
  const middle = read(cycle(weeks(0.1, 7), { midCycle: 7 }));
  const longer = read(cycle(weeks(0.1, 7)));
  const width = ({ difference }: CycleReading) => difference!.perPeriod.upper - difference!.perPeriod.lower;
  expect(middle.standing).toBe('mid-cycle');
  expect(longer.standing).toBe('provisional');
  expect(width(middle)).toBeGreaterThan(1.3 * width(longer));
});

test('before the cycle the smallest detectable change is known, and it is the one of the close', () => {
  const before = read(cycle(weeks(0.1, 0)));
  const after = read(cycle(weeks(0.1, 13)));
  expect(before).toMatchObject({ standing: 'not-started', difference: null, verdict: null, chance: null });
  expect(before.detectable).toEqual(after.detectable);
  const { lower, upper } = after.difference!.perPeriod;
  expect(after.detectable.perPeriod).toBeCloseTo((upper - lower) / 2, 6);
  expect(before.asItWasGoing.mean).toHaveLength(13);
});

test('the chance is silent before a third of the cycle, and follows the pace after', () => {
  const aim = { target: 1100, direction: 'up' } as const;
  expect(read(cycle(weeks(0.1, 4), { aim })).chance).toBeNull();
  const moved = read(cycle(weeks(0.2, 7), { aim })).chance!;
  const still = read(cycle(weeks(0, 7), { aim })).chance!;
  expect(moved.probability).toBeGreaterThan(0.8);
  expect(still.probability).toBeLessThan(0.1);
  const down = read(cycle(weeks(0, 7), { aim: { target: 1100, direction: 'down' } })).chance!;
  expect(down.probability).toBeCloseTo(1 - still.probability, 12);
});

test('a third is enough: of twelve weeks the chance is said from the fourth on', () => {
  const chance = (elapsed: number) =>
    read(cycle(weeks(0, elapsed), { points: 12, aim: { target: 1000, direction: 'up' } })).chance;
  expect(chance(3)).toBeNull();
  expect(chance(4)).not.toBeNull();
});

test('at the close, the last value lies below, inside or above where it was forecast before the cycle', () => {
  const ending = (last: number) => read(cycle([...weeks(0, 12), last])).ending!;
  const { lower, upper } = ending(1000);
  expect([lower - 1, lower, 1000, upper, upper + 1].map((last) => ending(last).place)).toEqual([
    'below',
    'inside',
    'inside',
    'inside',
    'above',
  ]);
});

test('a difference and its two ends are said over one and the same forecast', () => {
  const found = difference(weeks(0.1, 13), { season: 52, from: 156 });
  if (found.kind !== 'difference') throw new Error(found.kind);
  const forecastTotal = found.effect / found.relative!;
  expect(found.relativeLower!).toBeCloseTo(found.lower / forecastTotal, 12);
  expect(found.relativeUpper!).toBeCloseTo(found.upper / forecastTotal, 12);
  expect(found.detectable!).toBeCloseTo((found.upper - found.lower) / 2 / forecastTotal, 12);
});

test('what is counted below zero has the same smallest detectable change, which is never negative', () => {
  const detectable = (sign: number) => {
    const before = forecast(
      weeks(0, 0).map((value) => sign * value),
      { season: 1, horizon: 13 },
    );
    if (before.kind !== 'forecast') throw new Error(before.kind);
    return smallestDetectable(before, 13)!;
  };
  expect(detectable(-1)).toBeGreaterThan(0);
  expect(detectable(-1) / detectable(1)).toBeGreaterThan(0.5);
});

test('missing periods are left out of both sides, and a cycle without a measurement has no difference', () => {
  const holed = weeks(0.1, 13).map((value, i) => (i >= 156 && i % 2 === 0 ? null : value));
  expect(read(cycle(holed)).difference).toMatchObject({ measured: 6, elapsed: 13 });
  const empty = weeks(0.1, 13).map((value, i) => (i >= 156 ? null : value));
  expect(read(cycle(empty))).toMatchObject({ difference: null, verdict: null, ending: null });
});

test('points after the end of the cycle do not change its reading', () => {
  expect(read(cycle([...weeks(0.1, 13), 5000, 6000]))).toEqual(read(cycle(weeks(0.1, 13))));
});

test('with one to three points the start and the last are put side by side', () => {
  const reading = readCycle({ values: [40, null, 44], season: 1, from: 1, points: 13, measure: 'rate' });
  expect(reading).toEqual({
    kind: 'compared-with-start',
    start: { index: 0, value: 40 },
    last: { index: 2, value: 44 },
    why: 'too-few-points',
  });
  expect(readCycle({ values: [], season: 1, from: 0, points: 13, measure: 'rate' })).toMatchObject({
    start: null,
    last: null,
  });
});

test('the verdict is its interval', () => {
  expect([verdictOf(1, 2), verdictOf(-2, -1), verdictOf(-1, 1), verdictOf(0, 1)]).toEqual([
    'moved-up',
    'moved-down',
    'undetermined',
    'undetermined',
  ]);
});

test('a mirror image moves the other way', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e5 }), (seed) => {
      const normal = normalDraws(seededRandom(seed));
      const values = Array.from({ length: 60 }, (_, i) => normal() + (i > 50 ? 3 : 0) - 1);
      // What was never below zero is not expected below it, nor its errors alike on both sides: another shape, mirrored.
      fc.pre(values.slice(0, 50).some((value) => value > 0));
      const up = difference(values, { season: 1, from: 50 });
      const down = difference(
        values.map((value) => -value),
        { season: 1, from: 50 },
      );
      if (up.kind !== 'difference' || down.kind !== 'difference') throw new Error('unusable');
      expect(down.effect).toBeCloseTo(-up.effect, 9);
      expect(down.lower).toBeCloseTo(-up.upper, 9);
    }),
    { numRuns: 40 },
  );
});

test('a chance is said as the nearest fraction people use', () => {
  const said = (p: number) => {
    const { bound, times, of } = asFrequency(p);
    return `${bound} ${times}/${of}`;
  };
  expect([0.01, 0.07, 0.2, 0.3, 0.52, 0.66, 0.88, 0.99].map(said)).toEqual([
    'less-than 1/20',
    'about 1/10',
    'about 1/5',
    'about 1/3',
    'about 1/2',
    'about 2/3',
    'about 9/10',
    'more-than 19/20',
  ]);
  // Only below 1 in 20 is it bounded.
  expect([0.049, 0.05, 0.95, 0.951].map(said)).toEqual([
    'less-than 1/20',
    'about 1/10',
    'about 9/10',
    'more-than 19/20',
  ]);
});

/** Twenty-one months around 100, then a quarter that holds a December of half as much again. */
const young = (elapsed: number) => {
  const normal = normalDraws(seededRandom(5));
  return Array.from({ length: 21 + elapsed }, (_, t) => (100 + 2 * normal()) * (t % 12 === 11 ? 1.5 : 1));
};
const factors = Array.from({ length: 24 }, (_, t) => (t % 12 === 11 ? 1.5 : 1));
const quarter = (elapsed: number, more: Partial<CyclePast> = {}) =>
  cycle(young(elapsed), { season: 12, from: 21, points: 3, ...more });

test('a declared December that comes moved nothing: it is in what the cycle was read against', () => {
  const known = read(quarter(3, { factors }));
  expect(known.verdict).toBe('undetermined');
  expect(known.asItWasGoing.mean[2]! / known.asItWasGoing.mean[1]!).toBeCloseTo(1.5, 1);
  expect(known.ending).toMatchObject({ place: 'inside' });
  // Left out, it is read as something the cycle did.
  expect(read(quarter(3)).ending).toMatchObject({ place: 'above' });
});

test('a target that only the declared December reaches has its chance: 140 at the end of a quarter around 100', () => {
  const aim = { target: 140, direction: 'up' as const };
  expect(read(quarter(2, { factors, aim })).chance!.probability).toBeGreaterThan(0.9);
  expect(read(quarter(2, { aim })).chance!.probability).toBeLessThan(0.5);
});

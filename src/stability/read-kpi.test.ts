import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalDraws, seededRandom } from '../statistics/seeded-random.ts';
import { type KpiPast, readKpi } from './read-kpi.ts';
import type { Measured } from './timeline.ts';

const month = (n: number) => `${2023 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`;
/** Months from January 2023: 100 ± 2. The 46th is October 2026. */
function months(n: number, change: (value: number, t: number) => number = (v) => v, seed = 3): Measured[] {
  const normal = normalDraws(seededRandom(seed));
  return Array.from({ length: n }, (_, t) => ({ period: month(t), value: change(100 + 2 * normal(), t) }));
}
const past = (measured: Measured[], more: Partial<KpiPast> = {}): KpiPast => ({
  grain: 'month',
  measured,
  direction: 'up',
  expectedLevel: null,
  today: '2026-11-05',
  ...more,
});
const asOf = (n: number, more: Partial<KpiPast> = {}) => past(months(n), { today: month(n), ...more });

describe('how much past, what may be said', () => {
  it('none: no reading; one to three: start and last; four to eleven: provisional; from twelve: a verdict', () => {
    const kinds = [0, 1, 3, 4, 11, 12, 46].map((n) => readKpi(asOf(n)).state.kind);
    expect(kinds).toEqual(['no-reading', 'too-few', 'too-few', 'provisional', 'provisional', 'within', 'within']);
    const three = readKpi(asOf(3));
    expect(three.state).toMatchObject({
      have: 3,
      start: { period: '2023-01-01' },
      last: { period: '2023-03-01' },
    });
    expect([three.range, three.variation, three.assurance]).toEqual([null, 'none', 'none']);
    expect(readKpi(asOf(7)).variation).toBe('none');
  });

  it('a value that never varied is said to be constant, without a range', () => {
    const reading = readKpi(
      past(
        months(20, () => 7),
        { today: month(20) },
      ),
    );
    expect(reading).toMatchObject({ state: { kind: 'constant', value: 7 }, range: null, model: null });
  });

  it('what has fallen to nothing has lost all of itself in a year, and no more', () => {
    const fall = months(14, (value, t) => (t < 4 ? value : Math.max(0, value - 40 * (t - 3))));
    expect(readKpi(past(fall, { today: month(14) })).level).toMatchObject({ relative: -1 });
  });

  it('a perfect line is not called constant: it is judged around a level', () => {
    const reading = readKpi(
      past(
        months(20, (_, t) => 10 * t),
        { today: month(20) },
      ),
    );
    expect(['within', 'signal']).toContain(reading.state.kind);
    expect(reading.range!.lower).toBeLessThan(reading.range!.upper);
  });

  it('the first change after a constant past is a signal', () => {
    const reading = readKpi(
      past(
        months(20, (_, t) => (t === 19 ? 9 : 7)),
        { today: month(20) },
      ),
    );
    expect(reading.state).toMatchObject({ kind: 'signal', signal: { side: 'above' } });
  });
});

describe('signals', () => {
  it('two months outside: which rule, since when, how many, and what it means given the direction', () => {
    const fallen = months(46, (v, t) => (t >= 44 ? v - 25 : v));
    const reading = readKpi(past(fallen));
    expect(reading.state).toMatchObject({
      kind: 'signal',
      signal: { rule: 'surprise', side: 'below', since: '2026-09-01', periods: 2, variation: 'concern' },
    });
    expect([reading.variation, reading.arrow]).toEqual(['concern', 'down']);
    expect(readKpi(past(fallen, { direction: 'down' })).variation).toBe('improvement');
    expect(readKpi(past(fallen, { direction: 'none' })).variation).toBe('no-direction');
    const bounds = { direction: 'within' as const, expectedLevel: { atLeast: 90, atMost: 110 } };
    expect(readKpi(past(fallen, bounds)).variation).toBe('concern');
  });

  it('reversing the direction swaps improvement and concern and changes no limit', () => {
    const swap = { improvement: 'concern', concern: 'improvement' } as Record<string, string>;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: -30, max: 30, noNaN: true }), (seed, jump) => {
        const measured = months(46, (v, t) => (t >= 43 ? v + jump : v), seed);
        const up = readKpi(past(measured));
        const down = readKpi(past(measured, { direction: 'down' }));
        expect(down.points.map((p) => [p.lower, p.upper, p.rules])).toEqual(
          up.points.map((p) => [p.lower, p.upper, p.rules]),
        );
        expect(down.points.map((p) => p.variation)).toEqual(up.points.map((p) => p.variation && swap[p.variation]));
        expect(down.variation).toBe(swap[up.variation] ?? up.variation);
      }),
      { numRuns: 40 },
    );
  });
});

describe('missing, late, partial', () => {
  it('a skipped month is missing, not zero: it has a range and no verdict', () => {
    const reading = readKpi(past(months(46).filter((_, t) => t !== 40)));
    expect(reading.points).toHaveLength(46);
    expect(reading.points[40]).toMatchObject({ value: null, kind: 'missing', rules: [] });
    expect(reading.points[40]!.lower).toBeGreaterThan(80);
  });

  it('overdue beats whatever was last said: September due on 10 October, October on 10 November', () => {
    const late = months(44, (v, t) => (t === 43 ? v + 40 : v));
    expect(readKpi(past(late, { today: '2026-10-09' })).state.kind).toBe('signal');
    const reading = readKpi(past(late, { today: '2026-11-12' }));
    expect(reading.state).toEqual({ kind: 'overdue', last: '2026-08-01', missed: 2, dueOn: '2026-10-10' });
    expect([reading.variation, reading.assurance]).toEqual(['no-reading', 'none']);
  });

  it('the month that is not over is left out, never taken for a fall', () => {
    const measured = [...months(46), { period: '2026-11-01', value: 20, partial: true }];
    const out = readKpi(past(measured));
    expect(out).toMatchObject({ period: '2026-10-01', state: { kind: 'within' }, partial: { value: 20 } });
    expect(out.points.at(-1)).toMatchObject({ kind: 'partial', rules: [], variation: null });
  });
});

describe('baseline, segments, season', () => {
  it('a locked baseline is kept whatever follows; re-based after a lasting change, the signal goes', () => {
    const moved = months(46, (v, t) => (t >= 30 ? v + 20 : v));
    const locked = readKpi(past(moved, { baseline: { from: '2023-01-01', to: '2025-06-01' } }));
    expect(locked).toMatchObject({
      state: { kind: 'signal' },
      baseline: { locked: true, periods: 30, to: '2025-06-01' },
    });
    const again = readKpi(past(moved, { baseline: { from: '2025-07-01', to: '2026-09-01' } }));
    expect(again.state.kind).toBe('within');
    expect(again.points[10]).toMatchObject({ kind: 'unjudged', lower: null });
  });

  it('a range that a person started again, without an end, sees a spike of five standard deviations as if its end were fixed', () => {
    for (const [points, least] of [
      [20, 0.5],
      [30, 0.6],
      [40, 0.6],
    ] as const) {
      const draws = Array.from({ length: 60 }, (_, seed) => {
        const moved = months(60, (v, t) => (t < 60 - points ? v - 40 : t === 59 ? v + 10 : v), seed + 1);
        const read = (to: string | null) =>
          readKpi(past(moved, { today: month(60), baseline: { from: month(60 - points), to } }));
        return { open: read(null), closed: read(month(58)), whole: read(month(59)) };
      });
      const seen = (which: 'open' | 'closed' | 'whole') =>
        draws.filter((draw) => draw[which].state.kind === 'signal').length / draws.length;
      expect(seen('open')).toBeGreaterThan(least);
      expect(seen('open')).toBeGreaterThan(seen('closed') - 0.12);
      // The value read in its own range is what hid it.
      expect(seen('whole')).toBeLessThan(0.1);
      expect(draws[0]!.open.baseline).toMatchObject({ locked: true, goesOn: true, from: month(60 - points) });
      expect(draws[0]!.open.baseline!.to < month(59)).toBe(true);
    }
  });

  it('a lasting change is asked about, once, as a question', () => {
    const moved = months(46, (v, t) => (t >= 30 ? v + 20 : v));
    const [asked, ...more] = readKpi(past(moved, { baseline: { from: '2023-01-01', to: '2025-06-01' } })).suggestions;
    expect(more).toEqual([]);
    expect(asked).toMatchObject({ period: '2025-07-01' });
    expect(asked!.after - asked!.before).toBeCloseTo(20, -1);
    expect(readKpi(past(months(46))).suggestions).toEqual([]);
  });

  it('where a definition changed and the past could not be recomputed, a new segment starts its own past', () => {
    const broken = months(46, (v, t) => (t >= 26 ? 3 * v : v));
    const reading = readKpi(past(broken, { breaks: [{ from: '2025-03-01', definitionVersion: 3 }] }));
    expect(reading.segments).toEqual([
      { from: '2023-01-01', to: '2025-02-01', definitionVersion: null },
      { from: '2025-03-01', to: '2026-10-01', definitionVersion: 3 },
    ]);
    expect(reading.state.kind).toBe('within');
    expect(reading.range!.lower).toBeGreaterThan(200);
    expect(reading.points[25]!.upper).toBeLessThan(150);
  });

  it('a declared December of +20 % is in the range of a young series, and marked as declared', () => {
    const young = months(24, (v, t) => (t % 12 === 11 ? 1.2 * v : v)).slice(0, 24);
    const reading = readKpi(past(young, { today: month(24), declaredSeason: [{ month: 12, share: 0.2 }] }));
    expect(reading).toMatchObject({ state: { kind: 'within' }, model: { season: { kind: 'declared' } } });
    expect(reading.expected!).toBeCloseTo(120, -1);
  });

  it('a declared December of +50 % that comes is no level that moves: twelve months say so in 5 % of draws at most', () => {
    const accused = (said: NonNullable<KpiPast['declaredSeason']>) =>
      Array.from({ length: 100 }, (_, seed) => {
        const young = months(12, (v, t) => (t === 11 ? 1.5 * v : v), seed + 1);
        return readKpi(past(young, { today: month(12), declaredSeason: said })).level;
      }).filter((level) => level?.holds === false).length;
    expect(accused([{ month: 12, share: 0.5 }])).toBeLessThanOrEqual(5);
  });

  it('a level that falls beside a declared season is still found, and said by what is left without it', () => {
    const falls = months(24, (v, t) => (v - t) * (t % 12 === 11 ? 1.5 : 1));
    const reading = readKpi(past(falls, { today: month(24), declaredSeason: [{ month: 12, share: 0.5 }] }));
    expect(reading.model?.season.kind).toBe('declared');
    expect(reading.level).toMatchObject({ holds: false, variation: 'concern' });
    expect(reading.level!.perYear).toBeCloseTo(-12, -0.5);
  });

  it('why this range: the same month in the three years before, latest first, and how many periods', () => {
    const measured = months(46);
    const { evidence } = readKpi(past(measured));
    expect(evidence.same).toEqual([33, 21, 9].map((t) => ({ period: month(t), value: measured[t]!.value })));
    expect(evidence.computedOn).toBe(40);
  });

  it('a month that the range was not learnt on does not explain it: October 2023, before the first month kept', () => {
    const measured = months(46);
    const { evidence } = readKpi(past(measured, { baseline: { from: '2023-11-01', to: '2026-09-01' } }));
    expect(evidence.same.map(({ period }) => period)).toEqual(['2025-10-01', '2024-10-01']);
  });
});

describe('the level, and the expected level', () => {
  it('a slow fall is found, and said to be wanted while a person wants it', () => {
    const falling = past(months(46, (v, t) => v - 0.9 * t));
    const level = readKpi(falling).level!;
    expect(level).toMatchObject({ holds: false, variation: 'concern', wanted: null });
    expect(level.perYear).toBeCloseTo(-10.8, 0);
    expect(level.lower < level.perYear && level.perYear < level.upper && level.upper < 0).toBe(true);
    const intendedTrend = { until: '2027-03-31', side: 'fall' as const };
    expect(readKpi({ ...falling, intendedTrend }).level!.wanted).toEqual({ until: '2027-03-31' });
    // Today, 5 November, is its last day; the day before, the question comes back.
    expect(readKpi({ ...falling, intendedTrend: { until: '2026-11-05', side: 'fall' } }).level!.wanted).not.toBeNull();
    expect(readKpi({ ...falling, intendedTrend: { until: '2026-11-04', side: 'fall' } }).level!.wanted).toBeNull();
    expect(readKpi({ ...falling, intendedTrend: { until: null, side: 'rise' } }).level!.wanted).toBeNull();
  });

  it('under a year, the change seen is said, not the year it would make: 40 weeks that lose .5 each have lost 20', () => {
    const weeks = months(40, (v, t) => v - 0.5 * t).map(({ value }, t) => ({
      period: new Date(Date.UTC(2026, 0, 5 + 7 * t)).toISOString().slice(0, 10),
      value,
    }));
    const level = readKpi(past(weeks, { grain: 'week', today: '2026-10-12' })).level!;
    expect(level).toMatchObject({ holds: false, seen: { periods: 40 } });
    expect(level.seen!.change).toBeCloseTo((level.perYear * 40) / 52, 9);
    expect(level.seen!.change).toBeCloseTo(-20, -1);
    expect(level.relative!).toBeCloseTo(level.seen!.change / 100, 1);
    // Over a year and more, the year itself is said.
    expect(readKpi(past(months(46, (v, t) => v - 0.9 * t))).level!.seen).toBeNull();
  });

  it('one high first week is no lost level: 16 weeks have no verdict, 40 hold', () => {
    const weeks = (count: number) =>
      months(count, (v, t) => (t === 0 ? 10 * v : v)).map(({ value }, t) => ({
        period: new Date(Date.UTC(2026, 0, 5 + 7 * t)).toISOString().slice(0, 10),
        value,
      }));
    const read = (count: number) => {
      const measured = weeks(count);
      return readKpi(past(measured, { grain: 'week', today: measured.at(-1)!.period })).level;
    };
    expect(read(16)).toBeNull();
    expect(read(40)).toMatchObject({ holds: true });
  });

  it('the range against the expected level: will pass, will fail, hit and miss', () => {
    const assured = (atLeast: number | null, atMost: number | null) =>
      readKpi(past(months(46), { expectedLevel: { atLeast, atMost } })).assurance;
    expect([assured(80, null), assured(120, null), assured(100, null)]).toEqual([
      'will-pass',
      'will-fail',
      'hit-and-miss',
    ]);
    expect([assured(80, 120), assured(null, 80), assured(null, null)]).toEqual(['will-pass', 'will-fail', 'none']);
  });

  const poisson = [2, 0, 3, 1, 2, 4, 0, 1, 3, 2, 1, 5, 2, 0, 1, 2, 3, 1, 0, 2, 4, 1, 2, 1];
  const counts = (change: (value: number, t: number) => number = (v) => v) =>
    poisson.map((value, t) => ({ period: month(t), value: change(value, t) }));

  it('what was never below zero is not expected there: range, points and expected level; a value above is a signal', () => {
    const reading = readKpi(past(counts(), { today: month(24), expectedLevel: { atLeast: 0, atMost: null } }));
    expect(reading.range!.lower).toBe(0);
    expect(reading.next!.range.lower).toBe(0);
    expect(reading.points.every(({ lower, expected }) => (lower ?? 0) >= 0 && (expected ?? 0) >= 0)).toBe(true);
    expect(reading.assurance).toBe('will-pass');
    expect(reading.wouldChange[0]).toMatchObject({ code: 'value-outside', side: 'above' });
  });

  it('once a value has been below zero, the range says so again, and nothing judged has changed', () => {
    const below = readKpi(
      past(
        counts((v, t) => (t === 3 ? -0.001 : v)),
        { today: month(24) },
      ),
    );
    expect(below.range!.lower).toBeLessThan(0);
    expect(below.wouldChange[0]).toMatchObject({ code: 'value-outside', side: null });
    const judged = (reading: typeof below) => reading.points.map(({ rules }) => rules);
    expect(judged(readKpi(past(counts(), { today: month(24) })))).toEqual(judged(below));
  });

  it('a share never above one is not expected above: 97 % to 100 %, a value below is a signal; another unit has no such end', () => {
    const shares = counts((v) => 1 - v / 100);
    const share = readKpi(past(shares, { today: month(24), isShare: true }));
    expect([share.range!.upper, share.next!.range.upper]).toEqual([1, 1]);
    expect(share.wouldChange[0]).toMatchObject({ code: 'value-outside', side: 'below' });
    expect(readKpi(past(shares, { today: month(24) })).range!.upper).toBeGreaterThan(1);
    const above = counts((v, t) => (t === 3 ? 1.02 : 1 - v / 100));
    expect(readKpi(past(above, { today: month(24), isShare: true })).range!.upper).toBeGreaterThan(1);
  });

  it('read as of a past period, only what was known then counts', () => {
    const measured = months(46, (v, t) => (t === 45 ? v + 40 : v));
    const then = readKpi(past(measured, { period: '2026-09-01' }));
    expect(then).toMatchObject({ period: '2026-09-01', state: { kind: 'within' } });
    expect(then).toEqual(readKpi(past(measured.slice(0, 45), { period: '2026-09-01' })));
  });
});

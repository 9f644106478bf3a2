import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCourse, directionOf, isReached, overshoot, progress } from './progress.ts';
import { giveScore, proposedScore, scoreQuestion } from './score.ts';

describe('progress', () => {
  test('increasing: from 34 to 45, at 41.2 it is (41.2 − 34) / (45 − 34) = .6545', () => {
    expect(progress(41.2, { baseline: 34, target: 45 })).toBeCloseTo(0.6545, 4);
  });

  test('decreasing: from 22 to 12, at 17 it is (17 − 22) / (12 − 22) = .5', () => {
    expect(progress(17, { baseline: 22, target: 12 })).toBe(0.5);
  });

  test('crossing zero: from −20 to 30, at 5 it is (5 + 20) / (30 + 20) = .5', () => {
    expect(progress(5, { baseline: -20, target: 30 })).toBe(0.5);
  });

  test('it is never clamped: from 34 to 45, 56 is 2 and 28.5, before the starting point, is −.5', () => {
    expect(progress(56, { baseline: 34, target: 45 })).toBe(2);
    expect(progress(28.5, { baseline: 34, target: 45 })).toBe(-0.5);
  });

  test('beyond the target, the rest is known in its own unit, signed as it moved: 47 − 45 is 2, 10 − 12 is −2', () => {
    expect(overshoot(47, { baseline: 34, target: 45 })).toBe(2);
    expect(overshoot(10, { baseline: 22, target: 12 })).toBe(-2);
  });

  test('at the target, short of it, without a value or a starting point, nothing is beyond', () => {
    const up = { baseline: 34, target: 45 };
    expect([45, 44.9, 20, null, undefined].map((value) => overshoot(value, up))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(overshoot(47, { baseline: null, target: 45 })).toBeNull();
  });

  test('without a value, or without a baseline, there is no progress, which is not 0', () => {
    expect(progress(null, { baseline: 34, target: 45 })).toBeNull();
    expect(progress(undefined, { baseline: 34, target: 45 })).toBeNull();
    expect(progress(40, { baseline: null, target: 45 })).toBeNull();
  });

  test('still at the starting point of a decreasing key result it is 0, not −0', () => {
    expect(Object.is(progress(22, { baseline: 22, target: 12 }), 0)).toBe(true);
  });

  test('numbers near 1e308 do not overflow into infinity', () => {
    expect(progress(0, { baseline: -1e308, target: 1e308 })).toBe(0.5);
    expect(Number.isFinite(progress(1e308, { baseline: 0, target: 1e-300 })!)).toBe(true);
  });

  test('baseline = target is refused, and the guardrail or the KPI is offered', () => {
    expect(() => checkCourse({ baseline: 4, target: 4 })).toThrow(
      expect.objectContaining({
        code: 'key-result.baseline-is-target',
        params: { level: 4, offer: ['guardrail', 'kpi'] },
      }),
    );
    expect(() => checkCourse({ baseline: 4, target: Number.NaN })).toThrow('key-result.not-a-number');
    expect(() => checkCourse({ baseline: null, target: 4 })).not.toThrow();
    expect(directionOf({ baseline: 4, target: 3 })).toBe('down');
  });

  const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 });
  const course = fc
    .record({ baseline: number, target: number })
    .filter(({ baseline, target }) => Math.abs(target - baseline) > 1e-3);

  test('at the baseline it is 0 and at the target 1, whatever the numbers', () => {
    fc.assert(
      fc.property(course, (each) => {
        expect(progress(each.baseline, each)).toBe(0);
        expect(progress(each.target, each)).toBe(1);
        expect(isReached(each.target, each)).toBe(true);
        expect(isReached(each.baseline, each)).toBe(false);
      }),
    );
  });

  test('counting what is missing instead of what is there changes nothing: −value, −baseline, −target', () => {
    fc.assert(
      fc.property(course, number, (each, value) => {
        const mirrored = progress(-value, { baseline: -each.baseline, target: -each.target });
        expect(mirrored).toBe(progress(value, each));
      }),
    );
  });

  test('nearer the target is never less progress', () => {
    fc.assert(
      fc.property(
        course,
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (each, a, b) => {
          const at = (share: number) => progress(each.baseline + share * (each.target - each.baseline), each)!;
          if (a <= b) expect(at(a)).toBeLessThanOrEqual(at(b) + 1e-9);
        },
      ),
    );
  });

  test('reached and progress ≥ 1 say the same, save where rounding makes a near miss 1', () => {
    fc.assert(
      fc.property(course, number, (each, value) => {
        if (isReached(value, each)) expect(progress(value, each)).toBeGreaterThanOrEqual(1);
        else expect(progress(value, each)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('score', () => {
  test('the proposed score is progress clamped to 0–1 with two decimals', () => {
    expect([-0.5, 0, 0.6545, 1, 2].map(proposedScore)).toEqual([0, 0, 0.65, 1, 1]);
    expect(proposedScore(null)).toBeNull();
  });

  test('a committed key result below its target asks why; an aspirational one does not, and .7 reads as good', () => {
    const course = { baseline: 0, target: 100 };
    expect(scoreQuestion(70, course, 'committed')).toEqual({
      proposed: 0.7,
      reached: false,
      asksWhy: true,
      readsAs: 'short',
    });
    expect(scoreQuestion(70, course, 'aspirational')).toEqual({
      proposed: 0.7,
      reached: false,
      asksWhy: false,
      readsAs: 'good',
    });
    expect(scoreQuestion(69, course, 'aspirational').readsAs).toBe('short');
    expect(scoreQuestion(100, course, 'committed')).toMatchObject({ proposed: 1, asksWhy: false, readsAs: 'reached' });
  });

  test('99.6 of 100 is proposed as 1 and still asks a committed key result why: the target was not reached', () => {
    expect(scoreQuestion(99.6, { baseline: 0, target: 100 }, 'committed')).toMatchObject({
      proposed: 1,
      reached: false,
      asksWhy: true,
    });
  });

  test('without a value there is no score and nothing is asked', () => {
    expect(scoreQuestion(null, { baseline: 0, target: 100 }, 'committed')).toEqual({
      proposed: null,
      reached: null,
      asksWhy: false,
      readsAs: null,
    });
  });

  test('another score than the proposed one needs a reason; what was dropped has none', () => {
    expect(giveScore({ proposed: 0.65, dropped: false }, 0.65, null)).toEqual({
      score: 0.65,
      proposed: 0.65,
      reason: null,
    });
    expect(() => giveScore({ proposed: 0.65, dropped: false }, 0.8, ' ')).toThrow('key-result.score-needs-reason');
    expect(giveScore({ proposed: 0.65, dropped: false }, 0.8, 'The strike')).toMatchObject({
      score: 0.8,
      reason: 'The strike',
    });
    expect(() => giveScore({ proposed: null, dropped: true }, 0, 'no')).toThrow('key-result.dropped-has-no-score');
    expect(() => giveScore({ proposed: 0.5, dropped: false }, 1.2, 'more')).toThrow('key-result.score-out-of-range');
  });

  test('a proposed score is always between 0 and 1', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (part) => {
        const score = proposedScore(part)!;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });
});

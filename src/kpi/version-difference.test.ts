import { describe, expect, test } from 'vitest';
import { changeBaseline } from './baseline-change.ts';
import { versionDifference } from './version-difference.ts';

describe('what a new version changes', () => {
  const before = [
    { period: '2026-01-01', value: 100 },
    { period: '2026-02-01', value: 200 },
    { period: '2026-03-01', value: 50 },
    { period: '2025-12-01', value: 90 },
  ];
  const after = [
    { period: '2026-01-01', value: 90 },
    { period: '2026-02-01', value: 150 },
    { period: '2026-03-01', value: 50 },
    { period: '2026-04-01', value: 60 },
    { period: '2025-12-01', value: null },
  ];

  test('is said in numbers: 2 of 3 periods differ, by −10 % usually, by 50 at most', () => {
    expect(versionDifference(before, after)).toEqual({
      periods: 3,
      differing: 2,
      last: { period: '2026-03-01', before: 50, after: 50 },
      widest: { period: '2026-02-01', before: 200, after: 150 },
      usual: -0.1,
      lost: ['2025-12-01'],
      gained: ['2026-04-01'],
    });
  });

  test('below zero, from −100 to −50 is a rise of 50 %; as far apart twice, the earlier is said', () => {
    const at = (january: number, february: number) => [
      { period: '2026-01-01', value: january },
      { period: '2026-02-01', value: february },
    ];
    expect(versionDifference(at(-100, -100), at(-50, -50))).toMatchObject({
      usual: 0.5,
      widest: { period: '2026-01-01', before: -100, after: -50 },
    });
  });

  test('nothing in common says nothing', () => {
    expect(versionDifference([], after)).toMatchObject({ periods: 0, last: null, widest: null, usual: null });
  });
});

describe('a baseline', () => {
  const change = {
    from: '2026-10-12',
    to: null,
    reason: 'New welcome screens',
    answers: { isReal: true, isUnderstood: true, isLasting: true, hasEnoughPoints: true },
    on: '2026-12-28',
  };

  test('moves when the change is real, understood and lasting; under twelve points it is provisional', () => {
    expect(changeBaseline(change, 12).provisional).toBe(false);
    expect(changeBaseline(change, 11).provisional).toBe(true);
    expect(changeBaseline({ ...change, answers: { ...change.answers, hasEnoughPoints: false } }, 40).provisional).toBe(
      true,
    );
  });

  test('does not move for a change that is not understood yet, nor without a reason', () => {
    expect(() => changeBaseline({ ...change, answers: { ...change.answers, isUnderstood: false } }, 40)).toThrow(
      expect.objectContaining({ code: 'baseline.not-yet', params: { missing: ['understood'] } }),
    );
    expect(() => changeBaseline({ ...change, reason: ' ' }, 40)).toThrow('baseline.needs-reason');
    expect(() => changeBaseline({ ...change, to: '2026-10-01' }, 40)).toThrow('baseline.ends-before-it-starts');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asksLearnt, type CheckIn, type CheckInEntry, currentCheckIns, openCheckIn, takeCheckIn } from './check-in.ts';
import { roundSummary } from './confidence-round.ts';
import type { Cycle } from './cycle.ts';

const cycle: Cycle = {
  id: 'q4',
  name: 'Q4',
  teamId: 'product',
  start: '2026-10-05',
  end: '2027-01-03',
  state: 'running',
  closedOn: null,
  startedAnyway: null,
};
const value = (period: string, number: number) => ({ period, value: number, definitionVersionId: 'v1' });
const entry = (over: Partial<CheckInEntry> = {}): CheckInEntry => ({
  keyResultId: 'rides',
  value: value('2026-11-16', 3.2),
  confidence: 6,
  learnt: '',
  blocked: null,
  skipped: null,
  ...over,
});
const checkIn = (over: Partial<CheckIn> = {}): CheckIn => ({
  id: 'c7',
  cycleId: 'q4',
  teamId: 'product',
  on: '2026-11-16',
  week: 7,
  authorId: 'nadia',
  entries: [entry()],
  guardrails: [],
  priorities: [],
  corrects: null,
  ...over,
});

describe('the page as it opens', () => {
  test('a measure with a new value is filled in', () => {
    const [opened] = openCheckIn(
      [{ keyResultId: 'rides', latest: value('2026-11-23', 3.3), nextExpected: null }],
      checkIn(),
    );
    expect(opened).toMatchObject({ value: value('2026-11-23', 3.3), confidence: null, skipped: null });
  });

  test('a measure with nothing new since the last check-in is skipped by itself, with the next date', () => {
    const [opened] = openCheckIn(
      [{ keyResultId: 'rides', latest: value('2026-11-16', 3.2), nextExpected: '2026-12-07' }],
      checkIn(),
    );
    expect(opened!.skipped).toEqual({ why: 'nothing-new', next: '2026-12-07' });
  });

  test('a value that was corrected since is news, though its period is the same', () => {
    const [opened] = openCheckIn(
      [{ keyResultId: 'rides', latest: value('2026-11-16', 3.4), nextExpected: null }],
      checkIn(),
    );
    expect(opened!.skipped).toBeNull();
  });

  test('the first check-in skips nothing, a measure typed by hand with no value yet included', () => {
    expect(openCheckIn([{ keyResultId: 'rides', latest: null, nextExpected: null }], null)[0]).toMatchObject({
      value: null,
      skipped: null,
    });
  });
});

describe('the line learnt', () => {
  test('is asked when the value moved', () => {
    expect(asksLearnt(entry({ value: value('2026-11-23', 3.3) }), checkIn())).toBe(true);
  });

  test('is asked when the confidence moved', () => {
    expect(asksLearnt(entry({ confidence: 4 }), checkIn())).toBe(true);
  });

  test('is not asked when neither moved, though the period is new', () => {
    expect(asksLearnt(entry({ value: value('2026-11-23', 3.2) }), checkIn())).toBe(false);
  });

  test('is not asked the first time, nor of what is skipped', () => {
    expect(asksLearnt(entry({ confidence: 4 }), null)).toBe(false);
    expect(asksLearnt(entry({ confidence: 4, skipped: { why: 'by-choice', word: 'holidays' } }), checkIn())).toBe(
      false,
    );
  });
});

describe('the snapshot', () => {
  test('knows its week and cannot be changed, down to its entries', () => {
    const taken = takeCheckIn(cycle, checkIn({ on: '2026-11-23' }));
    expect(taken.week).toBe(8);
    expect(() => {
      (taken.entries[0] as { confidence: number }).confidence = 10;
    }).toThrow(TypeError);
  });

  test('is refused on a cycle being closed, closed, or not started', () => {
    expect(() => takeCheckIn({ ...cycle, state: 'closing' }, checkIn())).toThrow('okr.cycle-closing');
    expect(() => takeCheckIn({ ...cycle, state: 'closed', closedOn: '2027-01-04' }, checkIn())).toThrow(
      'okr.cycle-closed',
    );
  });

  test('is refused before the first day of a cycle started early, and taken on that day: 4 October, then the 5th', () => {
    expect(() => takeCheckIn(cycle, checkIn({ on: '2026-10-04' }))).toThrow('check-in.before-the-cycle');
    expect(takeCheckIn(cycle, checkIn({ on: '2026-10-05' })).week).toBe(1);
  });

  test('holds each key result once and at most three priorities', () => {
    expect(() => takeCheckIn(cycle, checkIn({ entries: [entry(), entry()] }))).toThrow('check-in.key-result-twice');
    expect(() => takeCheckIn(cycle, checkIn({ priorities: ['a', 'b', 'c', 'd'] }))).toThrow();
  });

  test('a correction is shown in its place, a correction of a correction too', () => {
    const first = checkIn();
    const second = checkIn({ id: 'c7b', corrects: { checkInId: 'c7', reason: 'typed 32' } });
    const third = checkIn({ id: 'c7c', corrects: { checkInId: 'c7b', reason: 'and 31' } });
    expect(currentCheckIns([first, second, third]).map((each) => each.id)).toEqual(['c7c']);
  });
});

describe('a blind confidence round', () => {
  test('shows how the taps spread: 3, 6, 6, 8 has median 6, from 3 to 8, and is worth talking about', () => {
    expect(roundSummary([6, 3, 8, 6])).toMatchObject({
      kind: 'spread',
      have: 4,
      lowest: 3,
      highest: 8,
      median: 6,
      wide: true,
    });
  });

  test('four apart is worth talking about, 3 to 7; three apart, 3 to 6, is not', () => {
    expect(roundSummary([3, 7])).toMatchObject({ wide: true });
    expect(roundSummary([3, 6])).toMatchObject({ wide: false });
  });

  test('one tap alone is not shown', () => {
    expect(roundSummary([7])).toEqual({ kind: 'too-few', have: 1, need: 2 });
  });

  test('who tapped what cannot be told: any order gives the same summary, and all taps are counted', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 12 }), (taps) => {
        const summary = roundSummary(taps);
        expect(roundSummary([...taps].reverse())).toEqual(summary);
        if (summary.kind === 'spread') expect(summary.counts.reduce((a, b) => a + b)).toBe(taps.length);
      }),
    );
  });
});

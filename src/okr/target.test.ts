import { describe, expect, test } from 'vitest';
import type { Cycle } from './cycle.ts';
import type { KeyResult } from './key-result.ts';
import { NotDoing, revisit, toRevisit } from './not-doing.ts';
import { changeTarget, dropKeyResult } from './target-change.ts';
import { targetQuestion } from './target-question.ts';

const cycle: Cycle = {
  id: 'q4',
  name: 'Q4',
  teamId: 'ops',
  start: '2026-10-05',
  end: '2027-01-03',
  state: 'running',
  closedOn: null,
  startedAnyway: null,
};
const keyResult: KeyResult = {
  id: 'k',
  objectiveId: 'o',
  statement: 'Morning searches without a bike',
  measure: { kind: 'own', definitionVersionId: 'v1' },
  commitment: 'aspirational',
  baseline: 22,
  target: 12,
  firstMovementWeek: 4,
  dropped: null,
};

describe('a target changed', () => {
  test('keeps the old one beside the reason: 22 → 12 moved to 15 in week 8 is easier', () => {
    const { keyResult: now, change } = changeTarget(
      keyResult,
      { baseline: 22, target: 15 },
      'Two depots closed',
      cycle,
      '2026-11-23',
    );
    expect(now.target).toBe(15);
    expect(change).toEqual({
      on: '2026-11-23',
      week: 8,
      from: { baseline: 22, target: 12 },
      to: { baseline: 22, target: 15 },
      reason: 'Two depots closed',
      easier: true,
    });
  });

  test('needs a reason once the cycle runs, none while planning', () => {
    expect(() => changeTarget(keyResult, { baseline: 22, target: 15 }, '  ', cycle, '2026-11-23')).toThrow(
      'key-result.change-needs-reason',
    );
    expect(
      changeTarget(keyResult, { baseline: 22, target: 15 }, null, { ...cycle, state: 'planning' }, '2026-09-20').change,
    ).toBeNull();
  });

  test('the same target from another baseline is not an easier one, up or down', () => {
    const change = (target: number, from: number, to: number) =>
      changeTarget(
        { ...keyResult, baseline: from, target },
        { baseline: to, target },
        'Counted again',
        cycle,
        '2026-11-23',
      ).change!;
    expect([change(12, 22, 20).easier, change(45, 34, 36).easier]).toEqual([false, false]);
  });

  test('a baseline that was not known yet is filled in without a reason', () => {
    const fresh = { ...keyResult, baseline: null };
    expect(changeTarget(fresh, { baseline: 21, target: 12 }, null, cycle, '2026-10-12').change).toMatchObject({
      reason: null,
      from: { baseline: null },
    });
  });

  test('turned the other way it is neither easier nor harder, and to its own baseline it is refused', () => {
    expect(
      changeTarget(keyResult, { baseline: 22, target: 30 }, 'Reversed', cycle, '2026-11-23').change!.easier,
    ).toBeNull();
    expect(() => changeTarget(keyResult, { baseline: 12, target: 12 }, 'x', cycle, '2026-11-23')).toThrow(
      'key-result.baseline-is-target',
    );
  });

  test('a closed cycle’s target is not edited', () => {
    expect(() =>
      changeTarget(
        keyResult,
        { baseline: 22, target: 15 },
        'x',
        { ...cycle, state: 'closed', closedOn: '2027-01-04' },
        '2027-02-01',
      ),
    ).toThrow('okr.cycle-closed');
  });
});

describe('dropping', () => {
  test('is possible at any time of the cycle, once, with a reason', () => {
    const dropped = dropKeyResult(keyResult, 'The depot moved', cycle, '2026-11-23');
    expect(dropped.dropped).toEqual({ on: '2026-11-23', reason: 'The depot moved' });
    expect(() => dropKeyResult(dropped, 'again', cycle, '2026-11-24')).toThrow('key-result.dropped');
    expect(() => dropKeyResult(keyResult, ' ', cycle, '2026-11-24')).toThrow('key-result.drop-needs-reason');
    expect(() => changeTarget(dropped, { baseline: 22, target: 15 }, 'x', cycle, '2026-11-24')).toThrow(
      'key-result.dropped',
    );
  });
});

describe('what a target asks, one remark at a time', () => {
  const going = { mean: 15.8, lower80: 13.9, upper80: 17.7, detectable: { relative: 0.14, perPeriod: 0.14 * 15.8 } };

  test('17 → 16 where the season alone leads to 15.8: the trend gets there', () => {
    expect(targetQuestion({ baseline: 17, target: 16 }, 'aspirational', going)).toEqual({
      kind: 'trend-gets-there',
      expected: 15.8,
      asksMore: true,
    });
  });

  test('17 → 14.5 lies inside 13.9 to 17.7', () => {
    expect(targetQuestion({ baseline: 17, target: 14.5 }, 'committed', going)).toMatchObject({
      kind: 'inside-forecast',
      lower: 13.9,
      upper: 17.7,
    });
  });

  test('17 → 13.8 is 13 % from 15.8 where nothing under 14 % can be seen', () => {
    expect(targetQuestion({ baseline: 17, target: 13.8 }, 'committed', going)).toMatchObject({
      kind: 'too-small-to-see',
      smallest: going.detectable,
    });
  });

  test('17 → 15.8, just where it was going: the trend gets there', () => {
    expect(targetQuestion({ baseline: 17, target: 15.8 }, 'committed', going).kind).toBe('trend-gets-there');
    const rising = { mean: 20, lower80: 18, upper80: 22, detectable: { relative: 0.5, perPeriod: 10 } };
    expect(targetQuestion({ baseline: 17, target: 20 }, 'committed', rising).kind).toBe('trend-gets-there');
  });

  test('a change as large as the smallest that can be seen can be seen: 20 → 30 is 50 %, 20 → 29.9 a little less', () => {
    const steady = { mean: 20, lower80: 18, upper80: 22, detectable: { relative: 0.5, perPeriod: 10 } };
    expect(targetQuestion({ baseline: 20, target: 30 }, 'committed', steady)).toEqual({ kind: 'none' });
    expect(targetQuestion({ baseline: 20, target: 29.9 }, 'committed', steady).kind).toBe('too-small-to-see');
  });

  test('17 → 12 asks nothing', () => {
    expect(targetQuestion({ baseline: 17, target: 12 }, 'committed', going)).toEqual({ kind: 'none' });
  });

  test('without enough past nothing is compared, and it is said', () => {
    expect(targetQuestion({ baseline: 17, target: 12 }, 'committed', null)).toEqual({ kind: 'not-enough-past' });
  });
});

describe('what we don’t do', () => {
  const item = NotDoing.parse({
    id: 'n',
    teamId: 'cyclade',
    cycleId: null,
    what: 'Scooters',
    why: 'A bike first',
    askedBy: 'Sales',
    revisitOn: '2027-03-01',
    cameFrom: { kind: 'direct' },
    state: { kind: 'standing' },
  });

  test('comes back on its date, and at the next planning where it has none', () => {
    const undated = { ...item, id: 'm', revisitOn: null };
    expect(toRevisit([undated, item], '2027-02-28', false)).toEqual([]);
    expect(toRevisit([undated, item], '2027-03-01', false)).toEqual([item]);
    expect(toRevisit([undated, item], '2027-03-01', true)).toEqual([item, undated]);
  });

  test('is kept with a later date, taken up by an objective, or withdrawn with a reason; then it no longer comes back', () => {
    expect(revisit(item, { kind: 'kept', why: null, revisitOn: '2027-09-01' }, '2027-03-01')).toMatchObject({
      why: 'A bike first',
      revisitOn: '2027-09-01',
    });
    const taken = revisit(item, { kind: 'taken-up', objectiveId: 'o' }, '2027-03-01');
    expect(toRevisit([taken], '2028-01-01', true)).toEqual([]);
    expect(() => revisit(taken, { kind: 'kept', why: null, revisitOn: null }, '2027-03-02')).toThrow(
      'not-doing.no-longer-standing',
    );
    expect(() => revisit(item, { kind: 'withdrawn', why: '' }, '2027-03-01')).toThrow(
      'not-doing.withdrawn-needs-reason',
    );
    expect(() => revisit(item, { kind: 'kept', why: null, revisitOn: '2027-03-01' }, '2027-03-01')).toThrow(
      'not-doing.revisit-in-the-past',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { q4 } from './cycle.fixture.ts';
import { beginClosing, type Cycle, checkRunning, closeCycle, startCycle } from './cycle.ts';
import { chanceMayBeSaid, elapsed, midCycle, verdictMoment, weekOf, weeksOf } from './cycle-week.ts';

const heard = { teamIds: [], people: 0 };

describe('a cycle goes planning → running → closing → closed', () => {
  test('with everyone heard it starts without a word', () => {
    expect(startCycle(q4, heard, 'never mind')).toMatchObject({ state: 'running', startedAnyway: null });
  });

  test('with a team not heard it asks, and starts anyway with the reason kept', () => {
    const unheard = { teamIds: ['relations'], people: 0 };
    expect(() => startCycle(q4, unheard, null)).toThrow(
      expect.objectContaining({ code: 'cycle.not-everyone-heard', params: unheard }),
    );
    expect(startCycle(q4, unheard, 'They join in week 2')).toMatchObject({
      state: 'running',
      startedAnyway: 'They join in week 2',
    });
  });

  test('no step is skipped and none is taken twice', () => {
    const running = startCycle(q4, heard, null);
    expect(() => startCycle(running, heard, null)).toThrow('cycle.not-from-here');
    expect(() => closeCycle(running, 0, '2027-01-03')).toThrow('cycle.not-from-here');
    const closing = beginClosing(running);
    expect(() => closeCycle(closing, 2, '2027-01-04')).toThrow('cycle.closing-unfinished');
    expect(closeCycle(closing, 0, '2027-01-04')).toMatchObject({ state: 'closed', closedOn: '2027-01-04' });
  });

  test('what a closed cycle says is not edited, and the refusal says since when', () => {
    expect(() => checkRunning({ ...q4, state: 'closed', closedOn: '2027-01-04' })).toThrow(
      expect.objectContaining({ code: 'okr.cycle-closed', params: { closedOn: '2027-01-04' } }),
    );
    expect(() => checkRunning({ ...q4, state: 'closing' })).toThrow('okr.cycle-closing');
    expect(() => checkRunning(q4)).toThrow('okr.cycle-not-started');
    expect(() => checkRunning({ ...q4, state: 'running' })).not.toThrow();
  });
});

describe('weeks of a cycle', () => {
  test('5 October to 3 January is 91 days, 13 weeks; 23 November is in week 8', () => {
    expect(weeksOf(q4)).toBe(13);
    expect(weekOf(q4, '2026-11-23')).toBe(8);
  });

  test('a week starts on the weekday the cycle started, through the end of summer time on 25 October', () => {
    expect(
      ['2026-10-04', '2026-10-05', '2026-10-11', '2026-10-12', '2026-10-25', '2026-10-26'].map((day) =>
        weekOf(q4, day),
      ),
    ).toEqual([0, 1, 1, 2, 3, 4]);
  });

  test('after its end the week stays the last', () => {
    expect(weekOf(q4, '2027-03-01')).toBe(13);
    expect(elapsed(q4, '2027-03-01')).toBe(1);
  });

  test('a verdict is given in the week that begins at mid-cycle and at the close, never between', () => {
    const running: Cycle = { ...q4, state: 'running' };
    // Seven weeks of thirteen are over: the eighth is the week of mid-cycle, and of one check-in.
    expect(midCycle(q4)).toBe('2026-11-23');
    const days = ['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30', '2027-01-03', '2027-01-04'];
    const moments = ['provisional', 'mid-cycle', 'mid-cycle', 'provisional', 'provisional', 'close'];
    expect(days.map((day) => verdictMoment(running, day))).toEqual(moments);
    expect(new Set(['2026-11-23', '2026-11-29'].map((day) => weekOf(q4, day)))).toEqual(new Set([8]));
    // A closing opened early is no verdict of the close.
    expect(days.map((day) => verdictMoment({ ...q4, state: 'closing' }, day))).toEqual(moments);
    expect(verdictMoment({ ...q4, state: 'planning' }, '2026-11-23')).toBe('provisional');
  });
});

test('the chance at this pace is not said before a third of the cycle: 31 of 91 days is .34, 30 is .33', () => {
  expect(chanceMayBeSaid(q4, '2026-11-03')).toBe(false);
  expect(chanceMayBeSaid(q4, '2026-11-04')).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { q4 } from './cycle.fixture.ts';
import type { Cycle } from './cycle.ts';
import { changeCycle, checkRemoval } from './cycle-change.ts';

const planned: Cycle = { ...q4, name: 'Q4 2O26' };

describe('a planned cycle', () => {
  test('takes another name or other dates, each without the other', () => {
    expect(changeCycle(planned, { name: 'Q4 2026' })).toEqual({ ...planned, name: 'Q4 2026' });
    expect(changeCycle(planned, { end: '2026-11-15' })).toEqual({ ...planned, end: '2026-11-15' });
  });

  test('keeps to the dates that planning accepts, with the one that is not written again', () => {
    expect(() => changeCycle(planned, { end: '2026-10-05' })).toThrow('cycle.ends-before-it-starts');
    expect(() => changeCycle(planned, { start: '2027-02-01' })).toThrow('cycle.ends-before-it-starts');
    expect(() => changeCycle(planned, { end: '2028-01-01' })).toThrow('cycle.longer-than-a-year');
    expect(() => changeCycle(planned, { start: '2026-02-30' })).toThrow('cycle.unreadable-date');
  });

  test('is removed once nothing waits in it: what was refused there stands as a "no" elsewhere', () => {
    expect(() => checkRemoval(planned, [])).not.toThrow();
    expect(() => checkRemoval(planned, [{ state: 'not-doing' }])).not.toThrow();
    for (const state of ['draft', 'chosen'] as const)
      expect(() => checkRemoval(planned, [{ state }])).toThrow('cycle.holds-proposals');
  });

  test('that has started is what everyone was told: no name, no date, no removal', () => {
    for (const state of ['running', 'closing', 'closed'] as const) {
      expect(() => changeCycle({ ...planned, state }, { name: 'Q4' })).toThrow('okr.planning-over');
      expect(() => checkRemoval({ ...planned, state }, [])).toThrow('okr.planning-over');
    }
  });
});

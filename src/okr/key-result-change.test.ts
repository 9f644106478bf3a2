import { describe, expect, test } from 'vitest';
import { q4 } from './cycle.fixture.ts';
import type { Cycle } from './cycle.ts';
import { checkRewriting } from './key-result-change.ts';

const running: Cycle = { ...q4, state: 'running' };
const draft = { baseline: null, target: null, dropped: null };
const aimed = { baseline: 22, target: 12, dropped: null };

describe('a key result is rewritten', () => {
  test('freely while its cycle is planned: measure, starting point, target, or no target any more', () => {
    expect(() => checkRewriting(draft, { baseline: 22, target: 12, measure: null }, q4)).not.toThrow();
    expect(() => checkRewriting(aimed, { target: null }, q4)).not.toThrow();
  });

  test('never to a level to hold, with what is written beside or with what it had', () => {
    expect(() => checkRewriting(draft, { baseline: 12, target: 12 }, q4)).toThrow('key-result.baseline-is-target');
    expect(() => checkRewriting(aimed, { baseline: 12 }, q4)).toThrow('key-result.baseline-is-target');
    expect(() => checkRewriting(aimed, { target: Number.POSITIVE_INFINITY }, q4)).toThrow('key-result.not-a-number');
  });

  test('once it runs it keeps its measure, and its course asks why; the same course said again asks nothing', () => {
    expect(() => checkRewriting(aimed, { measure: null }, running)).toThrow('key-result.measure-runs');
    expect(() => checkRewriting(aimed, { target: 15 }, running)).toThrow('key-result.change-needs-reason');
    expect(() => checkRewriting(aimed, { baseline: 22, target: 12 }, running)).not.toThrow();
  });

  test('not once it was dropped, nor in a cycle that is over', () => {
    const dropped = { ...aimed, dropped: { on: '2026-10-01', reason: 'It waits' } };
    expect(() => checkRewriting(dropped, {}, q4)).toThrow('key-result.dropped');
    expect(() => checkRewriting(aimed, {}, { ...q4, state: 'closed', closedOn: '2027-01-04' })).toThrow(
      'okr.cycle-closed',
    );
  });
});

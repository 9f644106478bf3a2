import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../people/organisation.ts';
import type { Objective } from './objective.ts';
import {
  checkKeyResultWithdrawal,
  checkRoomForKeyResult,
  checkWithdrawal,
  dotsWhenBack,
  stateWhenBack,
} from './withdrawal.ts';

const planning = { state: 'planning' } as const;
const objective = (id: string, state: Objective['state'], beyondLimit: unknown = null) => ({
  id,
  cycleId: 'winter',
  teamId: 'product',
  title: id,
  whyNow: '',
  state,
  rank: null,
  contributingTeams: [],
  serves: null,
  improvesKpiId: null,
  supportsObjectiveId: null,
  authorId: null,
  beyondLimit,
});

describe('a proposal made by mistake', () => {
  test('leaves while its cycle is planned, chosen or not; a refused one is a "no", and stays one', () => {
    for (const state of ['draft', 'chosen'] as const) checkWithdrawal(planning, { state });
    expect(() => checkWithdrawal(planning, { state: 'not-doing' })).toThrow('objective.refused');
    for (const state of ['running', 'closing', 'closed'] as const)
      expect(() => checkWithdrawal({ state }, { state: 'draft' })).toThrow('okr.planning-over');
  });

  test('a key result that was dropped said why, and stays', () => {
    checkKeyResultWithdrawal(planning, { dropped: null });
    const dropped = { on: '2026-11-24', reason: 'Not before spring' };
    expect(() => checkKeyResultWithdrawal(planning, { dropped })).toThrow('key-result.dropped');
    expect(() => checkKeyResultWithdrawal({ state: 'running' }, { dropped: null })).toThrow('okr.planning-over');
  });
});

describe('put back', () => {
  const chosen = (count: number) => Array.from({ length: count }, (_, at) => objective(`other ${at}`, 'chosen'));

  test('where it stood; as a draft where three of the three places were taken meanwhile', () => {
    const limit = defaultLimits.objectivesPerTeam;
    expect(stateWhenBack(objective('one', 'chosen'), chosen(limit - 1), defaultLimits)).toBe('chosen');
    expect(stateWhenBack(objective('one', 'chosen'), chosen(limit), defaultLimits)).toBe('draft');
    expect(stateWhenBack(objective('one', 'draft'), chosen(limit), defaultLimits)).toBe('draft');
    // One more, with why, was not within the limit before.
    expect(stateWhenBack(objective('one', 'chosen', { why: 'x' }), chosen(limit), defaultLimits)).toBe('chosen');
  });

  test('a key result finds its place taken by a fourth of three', () => {
    const result = (id: string) => ({ id, dropped: null });
    const others = (count: number) => Array.from({ length: count }, (_, at) => result(`other ${at}`));
    const limit = defaultLimits.keyResultsPerObjective;
    const back = { ...result('one'), beyondLimit: null };
    checkRoomForKeyResult(back, others(limit - 1), defaultLimits);
    expect(() => checkRoomForKeyResult(back, others(limit), defaultLimits)).toThrow('key-result.no-room-back');
    checkRoomForKeyResult({ ...back, beyondLimit: { why: 'x' } }, others(limit), defaultLimits);
  });

  test('nobody has more than ten dots: min(4, 10 − 7) = 3 come back, of five none once ten are elsewhere', () => {
    expect(dotsWhenBack(4, 0)).toBe(4);
    expect(dotsWhenBack(4, 7)).toBe(3);
    expect(dotsWhenBack(5, 10)).toBe(0);
    expect(dotsWhenBack(5, 12)).toBe(0);
  });
});

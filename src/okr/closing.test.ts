import { describe, expect, test } from 'vitest';
import { type Team, teamTree } from '../people/team.ts';
import { calibration } from './calibration.ts';
import { type ClosingFacts, chooseFate, closingGaps, closingLines, type ImpactVerdict } from './closing.ts';
import { graduate } from './graduation.ts';
import type { KeyResult } from './key-result.ts';
import { trialEnd, trialState } from './trial.ts';

const keyResult: KeyResult = {
  id: 'winter',
  objectiveId: 'cold',
  statement: 'Subscribers who ride each week',
  measure: { kind: 'own', definitionVersionId: 'v1' },
  commitment: 'committed',
  baseline: 41,
  target: 50,
  firstMovementWeek: null,
  dropped: null,
};
const facts: ClosingFacts = {
  total: null,
  ending: { value: 47, lower: 45, upper: 52, place: 'inside' },
  detectable: { relative: 0.07, perPeriod: 3.4 },
  measured: 12,
  elapsed: 13,
};
const undetermined: ImpactVerdict = {
  kind: 'verdict',
  verdict: 'undetermined',
  effect: -0.4,
  lower: -3.8,
  upper: 3,
  facts,
};

describe('two lines, never mixed', () => {
  test('a target reached by the season alone: reached, score 1, and undetermined', () => {
    const lines = closingLines(keyResult, 50.2, undetermined);
    expect(lines.target).toEqual({ kind: 'reached' });
    expect(lines.beyond).toEqual({ kind: 'undetermined', effect: -0.4, lower: -3.8, upper: 3, facts });
    expect(lines.score).toMatchObject({ proposed: 1, asksWhy: false });
  });

  test('moved and not reached: 47 of 41 → 50 is .67, whatever the verdict', () => {
    const moved = closingLines(keyResult, 47, { ...undetermined, verdict: 'moved-up', effect: 5, lower: 2, upper: 8 });
    expect(moved).toMatchObject({
      target: { kind: 'not-reached' },
      beyond: { kind: 'moved', way: 'wanted' },
      score: { proposed: 0.67, asksWhy: true },
    });
    expect(closingLines(keyResult, 47, undetermined).score).toEqual(moved.score);
  });

  test('moving down is wanted where the target is below the start', () => {
    const down: ImpactVerdict = { ...undetermined, verdict: 'moved-down', effect: -6, lower: -9, upper: -3 };
    expect(closingLines({ ...keyResult, baseline: 22, target: 12 }, 14.6, down).beyond).toMatchObject({
      way: 'wanted',
    });
    expect(closingLines(keyResult, 40, down).beyond).toMatchObject({ way: 'unwanted' });
  });

  test('without a target, or without a start, a move is neither the way wanted nor the other', () => {
    const up: ImpactVerdict = { ...undetermined, verdict: 'moved-up', effect: 5, lower: 2, upper: 8 };
    for (const course of [{ target: null }, { baseline: null }])
      expect(closingLines({ ...keyResult, ...course }, 47, up).beyond).toMatchObject({ kind: 'moved', way: 'neither' });
  });

  test('without a value or enough past, both lines say so and no score is proposed', () => {
    const lines = closingLines(keyResult, null, { kind: 'too-little-past' });
    expect(lines).toMatchObject({
      target: { kind: 'no-value' },
      beyond: { kind: 'too-little-past' },
      score: { proposed: null },
    });
  });

  test('before the last value of the cycle is in, the second line says when it may be, and nothing of what moved', () => {
    const awaited = { kind: 'last-value-awaited', on: '2027-01-04' } as const;
    const lines = closingLines(keyResult, 47, awaited);
    expect(lines.beyond).toEqual(awaited);
    expect(lines.target).toEqual({ kind: 'not-reached' });
    expect(closingLines(keyResult, null, { kind: 'nothing-measured' }).beyond).toEqual({ kind: 'nothing-measured' });
  });

  test('a score kept of a value that changed since is asked again, whatever the reason it was given', () => {
    const given = { score: 0.67, proposed: 0.67, reason: null };
    const closing = {
      keyResult,
      given,
      whyShort: 'Rain',
      learnt: 'Season',
      fate: { kind: 'continue', words: '' },
    } as const;
    expect(closingGaps({ ...closing, lines: closingLines(keyResult, 47, undetermined) })).toEqual([]);
    const later = closingLines(keyResult, 50, undetermined);
    expect(closingGaps({ ...closing, lines: later })).toEqual(['score']);
    const another = { score: 0.8, proposed: 0.67, reason: 'Counted late' };
    expect(closingGaps({ ...closing, given: another, lines: later })).toEqual(['score']);
  });

  test('what was dropped has no score and asks nothing more', () => {
    const dropped = { ...keyResult, dropped: { on: '2026-11-09', reason: 'The depot moved' } };
    const lines = closingLines(dropped, 45, undetermined);
    expect(lines).toMatchObject({ target: { kind: 'dropped' }, score: null });
    expect(closingGaps({ keyResult: dropped, lines, given: null, whyShort: '', learnt: '', fate: null })).toEqual([]);
  });

  test('a closing asks for the score, why it fell short, what was learnt and what becomes of it', () => {
    const lines = closingLines(keyResult, 47, undetermined);
    const closing = { keyResult, lines, given: null, whyShort: '', learnt: '', fate: null };
    expect(closingGaps(closing)).toEqual(['score', 'why-short', 'learnt', 'fate']);
    const given = { score: 0.67, proposed: 0.67, reason: null };
    expect(
      closingGaps({
        ...closing,
        given,
        whyShort: 'Rain',
        learnt: 'Season',
        fate: { kind: 'stop', words: '', toNotDoing: true },
      }),
    ).toEqual([]);
  });
});

describe('a key result that becomes a KPI', () => {
  const teams: Team[] = [
    { id: 'cyclade', parentId: null, kind: 'organisation', private: false },
    { id: 'ops', parentId: 'cyclade', kind: 'service', private: false },
    { id: 'night', parentId: 'ops', kind: 'team', private: false },
  ];
  const place = { cycleId: 'q4', teamId: 'night', tree: teamTree(teams), rangeFrom: '2026-11-30' };

  test('is owned by the nearest service, carries its definition and lineage, and leaves the expected level empty', () => {
    expect(graduate({ ...keyResult, baseline: 22, target: 12 }, place)).toMatchObject({
      ownerTeamId: 'ops',
      definitionVersionId: 'v1',
      direction: 'down',
      expectedLevel: null,
      onTrialForCycles: 2,
      lineage: { keyResultId: 'winter', cycleId: 'q4' },
      rangeFrom: '2026-11-30',
    });
  });

  test('needs a definition of its own: one that a KPI measures is one already', () => {
    const measured: KeyResult = { ...keyResult, measure: { kind: 'kpi', kpiId: 'k', definitionVersionId: 'v3' } };
    expect(() => chooseFate(measured, { kind: 'become-kpi', words: '', when: 'now' })).toThrow(
      'graduation.already-a-kpi',
    );
    expect(() => graduate({ ...keyResult, measure: null }, place)).toThrow('graduation.no-definition');
    expect(chooseFate(keyResult, { kind: 'become-kpi', words: '', when: 'next-cycle' })).toMatchObject({
      when: 'next-cycle',
    });
  });

  test('its trial asks after two closed cycles', () => {
    expect([0, 1, 2, 3].map((cycles) => trialState(cycles).kind)).toEqual(['on-trial', 'on-trial', 'asks', 'asks']);
    // 5 October to 3 January is 91 days; twice that is 182.
    expect(trialEnd({ start: '2026-10-05', end: '2027-01-03' })).toBe('2027-07-04');
  });
});

describe('calibration', () => {
  const outcomes = [
    { confidence: 8, reached: true },
    { confidence: 7, reached: false },
    { confidence: 9, reached: true },
    { confidence: 5, reached: true },
    { confidence: 2, reached: false },
  ];

  test('of 3 felt at 7 or more, 2 were reached', () => {
    expect(calibration(4, outcomes)).toMatchObject({
      bands: [
        { count: 1, reached: 0 },
        { count: 1, reached: 1 },
        { from: 7, count: 3, reached: 2 },
      ],
    });
  });

  test('a team of two has none, since it would be somebody’s', () => {
    expect(calibration(2, outcomes)).toEqual({ kind: 'team-too-small' });
  });

  test('three outcomes are too few to say', () => {
    expect(calibration(5, outcomes.slice(0, 3))).toEqual({ kind: 'too-few', have: 3, need: 4 });
  });
});

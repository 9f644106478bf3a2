import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byLinkedRank, steeringLinks } from './link.ts';
import type { Look } from './look.ts';
import { thinned } from './look-order.ts';
import { type Asked, MOST_LOOKS, needsALook, type Reader } from './needs-a-look.ts';
import { snooze } from './snooze.ts';

const about = (id: string, ownerTeamId: string | null = 'ops', since = '2026-11-16') => ({
  subject: { kind: 'kpi', id },
  since,
  ownerTeamId,
});
const signal = (
  id: string,
  surprise = 1e-6,
  way: 'concern' | 'improvement' | 'neither' = 'concern',
  ownerTeamId = 'ops',
): Look => ({ ...about(id, ownerTeamId), kind: 'signal', way, surprise });
const crossed = (id: string, ownerTeamId = 'ops', decisionId: string | null = null): Look => ({
  ...about(id, ownerTeamId),
  kind: 'guardrail-crossed',
  objectiveId: 'o',
  value: 5,
  limit: 4,
  decisionId,
});
const overdue = (id: string, periods = 1): Look => ({
  ...about(id),
  kind: 'measure-overdue',
  lastPeriod: '2026-11-02',
  periods,
  typed: false,
});
const question = (id: string, ownerTeamId = 'ops'): Look => ({
  ...about(id, ownerTeamId),
  kind: 'question',
  number: 6,
  othersFrom: '2026-11-30',
});
const reader: Reader = { personId: 'ines', sees: new Set(['ops', 'park', 'cyclade']), memberOf: new Set(['ops']) };
const asked = (looks: readonly Look[], over: Partial<Asked> = {}): Asked => ({
  looks,
  reader,
  page: { kind: 'organisation' },
  snoozes: [],
  today: '2026-11-23',
  kpis: [],
  ...over,
});
const shown = (looks: readonly Look[], over: Partial<Asked> = {}) =>
  needsALook(asked(looks, over)).items.map(({ look }) => look.subject.id);

describe('the order', () => {
  test('a crossed guardrail, a signal of concern, a level that does not hold, an overdue decision, help, a decision, a missing measure, an answer, a question', () => {
    const looks: Look[] = [
      question('card'),
      { ...about('to-answer'), kind: 'test-to-answer', personIds: ['ines'], have: 9, of: 10 },
      overdue('late'),
      { ...about('test'), kind: 'test-to-settle', overdue: false },
      { ...about('help'), kind: 'help-asked', teamId: 'ops', fromTeamId: 'park' },
      { ...about('test-late'), kind: 'test-to-settle', overdue: true },
      { ...about('eroding'), kind: 'level-does-not-hold', way: 'concern', perYear: -0.16 },
      signal('signal'),
      crossed('rail'),
    ];
    expect(shown(looks)).toEqual(['rail', 'signal', 'eroding', 'test-late', 'help', 'test', 'late']);
    expect(needsALook(asked(looks)).more).toBe(2);
  });

  test('ties have an order: the more surprising, then the older, then the id', () => {
    const older: Look = { ...about('z', 'ops', '2026-10-01'), kind: 'signal', way: 'concern', surprise: 1e-6 };
    expect(shown([signal('b'), signal('a'), older])).toEqual(['z', 'a', 'b']);
    expect(shown([signal('b', 1e-4), signal('a', 1e-3), signal('c', 1e-9)])).toEqual(['c', 'b', 'a']);
  });

  test('an improvement nobody has explained comes after a measure that is missing', () => {
    expect(shown([signal('better', 1e-9, 'improvement'), overdue('late')])).toEqual(['late', 'better']);
  });

  test('each says its next act', () => {
    expect(needsALook(asked([crossed('rail'), signal('s')])).items.map(({ act }) => act)).toEqual([
      'decide',
      'note-what-happened',
    ]);
  });

  test('a limit crossed about which something is decided is in hand: it stays, after what nobody has explained', () => {
    const looks = [crossed('rail', 'ops', 'slow-down'), signal('s'), overdue('late')];
    expect(needsALook(asked(looks)).items.map(({ look, act }) => [look.subject.id, act])).toEqual([
      ['s', 'note-what-happened'],
      ['late', 'open-source'],
      ['rail', 'say-what-followed'],
    ]);
  });

  test('does not depend on the order of what comes in', () => {
    const any = fc.constantFrom<Look>(
      crossed('a'),
      signal('b'),
      signal('c', 0.001),
      overdue('d'),
      overdue('e', 3),
      question('f'),
      signal('g', 1e-8, 'improvement'),
      crossed('h', 'park'),
    );
    fc.assert(
      fc.property(fc.uniqueArray(any), (looks) => {
        expect(needsALook(asked([...looks].reverse()))).toEqual(needsALook(asked(looks)));
      }),
    );
  });
});

describe('floods and quiet weeks', () => {
  test('thirty signals leave room for the other kinds, and the rest is counted', () => {
    const flood = Array.from({ length: 30 }, (_, at) => signal(`s${String(at).padStart(2, '0')}`));
    const seen = shown([
      ...flood,
      overdue('late'),
      { ...about('help'), kind: 'help-asked', teamId: 'ops', fromTeamId: 'park' },
    ]);
    expect(seen).toHaveLength(MOST_LOOKS);
    expect(seen).toContain('late');
    expect(seen).toContain('help');
    expect(needsALook(asked(flood)).more).toBe(23);
  });

  test('a flood alone fills the seven places', () => {
    expect(shown(Array.from({ length: 9 }, (_, at) => overdue(`k${at}`)))).toHaveLength(7);
  });

  test('at most one question card, which the others do not even count', () => {
    const result = needsALook(asked([question('q1'), question('q2'), question('q3')]));
    expect(result.items).toHaveLength(1);
    expect(result.more).toBe(0);
  });

  test('a quiet week says what it rests on: 5 KPIs read, 1 without a reading', () => {
    const kpis = [
      ...Array.from({ length: 5 }, () => ({ ownerTeamId: 'ops', hasReading: true })),
      { ownerTeamId: 'park', hasReading: false },
    ];
    expect(needsALook(asked([], { kpis }))).toEqual({
      items: [],
      more: 0,
      snoozed: [],
      resting: { read: 5, unread: 1 },
    });
  });

  test('a faint signal among many KPIs goes behind everything, and is not removed', () => {
    const faint = signal('faint', 0.02);
    const kpis = Array.from({ length: 40 }, () => ({ ownerTeamId: 'ops', hasReading: true }));
    expect(shown([faint, question('card')], { kpis })).toEqual(['card', 'faint']);
    expect(shown([faint, question('card')])).toEqual(['faint', 'card']);
  });

  test('thinning is team by team: of surprises .001 and .04 among 20 KPIs, .001 ≤ .2·1/20 stays, .04 > .2·2/20 goes behind', () => {
    const [strong, weak, elsewhere] = [signal('a', 0.001), signal('b', 0.04), signal('c', 0.04, 'concern', 'park')];
    expect([
      ...thinned(
        [strong, weak, elsewhere],
        new Map([
          ['ops', 20],
          ['park', 1],
        ]),
      ),
    ]).toEqual([weak]);
  });
});

describe('a snooze', () => {
  test('hides until its day, then the look is back', () => {
    const late = overdue('late');
    const snoozes = [snooze(late, '2026-11-30', 'The source is moving', '2026-11-23')];
    expect(needsALook(asked([late], { snoozes }))).toMatchObject({
      items: [],
      snoozed: [{ look: late, snooze: snoozes[0] }],
    });
    expect(shown([late], { snoozes, today: '2026-11-30' })).toEqual(['late']);
  });

  test('is for one episode: the next one is a new look', () => {
    const snoozes = [snooze(signal('s'), '2026-12-20', 'Known outage', '2026-11-23')];
    expect(shown([{ ...signal('s'), since: '2026-11-23' }], { snoozes })).toEqual(['s']);
  });

  test('asks why, ends after today, and not in two months; a crossed limit waits a week at most', () => {
    expect(() => snooze(overdue('a'), '2026-11-30', ' ', '2026-11-23')).toThrow('look.snooze-needs-reason');
    expect(() => snooze(overdue('a'), '2026-11-23', 'x', '2026-11-23')).toThrow('look.snooze-in-the-past');
    expect(() => snooze(overdue('a'), '2027-01-23', 'x', '2026-11-23')).toThrow('look.snooze-too-long');
    expect(() => snooze(crossed('a'), '2026-12-01', 'x', '2026-11-23')).toThrow(
      expect.objectContaining({ params: { longest: '2026-11-30' } }),
    );
  });
});

describe('who sees what', () => {
  const outside: Reader = { personId: 'paul', sees: new Set(['ops']), memberOf: new Set() };

  test('a private team leaks nothing: not an item, not a count, not a KPI at rest, not a place in the thinning', () => {
    const open: Look[] = [signal('s', 0.02), overdue('late')];
    const secret: Look[] = [
      crossed('secret', 'pay'),
      signal('secret2', 1e-9, 'concern', 'pay'),
      ...Array.from({ length: 9 }, (_, at) => crossed(`x${at}`, 'pay')),
    ];
    const kpis = [{ ownerTeamId: 'ops', hasReading: true }];
    const secretKpis = [...kpis, { ownerTeamId: 'pay', hasReading: false }];
    const snoozes = [snooze(secret[0]!, '2026-11-30', 'x', '2026-11-23')];
    const without = needsALook(asked(open, { reader: outside, kpis }));
    expect(needsALook(asked([...secret, ...open], { reader: outside, kpis: secretKpis, snoozes }))).toEqual(without);
  });

  test('a falling chance is shown to its own team only', () => {
    const falling: Look = { ...about('kr'), kind: 'chance-falling', from: 0.46, to: 0.18 };
    expect(shown([falling])).toEqual(['kr']);
    expect(shown([falling], { reader: outside })).toEqual([]);
  });

  test('a question card is the team’s alone for a fortnight', () => {
    expect(shown([question('card')], { reader: outside })).toEqual([]);
    expect(shown([question('card')], { reader: outside, today: '2026-11-30' })).toEqual(['card']);
  });

  test('what is asked by name is shown to those asked; help to the team asked', () => {
    const stance: Look = { ...about('def'), kind: 'stance-asked', personIds: ['paul'] };
    const help: Look = { ...about('help'), kind: 'help-asked', teamId: 'ops', fromTeamId: 'park' };
    expect(shown([stance, help])).toEqual(['help']);
    expect(shown([stance, help], { reader: outside })).toEqual(['def']);
  });

  test('a team’s page shows what is its own, what it follows, and what is asked of the reader', () => {
    const park = { kind: 'team' as const, teamIds: new Set(['park']) };
    const followed: Look = { ...signal('followed'), alsoTeamIds: ['park'] };
    const stance: Look = { ...about('def'), kind: 'stance-asked', personIds: ['ines'] };
    expect(shown([signal('theirs'), followed, crossed('own', 'park'), stance], { page: park })).toEqual([
      'own',
      'followed',
      'def',
    ]);
  });
});

test('a KPI stands by the rank of the first objective it is linked to; the others keep their own order', () => {
  const kpis = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
  const links = [
    { kind: 'guards' as const, kpiId: 'd', objectiveId: 'first' },
    { kind: 'improves' as const, kpiId: 'b', objectiveId: 'second' },
    { kind: 'improves' as const, kpiId: 'd', objectiveId: 'second' },
  ];
  const rankOf = (id: string) => (id === 'first' ? 1 : 2);
  expect(byLinkedRank(kpis, links, rankOf).map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c']);
});

describe('a flood, and its ties', () => {
  test('forty of every kind: seven are shown, three of a kind at most, and the count of the others is told', () => {
    const flood = Array.from({ length: 40 }, (_, at) => [
      crossed(`x${at}`),
      overdue(`o${at}`),
      signal(`s${at}`),
    ]).flat();
    const { items, more } = needsALook(asked(flood));
    expect(items).toHaveLength(MOST_LOOKS);
    for (const [, ofKind] of Map.groupBy(items, ({ look }) => look.kind)) expect(ofKind.length).toBeLessThanOrEqual(3);
    expect(more).toBe(120 - MOST_LOOKS);
  });

  test('in whatever order they come, equal looks are shown in one order', () => {
    const tied = ['c', 'a', 'b', 'e', 'd'].map((id) => crossed(id));
    fc.assert(
      fc.property(fc.shuffledSubarray(tied, { minLength: 5, maxLength: 5 }), (looks) => {
        expect(shown(looks)).toEqual(shown(tied));
      }),
    );
  });
});

test('links are drawn between what is on the page, once each', () => {
  const objectives = [{ id: 'o', improvesKpiId: 'k1', guardrailKpiIds: ['k2', 'k2', 'hidden'] }];
  expect(steeringLinks(['k1', 'k2'], objectives)).toEqual([
    { kind: 'improves', kpiId: 'k1', objectiveId: 'o' },
    { kind: 'guards', kpiId: 'k2', objectiveId: 'o' },
  ]);
});

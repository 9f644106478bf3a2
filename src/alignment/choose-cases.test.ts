import { describe, expect, test } from 'vitest';
import type { Definition } from '../metric-sql/definition.ts';
import { holds } from '../metric-sql/holds.ts';
import { plainMonths } from '../metric-sql/test-definition.ts';
import { chooseCases, counts } from './choose-cases.ts';
import { contradictions } from './contradiction.ts';
import { plausibleDefinitions } from './plausible.ts';
import { frame, shop } from './shop.fixture.ts';
import { eventOn, rowsOf, type Story, writtenCase } from './story.ts';
import { tellStories } from './tell-stories.ts';
import { witness } from './witness.ts';

const plausible = plausibleDefinitions(frame, 48);
const stories = tellStories(frame, '2026-06-15');
const chosen = chooseCases(stories, plausible, shop);
const story = (events: Story['events'], askedOn = '2026-05-31'): Story => ({
  id: 's',
  kind: 'written',
  askedOn,
  events,
  anchor: false,
  text: null,
});
const one: Definition = {
  source: shop.source,
  entity: 'customer',
  time: shop.time,
  measure: { kind: 'countDistinct' },
  ...plainMonths,
};
const order = (on: string, over = {}) => eventOn(on, { eventId: 'order', ...over });

describe('an invented row of a real shape', () => {
  test('meets what the story says it is and nothing it does not say', () => {
    const [row] = rowsOf(story([order('2026-05-20', { findingId: 'cancelled' })]), shop)!;
    expect(holds(row!, shop.findings[0]!.condition)).toBe(true);
    expect(holds(row!, shop.findings[1]!.condition)).not.toBe(true);
    expect(holds(row!, shop.events[0]!.condition)).toBe(true);
    expect(row).toMatchObject({ customer: 'story', at: '2026-05-20 10:00:00' });
  });

  test('cannot be where the data could hold no such row', () => {
    expect(witness([{ col: 'a', op: 'eq', value: 1 }], [{ col: 'a', op: 'gte', value: 1 }])).toBeNull();
    expect(
      witness(
        [
          {
            all: [
              { col: 'a', op: 'isNull' },
              { col: 'a', op: 'eq', value: 'x' },
            ],
          },
        ],
        [],
      ),
    ).toBeNull();
  });

  test('is of one person: an ordinary event and a colleague’s, told apart by the account, make no story', () => {
    const byAccount = {
      ...shop,
      findings: [{ ...shop.findings[1]!, condition: { col: 'customer', op: 'eq' as const, value: 'us' } }],
    };
    expect(rowsOf(story([order('2026-05-20', { findingId: 'staff' })]), byAccount)).toHaveLength(1);
    expect(rowsOf(story([order('2026-05-20', { findingId: 'staff' }), order('2026-05-21')]), byAccount)).toBeNull();
  });

  test('is found through any, all and not', () => {
    const row = witness(
      [
        {
          any: [
            {
              all: [
                { col: 'a', op: 'gt', value: 5 },
                { col: 'a', op: 'lt', value: 5 },
              ],
            },
            { col: 'b', op: 'notIn', value: ['x', 'y'] },
          ],
        },
      ],
      [{ not: { col: 'c', op: 'startsWith', value: 'Z' } }],
    );
    expect(row!.c).toMatch(/^Z/);
    expect(['x', 'y']).not.toContain(row!.b);
  });
});

describe('what a definition says of a story', () => {
  test('one order on 1 May is in the calendar month of 31 May and not in its last 30 days', () => {
    const first = story([order('2026-05-01')]);
    expect(counts(one, first, shop)).toBe(true);
    expect(counts({ ...one, window: { type: 'trailing', days: 30 }, reportGrain: 'day' }, first, shop)).toBe(false);
  });

  test('20 minutes past midnight in Paris on 1 May is still 30 April in UTC, and is written 22:20 there', () => {
    const afterMidnight = story([order('2026-05-01', { time: '00:20' })]);
    expect(rowsOf(afterMidnight, shop)![0]!.at).toBe('2026-04-30 22:20:00');
    expect(counts(one, afterMidnight, shop)).toBe(true);
    expect(counts({ ...one, timezone: 'UTC' }, afterMidnight, shop)).toBe(false);
  });

  test('two orders on one day reach "twice", not "two days"', () => {
    const twice = story([order('2026-05-20', { times: 2 })]);
    expect(counts({ ...one, threshold: { min: 2, of: 'events' } }, twice, shop)).toBe(true);
    expect(counts({ ...one, threshold: { min: 2, of: 'days' } }, twice, shop)).toBe(false);
  });
});

describe('the cases chosen', () => {
  test('are eight, four of them anchors, each dividing the definitions', () => {
    expect(chosen.cases).toHaveLength(8);
    expect(chosen.cases.filter((each) => each.story.anchor)).toHaveLength(4);
    for (const { says } of chosen.cases) expect(new Set(says).size).toBe(2);
  });

  test('say what the interpreter says, for every definition', () => {
    for (const { story: each, says } of chosen.cases)
      expect(plausible.map((definition) => counts(definition, each, shop))).toEqual([...says]);
  });

  test('tell most pairs of definitions apart, more than eight stories taken as they come', () => {
    const asTheyCome = chooseCases(stories.slice(0, 8), plausible, shop);
    // Measured 0.895 here, 0.86 to 0.89 with 96 and 200 definitions.
    expect(chosen.toldApart).toBeGreaterThan(0.85);
    expect(chosen.toldApart).toBeGreaterThan(asTheyCome.toldApart);
  });

  test('ask about every question: how often, over what length, left out, which event, where, at whose midnight', () => {
    const kinds = chosen.cases.map((each) => each.story.kind);
    for (const family of [
      ['large', 'several', 'several-days'],
      ['once', 'just-before', 'long-ago', 'regular'],
      ['left-out', 'one-left-out'],
      ['other-kind'],
      ['elsewhere'],
      ['midnight'],
    ]) {
      expect(kinds.some((kind) => family.includes(kind))).toBe(true);
    }
  });

  test('are varied: at most two of a kind, and short: at most five events', () => {
    const kinds = chosen.cases.map((each) => each.story.kind);
    for (const kind of kinds) expect(kinds.filter((each) => each === kind).length).toBeLessThanOrEqual(2);
    for (const { story: each } of chosen.cases) expect(each.events.length).toBeLessThanOrEqual(5);
  });

  test('are the same on every machine, and in every run', () => {
    expect(chooseCases(stories, plausible, shop)).toEqual(chosen);
  });

  test('repeated later, the anchors come back as they were, whatever the date and the definitions', () => {
    const anchors = chosen.cases.filter((each) => each.story.anchor).map((each) => each.story);
    const again = chooseCases(tellStories(frame, '2027-03-02'), plausible.slice(0, 20), shop, anchors);
    expect(again.cases.slice(0, 4).map((each) => each.story)).toEqual(anchors);
    expect(again.cases.filter((each) => each.story.anchor)).toHaveLength(4);
    expect(again.cases.slice(4).every((each) => each.story.askedOn > '2026-08-01')).toBe(true);
  });

  test('are no real row: one person called "story", dates and counts alone', () => {
    for (const { story: each } of chosen.cases)
      for (const row of rowsOf(each, shop)!) expect(row.customer).toBe('story');
  });

  test('written by hand, a case is known by its words: the same words come back as the same case', () => {
    const first = writtenCase('Bought once,  sent it back.', '2026-05-31', true);
    expect(writtenCase('bought once, sent it back. ', '2027-01-31', true).id).toBe(first.id);
    expect(writtenCase('Bought twice.', '2026-05-31', true).id).not.toBe(first.id);
    expect(first.text).toBe('Bought once, sent it back.');
  });

  test('after one case, of two definitions drawn at random 2·y·n / (all·(all − 1)) are told apart', () => {
    const {
      cases: [first, ...others],
      toldApart,
    } = chooseCases(stories, plausible, shop, [], 1);
    const yes = first!.says.filter(Boolean).length;
    const all = first!.says.length;
    expect(others).toEqual([]);
    expect(toldApart).toBeCloseTo((2 * yes * (all - yes)) / (all * (all - 1)), 12);
  });

  test('two of a kind at most, even where no other kind is left', () => {
    const regular = stories.filter(({ kind }) => kind === 'regular');
    expect(regular.length).toBeGreaterThan(2);
    expect(chooseCases(regular, plausible, shop).cases).toHaveLength(2);
  });

  test('one definition alone divides nothing: no case is asked', () => {
    expect(chooseCases(stories, plausible.slice(0, 1), shop)).toEqual({ cases: [], toldApart: 0 });
  });
});

describe('one’s own cases against one’s own sentence', () => {
  const first = story([order('2026-05-01')]);

  test('part where the sentence counts what the case did not', () => {
    expect(contradictions(one, [first], { s: 'no' }, shop)).toEqual([
      { caseId: 's', said: 'no', definitionSays: 'yes' },
    ]);
    expect(contradictions(one, [first], { s: 'yes' }, shop)).toEqual([]);
  });

  test('"it depends" and no answer contradict nothing', () => {
    expect(contradictions(one, [first], { s: 'depends' }, shop)).toEqual([]);
    expect(contradictions(one, [first], {}, shop)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { keyResultsAlike } from './alike.ts';
import { detectDrifts, detectInEach } from './detect-drifts.ts';
import { day, evidence, kpi, kr, objective, past, picture, seen, withKr } from './picture.fixture.ts';
import type { KeyResultPicture } from './picture.ts';

test('a team in good order is asked nothing', () => {
  expect(Object.values(detectDrifts(picture())).flatMap(({ cards }) => cards)).toEqual([]);
});

test('no card ever holds the name of a person', () => {
  const of = picture({ objectives: [objective({ title: 'Help Julie become a lead', contributors: 1 })] });
  expect(JSON.stringify(seen('carried-alone', of))).not.toContain('Julie');
});

test('a draft is asked nothing, whatever it says', () => {
  const change = { on: day(4), what: 'target' as const, from: 75, to: 70, reason: null };
  const said = objective({
    title: 'Hit this target to unlock the quarterly bonus',
    guardrails: [{ id: 'g', state: 'crossed' }],
    keyResults: [
      kr({
        statement: 'Maintain 99.9% availability',
        target: 70,
        values: [
          { on: day(1), value: 60 },
          { on: day(2), value: 65 },
        ],
        forecast: { expected: 70, lower: 64, upper: 76 },
        changes: [change, { ...change, what: 'definition', from: null, to: null }],
      }),
    ],
  });
  const elsewhere = [{ id: 'x', statement: 'Maintain 99.9% availability', baseline: null, target: null }];
  const asked = (active: boolean) =>
    Object.entries(detectDrifts(picture({ objectives: [{ ...said, active }], elsewhere })))
      .filter(([, { cards }]) => cards.length > 0)
      .map(([drift]) => drift);
  expect(asked(true)).toEqual([
    'written-elsewhere',
    'pay-in-sentence',
    'target-within-trend',
    'level-to-hold',
    'number-instead-of-aim',
    'target-near-forecast',
    'target-moved',
  ]);
  expect(asked(false)).toEqual([]);
});

test('in two cycles at once, each is looked at; a card seen in both is one, and what one can say is not waited for', () => {
  const quiet = withKr({ id: 'kr2' }, { cycle: { id: 'c2', start: day(3), end: '2026-05-31' }, today: day(6) });
  const both = detectInEach([{ ...picture({ kpis: [kpi({ unanswered: ['source'] })] }), today: day(6) }, quiet]);
  expect(both['no-news'].cards.map(({ key }) => key)).toEqual(['no-news:kr1', 'no-news:kr2']);
  expect(both['voice-missing'].waitsFor).toBeUndefined();
  const again = { ...quiet, kpis: [kpi({ unanswered: ['source'] })] };
  expect(detectInEach([again, again])['two-readers'].cards).toHaveLength(1);
  const strained = objective({
    guardrails: [{ id: 'g', state: 'crossed' }],
    keyResults: ['kr1', 'kr2'].map((id) => kr({ id, values: [{ on: day(2), value: 65 }] })),
  });
  // One guardrail, two key results that it stands against: two cards of one cycle.
  expect(detectInEach([picture({ objectives: [strained] })])['number-instead-of-aim'].cards).toHaveLength(2);
  const young = { ...quiet, today: day(3, 2) };
  expect(detectInEach([young, young])['voice-missing'].waitsFor).toEqual({ week: 3, now: 1 });
});

test('what is asked in one cycle is not said to wait for its time by another', () => {
  const kpis = [kpi({ lastValueOn: day(3) })];
  const moving = withKr({ checkIns: [{ on: day(6), value: 62, confidence: 5 }] }, { kpis, today: day(6, 3) });
  const quiet = { ...moving, cycle: { ...moving.cycle, id: 'c2' }, objectives: [] };
  expect(detectInEach([quiet, quiet])['kpi-unmeasured']).toMatchObject({ cards: [], notNow: [{}] });
  expect(detectInEach([quiet, quiet])['kpi-unmeasured'].notNow).toHaveLength(1);
  const { cards, notNow } = detectInEach([quiet, moving])['kpi-unmeasured'];
  expect([cards.length, notNow]).toEqual([1, undefined]);
});

describe('1 an objective carried alone', () => {
  test('fires with one contributor', () =>
    expect(evidence('carried-alone', picture({ objectives: [objective({ contributors: 1 })] }))).toEqual([
      'one-contributor',
    ]));
  test('fires on a key result that names a person', () =>
    expect(evidence('carried-alone', withKr({ statement: 'Sarah runs 15 discovery calls per month' }))).toEqual([
      'wording',
    ]));
  test('is quiet where whoever wrote it said why a person is named', () =>
    expect(
      seen('carried-alone', withKr({ statement: 'Sarah runs 15 discovery calls per month', explained: ['individual'] }))
        .cards,
    ).toEqual([]));
  test('is quiet where a person is hired and not named', () =>
    expect(seen('carried-alone', withKr({ statement: 'Hire a head of operations' })).cards).toEqual([]));
  test('is quiet with two contributors', () =>
    expect(seen('carried-alone', picture({ objectives: [objective({ contributors: 2 })] })).cards).toEqual([]));
  test('is quiet while nobody is known to contribute yet, and on an objective set aside', () => {
    expect(seen('carried-alone', picture({ objectives: [objective({ contributors: 0 })] })).cards).toEqual([]);
    expect(
      seen('carried-alone', picture({ objectives: [objective({ contributors: 1, active: false })] })).cards,
    ).toEqual([]);
  });
});

describe('2 goals written elsewhere', () => {
  const half = [objective({ agreements: 0 }), objective({ id: 'o2', agreements: 1 })];
  test('fires when 1 of 2 objectives has no agreement in week 3', () =>
    expect(evidence('written-elsewhere', picture({ objectives: half }))).toEqual(['no-agreement']));
  const theirs = (statement: string) => [{ id: 'x', statement, baseline: null, target: null }];
  const copied = (statement: string) => seen('written-elsewhere', picture({ elsewhere: theirs(statement) })).cards;
  test('fires on the words of another level, whatever its numbers, and shows both', () => {
    const [card] = copied('Raise the renewal rate from 50% to 90%');
    expect(card?.evidence.map(({ id, seen }) => [id, seen])).toEqual([
      ['kr1', 'same-words'],
      ['x', 'words-elsewhere'],
    ]);
  });
  test('fires just over 0.8 (25 pieces of 31 in common), is quiet just under (22 of 28)', () => {
    const alike = (statement: string) => keyResultsAlike(theirs(statement)[0]!, kr());
    const [over, under] = ['Raise the renewal ratio from 60% to 75%', 'Raise renewal rate from 60% to 75%'];
    expect([alike(over!), alike(under!)]).toEqual([25 / 31, 22 / 28]);
    expect([copied(over!).length, copied(under!).length]).toEqual([1, 0]);
  });
  test('is quiet when 1 of 3 has none, or the words are only related', () => {
    expect(seen('written-elsewhere', picture({ objectives: [...half, objective({ id: 'o3' })] })).cards).toEqual([]);
    expect(copied('Renewal of contracts above plan')).toEqual([]);
  });
  test('waits for week 3', () =>
    expect(seen('written-elsewhere', picture({ objectives: half, today: day(2, 7) }))).toEqual({
      cards: [],
      waitsFor: { week: 3, now: 2 },
    }));
});

describe('3 pay in the sentence', () => {
  const noted = (text: string) =>
    seen('pay-in-sentence', picture({ notes: [{ id: 'n', text, where: 'why-now' }] })).cards[0]?.evidence[0]?.params;
  test('fires in a note, and says where', () =>
    expect(noted('Hit 95% to unlock the quarterly bonus')).toEqual({ words: 'bonus', where: 'why-now' }));
  test('fires in the last of several sentences, whatever the first speaks of', () => {
    const last = 'The yearly bonus of the team depends on it.';
    expect(noted(`The tool that documents the policy is ready. ${last}`)?.words).toBe('bonus');
    expect(noted('La prime de fidélité est prête. Notre prime dépend de cette cible.')?.words).toBe('prime');
    expect(noted('Aucune prime n’en dépend.\nLes vélos sont prêts.')).toBeUndefined();
  });
  test('is quiet where pay is the subject of the work', () =>
    expect(seen('pay-in-sentence', withKr({ statement: 'Document how we determine compensation' })).cards).toEqual([]));
  test('needs no history', () => expect(seen('pay-in-sentence', picture()).waitsFor).toBeUndefined());
});

describe('4 target within the trend', () => {
  const forecast = { expected: 76, lower: 70, upper: 82 };
  const nine = [1, 1, 1, 1, 1, 1, 1, 1, 1, 0.5];
  test('fires when the trend ends at 76 for a target of 75', () => {
    expect(evidence('target-within-trend', withKr({ forecast }))).toEqual(['trend-reaches']);
    expect(seen('target-within-trend', withKr({ forecast })).cards[0]?.params).toEqual({ by: 'trend-reaches' });
  });
  const before = { id: 'p2', start: '2025-07-07', end: '2025-10-05' };
  const reachedTwice = [past(nine), past(nine, before)];
  test('fires when 9 of 10 were reached two cycles running', () => {
    const [card] = seen('target-within-trend', picture({ past: reachedTwice })).cards;
    expect(card?.evidence.map(({ id }) => id)).toEqual(['p1', 'p2']);
    expect(card?.params).toEqual({ by: 'nearly-all-reached', cycles: 2 });
  });
  test('a cycle between the two, or between them and this one, is not two cycles running', () => {
    const apart = [past(nine), past(nine, { id: 'p3', start: '2025-04-07', end: '2025-07-06' })];
    expect(seen('target-within-trend', picture({ past: apart })).cards).toEqual([]);
    const longAgo = reachedTwice.map((one) => ({ ...one, start: '2025-01-06', end: '2025-04-06' }));
    expect(seen('target-within-trend', picture({ past: longAgo })).cards).toEqual([]);
  });
  test('two cycles side by side are one after the other no more than one is', () =>
    expect(seen('target-within-trend', picture({ past: [past(nine), past(nine, { id: 'p2' })] })).cards).toEqual([]));
  test('one or two key results reached in a cycle say nothing: three are the least', () => {
    const reached = (count: number) =>
      picture({ past: [past(Array(count).fill(1)), past(Array(count).fill(1), before)] });
    expect(seen('target-within-trend', reached(2)).cards).toEqual([]);
    expect(seen('target-within-trend', reached(3)).cards).toHaveLength(1);
  });
  test('is quiet while nothing aspirational is chosen', () => {
    const committed = withKr({ intent: 'committed' }, { past: reachedTwice });
    expect(seen('target-within-trend', committed).cards).toEqual([]);
    expect(seen('target-within-trend', picture({ objectives: [], past: reachedTwice })).cards).toEqual([]);
  });
  test('fires when confidence is 9 from week 1', () =>
    expect(evidence('target-within-trend', withKr({ checkIns: [{ on: day(1), value: 60, confidence: 9 }] }))).toEqual([
      'sure-from-week-1',
    ]));
  test('is quiet when confidence is 8 in week 1, or 9 from week 2 only, or was 8 once since', () => {
    const felt = (...of: [number, number][]) =>
      withKr({ checkIns: of.map(([week, confidence]) => ({ on: day(week), value: 60, confidence })) });
    expect(seen('target-within-trend', felt([1, 8])).cards).toEqual([]);
    expect(seen('target-within-trend', felt([2, 9])).cards).toEqual([]);
    expect(seen('target-within-trend', felt([1, 9], [2, 8])).cards).toEqual([]);
  });
  test('a week that was passed over says nothing of how sure the team is', () => {
    const felt = (...of: (number | null)[]) =>
      withKr({ checkIns: of.map((confidence, at) => ({ on: day(at + 1), value: 60, confidence })) });
    expect(evidence('target-within-trend', felt(9, null, 9))).toEqual(['sure-from-week-1']);
    expect(seen('target-within-trend', felt(null, 9, 9)).cards).toEqual([]);
  });
  test('is quiet on a committed result, on 74 for 75, on 8 of 10 reached', () => {
    expect(seen('target-within-trend', withKr({ forecast, intent: 'committed' })).cards).toEqual([]);
    expect(seen('target-within-trend', withKr({ forecast: { ...forecast, expected: 74 } })).cards).toEqual([]);
    const eight = [past(nine), past([...nine.slice(1), 0.4], before)];
    expect(seen('target-within-trend', picture({ past: eight })).cards).toEqual([]);
  });
  test('waits for two closed cycles', () =>
    expect(seen('target-within-trend', picture({ past: [past(nine), past(nine, { closed: false })] }))).toEqual({
      cards: [],
      waitsFor: { closedCycles: 2, have: 1 },
    }));
});

describe('5 everything reached', () => {
  test('fires at 6 of 6', () =>
    expect(seen('everything-reached', picture({ past: [past([1, 1, 1, 1, 1, 1])] })).cards).toHaveLength(1));
  test('is quiet at 5 of 5 and with one at 0.9', () => {
    expect(seen('everything-reached', picture({ past: [past([1, 1, 1, 1, 1])] })).cards).toEqual([]);
    expect(seen('everything-reached', picture({ past: [past([1, 1, 1, 1, 1, 0.9])] })).cards).toEqual([]);
  });
  test('waits for a closed cycle', () =>
    expect(seen('everything-reached', picture()).waitsFor).toEqual({ closedCycles: 1, have: 0 }));
});

describe('6 a lot at once', () => {
  const many = (count: number, each: number) =>
    picture({
      objectives: Array.from({ length: count }, (_, i) =>
        objective({ id: `o${i}`, keyResults: Array.from({ length: each }, (_, j) => kr({ id: `${i}${j}` })) }),
      ),
    });
  test('fires at 4 objectives', () => expect(evidence('a-lot-at-once', many(4, 1))).toEqual(['objectives']));
  test('fires at 4 key results for one objective', () =>
    expect(evidence('a-lot-at-once', many(1, 4))).toEqual(['key-results']));
  test('a fourth that was decided, with why and a day, is not asked about before that day', () => {
    const until = (on: string) => {
      const of = many(4, 3);
      return { ...of, objectives: of.objectives.map((one, i) => (i === 3 ? { ...one, oneMoreUntil: on } : one)) };
    };
    expect(seen('a-lot-at-once', until(day(3, 4))).cards).toEqual([]);
    expect(evidence('a-lot-at-once', until(day(3, 3)))).toEqual(['objectives', 'key-results-in-all']);
  });
  test('so is a fourth key result; a fifth is asked about', () => {
    const results = (count: number) =>
      Array.from({ length: count }, (_, i) => kr({ id: `${i}`, oneMoreUntil: i === 3 ? day(9) : null }));
    const of = (count: number) => picture({ objectives: [objective({ keyResults: results(count) })] });
    expect(seen('a-lot-at-once', of(4)).cards).toEqual([]);
    expect(evidence('a-lot-at-once', of(5))).toEqual(['key-results']);
  });
  test('is quiet without an objective', () =>
    expect(seen('a-lot-at-once', picture({ objectives: [] })).cards).toEqual([]));
  test('is quiet at 3 × 3 = 9', () => expect(seen('a-lot-at-once', many(3, 3)).cards).toEqual([]));
  test('needs no history', () => expect(seen('a-lot-at-once', many(3, 3)).waitsFor).toBeUndefined());
});

describe('7 deliverables rather than impacts', () => {
  const of = (...statements: string[]) =>
    picture({
      objectives: [objective({ keyResults: statements.map((statement, i) => kr({ id: `${i}`, statement })) })],
    });
  const made = 'Launch the new pricing page';
  const impact = 'Raise the renewal rate from 60% to 75%';
  test('fires at 1 of 2', () =>
    expect(seen('deliverables', of(made, impact)).cards[0]?.params).toEqual({ count: 1, of: 2 }));
  test('is quiet at 1 of 3', () => expect(seen('deliverables', of(made, impact, impact)).cards).toEqual([]));
  test('is quiet once the cycle is under way, and says that it still sees it', () => {
    const inWeek = (week: number) => seen('deliverables', { ...of(made, impact), today: day(week) });
    expect(inWeek(3)).toEqual({ cards: [expect.objectContaining({ drift: 'deliverables' })] });
    expect(inWeek(4)).toEqual({ cards: [], notNow: inWeek(3).cards });
    expect(seen('deliverables', { ...of(impact, impact), today: day(4) })).toEqual({ cards: [] });
  });
  test('one key result is too few to tell', () => expect(seen('deliverables', of(made)).cards).toEqual([]));
});

describe('8 no news', () => {
  test('fires 21 days after the last check-in', () =>
    expect(seen('no-news', { ...picture(), today: day(6) }).cards[0]?.params).toEqual({ weeks: 3 }));
  test('fires on the same value and confidence three times while the measure moved', () => {
    const checkIns = [1, 2, 3].map((week) => ({ on: day(week), value: 61, confidence: 5 }));
    expect(evidence('no-news', withKr({ checkIns, values: [{ on: day(2), value: 64 }] }))).toEqual(['same-again']);
    expect(seen('no-news', withKr({ checkIns })).cards).toEqual([]);
  });
  test('is quiet where the measure gave what was said: 61, 61, 61 measured at 61', () => {
    const checkIns = [1, 2, 3].map((week) => ({ on: day(week), value: 61, confidence: 5 }));
    const values = [2, 3].map((week) => ({ on: day(week), value: 61 }));
    expect(seen('no-news', withKr({ checkIns, values })).cards).toEqual([]);
  });
  test('passed over three times is not the same thing said three times', () => {
    const checkIns = [1, 2, 3].map((week) => ({ on: day(week), value: null, confidence: null }));
    const values = [1, 2, 3].map((week) => ({ on: day(week), value: 60 + week }));
    expect(seen('no-news', withKr({ checkIns, values })).cards).toEqual([]);
  });
  test('news is waited for from the day the cycle was started: 20 days after it none is late', () => {
    const late = (today: string) => seen('no-news', withKr({ checkIns: [], openedOn: day(4) }, { today })).cards;
    expect(late(day(6, 7))).toEqual([]);
    expect(late(day(7))).toHaveLength(1);
  });
  test('is quiet at 20 days', () => expect(seen('no-news', { ...picture(), today: day(5, 7) }).cards).toEqual([]));
  test('a monthly measure is given three months', () => {
    expect(seen('no-news', withKr({ periodDays: 30 }, { today: day(10) })).cards).toEqual([]);
    expect(
      seen(
        'no-news',
        withKr({ periodDays: 30, checkIns: [{ on: '2025-12-15', value: 1, confidence: 5 }] }, { today: '2026-03-15' }),
      ).cards,
    ).toHaveLength(1);
  });
  test('a cycle two weeks old is too short', () =>
    expect(seen('no-news', withKr({ checkIns: [] }, { today: day(3, 1) })).cards).toEqual([]));
});

describe('9 a level to hold', () => {
  test('fires on the wording', () =>
    expect(evidence('level-to-hold', withKr({ statement: 'Maintain 99.9% availability' }))).toEqual(['wording']));
  const named = [
    'Riders still riding after two weeks',
    'Active riders per week',
    'Délai de réparation',
    'Taux de renouvellement',
    'Zero critical incidents',
  ];
  test.each(named)('“%s” from 60 to 75 is a change, as its numbers say', (statement) =>
    expect(seen('level-to-hold', withKr({ statement })).cards).toEqual([]),
  );
  test('a measure named and nothing else is a level while its numbers say no change: 75 to 75, or no baseline', () => {
    const statement = 'Taux de renouvellement';
    expect(evidence('level-to-hold', withKr({ statement, baseline: 75 }))).toEqual(['wording']);
    expect(evidence('level-to-hold', withKr({ statement, baseline: null }))).toEqual(['wording']);
  });
  test('an empty statement says nothing', () =>
    expect(seen('level-to-hold', withKr({ statement: ' ' })).cards).toEqual([]));
  test('fires on a target inside the range of its KPI', () =>
    expect(evidence('level-to-hold', withKr({ kpiRange: { kpiId: 'k1', lower: 55, upper: 80 } }))).toEqual([
      'inside-range',
    ]));
  const lastTime = (statement: string, of: Partial<KeyResultPicture> = {}) => {
    const before = past([0.5]);
    const [only] = before.keyResults;
    const same = { ...before, keyResults: [{ ...only!, baseline: 45, target: 60, statement }] };
    return evidence('level-to-hold', withKr(of, { past: [same] }));
  };
  test('fires on the key result of the cycle before, whatever its numbers', () => {
    expect(lastTime(kr().statement)).toEqual(['same-as-last-cycle']);
    expect(lastTime('Raise the renewal rate from 45% to 60%')).toEqual(['same-as-last-cycle']);
  });
  test('is quiet just under 0.85 (26 pieces of 31 in common), and where a number that is no target tells them apart', () => {
    const statement = 'Raise the new renewal rate from 45% to 60%';
    expect(keyResultsAlike({ statement, baseline: 45, target: 60 }, kr())).toBe(26 / 31);
    expect(lastTime(statement)).toEqual([]);
    const beyond = (days: number) => `Riders still riding after ${days} days`;
    expect(lastTime(beyond(7), { statement: beyond(7) })).toEqual(['same-as-last-cycle']);
    expect(lastTime(beyond(7), { statement: beyond(30) })).toEqual([]);
  });
  test('is quiet just outside the range', () =>
    expect(seen('level-to-hold', withKr({ kpiRange: { kpiId: 'k1', lower: 55, upper: 74 } })).cards).toEqual([]));
  test('waits for a closed cycle', () =>
    expect(seen('level-to-hold', picture()).waitsFor).toEqual({ closedCycles: 1, have: 0 }));
});

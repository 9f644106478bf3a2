import { describe, expect, test } from 'vitest';
import type { Drift } from './card.ts';
import { detectDrifts } from './detect-drifts.ts';
import type { KeyResultPicture, KpiPicture, ObjectivePicture, PastCycle, TeamCycle } from './picture.ts';

/** Twelve weeks from Monday 5 January 2026 to Sunday 29 March. */
const start = '2026-01-05';
const day = (week: number, weekday = 1) =>
  new Date(Date.parse(`${start}T00:00:00Z`) + ((week - 1) * 7 + weekday - 1) * 86_400_000).toISOString().slice(0, 10);

const kr = (over: Partial<KeyResultPicture> = {}): KeyResultPicture => ({
  id: 'kr1',
  statement: 'Raise the renewal rate from 60% to 75%',
  intent: 'aspirational',
  baseline: 60,
  target: 75,
  periodDays: 7,
  openedOn: start,
  checkIns: [{ on: day(3), value: 61, confidence: 5 }],
  values: [],
  forecast: null,
  chance: null,
  firstMovementWeek: null,
  changes: [],
  kpiRange: null,
  ...over,
});
const objective = (over: Partial<ObjectivePicture> = {}): ObjectivePicture => ({
  id: 'o1',
  title: 'Riders come back after winter',
  active: true,
  contributors: 4,
  agreements: 2,
  voices: 3,
  contributing: [],
  guardrails: [],
  keyResults: [kr()],
  ...over,
});
const kpi = (over: Partial<KpiPicture> = {}): KpiPicture => ({
  id: 'k1',
  name: 'Rides a week',
  specHash: 'a',
  periodDays: 7,
  lastValueOn: day(3),
  outsideWithoutNote: 0,
  lastOpenedOn: day(3),
  cyclesSinceCited: 0,
  followedSince: '2025-01-06',
  unanswered: [],
  changedWithoutNote: false,
  ...over,
});
const picture = (over: Partial<TeamCycle> = {}): TeamCycle => ({
  team: { id: 't1', members: 6 },
  cycle: { id: 'c1', start, end: '2026-03-29' },
  today: day(3, 3),
  objectives: [objective()],
  kpis: [kpi()],
  budget: { live: 5, limit: 7 },
  notes: [],
  elsewhere: [],
  past: [],
  ...over,
});
const withKr = (over: Partial<KeyResultPicture>, rest: Partial<TeamCycle> = {}) =>
  picture({ objectives: [objective({ keyResults: [kr(over)] })], ...rest });
const past = (scores: (number | null)[], over: Partial<PastCycle> = {}): PastCycle => ({
  id: 'p1',
  closed: true,
  keyResults: scores.map((score, i) => ({
    id: `p${i}`,
    statement: `Something ${i} else entirely`,
    intent: 'aspirational' as const,
    score,
  })),
  ...over,
});
const seen = (drift: Drift, of: TeamCycle) => detectDrifts(of)[drift];
const evidence = (drift: Drift, of: TeamCycle) =>
  seen(drift, of).cards.flatMap((card) => card.evidence.map((e) => e.seen));

test('a team in good order is asked nothing', () => {
  expect(Object.values(detectDrifts(picture())).flatMap(({ cards }) => cards)).toEqual([]);
});

test('no card ever holds the name of a person', () => {
  const of = picture({ objectives: [objective({ title: 'Help Julie become a lead', contributors: 1 })] });
  expect(JSON.stringify(seen('carried-alone', of))).not.toContain('Julie');
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
  test('fires on the words of another level', () =>
    expect(
      evidence(
        'written-elsewhere',
        picture({ elsewhere: [{ id: 'x', statement: 'Raise the renewal rate from 60% to 76%' }] }),
      ),
    ).toEqual(['same-words']));
  test('is quiet when 1 of 3 has none, or the words are only related', () => {
    expect(seen('written-elsewhere', picture({ objectives: [...half, objective({ id: 'o3' })] })).cards).toEqual([]);
    expect(
      seen('written-elsewhere', picture({ elsewhere: [{ id: 'x', statement: 'Renewal of contracts above plan' }] }))
        .cards,
    ).toEqual([]);
  });
  test('waits for week 3', () =>
    expect(seen('written-elsewhere', picture({ objectives: half, today: day(2, 7) }))).toEqual({
      cards: [],
      waitsFor: { week: 3, now: 2 },
    }));
});

describe('3 pay in the sentence', () => {
  test('fires in a note', () =>
    expect(
      evidence('pay-in-sentence', picture({ notes: [{ id: 'n', text: 'Hit 95% to unlock the quarterly bonus' }] })),
    ).toEqual(['words']));
  test('is quiet where pay is the subject of the work', () =>
    expect(seen('pay-in-sentence', withKr({ statement: 'Document how we determine compensation' })).cards).toEqual([]));
  test('needs no history', () => expect(seen('pay-in-sentence', picture()).waitsFor).toBeUndefined());
});

describe('4 target within the trend', () => {
  const forecast = { expected: 76, lower: 70, upper: 82 };
  const nine = [1, 1, 1, 1, 1, 1, 1, 1, 1, 0.5];
  test('fires when the trend ends at 76 for a target of 75', () =>
    expect(evidence('target-within-trend', withKr({ forecast }))).toEqual(['trend-reaches']));
  test('fires when 9 of 10 were reached two cycles running', () =>
    expect(evidence('target-within-trend', picture({ past: [past(nine), past(nine)] }))).toHaveLength(2));
  test('fires when confidence is 9 from week 1', () =>
    expect(evidence('target-within-trend', withKr({ checkIns: [{ on: day(1), value: 60, confidence: 9 }] }))).toEqual([
      'sure-from-week-1',
    ]));
  test('is quiet on a committed result, on 74 for 75, on 8 of 10 reached', () => {
    expect(seen('target-within-trend', withKr({ forecast, intent: 'committed' })).cards).toEqual([]);
    expect(seen('target-within-trend', withKr({ forecast: { ...forecast, expected: 74 } })).cards).toEqual([]);
    expect(seen('target-within-trend', picture({ past: [past(nine), past([...nine.slice(1), 0.4])] })).cards).toEqual(
      [],
    );
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
  test('is quiet once the cycle is under way', () =>
    expect(seen('deliverables', { ...of(made, impact), today: day(4) }).cards).toEqual([]));
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
  test('fires on a target inside the range of its KPI', () =>
    expect(evidence('level-to-hold', withKr({ kpiRange: { kpiId: 'k1', lower: 55, upper: 80 } }))).toEqual([
      'inside-range',
    ]));
  test('fires on the key result of the cycle before', () => {
    const before = past([0.5]);
    const same = { ...before, keyResults: [{ ...before.keyResults[0]!, statement: kr().statement }] };
    expect(evidence('level-to-hold', picture({ past: [same] }))).toEqual(['same-as-last-cycle']);
  });
  test('is quiet just outside the range', () =>
    expect(seen('level-to-hold', withKr({ kpiRange: { kpiId: 'k1', lower: 55, upper: 74 } })).cards).toEqual([]));
  test('waits for a closed cycle', () =>
    expect(seen('level-to-hold', picture()).waitsFor).toEqual({ closedCycles: 1, have: 0 }));
});

describe('10 KPI unmeasured during the cycle', () => {
  const at = (over: Partial<KpiPicture>, rest: Partial<TeamCycle> = {}) =>
    withKr({ checkIns: [{ on: day(6), value: 62, confidence: 5 }] }, { kpis: [kpi(over)], today: day(6, 3), ...rest });
  test('fires when two whole weeks have no value', () =>
    expect(evidence('kpi-unmeasured', at({ lastValueOn: day(3) }))).toEqual(['no-value']));
  test('fires on two periods outside without a note', () =>
    expect(evidence('kpi-unmeasured', at({ lastValueOn: day(6), outsideWithoutNote: 2 }))).toEqual([
      'outside-without-note',
    ]));
  test('is quiet after one period outside, and when the goals do not move either', () => {
    expect(seen('kpi-unmeasured', at({ lastValueOn: day(5), outsideWithoutNote: 1 })).cards).toEqual([]);
    expect(seen('kpi-unmeasured', at({ lastValueOn: day(3) }, { objectives: [] })).cards).toEqual([]);
  });
  test('a KPI followed since last week is too young', () =>
    expect(seen('kpi-unmeasured', at({ lastValueOn: null, followedSince: day(5) })).cards).toEqual([]));
});

describe('11 many indicators', () => {
  const closed = [past([1]), past([1], { id: 'p2' })];
  const unused = kpi({ lastOpenedOn: '2025-11-01', cyclesSinceCited: 2 });
  test('fires over budget', () =>
    expect(evidence('many-indicators', picture({ budget: { live: 8, limit: 7 } }))).toEqual(['over-budget']));
  test('fires on a KPI unopened for 60 days and cited in none of two cycles', () =>
    expect(evidence('many-indicators', picture({ kpis: [unused], past: closed }))).toEqual(['unopened']));
  test('is quiet at the budget, and on a KPI cited last cycle', () => {
    expect(seen('many-indicators', picture({ budget: { live: 7, limit: 7 } })).cards).toEqual([]);
    expect(
      seen('many-indicators', picture({ kpis: [{ ...unused, cyclesSinceCited: 1 }], past: closed })).cards,
    ).toEqual([]);
  });
  test('waits for two closed cycles', () =>
    expect(seen('many-indicators', picture({ kpis: [unused], past: [past([1])] }))).toEqual({
      cards: [],
      waitsFor: { closedCycles: 2, have: 1 },
    }));
});

describe('12 two readers, two numbers?', () => {
  test('fires on an unanswered question, on a change without a note', () => {
    expect(evidence('two-readers', picture({ kpis: [kpi({ unanswered: ['population'] })] }))).toEqual(['unanswered']);
    expect(evidence('two-readers', picture({ kpis: [kpi({ changedWithoutNote: true })] }))).toEqual([
      'changed-without-note',
    ]);
  });
  test('fires on two names alike with two computations', () =>
    expect(
      evidence('two-readers', picture({ kpis: [kpi(), kpi({ id: 'k2', name: 'Rides a week ', specHash: 'b' })] })),
    ).toEqual(['nearly-same-name']));
  test('is quiet on one computation under two names, and on names only related', () => {
    expect(seen('two-readers', picture({ kpis: [kpi(), kpi({ id: 'k2' })] })).cards).toEqual([]);
    expect(
      seen('two-readers', picture({ kpis: [kpi(), kpi({ id: 'k2', name: 'Riders a month', specHash: 'b' })] })).cards,
    ).toEqual([]);
  });
  test('needs no history', () => expect(seen('two-readers', picture()).waitsFor).toBeUndefined());
});

describe('13 the number instead of the aim', () => {
  const values = (...list: number[]) => list.map((value, i) => ({ on: day(12 - list.length + 1 + i), value }));
  const strained = (state: 'fine' | 'crossed', value: number) =>
    picture({
      objectives: [objective({ guardrails: [{ id: 'g', state }], keyResults: [kr({ values: values(60, value) })] })],
    });
  test('fires when it is up and a guardrail is crossed', () =>
    expect(evidence('number-instead-of-aim', strained('crossed', 65))).toEqual(['crossed']));
  test('is quiet when the guardrail is fine, or the number is down', () => {
    expect(seen('number-instead-of-aim', strained('fine', 65)).cards).toEqual([]);
    expect(seen('number-instead-of-aim', strained('crossed', 58)).cards).toEqual([]);
  });
  test('fires on three values within 1 % above the target (75 to 75.75), not on two', () => {
    expect(evidence('number-instead-of-aim', withKr({ values: values(75, 75.2, 75.7) }))).toEqual(['stops-at-target']);
    expect(seen('number-instead-of-aim', withKr({ values: values(75, 75.2, 75.8) })).cards).toEqual([]);
  });
  test('fires on a jump of 10 after steps of 1, 2, 1, 2 in the last week; not with three values', () => {
    expect(evidence('number-instead-of-aim', withKr({ values: values(50, 51, 53, 54, 56, 66) }))).toEqual([
      'jump-in-last-week',
    ]);
    expect(seen('number-instead-of-aim', withKr({ values: values(50, 51, 66) })).cards).toEqual([]);
  });
  test('fires on a definition changed in the cycle, not before it', () => {
    const change = (on: string) => ({ on, what: 'definition' as const, from: null, to: null, reason: 'r' });
    expect(evidence('number-instead-of-aim', withKr({ changes: [change(day(5))] }))).toEqual(['definition-changed']);
    expect(seen('number-instead-of-aim', withKr({ changes: [change('2025-12-20')] })).cards).toEqual([]);
  });
});

describe('14 a voice is missing', () => {
  const fleet = (accepted: boolean) =>
    picture({ objectives: [objective({ contributing: [{ teamId: 'f', teamName: 'Fleet', accepted }] })] });
  test('fires when only the authors spoke', () =>
    expect(evidence('voice-missing', picture({ objectives: [objective({ voices: 0 })] }))).toEqual(['only-authors']));
  test('fires when a contributing team has not accepted', () =>
    expect(seen('voice-missing', fleet(false)).cards[0]?.params).toEqual({ team: 'Fleet' }));
  test('is quiet when it has', () => expect(seen('voice-missing', fleet(true)).cards).toEqual([]));
  test('waits for week 3', () =>
    expect(seen('voice-missing', { ...fleet(false), today: day(2) })).toEqual({
      cards: [],
      waitsFor: { week: 3, now: 2 },
    }));
});

describe('15 target close to the forecast', () => {
  const forecast = { expected: 70, lower: 64, upper: 76 };
  test('fires inside the 80 % forecast', () =>
    expect(evidence('target-near-forecast', withKr({ forecast }))).toEqual(['inside-forecast']));
  test('fires when moved to 71, within 2 % of 70 (68.6 to 71.4)', () =>
    expect(
      evidence(
        'target-near-forecast',
        withKr({
          forecast: { expected: 70, lower: 69.9, upper: 70.1 },
          target: 71,
          changes: [{ on: day(4), what: 'target', from: 75, to: 71, reason: 'x' }],
        }),
      ),
    ).toEqual(['moved-to-forecast']));
  test('is quiet just above', () =>
    expect(seen('target-near-forecast', withKr({ forecast: { ...forecast, upper: 74.9 } })).cards).toEqual([]));
  test('says nothing without a forecast', () =>
    expect(seen('target-near-forecast', withKr({ forecast: null })).cards).toEqual([]));
});

describe('16 target moved', () => {
  const moved = (over: object) =>
    withKr({ changes: [{ on: day(4), what: 'target', from: 75, to: 70, reason: null, ...over }] });
  test('fires from 75 to 70 in week 4', () =>
    expect(seen('target-moved', moved({})).cards[0]?.params).toEqual({ what: 'target', from: 75, to: 70 }));
  test('fires on a baseline brought nearer', () =>
    expect(seen('target-moved', moved({ what: 'baseline', from: 60, to: 65 })).cards).toHaveLength(1));
  test('is quiet with a reason, or towards harder', () => {
    expect(seen('target-moved', moved({ reason: 'half the fleet is away' })).cards).toEqual([]);
    expect(seen('target-moved', moved({ to: 80 })).cards).toEqual([]);
  });
  test('the first two weeks are for settling', () =>
    expect(seen('target-moved', moved({ on: day(2) })).cards).toEqual([]));
});

describe('17 confidence and pace apart', () => {
  const at = (confidence: number, chance: number, rest: Partial<TeamCycle> = {}) =>
    withKr(
      { checkIns: [{ on: day(7), value: 62, confidence }], chance, firstMovementWeek: 5 },
      { today: day(8), past: [past([0.5])], ...rest },
    );
  test('fires at 7 with 1 chance in 5, and at 3 with 4 in 5', () => {
    expect(evidence('confidence-and-pace', at(7, 0.2))).toEqual(['confident']);
    expect(evidence('confidence-and-pace', at(3, 0.8))).toEqual(['doubtful']);
  });
  test('is quiet at 7 with 1 in 4, at 6 with 1 in 5, before the first movement expected', () => {
    expect(seen('confidence-and-pace', at(7, 0.25)).cards).toEqual([]);
    expect(seen('confidence-and-pace', at(6, 0.2)).cards).toEqual([]);
    const late = at(7, 0.1);
    const waiting = {
      ...late,
      objectives: [objective({ keyResults: [{ ...late.objectives[0]!.keyResults[0]!, firstMovementWeek: 9 }] })],
    };
    expect(seen('confidence-and-pace', waiting).cards).toEqual([]);
  });
  test('waits for half of the cycle, and for a closed cycle', () => {
    expect(seen('confidence-and-pace', at(7, 0.1, { today: day(6) })).waitsFor).toEqual({ week: 7, now: 6 });
    expect(seen('confidence-and-pace', at(7, 0.1, { past: [] })).waitsFor).toEqual({ closedCycles: 1, have: 0 });
  });
});

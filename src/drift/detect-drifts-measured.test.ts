import { describe, expect, test } from 'vitest';
import { day, evidence, kpi, kr, objective, past, picture, seen, withKr } from './picture.fixture.ts';
import type { KpiPicture, TeamCycle } from './picture.ts';

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
  test('while no goal moves, a KPI without a value is seen all the same', () => {
    const still = at({ lastValueOn: day(3) }, { objectives: [] });
    expect(seen('kpi-unmeasured', still).notNow).toMatchObject([{ key: 'kpi-unmeasured:k1' }]);
    expect(seen('kpi-unmeasured', at({ lastValueOn: day(5) }, { objectives: [] }))).toEqual({ cards: [] });
  });
  test('a goal spoken of three weeks ago moves, however often the KPI is measured; four weeks ago it does not', () => {
    const daily = (today: string) =>
      seen('kpi-unmeasured', at({ periodDays: 1, lastValueOn: day(3) }, { today })).cards;
    expect(daily(day(6, 4))).toHaveLength(1);
    expect(daily(day(9))).toHaveLength(1);
    expect(daily(day(9, 2))).toEqual([]);
  });
  test('a KPI that was never measured is not said to have been', () => {
    const of = at({ lastValueOn: null, followedSince: '2025-01-06' });
    expect(evidence('kpi-unmeasured', of)).toEqual(['never-measured']);
    expect(seen('kpi-unmeasured', of).cards[0]?.params).toMatchObject({ never: 1 });
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
  test('a KPI that others own is theirs to move', () =>
    expect(seen('many-indicators', picture({ kpis: [{ ...unused, owned: false }], past: closed })).cards).toEqual([]));
  test('is quiet at the budget, and on a KPI cited last cycle', () => {
    expect(seen('many-indicators', picture({ budget: { live: 7, limit: 7 } })).cards).toEqual([]);
    expect(
      seen('many-indicators', picture({ kpis: [{ ...unused, cyclesSinceCited: 1 }], past: closed })).cards,
    ).toEqual([]);
  });
  test('is quiet at 59 days unopened (23 November to 21 January), and on a KPI followed for as long only', () => {
    const of = (over: Partial<KpiPicture>) =>
      seen('many-indicators', picture({ kpis: [kpi({ ...unused, ...over })], past: closed })).cards;
    expect(of({ lastOpenedOn: '2025-11-22' })).toHaveLength(1);
    expect(of({ lastOpenedOn: '2025-11-23' })).toEqual([]);
    expect(of({ followedSince: '2025-11-23' })).toEqual([]);
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
  test('asks nothing about the definition of a KPI that others own', () => {
    expect(seen('two-readers', picture({ kpis: [kpi({ owned: false, unanswered: ['population'] })] })).cards).toEqual(
      [],
    );
    const followed = kpi({ id: 'k2', name: 'Rides a week ', specHash: 'b', owned: false });
    expect(evidence('two-readers', picture({ kpis: [followed, kpi()] }))).toEqual(['nearly-same-name']);
  });
  test('is quiet on one computation under two names, and on names only related', () => {
    expect(seen('two-readers', picture({ kpis: [kpi(), kpi({ id: 'k2' })] })).cards).toEqual([]);
    expect(
      seen('two-readers', picture({ kpis: [kpi(), kpi({ id: 'k2', name: 'Riders a month', specHash: 'b' })] })).cards,
    ).toEqual([]);
  });
  test('fires on the KPI of another owner that it does not follow, singular beside plural', () => {
    const of = (name: string, specHash: string | null = 'b') =>
      picture({ kpis: [kpi({ name: 'Active riders' })], kpisElsewhere: [{ id: 'k9', name, specHash }] });
    const [card] = seen('two-readers', of('Active rider')).cards;
    expect(card).toMatchObject({ key: 'two-readers:k1', evidence: [{ id: 'k9', seen: 'nearly-same-name' }] });
    expect(seen('two-readers', of('Active rider', 'a')).cards).toEqual([]);
    expect(seen('two-readers', of('Inactive riders')).cards).toEqual([]);
    // What is not written yet is no other computation.
    expect(seen('two-readers', of('Active rider', null)).cards).toEqual([]);
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
  test('a jump in the month that ends with the cycle counts, in the month before it does not', () => {
    const monthly = (months: readonly string[]) =>
      withKr({ periodDays: 30, values: months.map((on, i) => ({ on, value: [50, 51, 53, 54, 56, 66][i]! })) });
    const months = ['2025-09-01', '2025-10-01', '2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01'];
    expect(evidence('number-instead-of-aim', monthly(months.slice(1)))).toEqual(['jump-in-last-week']);
    const before = monthly(months.slice(0, -1));
    const later = { ...before, cycle: { ...before.cycle, end: '2026-03-31' } };
    expect(seen('number-instead-of-aim', later).cards).toEqual([]);
  });
  test('is quiet on a step of 3 after steps of 1, 2, 1, 2: 1.5 from their middle, and 2.2 is the least', () =>
    expect(seen('number-instead-of-aim', withKr({ values: values(50, 51, 53, 54, 56, 59) })).cards).toEqual([]));
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
  test('a target moved next to the forecast, then away to 90, is not asked about', () =>
    expect(
      seen(
        'target-near-forecast',
        withKr({
          forecast: { expected: 70, lower: 69.9, upper: 70.1 },
          target: 90,
          changes: [
            { on: day(4), what: 'target', from: 75, to: 71, reason: 'x' },
            { on: day(5), what: 'target', from: 71, to: 90, reason: 'x' },
          ],
        }),
      ).cards,
    ).toEqual([]));
  test('is quiet when moved to 71.5, just outside 2 %, and on 71 that was never moved', () => {
    const forecast = { expected: 70, lower: 69.9, upper: 70.1 };
    const changes = [{ on: day(4), what: 'target' as const, from: 75, to: 71.5, reason: 'x' }];
    expect(seen('target-near-forecast', withKr({ forecast, target: 71.5, changes })).cards).toEqual([]);
    expect(seen('target-near-forecast', withKr({ forecast, target: 71 })).cards).toEqual([]);
  });
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
  test.each(['.', '…', 'As agreed'])('“%s” is no reason', (reason) =>
    expect(seen('target-moved', moved({ reason })).cards).toHaveLength(1),
  );
  test('a definition changed with a word only is asked about; with a sentence, not', () => {
    const definition = { what: 'definition', from: null, to: null };
    expect(evidence('target-moved', moved({ ...definition, reason: 'ok' }))).toEqual(['definition']);
    expect(seen('target-moved', moved({ ...definition, reason: 'Cancelled rides left out' })).cards).toEqual([]);
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
  test('a week that was passed over leaves the confidence that was said before', () => {
    const of = at(7, 0.2);
    const [only] = of.objectives[0]!.keyResults;
    const checkIns = [...only!.checkIns, { on: day(8), value: null, confidence: null }];
    const passedOver = { ...of, objectives: [objective({ keyResults: [{ ...only!, checkIns }] })] };
    expect(evidence('confidence-and-pace', passedOver)).toEqual(['confident']);
  });
  test('waits for half of the cycle, and for a closed cycle', () => {
    expect(seen('confidence-and-pace', at(7, 0.1, { today: day(6) })).waitsFor).toEqual({ week: 7, now: 6 });
    expect(seen('confidence-and-pace', at(7, 0.1, { past: [] })).waitsFor).toEqual({ closedCycles: 1, have: 0 });
  });
});

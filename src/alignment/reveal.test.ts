import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, CaseAnswer } from './answer.ts';
import { candidateOf } from './candidate.ts';
import { caseAgreement, overTime } from './case-agreement.ts';
import { dividing } from './dividing.ts';
import { proposeQuestionsInWords } from './propose-questions.ts';
import { type Computed, revealOf, toCompute } from './reveal.ts';
import { answerWith, frame, questions } from './shop.fixture.ts';
import { core, spread } from './spread.ts';
import { eventOn, type Story } from './story.ts';

const ten = [289, 405, 1598, 1665, 1665, 1665, 1665, 1711, 2841, 4331];
const numbers = (values: readonly number[]) => values.map((value, at) => ({ hash: `h${at}`, open: false, value }));

describe('the number', () => {
  test('10 people, from 289 to 4,331: 4331 / 289 = 14.99 times; 10 meanings and 7 numbers', () => {
    const said = spread(numbers(ten));
    expect(said).toMatchObject({ people: 10, definitions: 10, computed: 10, numbers: 7, lowest: 289, highest: 4331 });
    expect(said.times).toBeCloseTo(14.99, 2);
  });

  test('six of ten lie between 1,598 and 1,711', () => {
    expect(spread(numbers(ten)).core).toEqual({ people: 6, of: 10, lower: 1598, upper: 1711 });
  });

  test('everyone the interval holds is counted: seven of ten when seven are inside', () => {
    expect(core([1, 50, 50, 50, 50, 50, 50, 50, 90, 99])).toEqual({ people: 7, of: 10, lower: 50, upper: 50 });
  });

  test('of equally narrow cores the lowest is said: three of 1, 2, 3, 4, 5 are 1 to 3', () => {
    expect(core([1, 2, 3, 4, 5])).toEqual({ people: 3, of: 5, lower: 1, upper: 3 });
  });

  test('a lowest of 0 is not "times" anything; what is not computed counts as a person and a definition, not as a number', () => {
    expect(
      spread([
        { hash: 'a', open: false, value: 0 },
        { hash: 'b', open: false, value: 5 },
        { hash: 'c', open: false, value: null },
      ]),
    ).toMatchObject({ people: 3, definitions: 3, computed: 2, times: null });
    expect(spread([{ hash: 'c', open: false, value: null }])).toMatchObject({
      lowest: null,
      highest: null,
      core: null,
    });
  });

  test('the core holds at least six of ten, and lies within the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 20 }), (values) => {
        const sorted = [...values].sort((a, b) => a - b);
        const found = core(sorted)!;
        expect(found.people).toBeGreaterThanOrEqual(values.length * 0.6 - 1e-9);
        expect(found.lower).toBeGreaterThanOrEqual(sorted[0]!);
        expect(found.upper).toBeLessThanOrEqual(sorted.at(-1)!);
      }),
    );
  });
});

describe('what divides', () => {
  const chosen = (window: string, cancelled: string, value: number) => ({
    options: { window, 'exclusion-cancelled': cancelled },
    value,
  });

  test('the length explains nearly everything when it alone moves the numbers', () => {
    const people = [
      chosen('month', 'out', 100),
      chosen('month', 'keep', 102),
      chosen('month', 'out', 101),
      chosen('year', 'keep', 1000),
      chosen('year', 'out', 990),
      chosen('year', 'keep', 1010),
    ];
    const [first, second] = dividing(
      questions.filter((question) => ['window', 'exclusion-cancelled'].includes(question.id)),
      people,
    );
    expect(first).toMatchObject({ questionId: 'window', open: 0 });
    expect(first!.explains).toBeGreaterThan(0.99);
    expect(second!.explains).toBeLessThan(0.2);
  });

  test('of 5 people, 3 and 2: two drawn at random differ 2·3·2 / (5·4) = .6 of the time', () => {
    const people = ['a', 'a', 'a', 'b', 'b'].map((option) => ({ options: { window: option }, value: null }));
    const [window] = dividing(
      questions.filter((question) => question.id === 'window'),
      people,
    );
    expect(window).toMatchObject({
      disagree: 0.6,
      explains: null,
      counts: [
        { optionId: 'a', people: 3 },
        { optionId: 'b', people: 2 },
      ],
    });
  });

  test('numbers are compared as ratios: logarithms 0 and 2 against 4 and 6 explain 1 − (4 / 2) / (20 / 3) = .7', () => {
    const people = [0, 2, 4, 6].map((log) => ({
      options: { window: log < 3 ? 'a' : 'b' },
      value: Math.sinh(log),
    }));
    const [window] = dividing(
      questions.filter((question) => question.id === 'window'),
      people,
    );
    expect(window!.explains).toBeCloseTo(0.7, 12);
  });

  test('when everyone chose something else, nothing can be said to explain: too few per choice', () => {
    const people = ten.map((value, at) => ({ options: { window: `w${at}` }, value }));
    expect(
      dividing(
        questions.filter((question) => question.id === 'window'),
        people,
      )[0]!.explains,
    ).toBeNull();
  });

  test('open answers are counted apart', () => {
    const people = [
      { options: { window: null }, value: null },
      { options: {}, value: null },
      { options: { window: 'a' }, value: 3 },
    ];
    expect(
      dividing(
        questions.filter((question) => question.id === 'window'),
        people,
      )[0],
    ).toMatchObject({ open: 2, disagree: null });
  });
});

const story = (id: string, anchor = true): Story => ({
  id,
  kind: 'once',
  askedOn: '2026-05-31',
  events: [eventOn('2026-05-02')],
  anchor,
  text: null,
});
const cases = [story('a'), story('b'), story('c', false)];

describe('agreement on the cases', () => {
  test('two cases, four people, 2–2 and 4–0: two drawn at random disagree (4/6 + 0) / 2 = one time in three', () => {
    const answers: Record<string, CaseAnswer>[] = [
      { a: 'yes', b: 'yes' },
      { a: 'yes', b: 'yes' },
      { a: 'no', b: 'yes' },
      { a: 'no', b: 'yes' },
    ];
    const found = caseAgreement(cases, answers);
    expect(found).toMatchObject({
      people: 4,
      small: true,
      cases: [{ yes: 2, no: 2, depends: 0 }, { yes: 4 }, { yes: 0, no: 0 }],
    });
    if (found.agreement.kind !== 'agreement') throw new Error(found.agreement.kind);
    expect(found.agreement.disagreement).toBeCloseTo(1 / 3, 12);
  });

  test('a group is small under twenty people, counting those who answered a case', () => {
    const of = (people: number) => caseAgreement(cases, [...Array(people).fill({ a: 'yes' }), {}]);
    expect([of(19), of(20)].map(({ people, small }) => [people, small])).toEqual([
      [19, true],
      [20, false],
    ]);
  });

  test('repeated, only the anchors both times had are compared', () => {
    const answers: Record<string, CaseAnswer>[] = [
      { a: 'yes', b: 'no', c: 'no' },
      { a: 'yes', b: 'yes', c: 'no' },
    ];
    const later = overTime([
      { on: '2026-03-01', cases, answers },
      {
        on: '2026-09-01',
        cases: [story('b'), story('d'), story('a', false)],
        answers: [
          { b: 'yes', d: 'no' },
          { b: 'yes', d: 'no' },
        ],
      },
    ]);
    expect(later.anchors).toEqual(['b']);
    expect(later.agreements.map((each) => each.cases)).toEqual([
      [{ caseId: 'b', yes: 1, no: 1, depends: 0 }],
      [{ caseId: 'b', yes: 2, no: 0, depends: 0 }],
    ]);
  });
});

describe('the reveal', () => {
  const windows = questions.find((question) => question.id === 'window')!.options.map((option) => option.id);
  const someone = fc
    .record({
      window: fc.constantFrom(...windows),
      cancelled: fc.constantFrom('leave-out', 'keep'),
      open: fc.boolean(),
      fits: fc.integer({ min: 0, max: 4 }),
      cases: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom<CaseAnswer>('yes', 'no', 'depends')),
    })
    .map(({ window, cancelled, open, fits, cases: said }): Answer => {
      const answer = answerWith(
        { window, 'exclusion-cancelled': cancelled },
        { cases: said, doesNotFit: fits === 0, words: fits === 0 ? 'Mine' : '' },
      );
      if (open) delete answer.tokens.zone;
      return answer;
    });
  const computedFor = (answers: readonly Answer[]): Map<string, Computed> =>
    new Map(
      toCompute(answers.map((answer) => candidateOf(frame, answer))).map(({ hash }) => [
        hash,
        { value: Number.parseInt(hash.slice(3, 8), 16), series: [] },
      ]),
    );

  test('numbers are shown from the lowest to the highest, those not computed last', () => {
    const answers = windows.slice(0, 3).map((window) => answerWith({ window }));
    const hashes = toCompute(answers.map((answer) => candidateOf(frame, answer))).map(({ hash }) => hash);
    const computed = new Map([300, null, 200].map((value, at) => [hashes[at]!, { value, series: [] }]));
    const { clusters } = revealOf(frame, [], answers, computed).numbers;
    expect(clusters.map(({ value }) => value)).toEqual([200, 300, null]);
  });

  test('permuting people changes nothing: not α, not the clusters, not the spread, not a byte', () => {
    fc.assert(
      fc.property(
        fc
          .array(someone, { minLength: 4, maxLength: 12 })
          .chain((people) => fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length }))),
        ([people, permuted]) => {
          const one = revealOf(frame, cases, people, computedFor(people));
          const other = revealOf(frame, cases, permuted, computedFor(permuted));
          expect(JSON.stringify(other)).toBe(JSON.stringify(one));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('each person is in exactly one definition', () => {
    fc.assert(
      fc.property(fc.array(someone, { minLength: 1, maxLength: 12 }), (people) => {
        const { numbers: shown } = revealOf(frame, cases, people, computedFor(people));
        expect(shown.clusters.reduce((sum, cluster) => sum + cluster.people, 0)).toBe(people.length);
        expect(shown.clusters.length).toBeGreaterThanOrEqual(shown.spread.definitions);
        expect(shown.spread.open).toBeLessThanOrEqual(people.length);
      }),
    );
  });

  test('the definitions come first, without how many gave each and in no telling order', () => {
    const people = [
      answerWith({ window: 'calendar-month' }),
      answerWith({ window: 'calendar-month' }),
      answerWith({ window: 'trailing-28' }),
    ];
    const shown = revealOf(frame, cases, people, new Map());
    expect(shown.definitions).toHaveLength(2);
    for (const definition of shown.definitions) expect(definition).not.toHaveProperty('people');
    expect(shown.definitions.map((each) => each.hash)).toEqual(shown.definitions.map((each) => each.hash).sort());
  });

  test('one meaning is computed once, and what is open or in words is not computed', () => {
    const open = answerWith({});
    delete open.tokens.window;
    const people = [answerWith({}), answerWith({}), open, answerWith({}, { doesNotFit: true, words: 'Mine' })];
    expect(toCompute(people.map((answer) => candidateOf(frame, answer)))).toHaveLength(1);
    expect(revealOf(frame, cases, people, computedFor(people)).numbers.spread).toMatchObject({
      people: 4,
      definitions: 2,
      open: 1,
      computed: 2,
    });
  });

  test('without data the same choices are one meaning, nothing is computed, and what divides is still said', () => {
    const inWords = { profile: null, questions: proposeQuestionsInWords(['staff']) };
    const choosing = (window: string): Answer => ({
      ...answerWith({}),
      tokens: Object.fromEntries(
        Object.entries({ threshold: '1-events', window, 'exclusion-staff': 'keep' }).map(([id, optionId]) => [
          id,
          { kind: 'option' as const, optionId },
        ]),
      ),
    });
    const people = [choosing('trailing-28'), choosing('trailing-28'), choosing('calendar-month'), choosing('all-time')];
    const shown = revealOf(inWords, cases, people, new Map());
    expect(shown.numbers.spread).toMatchObject({ people: 4, definitions: 3, computed: 0, lowest: null });
    expect(shown.definitions.every(({ meaning }) => meaning.kind === 'choices')).toBe(true);
    expect(shown.divides[0]).toMatchObject({ questionId: 'window', explains: null });
    expect(toCompute(people.map((answer) => candidateOf(inWords, answer)))).toEqual([]);
  });
});

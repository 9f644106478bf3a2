import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { specHash } from '../metric-sql/canonical.ts';
import { validateDefinition } from '../metric-sql/validate-definition.ts';
import { candidateOf, definitionOf } from './candidate.ts';
import { clusters, hashOf } from './cluster.ts';
import { optionsFor } from './option-order.ts';
import { plausibleDefinitions } from './plausible.ts';
import { proposeQuestions, proposeQuestionsInWords } from './propose-questions.ts';
import { answerWith, frame, questions, shop } from './shop.fixture.ts';

const definition = (options: Record<string, string>) => {
  const candidate = candidateOf(frame, answerWith(options));
  if (candidate.kind !== 'definition') throw new Error(candidate.kind);
  return candidate.definition;
};

describe('questions proposed from the data', () => {
  test('ask what can be read in more than one way: who, what, how often, over what length, leaving out what, where, at whose midnight', () => {
    expect(questions.map((question) => question.id)).toEqual([
      'entity',
      'event',
      'threshold',
      'window',
      'exclusion-cancelled',
      'exclusion-staff',
      'segment',
      'zone',
    ]);
  });

  test('kinds of event come with their counts', () => {
    expect(questions[1]!.options.map(({ id, rows }) => [id, rows])).toEqual([
      ['any', 500_000],
      ['order', 400_000],
      ['visit', 100_000],
    ]);
  });

  test('a length that the data cannot tell from the others is not offered: three weeks of data offer two', () => {
    const short = proposeQuestions({ ...shop, from: '2026-05-25' });
    expect(short.find((question) => question.id === 'window')!.options.map((option) => option.id)).toEqual([
      'calendar-week',
      'all-time',
    ]);
  });

  test('one zone, no segment and no finding ask nothing', () => {
    const plain = proposeQuestions({ ...shop, zones: ['UTC'], segments: [], findings: [] });
    expect(plain.map((question) => question.id)).toEqual(['entity', 'event', 'threshold', 'window']);
  });

  test('days have no midnight to argue about', () => {
    expect(
      proposeQuestions({ ...shop, time: { column: 'on', kind: 'date' } }).some((question) => question.token === 'zone'),
    ).toBe(false);
  });

  test('without data the length, how often and what is left out are still asked, with no counts', () => {
    const inWords = proposeQuestionsInWords(['staff']);
    expect(inWords.map((question) => question.id)).toEqual(['threshold', 'window', 'exclusion-staff']);
    expect(inWords.flatMap((question) => question.options).every((option) => option.rows === null)).toBe(true);
  });
});

describe('the order of options', () => {
  test('is a permutation, the same after a reload, and not the same for every seat', () => {
    const window = questions.find((question) => question.id === 'window')!;
    const orders = Array.from({ length: 20 }, (_, seat) =>
      optionsFor(window, `seat-${seat}`).map((option) => option.id),
    );
    for (const [seat, order] of orders.entries()) {
      expect([...order].sort()).toEqual(window.options.map((option) => option.id).sort());
      expect(optionsFor(window, `seat-${seat}`).map((option) => option.id)).toEqual(order);
    }
    expect(new Set(orders.map((order) => order.join())).size).toBeGreaterThan(10);
  });

  test('over many seats no option comes first more often than another: 700 seats, 7 options, 100 each, give or take 40', () => {
    const window = questions.find((question) => question.id === 'window')!;
    const firsts = new Map<string, number>();
    for (let seat = 0; seat < 700; seat++) {
      const { id } = optionsFor(window, `s${seat}`)[0]!;
      firsts.set(id, (firsts.get(id) ?? 0) + 1);
    }
    for (const option of window.options) expect(Math.abs((firsts.get(option.id) ?? 0) - 100)).toBeLessThan(40);
  });
});

describe('from the sentence to a definition', () => {
  test('at least two days of orders in the last 90, cancelled ones left out, in the United Kingdom', () => {
    expect(
      definition({
        event: 'order',
        threshold: '2-days',
        window: 'trailing-90',
        'exclusion-cancelled': 'leave-out',
        'exclusion-staff': 'keep',
        segment: 'United Kingdom',
      }),
    ).toMatchObject({
      entity: 'customer',
      measure: { kind: 'countDistinct' },
      qualify: [shop.events[0]!.condition, shop.segments[0]!.condition],
      exclude: [shop.findings[0]!.condition],
      threshold: { min: 2, of: 'days' },
      window: { type: 'trailing', days: 90 },
      reportGrain: 'month',
      timezone: 'Europe/Paris',
    });
  });

  test('a calendar length is read at its own grain; once is no threshold', () => {
    expect(definition({ window: 'calendar-week', threshold: '1-events' })).toMatchObject({
      reportGrain: 'week',
      window: { type: 'calendar', grain: 'week' },
    });
    expect(definition({ threshold: '1-events' })).not.toHaveProperty('threshold');
  });

  test('every definition the sentence can say is valid', () => {
    for (const each of plausibleDefinitions(frame)) expect(validateDefinition(each)).toMatchObject({ kind: 'valid' });
  });

  test('another length under "other…" is a definition; other words are kept, listed and not computed', () => {
    const other = answerWith({}, {});
    other.tokens.window = {
      kind: 'other',
      choice: { token: 'window', window: { type: 'trailing', days: 45 } },
      words: '',
    };
    expect(candidateOf(frame, other)).toMatchObject({ kind: 'definition', definition: { window: { days: 45 } } });
    other.tokens.window = { kind: 'other', choice: null, words: 'since their last invoice' };
    expect(candidateOf(frame, { ...other, words: 'Pays' })).toEqual({
      kind: 'in-words',
      words: 'Pays / since their last invoice',
    });
  });

  test('an open token and "I don’t know" are listed, and nothing is guessed in their place', () => {
    const answer = answerWith({});
    delete answer.tokens.window;
    answer.tokens.zone = { kind: 'dont-know' };
    expect(candidateOf(frame, answer)).toMatchObject({ kind: 'open', open: ['window', 'zone'] });
  });

  test('once is what being counted means, but a sum of 1 is a threshold: 1 € at least', () => {
    const with1 = (of: 'events' | 'sum') =>
      definitionOf(frame, [
        { token: 'threshold', threshold: { min: 1, of, ...(of === 'sum' ? { column: 'amount' } : {}) } },
      ]).threshold;
    expect(with1('events')).toBeUndefined();
    expect(with1('sum')).toEqual({ min: 1, of: 'sum', column: 'amount' });
  });

  test('the most shared meaning comes first; of its wordings, the first in the alphabet is shown, whoever came first', () => {
    const said = (words: string) => ({ kind: 'in-words' as const, words });
    const given = [
      said('whoever would miss us'),
      said('A fan'),
      said('Whoever  would miss us'),
      said('Whoever would miss us '),
    ];
    const found = clusters(given);
    expect(found.map(({ people, meaning }) => [people, meaning.kind === 'in-words' && meaning.words])).toEqual([
      [3, 'Whoever  would miss us'],
      [1, 'A fan'],
    ]);
    expect(clusters([...given].reverse())).toEqual(found);
  });

  test('a definition that does not fit the sentence keeps its words and ignores the tokens', () => {
    expect(candidateOf(frame, answerWith({}, { doesNotFit: true, words: 'Whoever would miss us' }))).toEqual({
      kind: 'in-words',
      words: 'Whoever would miss us',
    });
  });

  test('an option that is not there is refused', () => {
    expect(() => candidateOf(frame, answerWith({ window: 'trailing-29' }))).toThrow('answer.no-such-option');
  });

  test('two wordings of one meaning are one definition', () => {
    const chosen = definition({ window: 'trailing-28' });
    const other = answerWith({});
    other.tokens.window = {
      kind: 'other',
      choice: { token: 'window', window: { type: 'trailing', days: 28 } },
      words: 'four weeks',
    };
    expect(hashOf(candidateOf(frame, other))).toBe(specHash(chosen));
    const words = (text: string) => hashOf({ kind: 'in-words', words: text });
    expect(words('  Rides  weekly ')).toBe(words('rides weekly'));
  });

  test('the order in which questions are asked changes no meaning', () => {
    const indices = questions.map((_, at) => at);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(indices, { minLength: indices.length }),
        fc.infiniteStream(fc.nat()),
        (order, picks) => {
          const chosen = questions.map(
            (question) => question.options[(picks.next().value as number) % question.options.length]!.choice,
          );
          const hash = (list: typeof chosen) => specHash(definitionOf(frame, list));
          expect(hash(order.map((at) => chosen[at]!))).toBe(hash(chosen));
        },
      ),
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Definition } from '../src/metric-sql/definition.ts';
import type { TableWords } from '../src/metric-sql/table-words.ts';
import { engineSuite } from '../test/metric-sql/engine-suite.ts';
import {
  conditionWords,
  definitionDetails,
  definitionSentence,
  definitionTokens,
  measureWords,
  thresholdWords,
} from './definition-sentence.ts';

const subscribers: Definition = {
  source: { connection: 'cyclade', table: 'rides', rowMeans: 'one ride' },
  entity: 'rider',
  time: { column: 'ended_at', kind: 'instant', sourceTz: 'UTC' },
  measure: { kind: 'countDistinct' },
  qualify: [],
  exclude: [{ col: 'staff', op: 'eq', value: true }],
  window: { type: 'trailing', days: 28 },
  reportGrain: 'month',
  timezone: 'Europe/Paris',
  weekStart: 'mon',
  emptyBucket: 'zero',
  partialBucket: 'mark',
  late: { settleDays: 3, restate: 'untilSettled' },
  exact: true,
};
const french: TableWords = {
  row: { one: 'un trajet', many: 'trajets' },
  columns: { staff: 'compte de l’équipe' },
  entities: { rider: { one: 'abonné', many: 'abonnés', term: 'actif' } },
};
const english: TableWords = {
  row: { one: 'ride', many: 'rides' },
  columns: { staff: 'staff account' },
  entities: { rider: { one: 'subscriber', many: 'subscribers', term: 'active' } },
};

describe('the sentence of a definition', () => {
  it('says it as a colleague would, in the words people gave', () => {
    expect(definitionSentence('fr', subscribers, { rides: french })).toBe(
      'Un abonné est actif s’il a au moins un trajet pendant les 28 jours qui précèdent la fin du mois, heure de Paris, sans les trajets où compte de l’équipe est vrai.',
    );
    expect(definitionSentence('en', subscribers, { rides: english })).toBe(
      'A subscriber is active with at least one ride in the 28 days up to the end of the month, Paris time, leaving out rides where staff account is true.',
    );
  });

  it('elides in French', () => {
    const plain = { rides: { ...french, entities: { rider: { one: 'abonné', many: 'abonnés' } } } };
    expect(definitionSentence('fr', { ...subscribers, exclude: [] }, plain)).toBe(
      'Le nombre d’abonnés différents avec au moins un trajet pendant les 28 jours qui précèdent la fin du mois, heure de Paris.',
    );
    expect(definitionSentence('fr', { ...subscribers, exclude: [], timezone: 'Europe/Athens' })).toContain(
      'heure d’Athènes',
    );
  });

  it('is cut where another choice could be made', () => {
    const roles = definitionTokens('en', subscribers, { rides: english }).flatMap(({ role, text }) =>
      role ? [`${role}: ${text}`] : [],
    );
    expect(roles).toEqual([
      'entity: active',
      'threshold: at least one ride',
      'window: in the 28 days up to the end of the month',
      'zone: Paris time',
      'exclude: leaving out rides where staff account is true',
    ]);
  });

  it('contracts the article of a column in French, and says a value in the words people gave to it', () => {
    const said: TableWords = {
      ...french,
      columns: { minutes: 'le temps de trajet', delays: 'les retards', status: 'le statut' },
      values: { status: { done: 'terminés', lost: 'perdus' }, staff: { true: 'de l’équipe' } },
    };
    const one = (measure: Definition['measure'], qualify: Definition['qualify']) =>
      definitionSentence(
        'fr',
        { ...subscribers, time: { column: 'day', kind: 'date' }, measure, qualify },
        { rides: said },
      );
    const window = 'pendant les 28 jours qui précèdent la fin du mois';
    expect(one({ kind: 'sum', column: 'minutes' }, [])).toBe(
      `Le total du temps de trajet ${window}, sans les trajets de l’équipe.`,
    );
    expect(one({ kind: 'avg', column: 'delays' }, [{ col: 'status', op: 'in', value: ['done', 'lost'] }])).toBe(
      `La moyenne des retards ${window}, en ne comptant que les trajets terminés ou perdus, sans les trajets de l’équipe.`,
    );
    expect(one({ kind: 'count' }, [{ col: 'status', op: 'eq', value: 'done' }])).toBe(
      `Le nombre de trajets terminés ${window}, sans les trajets de l’équipe.`,
    );
    expect(one({ kind: 'count' }, [{ col: 'status', op: 'ne', value: 'done' }])).toContain(
      'en ne comptant que les trajets où le statut est tout sauf «\u00a0done\u00a0», même vide',
    );
  });

  it('writes names nobody gave words for as words, and a column of identifiers as what it names', () => {
    const shop: Definition = {
      ...subscribers,
      source: { connection: 'shop', table: 'invoices', rowMeans: '' },
      entity: 'CustomerID',
      exclude: [{ col: 'InvoiceNo', op: 'startsWith', value: 'C' }],
    };
    expect(definitionSentence('en', shop)).toBe(
      'The number of distinct customers with at least one row in the 28 days up to the end of the month, Paris time, leaving out rows where invoice no starts with “C”.',
    );
    expect(definitionSentence('fr', { ...shop, entity: 'cycliste_id', exclude: [] })).toContain('cyclistes différents');
    const hostile = '"; drop table x; --';
    expect(definitionSentence('en', { ...shop, exclude: [{ col: hostile, op: 'isNull' }] })).toContain(hostile);
  });

  it('says each part of a calculation in the words of its own table', () => {
    const share: Definition = {
      ...subscribers,
      measure: {
        kind: 'ratio',
        numerator: { measure: { kind: 'count' } },
        denominator: {
          source: { connection: 'cyclade', table: 'firsts', rowMeans: '' },
          measure: { kind: 'sum', column: 'n' },
        },
      },
      exclude: [],
    };
    const words = { rides: english, firsts: { columns: { n: 'subscribers on the first' } } };
    expect(definitionSentence('en', share, words)).toMatch(
      /^The number of rides, divided by the total subscribers on the first, in the 28 days/,
    );
  });

  it('differs whenever the meaning does, over the whole suite, in both languages', () => {
    for (const language of ['en', 'fr'] as const) {
      const said = new Map<string, string>();
      for (const { name, definition } of engineSuite) {
        const text = `${definitionSentence(language, definition)} ${definitionDetails(language, definition).join(' ')}`;
        const { kind } = definition.time;
        expect(said.get(text + kind), `${name}: ${text}`).toBeUndefined();
        said.set(text + kind, name);
        expect(text).not.toMatch(/undefined|null|\bNaN|\s{2}|\[object/);
      }
    }
  });

  it('states what it does not say, defaults included', () => {
    expect(definitionDetails('fr', subscribers)).toEqual([
      'Les lignes sont lues dans la table rides.',
      'Une ligne est datée par ended at, à l’heure UTC.',
      'Les lignes sans rider sont laissées de côté.',
      'Une période sans aucune ligne compte pour zéro.',
      'Une période inachevée est montrée, marquée comme partielle.',
      'Une période est définitive 3 jours après sa fin, une fois les lignes tardives arrivées.',
      'Une valeur peut changer jusqu’à ce qu’elle soit définitive.',
    ]);
  });

  it('tells apart two shares whose sentences are the same', () => {
    const total = { measure: { kind: 'sum' as const, column: 'paid' } };
    const share: Definition = {
      ...subscribers,
      source: { ...subscribers.source, dedupeKey: ['ride_id'] },
      measure: {
        kind: 'ratio',
        numerator: { ...total, qualify: [{ col: 'refunded', op: 'eq', value: true }] },
        denominator: total,
      },
      reportGrain: 'week',
      late: { receivedAt: 'received_at', settleDays: 0, restate: 'always' },
      emptyBucket: 'none',
    };
    const other: Definition = {
      ...share,
      source: { ...share.source, dedupeKey: undefined },
      time: { column: 'ended_at', kind: 'local', sourceTz: 'Europe/Paris' },
      weekStart: 'sun',
      late: { settleDays: 0, restate: 'always' },
      emptyBucket: 'zero',
      nulls: { column: 'refuse' },
    };
    expect(definitionSentence('en', share)).toBe(definitionSentence('en', other));
    const [said, saidOfOther] = [definitionDetails('en', share), definitionDetails('en', other)];
    expect(said.filter((one) => !saidOfOther.includes(one))).toEqual([
      'Rows that share ride id count once, as last received.',
      'A row is dated by ended at, written in UTC.',
      'What says when a row arrived: received at.',
      'Rows where paid is empty are left out.',
      'A week starts on Monday.',
      'A period in which one part of the calculation has nothing in it has no value, whatever is in the others.',
    ]);
    expect(saidOfOther.filter((one) => !said.includes(one))).toEqual([
      'A row is dated by ended at, written in Paris time.',
      'A single row where paid is empty stops the computation.',
      'A week starts on Sunday.',
      'A count or a sum of the calculation with nothing in it is zero; a division by zero has no value.',
    ]);
  });

  it('numbers a percentile as English does', () => {
    const said = (p: number) => {
      const measure = { kind: 'quantile', column: 'paid', p, method: 'interpolated', per: 'row' } as const;
      return definitionSentence('en', { ...subscribers, measure });
    };
    expect([0.91, 0.9, 0.11, 0.22, 0.03, 0.999].map((p) => said(p).match(/The (\S+) percentile/)?.[1])).toEqual([
      '91st',
      '90th',
      '11th',
      '22nd',
      '3rd',
      '99.9th',
    ]);
  });

  it('says a day as a date, and a time with its hour', () => {
    const said = (language: 'en' | 'fr', op: 'lt' | 'gte' | 'between' | 'ne', value: string | string[]) =>
      conditionWords(language, [{ col: 'paid_on', op, value }], 'and', 'orders');
    expect(said('fr', 'lt', '2026-01-01')).toBe('paid on est avant le 1er janvier 2026');
    expect(said('en', 'gte', '2026-01-01 08:30:00')).toBe('paid on is 1 January 2026 at 08:30 or later');
    expect(said('fr', 'between', ['2026-01-01', '2026-01-31'])).toBe(
      'paid on est du 1er janvier 2026 au 31 janvier 2026',
    );
    expect(said('en', 'ne', '2026-01-01')).toBe('paid on is not 1 January 2026, or is empty');
    expect(said('en', 'lt', 'b')).toBe('paid on is below “b”');
  });

  it('says a measure, its threshold and its conditions as parts of another sentence', () => {
    const formula: Definition = {
      ...subscribers,
      measure: { kind: 'formula', expr: 'n / 7', inputs: { n: { measure: { kind: 'count' } } } },
    };
    expect(measureWords('fr', formula, { rides: french })).toBe('le résultat de n / 7, où n est le nombre de trajets');
    expect(thresholdWords('fr', { ...subscribers, threshold: { min: 3, of: 'days' } }, { rides: french })).toBe(
      'des trajets sur au moins 3 jours différents',
    );
    const a = { col: 'a', op: 'isNull' as const };
    const b = { col: 'b', op: 'gte' as const, value: 3 };
    expect(conditionWords('en', [a, { any: [a, b] }], 'and', 'rides')).toBe(
      'a is empty and (a is empty or b is at least 3)',
    );
  });
});

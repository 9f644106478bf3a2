import { describe, expect, it } from 'vitest';
import type { Definition } from '../src/metric-sql/definition.ts';
import { engineSuite } from '../test/metric-sql/engine-suite.ts';
import { definitionDetails, definitionSentence, definitionTokens, type Vocabulary } from './definition-sentence.ts';

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
const french: Vocabulary = {
  entity: { one: 'abonné', many: 'abonnés' },
  term: 'actif',
  row: { one: 'un trajet', many: 'trajets' },
  columns: { staff: 'compte de l’équipe' },
};
const english: Vocabulary = {
  entity: { one: 'subscriber', many: 'subscribers' },
  term: 'active',
  row: { one: 'ride', many: 'rides' },
  columns: { staff: 'staff account' },
};

describe('the sentence of a definition', () => {
  it('says it as a colleague would, in the words people gave', () => {
    expect(definitionSentence('fr', subscribers, french)).toBe(
      'Un abonné est actif s’il a au moins un trajet pendant les 28 jours qui précèdent la fin du mois, heure de Paris, sans les lignes où compte de l’équipe est vrai.',
    );
    expect(definitionSentence('en', subscribers, english)).toBe(
      'A subscriber is active with at least one ride in the 28 days up to the end of the month, Paris time, leaving out rows where staff account is true.',
    );
  });

  it('elides in French', () => {
    const { term: _, ...plain } = french;
    expect(definitionSentence('fr', { ...subscribers, exclude: [] }, plain)).toBe(
      'Le nombre d’abonnés différents avec au moins un trajet pendant les 28 jours qui précèdent la fin du mois, heure de Paris.',
    );
    expect(definitionSentence('fr', { ...subscribers, exclude: [], timezone: 'Europe/Athens' })).toContain(
      'heure d’Athènes',
    );
  });

  it('is cut where another choice could be made', () => {
    const roles = definitionTokens('en', subscribers, english).flatMap(({ role, text }) =>
      role ? [`${role}: ${text}`] : [],
    );
    expect(roles).toEqual([
      'entity: active',
      'threshold: at least one ride',
      'window: in the 28 days up to the end of the month',
      'zone: Paris time',
      'exclude: leaving out rows where staff account is true',
    ]);
  });

  it('differs whenever the meaning does, over the whole suite, in both languages', () => {
    for (const language of ['en', 'fr'] as const) {
      const said = new Map<string, string>();
      for (const { name, definition } of engineSuite) {
        const text = `${definitionSentence(language, definition)} ${definitionDetails(language, definition).join(' ')}`;
        const kind = definition.time.kind + definition.time.column;
        expect(said.get(text + kind), `${name}: ${text}`).toBeUndefined();
        said.set(text + kind, name);
        expect(text).not.toMatch(/undefined|null|\bNaN|\s{2}|\[object/);
      }
    }
  });

  it('states what it does not say, defaults included', () => {
    expect(definitionDetails('fr', subscribers)).toEqual([
      'Les lignes sans rider sont laissées de côté.',
      'ended_at est écrit à l’heure UTC.',
      'Une période sans aucune ligne compte pour zéro.',
      'Une période inachevée est montrée, marquée comme partielle.',
      'Une période est définitive 3 jours après sa fin, une fois les lignes tardives arrivées.',
      'Une valeur peut changer jusqu’à ce qu’elle soit définitive.',
    ]);
  });
});

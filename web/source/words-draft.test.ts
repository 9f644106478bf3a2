import { expect, test } from 'vitest';
import type { TableWords } from '../../src/metric-sql/table-words.ts';
import { keptWords, nothing, wordsDraft } from './words-draft.ts';

const said: TableWords = {
  row: { one: 'un trajet', many: 'trajets' },
  columns: { minutes: 'la durée' },
  entities: { rider: { one: 'cycliste', many: 'cyclistes', term: 'actif' } },
  values: { status: { done: 'terminés' } },
};

test('what was said comes back as it was, and what is emptied is said no more', () => {
  expect(keptWords(wordsDraft(said))).toEqual(said);
  const draft = wordsDraft(said);
  expect(
    keptWords({ ...draft, one: '', many: ' ', columns: { minutes: '' }, values: { status: { done: '' } } }),
  ).toEqual({ columns: {}, entities: said.entities, values: {} });
});

test('a thing with a singular and no plural is half said: not kept', () => {
  const draft = wordsDraft(said);
  expect(keptWords({ ...draft, things: { rider: { ...nothing, one: 'cycliste' } } })).toBeNull();
  expect(keptWords({ ...draft, many: '' })).toBeNull();
});

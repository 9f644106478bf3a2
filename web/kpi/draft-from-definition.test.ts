import { expect, test } from 'vitest';
import type { Definition } from '../../src/metric-sql/definition.ts';
import { type DraftDefinition, definitionOf, openQuestions } from './draft-definition.ts';
import { draftFrom } from './draft-from-definition.ts';

const draft: DraftDefinition = {
  table: 'orders',
  rowMeans: 'one order',
  measure: { kind: 'countDistinct', column: 'customer' },
  time: { column: 'ordered_at', kind: 'local' },
  qualify: [{ col: 'state', op: 'eq', value: 'paid' }],
  exclude: [],
  window: { type: 'trailing', days: 28 },
  zone: 'Europe/Paris',
  grain: 'week',
};
const definition = definitionOf(draft, { weekStart: 'mon', fiscalYearStart: 1 }) as Definition;

test('a definition opened again is the draft it came from', () => {
  expect(draftFrom(definition)).toEqual(draft);
});

test('what the sentence cannot ask is an open question, never half an answer', () => {
  const nested = {
    ...definition,
    exclude: [
      {
        any: [
          { col: 'a', op: 'isNull' },
          { col: 'b', op: 'isNull' },
        ],
      },
    ],
  } as Definition;
  expect(openQuestions(draftFrom(nested))).toEqual(['exclude']);
  const ratio = { ...definition, measure: { kind: 'formula', expr: 'a', inputs: {} } } as Definition;
  expect(openQuestions(draftFrom(ratio))).toEqual(['measure']);
});

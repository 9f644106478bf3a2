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
});

test('a formula is kept whole: the sentence cannot make one', () => {
  const formula = { kind: 'formula' as const, expr: 'a', inputs: {} };
  const opened = draftFrom({ ...definition, measure: formula });
  expect(opened.measure).toEqual({ kind: 'kept', measure: formula });
  expect(openQuestions(opened)).toEqual([]);
});

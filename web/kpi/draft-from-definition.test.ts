import { expect, test } from 'vitest';
import type { Definition } from '../../src/metric-sql/definition.ts';
import { definitionOf } from './definition-of.ts';
import { type DraftDefinition, openQuestions } from './draft-definition.ts';
import { draftFrom } from './draft-from-definition.ts';

const draft: DraftDefinition = {
  table: 'orders',
  rowMeans: 'one order',
  measure: { kind: 'countDistinct', column: 'customer' },
  entity: 'customer',
  time: { column: 'ordered_at', kind: 'local' },
  qualify: [{ col: 'state', op: 'eq', value: 'paid' }],
  exclude: [],
  window: { type: 'trailing', days: 28 },
  zone: 'Europe/Paris',
  grain: 'week',
};
const definition = definitionOf(draft, { weekStart: 'mon', fiscalYearStart: 1 }) as Definition;

test('a definition opened again is the draft it came from', () => {
  const { beside, ...opened } = draftFrom(definition);
  expect(opened).toEqual(draft);
  expect(beside).toMatchObject({ weekStart: 'mon', emptyBucket: 'zero', settleDays: 0, restate: 'always' });
});

test('conditions one inside another stay as they are', () => {
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
  expect(openQuestions(draftFrom(nested))).toEqual([]);
  expect(draftFrom(nested).exclude).toEqual(nested.exclude);
});

test('a formula opens with its expression and its parts as they are', () => {
  const formula = { kind: 'formula' as const, expr: 'a / 7', inputs: { a: { measure: { kind: 'count' as const } } } };
  const opened = draftFrom({ ...definition, measure: formula });
  expect(opened.measure).toEqual(formula);
  expect(openQuestions(opened)).toEqual([]);
});

import { expect, test } from 'vitest';
import type { KeptMeasure } from './draft-definition.ts';
import { draftOfPart, partsOf, withExpression, withPart } from './measure-parts.ts';

const draft = { table: 'orders', rowMeans: 'one order' };
const paid = { col: 'state', op: 'eq' as const, value: 'paid' };
const ratio: KeptMeasure = {
  kind: 'kept',
  measure: {
    kind: 'ratio',
    numerator: { measure: { kind: 'count' }, qualify: [paid], exclude: [paid] },
    denominator: { kpi: 'riders', version: 2 },
  },
};
const formula: KeptMeasure = {
  kind: 'kept',
  measure: {
    kind: 'formula',
    expr: 'a - b',
    inputs: { a: { measure: { kind: 'count' } }, b: { measure: { kind: 'sum', column: 'cost' } } },
  },
};

test('the parts of a ratio and of a formula, each as its own small sentence; a KPI at a version is none', () => {
  expect(partsOf(ratio).map(({ name, ref }) => [name, draftOfPart(draft, ref)])).toEqual([
    ['numerator', { ...draft, measure: { kind: 'count' }, qualify: [paid] }],
    ['denominator', null],
  ]);
  expect(partsOf(formula).map(({ name }) => name)).toEqual(['a', 'b']);
});

test('a part changes alone, and keeps what its sentence does not ask', () => {
  expect(withPart(ratio, 'numerator', { measure: { kind: 'sum', column: 'cost' } }).measure).toEqual({
    ...ratio.measure,
    numerator: { measure: { kind: 'sum', column: 'cost' }, qualify: [paid], exclude: [paid] },
  });
  expect(withPart(ratio, 'numerator', { qualify: [] }).measure).toMatchObject({ numerator: { qualify: [] } });
  expect(withPart(ratio, 'denominator', { measure: { kind: 'count' } })).toEqual(ratio);
  expect(withPart(formula, 'a', { qualify: [] }).measure).toMatchObject({ inputs: { a: { qualify: [] } } });
  expect(withPart(formula, 'a', { qualify: [paid] }).measure).toMatchObject({ inputs: { a: { qualify: [paid] } } });
});

test('a part that says nothing of its rows shows those of the whole, which it takes', () => {
  expect(draftOfPart({ ...draft, qualify: [paid] }, { measure: { kind: 'count' } })?.qualify).toEqual([paid]);
  expect(draftOfPart({ ...draft, qualify: [paid] }, { measure: { kind: 'count' }, qualify: [] })?.qualify).toEqual([]);
});

test('a formula takes another expression over the same inputs', () => {
  expect(withExpression(formula, '(a - b) / a').measure).toEqual({ ...formula.measure, expr: '(a - b) / a' });
  expect(withExpression(ratio, 'x')).toEqual(ratio);
});

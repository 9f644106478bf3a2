import { expect, test } from 'vitest';
import { type FormulaDraft, partsOf, type RatioDraft } from './draft-definition.ts';
import { draftOfPart, withOnePartMore, withoutPart, withPart } from './measure-parts.ts';

const draft = { table: 'orders', rowMeans: 'one order' };
const paid = { col: 'state', op: 'eq' as const, value: 'paid' };
const ratio: RatioDraft = {
  kind: 'ratio',
  numerator: { measure: { kind: 'count' }, qualify: [paid], exclude: [paid] },
  denominator: { kpi: 'riders', version: 2 },
};
const formula: FormulaDraft = {
  kind: 'formula',
  expr: 'a - b',
  inputs: { a: { measure: { kind: 'count' } }, b: { measure: { kind: 'sum', column: 'cost' } } },
};

test('the parts of a ratio and of a formula, each as its own small sentence; a KPI at a version is none', () => {
  expect(partsOf(ratio).map(({ name, ref }) => [name, draftOfPart(draft, ref)])).toEqual([
    ['numerator', { ...draft, measure: { kind: 'count' }, qualify: [paid] }],
    ['denominator', null],
  ]);
  expect(partsOf(formula).map(({ name }) => name)).toEqual(['a', 'b']);
});

test('a part changes alone, and keeps what its sentence does not ask', () => {
  expect(withPart(ratio, 'numerator', { measure: { kind: 'sum', column: 'cost' } })).toEqual({
    ...ratio,
    numerator: { measure: { kind: 'sum', column: 'cost' }, qualify: [paid], exclude: [paid] },
  });
  expect(withPart(ratio, 'numerator', { qualify: [] })).toMatchObject({ numerator: { qualify: [] } });
  expect(withPart(ratio, 'denominator', { measure: { kind: 'count' } })).toEqual(ratio);
  expect(withPart(formula, 'a', { qualify: [] })).toMatchObject({ inputs: { a: { qualify: [] } } });
  expect(withPart(formula, 'a', { qualify: [paid] })).toMatchObject({ inputs: { a: { qualify: [paid] } } });
});

test('a part that says nothing of its rows shows those of the whole, which it takes', () => {
  expect(draftOfPart({ ...draft, qualify: [paid] }, { measure: { kind: 'count' } })?.qualify).toEqual([paid]);
  expect(draftOfPart({ ...draft, qualify: [paid] }, { measure: { kind: 'count' }, qualify: [] })?.qualify).toEqual([]);
});

test('a part that is asked beside those of a definition there is shows the threshold of the whole, which it takes', () => {
  const threshold = { min: 3, of: 'events' as const };
  const whole = { ...draft, entity: 'rider', threshold };
  const asked = { asks: true as const, measure: { kind: 'count' as const }, qualify: [] };
  expect(draftOfPart(whole, asked)).toMatchObject({ entity: 'rider', threshold });
  expect(draftOfPart(draft, asked)).toEqual({ ...draft, measure: { kind: 'count' }, qualify: [] });
});

test('a part more takes the first letter that is free, and is asked; a part leaves alone', () => {
  const three = withOnePartMore(formula)!;
  expect(three.inputs).toEqual({ ...formula.inputs, c: { asks: true } });
  expect(Object.keys(withOnePartMore(withoutPart(three, 'a'))!.inputs).sort()).toEqual(['a', 'b', 'c']);
  expect(withoutPart(three, 'c')).toEqual(formula);
  const all = Object.fromEntries([...'abcdefghijklmnopqrstuvwxyz'].map((letter) => [letter, { asks: true as const }]));
  expect(withOnePartMore({ ...formula, inputs: all })).toBeUndefined();
});

test('a part that is asked takes its answers one by one', () => {
  const asked: RatioDraft = { kind: 'ratio', numerator: { asks: true }, denominator: { asks: true } };
  const counted = withPart(asked, 'numerator', {
    measure: { kind: 'countDistinct', column: 'rider' },
    entity: 'rider',
  });
  expect(withPart(counted, 'numerator', { qualify: [paid], threshold: { min: 3, of: 'events' } })).toEqual({
    kind: 'ratio',
    numerator: {
      asks: true,
      measure: { kind: 'countDistinct', column: 'rider' },
      entity: 'rider',
      qualify: [paid],
      threshold: { min: 3, of: 'events' },
    },
    denominator: { asks: true },
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validateDefinition } from '../../src/metric-sql/validate-definition.ts';
import { definitionOf } from './definition-of.ts';
import {
  type DraftDefinition,
  isMadeOfParts,
  measureAnswer,
  measureAskedAgain,
  newFormula,
  newRatio,
  openQuestions,
  saysWhichRows,
} from './draft-definition.ts';

const calendar = { weekStart: 'mon', fiscalYearStart: 1 } as const;
const complete: DraftDefinition = {
  table: 'orders',
  rowMeans: 'one order',
  measure: { kind: 'countDistinct', column: 'customer' },
  entity: 'customer',
  time: { column: 'ordered_at', kind: 'local' },
  qualify: [],
  exclude: [{ col: 'invoice', op: 'startsWith', value: 'C' }],
  window: { type: 'trailing', days: 28 },
  zone: 'Europe/London',
  grain: 'day',
};

test('a new draft has every question of its sentence open; how often it is read opens with a window that does not say it', () => {
  const fresh: DraftDefinition = { table: 'orders', rowMeans: '' };
  const asked = ['measure', 'time', 'qualify', 'window', 'exclude', 'zone'];
  expect(openQuestions(fresh)).toEqual(asked);
  const without = asked.filter((question) => question !== 'window');
  expect(openQuestions({ ...fresh, window: { type: 'trailing', days: 28 } })).toEqual([...without, 'grain']);
  expect(openQuestions({ ...fresh, window: { type: 'calendar', grain: 'week' } })).toEqual(without);
});

test('"every row" and "nothing" are answers', () => {
  expect(openQuestions({ table: 'orders', rowMeans: '', qualify: [], exclude: [] })).not.toContain('qualify');
});

test('a calendar window says how often it is read; a trailing one asks', () => {
  const { grain: _, ...draft } = complete;
  expect(openQuestions(draft)).toEqual(['grain']);
  expect(openQuestions({ ...draft, window: { type: 'calendar', grain: 'week' } })).toEqual([]);
});

test('a sentence without an open question is a valid definition, and one with an open question is none', () => {
  expect(validateDefinition(definitionOf(complete, calendar)).kind).toBe('valid');
  const { zone: _, ...open } = complete;
  expect(definitionOf(open, calendar)).toBeUndefined();
});

test('times without a zone are read where they were written, not where days are cut', () => {
  const written = { ...complete, time: { column: 'ordered_at', kind: 'instant' as const, sourceTz: 'UTC' } };
  expect(definitionOf(written, calendar)).toMatchObject({ time: { sourceTz: 'UTC' }, timezone: 'Europe/London' });
});

test('an average of nothing is no value; a count of nothing is zero', () => {
  expect(definitionOf({ ...complete, measure: { kind: 'avg', column: 'amount' } }, calendar)?.emptyBucket).toBe('none');
  expect(definitionOf(complete, calendar)?.emptyBucket).toBe('zero');
});

test('a share of which nothing is in the numerator is zero', () => {
  const numerator = {
    measure: { kind: 'count' as const },
    qualify: [{ col: 'tier', op: 'eq' as const, value: 'gold' }],
  };
  const measure = { kind: 'ratio' as const, numerator, denominator: { measure: { kind: 'count' as const } } };
  expect(definitionOf({ ...complete, measure }, calendar)?.emptyBucket).toBe('zero');
});

test('each part of a ratio is asked what it counts and over which rows; a kept part is not', () => {
  const begun = { ...complete, ...measureAnswer(complete, newRatio(complete)) };
  expect(openQuestions(begun)).toEqual(['numerator', 'denominator']);
  expect(saysWhichRows(begun)).toBe(false);
  const paid = { col: 'state', op: 'eq' as const, value: 'paid' };
  const ratio = {
    kind: 'ratio' as const,
    numerator: { asks: true as const, measure: { kind: 'count' as const }, qualify: [paid] },
    denominator: { asks: true as const, measure: { kind: 'count' as const } },
  };
  expect(openQuestions({ ...begun, measure: ratio })).toEqual(['denominator']);
  const whole = { ...ratio, denominator: { ...ratio.denominator, qualify: [] } };
  const made = definitionOf({ ...begun, measure: whole }, calendar);
  expect(validateDefinition(made).kind).toBe('valid');
  expect(made).toMatchObject({
    measure: {
      kind: 'ratio',
      numerator: { measure: { kind: 'count' }, qualify: [paid] },
      denominator: { measure: { kind: 'count' }, qualify: [] },
    },
    qualify: [],
  });
  // What no part of it means does not stay behind, and is asked again once it is no ratio.
  expect(openQuestions({ ...begun, ...measureAnswer(begun, { kind: 'count' }) })).toEqual(['qualify']);
});

test('a ratio taken up again, whose parts take the rows of the whole, asks which rows', () => {
  const former = {
    kind: 'ratio' as const,
    numerator: { measure: { kind: 'count' as const } },
    denominator: { kpi: 'k', version: 1 },
  };
  const ratio = { ...complete, measure: former };
  const counted = { ...ratio, ...measureAnswer(ratio, { kind: 'count' }) };
  expect(openQuestions({ ...counted, ...measureAnswer(counted, former) })).toEqual(['qualify']);
});

test('rows chosen before are those of both parts', () => {
  const qualify = [{ col: 'state', op: 'eq' as const, value: 'paid' }];
  expect(newRatio({ ...complete, qualify })).toMatchObject({ numerator: { qualify }, denominator: { qualify } });
});

test('a calculation begins with what was counted; its expression and each part are asked, and it is then a definition', () => {
  const paid = { col: 'state', op: 'eq' as const, value: 'paid' };
  const counted: DraftDefinition = { ...complete, qualify: [paid] };
  const begun = { ...counted, ...measureAnswer(counted, newFormula(counted)) };
  const { measure: formula } = begun;
  if (formula?.kind !== 'formula') throw new Error('no calculation');
  expect(formula).toEqual({
    kind: 'formula',
    expr: '',
    inputs: {
      a: { asks: true, qualify: [paid], measure: complete.measure, entity: 'customer' },
      b: { asks: true, qualify: [paid] },
    },
  });
  expect(begun).toMatchObject({ qualify: [], entity: undefined });
  const asks = (expr: string, b: object) => {
    const measure = { ...formula, expr, inputs: { ...formula.inputs, b: { ...formula.inputs.b!, ...b } } };
    return openQuestions({ ...begun, measure: measure as typeof formula });
  };
  const rows = { measure: { kind: 'count' } };
  expect(asks('a / b', {})).toEqual(['measure']);
  expect(asks('', rows)).toEqual(['measure']);
  // A part that is counted for nothing is a slip, as much as a name of no part.
  expect(asks('a / 7', rows)).toEqual(['measure']);
  expect(asks('a / c', rows)).toEqual(['measure']);
  expect(asks('100 * (a - b) / b', rows)).toEqual([]);
  const measure = { ...formula, expr: 'a / b', inputs: { ...formula.inputs, b: { ...formula.inputs.b!, ...rows } } };
  const made = definitionOf({ ...begun, measure: measure as typeof formula }, calendar);
  expect(validateDefinition(made).kind).toBe('valid');
  expect(made?.measure).toEqual({
    kind: 'formula',
    expr: 'a / b',
    inputs: {
      a: { measure: { kind: 'countDistinct', column: 'customer' }, entity: 'customer', qualify: [paid] },
      b: { measure: { kind: 'count' }, qualify: [paid] },
    },
  });
});

test('a ratio made a calculation is the same number: both its sides, one over the other', () => {
  const ratio = {
    kind: 'ratio' as const,
    numerator: { measure: { kind: 'count' as const } },
    denominator: { kpi: 'k', version: 1 },
  };
  const draft = { ...complete, measure: ratio };
  expect(newFormula(draft)).toEqual({
    kind: 'formula',
    expr: 'a / b',
    inputs: { a: ratio.numerator, b: ratio.denominator },
  });
  // Parts that take the rows of the whole still do.
  expect({ ...draft, ...measureAnswer(draft, newFormula(draft)) }.qualify).toBe(draft.qualify);
});

test('who was counted leaves with the count, unless a threshold or a total of each needs it', () => {
  const sum = { kind: 'sum' as const, column: 'amount' };
  expect({ ...complete, ...measureAnswer(complete, sum) }.entity).toBeUndefined();
  const often = { ...complete, threshold: { min: 3, of: 'events' as const } };
  expect({ ...often, ...measureAnswer(often, sum) }.entity).toBe('customer');
  expect(definitionOf({ ...often, ...measureAnswer(often, sum) }, calendar)).toMatchObject({
    entity: 'customer',
    threshold: { min: 3, of: 'events' },
    measure: sum,
  });
});

test('who was counted, and rows that parts said for themselves, do not stay behind while another column is asked', () => {
  expect({ ...complete, ...measureAskedAgain(complete) }).toMatchObject({ measure: undefined, entity: undefined });
  const each: DraftDefinition = {
    ...complete,
    measure: { kind: 'quantile', column: 'amount', p: 0.5, method: 'interpolated', per: 'entity' },
  };
  expect({ ...each, ...measureAnswer(each, { kind: 'count' }) }.entity).toBeUndefined();
  const often = { ...complete, threshold: { min: 3, of: 'events' as const } };
  expect({ ...often, ...measureAskedAgain(often) }.entity).toBe('customer');
  const ratio = { ...complete, ...measureAnswer(complete, newRatio(complete)) };
  expect(openQuestions({ ...ratio, ...measureAskedAgain(ratio) })).toEqual(['measure', 'qualify']);
});

test('whatever is chosen one after the other, somebody is counted only where the measure or a threshold counts them', () => {
  const each = { kind: 'quantile' as const, column: 'amount', p: 0.5, method: 'interpolated' as const };
  const choices: readonly ((draft: DraftDefinition) => Partial<DraftDefinition>)[] = [
    (draft) => measureAnswer(draft, { kind: 'count' }),
    (draft) => measureAnswer(draft, { kind: 'countDistinct', column: 'customer' }),
    (draft) => measureAnswer(draft, { kind: 'sum', column: 'amount' }),
    (draft) => measureAnswer(draft, { ...each, per: 'row' }),
    (draft) => ({ ...measureAnswer(draft, { ...each, per: 'entity' }), entity: 'customer' }),
    (draft) => measureAnswer(draft, { kind: 'snapshot', column: 'amount', agg: 'sum', at: 'periodEnd' }),
    (draft) => measureAnswer(draft, newRatio(draft)),
    (draft) => measureAnswer(draft, newFormula(draft)),
    measureAskedAgain,
    () => ({ threshold: { min: 3, of: 'events' }, entity: 'customer' }),
  ];
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: choices.length - 1 }), { minLength: 1, maxLength: 8 }), (chosen) => {
      let draft: DraftDefinition = complete;
      for (const choice of chosen) {
        const takesNone = isMadeOfParts(draft.measure) || draft.measure?.kind === 'snapshot';
        if (choice === choices.length - 1 && takesNone) continue;
        draft = { ...draft, ...choices[choice]!(draft) };
        const { measure, threshold } = draft;
        const counts = measure?.kind === 'countDistinct' || (measure?.kind === 'quantile' && measure.per === 'entity');
        expect(draft.entity !== undefined).toBe(counts || threshold != null);
      }
    }),
  );
});

test('what the sentence leaves unsaid is proposed, and what somebody answered stands', () => {
  expect(definitionOf(complete, calendar)).toMatchObject({
    weekStart: 'mon',
    late: { settleDays: 0, restate: 'always' },
  });
  const beside = {
    weekStart: 'sun' as const,
    settleDays: 3,
    restate: 'untilSettled' as const,
    receivedAt: 'received',
    dedupeKey: ['id'],
    nullEntity: 'refuse' as const,
    emptyBucket: 'none' as const,
    partialBucket: 'hide' as const,
  };
  expect(definitionOf({ ...complete, beside }, calendar)).toMatchObject({
    source: { dedupeKey: ['id'] },
    weekStart: 'sun',
    late: { receivedAt: 'received', settleDays: 3, restate: 'untilSettled' },
    nulls: { entity: 'refuse' },
    emptyBucket: 'none',
    partialBucket: 'hide',
  });
});

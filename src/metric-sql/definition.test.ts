import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../refusal.ts';
import { canonicalForm, specHash } from './canonical.ts';
import { kindsOf } from './column-kind.ts';
import { clustersOf } from './compare-definitions.ts';
import { definitionQuestions, unansweredQuestions } from './completeness.ts';
import type { Definition } from './definition.ts';
import { evaluateFormula, parseFormula } from './formula.ts';
import { plainMonths } from './test-definition.ts';
import { validateDefinition } from './validate-definition.ts';

const orders: Definition = {
  source: { connection: 'file', table: 'orders', rowMeans: 'one invoice line' },
  entity: 'customer',
  time: { column: 'at', kind: 'instant', sourceTz: 'UTC' },
  measure: { kind: 'countDistinct' },
  ...plainMonths,
  exclude: [{ col: 'invoice', op: 'startsWith', value: 'C' }],
};

const problems = (input: unknown): string[] => {
  const found = validateDefinition(input);
  return found.kind === 'valid' ? [] : found.problems.map(({ path, code }) => `${path.join('.')} ${code}`);
};

describe('a definition', () => {
  it('with a field that cannot be read has its contradictions said with it', () => {
    const week = { window: { type: 'calendar', grain: 'week' }, reportGrain: 'month', timezone: 'Europe/Pariss' };
    const said = problems({ ...orders, ...week, weekStart: 'monday', settle: 3 });
    expect(said.toSorted()).toEqual([
      'reportGrain definition.grain-differs',
      'settle definition.unknown-field',
      'timezone definition.unknown-zone',
      'weekStart definition.not-one-of',
    ]);
    const { entity: _, ...nobody } = orders;
    expect(problems({ ...nobody, window: 3 })).toContain('entity definition.missing');
    expect(problems({ ...orders, entity: 3 })).not.toContain('entity definition.missing');
  });

  it('may say in a part the default its whole leaves out', () => {
    const count = { measure: { kind: 'count' as const } };
    const measure = { kind: 'ratio' as const, numerator: { ...count, fiscalYearStart: 1 }, denominator: count };
    expect(problems({ ...orders, measure })).toEqual([]);
    const february = { ...measure, numerator: { ...count, fiscalYearStart: 2 } };
    expect(problems({ ...orders, measure: february })).toEqual([
      'measure.numerator.fiscalYearStart definition.parts-differ',
    ]);
  });

  it('left empty is missing thirteen fields, all said at once', () => {
    expect(validateDefinition({})).toMatchObject({
      missing: [
        'source',
        'time',
        'measure',
        'qualify',
        'exclude',
        'window',
        'reportGrain',
        'timezone',
        'weekStart',
        'emptyBucket',
        'partialBucket',
        'late',
        'exact',
      ],
    });
  });

  it('is refused for each of its faults, at its place', () => {
    expect(
      problems({
        ...orders,
        colour: 'blue',
        window: { type: 'trailing', days: 0 },
        qualify: [{ all: [{ col: 'a', op: 'like', value: 'x' }] }, { col: 'b', op: 'in', value: [] }],
        exclude: [{ col: 'c', op: 'eq', value: null }],
      }),
    ).toEqual([
      'qualify.0.all.0.op definition.not-one-of',
      'qualify.1.value definition.list-length',
      'exclude.0.value definition.null-compared',
      'window.days definition.too-small',
      'colour definition.unknown-field',
    ]);
    expect(problems({ ...orders, timezone: 'Mars/Olympus', reportGrain: 'day', entity: undefined })).toEqual([
      'timezone definition.unknown-zone',
      'reportGrain definition.grain-differs',
      'entity definition.missing',
    ]);
  });

  it('nested without end is refused, not followed', () => {
    let deep: unknown = { col: 'a', op: 'isNull' };
    for (let i = 0; i < 100_000; i++) deep = { not: deep };
    expect(problems({ ...orders, qualify: [deep] })).toEqual([' definition.too-deep']);
    const part = { measure: { kind: 'count' } };
    let ratio: Record<string, unknown> = part;
    for (let i = 0; i < 20; i++) ratio = { measure: { kind: 'ratio', numerator: ratio, denominator: part } };
    expect(problems({ ...orders, ...ratio }).some((problem) => problem.endsWith('definition.too-deep'))).toBe(true);
  });

  it('whatever is given instead, never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(validateDefinition(input).kind).toBe('invalid');
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(orders)), fc.anything(), (field, value) => {
        expect(['valid', 'invalid']).toContain(validateDefinition({ ...orders, [field]: value }).kind);
      }),
    );
  });
});

describe('a formula', () => {
  it('follows the usual precedence: (6 + 2) * 3 / 4 - -1 = 7', () => {
    expect(evaluateFormula(parseFormula('(a + 2) * 3 / b - -1'), { a: 6, b: 4 })).toBe(7);
    expect(evaluateFormula(parseFormula('8 - 3 - 2'), {})).toBe(3);
  });

  it('has no value when it divides by zero or misses an input', () => {
    expect(evaluateFormula(parseFormula('a / (b - b)'), { a: 1, b: 2 })).toBeNull();
    expect(evaluateFormula(parseFormula('a + 1'), { a: null })).toBeNull();
  });

  it('is refused when it is not one, and when it is nested 500 deep', () => {
    const code = (expr: string): string => {
      try {
        parseFormula(expr);
      } catch (error) {
        if (error instanceof Refusal) return error.code;
        throw error;
      }
      return 'read';
    };
    expect(code(`${'('.repeat(500)}a${')'.repeat(500)}`)).toBe('formula.too-deep');
    expect(code('-'.repeat(500))).toBe('formula.too-deep');
    for (const expr of ['', 'a +', '(a', 'a)', 'a b', 'a; drop table x', 'a ** 2', '1..2', 'a"b'])
      expect(code(expr), expr).toBe('formula.unreadable');
    fc.assert(
      fc.property(fc.string({ maxLength: 3000 }), (expr) => {
        expect(code(expr)).toMatch(/^(read|formula\.)/);
      }),
    );
  });
});

describe('the hash of a definition', () => {
  const same = (changes: object): boolean => specHash({ ...orders, ...changes } as Definition) === specHash(orders);

  it('is the same for two wordings of one meaning', () => {
    expect(same({ source: { ...orders.source, rowMeans: 'une ligne de facture' } })).toBe(true);
    expect(
      same({ fiscalYearStart: 1, nulls: { entity: 'drop' }, measure: { kind: 'countDistinct', column: 'customer' } }),
    ).toBe(true);
    expect(same({ threshold: { min: 1, of: 'events' } })).toBe(true);
    expect(same({ exclude: [{ any: [{ all: orders.exclude }] }, ...orders.exclude] })).toBe(true);
  });

  it('does not depend on the order of keys and lists', () => {
    const a = {
      ...orders,
      qualify: [
        { col: 'k', op: 'in' as const, value: ['x', 'y', 'x'] },
        { col: 'n', op: 'gt' as const, value: 1 },
      ],
    };
    const b = {
      ...orders,
      qualify: [
        { all: [{ value: 1, op: 'gt' as const, col: 'n' }] },
        { op: 'in' as const, value: ['y', 'x'], col: 'k' },
      ],
    };
    expect(specHash(a)).toBe(specHash(b));
    const reversed = Object.fromEntries(Object.entries(a).reverse()) as unknown as Definition;
    expect(specHash(reversed)).toBe(specHash(a));
  });

  it('changes with the meaning', () => {
    for (const changes of [
      { timezone: 'UTC' },
      { weekStart: 'sun' },
      { exclude: [] },
      { qualify: orders.exclude, exclude: [] },
      { threshold: { min: 2, of: 'events' } },
      { threshold: { min: 0.5, of: 'sum', column: 'v' } },
      { nulls: { entity: 'refuse' } },
      { late: { settleDays: 1, restate: 'never' } },
      { source: { ...orders.source, dedupeKey: ['invoice'] } },
      { source: { ...orders.source, table: 'lines' } },
    ]) {
      expect(same(changes), JSON.stringify(changes)).toBe(false);
    }
  });

  it('of a ratio holds the hash of its parts: a change in what they inherit changes it', () => {
    const ratio: Definition = {
      ...orders,
      measure: {
        kind: 'ratio',
        numerator: { measure: { kind: 'count' } },
        denominator: { measure: { kind: 'countDistinct' } },
      },
    };
    const explicit: Definition = {
      ...ratio,
      measure: {
        kind: 'ratio',
        numerator: { measure: { kind: 'count' }, timezone: 'Europe/Paris' },
        denominator: { measure: { kind: 'countDistinct' } },
      },
    };
    expect(specHash(explicit)).toBe(specHash(ratio));
    expect(JSON.stringify(canonicalForm(ratio))).toMatch(/"numerator":"v1:[0-9a-f]{64}"/);
  });

  it('makes one cluster of one meaning, numbered as met', () => {
    expect(clustersOf([{ specHash: 'b' }, { specHash: 'a' }, { specHash: 'b' }])).toEqual([1, 2, 1]);
  });
});

describe('a draft', () => {
  it('of nothing leaves every question that always has one open', () => {
    expect(unansweredQuestions({}, {})).toHaveLength(18);
  });

  it('that is a complete definition leaves those of the KPI itself', () => {
    expect(unansweredQuestions(orders, {})).toEqual(['unit', 'direction', 'steward', 'reviewOn']);
    expect(
      unansweredQuestions(
        { ...orders, time: { column: 'at', kind: 'instant' } },
        { unit: '', direction: 'up', steward: 'x', reviewOn: '2027-01-01' },
      ),
    ).toEqual(['sourceZone', 'unit']);
    expect(
      unansweredQuestions(
        { ...orders, time: { column: 'at', kind: 'instant' } },
        { unit: '%', direction: 'up', steward: 'x', reviewOn: '2027-01-01' },
        { at: 'instant' },
      ),
    ).toEqual([]);
  });

  it('of instants is asked where they were written, unless its column carries the zone: then nothing can change', () => {
    const dated = { ...orders, time: { column: 'at', kind: 'instant' } };
    const columns = (kind: string) => kindsOf([{ name: 'at', kind }]);
    expect(definitionQuestions(dated, columns('instant'))).toEqual([]);
    expect(definitionQuestions(dated, columns('local-time'))).toEqual(['sourceZone']);
    expect(definitionQuestions(dated, columns('text'))).toEqual(['sourceZone']);
    expect(definitionQuestions(dated)).toEqual(['sourceZone']);
  });
});

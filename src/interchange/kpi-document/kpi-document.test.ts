import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guarded, readCsv, unguarded, writeCsv } from '../csv.ts';
import { documentFromCsv, documentToCsv } from './document-csv.ts';
import type { KpiDocument } from './kpi-document.ts';
import { readDocument } from './read-document.ts';

const words = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', "'", '=', 'é', ' ', '1'), maxLength: 9 });

test('a table written is read back, whatever its cells hold', () => {
  fc.assert(
    fc.property(fc.array(fc.array(words, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      expect(readCsv(writeCsv(rows))).toEqual(rows);
    }),
  );
});

test('no text runs as a formula, and none is lost', () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(guarded(text)).not.toMatch(/^[=+@\t\r-]/);
      expect(unguarded(guarded(text))).toBe(text);
    }),
  );
});

const hash = 'v1:aa';
const whole: KpiDocument = {
  format: 'gouverne.kpi',
  version: 1,
  kpi: {
    key: 'rides',
    name: 'Trajets, « en semaine »',
    question: 'Combien ?\nEt pourquoi ?',
    unit: { kind: 'count', label: '' },
    direction: 'up',
    expectedLevel: { atLeast: 1, atMost: null },
    cadence: 'month',
    looksFirst: '',
    status: 'live',
    statusReason: null,
    statusOn: '2026-01-01',
    reviewOn: null,
    baseline: { from: '2026-01-01', to: null, reason: 'x', on: '2026-02-01', answers: { isReal: true } },
    declaredSeason: [{ month: 12, share: 0.2 }],
    intendedTrend: { until: null, side: 'rise' },
    oneMore: null,
  },
  definitions: [
    {
      number: 1,
      kind: 'structured',
      words: '',
      body: { window: { days: 28 }, deep: [null, 'a,b"c'] },
      source: 'Trajets',
      specHash: hash,
      status: 'agreed',
      why: 'première',
      inForceFrom: '2026-01-01',
      proposedAt: '2026-01-01T00:00:00.000Z',
      agreedAt: '2026-01-02T00:00:00.000Z',
      decision: null,
    },
  ],
  runs: [
    {
      definition: 1,
      specHash: hash,
      sql: 'select 1,\n"x"',
      engine: 'duckdb 1.5',
      timezoneData: '2026b',
      periodFrom: '2026-01-01',
      periodTo: '2026-02-01',
      rowsRead: 12,
      durationMs: 3,
      outcome: 'done',
      startedAt: '2026-02-01T00:00:00.000Z',
      finishedAt: null,
    },
  ],
  values: [],
  annotations: [{ period: '2026-01-01', text: '=Une fête', market: 'no', createdAt: '2026-02-01T00:00:00.000Z' }],
};

const value = fc.record({
  definition: fc.constant(1),
  specHash: fc.constantFrom(hash, null),
  period: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
  revision: fc.integer({ min: 1, max: 4 }),
  value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (x === 0 ? 0 : x))),
  partial: fc.boolean(),
  source: fc.constantFrom('hand' as const, 'import' as const, 'api' as const, 'computed' as const),
  recordedAt: fc.constantFrom('2026-02-01T08:00:00.123Z', '2026-02-03T08:00:00.000Z'),
  asOf: fc.option(fc.constant('2026-02-01T00:00:00.000Z')),
  note: fc.option(words.filter((text) => text !== '')),
  run: fc.option(fc.constant(0)),
});
const values = fc.uniqueArray(value, { selector: (one) => `${one.period} ${one.revision}` });

test('a KPI goes through JSON and through CSV and comes back the same, to the last bit', () => {
  fc.assert(
    fc.property(values, (all) => {
      const document = { ...whole, values: all };
      expect(readDocument(JSON.parse(JSON.stringify(document)))).toEqual(document);
      expect(documentFromCsv(documentToCsv(document))).toEqual(document);
    }),
  );
});

test('in the sheet, every value stands beside the number and the hash of its definition', () => {
  const one = {
    definition: 1,
    specHash: hash,
    period: '2026-01-01',
    revision: 1,
    value: 4,
    partial: false,
    source: 'hand' as const,
    recordedAt: '2026-02-01T08:00:00.000Z',
    asOf: null,
    note: null,
    run: null,
  };
  const [header = [], ...rows] = readCsv(documentToCsv({ ...whole, values: [one] }));
  const found = rows.filter((row) => row[header.indexOf('value')] !== '');
  expect(found.map((row) => [row[header.indexOf('definition')], row[header.indexOf('spec_hash')]])).toEqual([
    ['1', hash],
  ]);
});

test('what is wrong is said with where: a missing column, a value of no definition, a revision twice', () => {
  const refused = (act: () => unknown) => {
    try {
      act();
      return null;
    } catch (error) {
      const { code, params } = error as { code: string; params: object };
      return { code, ...params };
    }
  };
  expect(refused(() => documentFromCsv('period,value\n2026-01,1\n'))).toMatchObject({
    code: 'kpi-document.columns-missing',
  });
  const bad = {
    definition: 2,
    specHash: null,
    period: '2026-01-01',
    revision: 1,
    value: 1,
    partial: false,
    source: 'hand',
    recordedAt: '2026-02-01T08:00:00.000Z',
    asOf: null,
    note: null,
    run: null,
  };
  expect(refused(() => readDocument({ ...whole, values: [bad] }))).toEqual({
    code: 'kpi-document.unknown-definition',
    path: 'values.0',
    definition: 2,
  });
  const twice = { ...bad, definition: 1 };
  expect(refused(() => readDocument({ ...whole, values: [twice, twice] }))).toMatchObject({
    code: 'kpi-document.value-twice',
    path: 'values.1',
  });
  expect(refused(() => readDocument({ ...whole, kpi: { ...whole.kpi, cadence: 'hour' } }))).toEqual({
    code: 'kpi-document.unreadable',
    path: 'kpi.cadence',
  });
});

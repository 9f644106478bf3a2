import { expect, test } from 'vitest';
import { filtered } from './catalogue-filter.ts';
import type { KpiLine } from './spark-points.ts';

const line = (name: string, over: Partial<KpiLine> = {}): KpiLine => ({
  id: name,
  key: name,
  name,
  ownerTeamId: 'root',
  question: 'Combien d’abonnés ?',
  unit: { kind: 'count', label: '' },
  direction: 'up',
  cadence: 'month',
  status: 'live',
  definition: { number: 1, status: 'agreed', open: 0, verified: true },
  last: { period: '2026-10-01', value: 1 },
  reading: {
    state: 'within',
    variation: 'common',
  },
  ...over,
});
const quiet = line('quiet');
const { reading } = quiet;
const names = (kpis: KpiLine[]) => kpis.map((kpi) => kpi.name);

test('a signal and a level that does not hold need a look; what is within its range does not', () => {
  const signal = line('signal', { reading: { ...reading!, state: 'signal' } });
  const erodes = line('erodes', { reading: { ...reading!, holds: false } });
  expect(names(filtered([quiet, signal, erodes], 'look', ''))).toEqual(['signal', 'erodes']);
});

test('a KPI without any reading is overdue, never quiet', () => {
  expect(
    names(filtered([quiet, { ...quiet, name: 'silent', reading: undefined, last: undefined }], 'overdue', '')),
  ).toEqual(['silent']);
});

test('the retired appear only when asked for', () => {
  const kpis = [quiet, line('gone', { status: 'retired' })];
  expect(names(filtered(kpis, 'all', ''))).toEqual(['quiet']);
  expect(names(filtered(kpis, 'retired', ''))).toEqual(['gone']);
});

test('a search finds words of the question without their accents', () => {
  expect(names(filtered([quiet], 'all', 'ABONNES combien'))).toEqual(['quiet']);
  expect(filtered([quiet], 'all', 'vélos')).toEqual([]);
});

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

test('one never measured is awaited, as on the steering page; one whose last value is old is overdue', () => {
  const created = line('created', { reading: undefined, last: undefined });
  const late = line('late', { reading: { state: 'overdue', variation: 'no-reading' } });
  expect(names(filtered([quiet, created, late], 'overdue', ''))).toEqual(['late']);
  expect(names(filtered([quiet, created, late], 'awaited', ''))).toEqual(['created']);
});

test('a proposed KPI asks nobody to look yet', () => {
  const signal = { reading: { ...reading!, state: 'signal' as const } };
  const kpis = [line('live', signal), line('proposed', { ...signal, status: 'proposed' })];
  expect(names(filtered(kpis, 'look', ''))).toEqual(['live']);
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

test('read by their definitions, a search finds words of those, and of the questions no more', () => {
  const said = () => 'Le nombre de vélos dehors.';
  expect(names(filtered([quiet], 'all', 'velos', said))).toEqual(['quiet']);
  expect(filtered([quiet], 'all', 'combien', said)).toEqual([]);
});

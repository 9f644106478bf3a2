import { Refusal } from '../../src/refusal.ts';
import { type ForecastPeriod, forecastKpi } from '../../src/stability/forecast-kpi.ts';
import { type KpiPast, readKpi } from '../../src/stability/read-kpi.ts';
import type { Reading } from '../../src/stability/reading.ts';
import { askOwnProcess } from '../../warehouse/own-process/ask.ts';
import { fewAtOnce } from '../../warehouse/own-process/few-at-once.ts';

export interface PastRead {
  readonly reading: Reading;
  readonly forecast: readonly ForecastPeriod[] | null;
}

/** Ten years of days are read in less time than a process takes to start. */
const MANY = 4_000;
const reader = new URL('./read-past-child.ts', import.meta.url);
const bounds = {
  memoryMb: 1_024,
  patienceMs: 120_000,
  tooHeavy: new Refusal('kpi.past-too-long'),
  tooSlow: new Refusal('kpi.past-too-long'),
};
const inTurn = fewAtOnce(2);

/** A past of two hundred thousand days is read for seconds: in a process of its own, others being served meanwhile. */
export async function readPast(past: KpiPast): Promise<PastRead> {
  if (past.measured.length <= MANY) return readHere(past);
  return inTurn(async () => JSON.parse(await askOwnProcess<string>(reader, { past: JSON.stringify(past) }, bounds)));
}

export function readHere(past: KpiPast): PastRead {
  const reading = readKpi(past);
  return { reading, forecast: forecastKpi(reading, past) };
}

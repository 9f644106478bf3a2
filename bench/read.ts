// What a reading costs: `node bench/read.ts [series]`. Weekly KPIs over five years (260 points), season 52, every reading
// with its limits, level and sentence-ready data; then other shapes. Figures depend on the machine, printed first.
import { cpus } from 'node:os';
import { judgeSeries } from '../src/stability/judge-series.ts';
import { readKpi } from '../src/stability/read-kpi.ts';
import { normalDraws, seededRandom } from '../src/statistics/seeded-random.ts';

const portfolio = Number(process.argv[2] ?? 1000);
const normal = normalDraws(seededRandom(20261123));
const day = 86_400_000;
const firstWeek = Date.UTC(2021, 10, 29);

/** Half with a yearly season, a third with memory, as portfolios are. */
function weekly(points: number, kind: number): number[] {
  let memory = 0;
  return Array.from({ length: points }, (_, t) => {
    memory = (kind % 3 === 0 ? 0.6 : 0.1) * memory + normal();
    const season = kind % 2 === 0 ? 8 * Math.sin((2 * Math.PI * t) / 52.18) : 0;
    return 100 + season + 0.02 * (kind % 5) * t + 3 * memory;
  });
}

console.log(`${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`);
const all = Array.from({ length: portfolio }, (_, k) => weekly(260, k));
const periods = Array.from({ length: 260 }, (_, t) => new Date(firstWeek + 7 * day * t).toISOString().slice(0, 10));
const past = (values: number[]) => ({
  grain: 'week' as const,
  measured: values.map((value, t) => ({ period: periods[t]!, value })),
  direction: 'up' as const,
  expectedLevel: null,
  today: '2026-11-23',
});
for (const values of all.slice(0, 50)) readKpi(past(values));
const times = all.map((values) => {
  const started = performance.now();
  readKpi(past(values));
  return performance.now() - started;
});
const total = times.reduce((a, b) => a + b, 0);
times.sort((a, b) => a - b);
console.log(
  `reading of 260 weeks: median ${times[portfolio >> 1]!.toFixed(2)} ms, 95 % ${times[Math.floor(portfolio * 0.95)]!.toFixed(2)} ms; 10,000 KPIs: ${((total / portfolio) * 10).toFixed(1)} s on one core`,
);
for (const [name, points, season] of [
  ['monthly, 5 years', 60, 12],
  ['daily, 1 year', 365, 7],
  ['daily, 10 years', 3650, 7],
  ['weekly, 100,000 points', 100_000, 52],
] as const) {
  const values = weekly(points, 1);
  const runs = points > 5000 ? 1 : 20;
  const started = performance.now();
  for (let i = 0; i < runs; i++) judgeSeries(values, points - 1, season);
  console.log(`${name} (${points} points): ${((performance.now() - started) / runs).toFixed(2)} ms`);
}

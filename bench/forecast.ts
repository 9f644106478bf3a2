import { cpus } from 'node:os';
import { chanceOfLanding } from '../src/impact/chance.ts';
import { readCycle } from '../src/impact/read-cycle.ts';
import { forecast } from '../src/statistics/forecast.ts';
import { forecastInterval } from '../src/statistics/forecast-interval.ts';
import { normalDraws, seededRandom } from '../src/statistics/seeded-random.ts';

/** What forecasts cost on one core: node bench/forecast.ts [KPIS] (default 1,000 of the 10,000 weekly KPIs, scaled up). */
const kpis = Number(process.argv[2] ?? 1000);

function kpi(seed: number, n: number, season: number): number[] {
  const normal = normalDraws(seededRandom(seed));
  let level = 100 + 50 * normal() ** 2;
  const swing = 0.25 * Math.abs(normal());
  return Array.from({ length: n }, (_, i) => {
    level *= Math.exp(0.01 * normal());
    return level * (1 + swing * Math.sin((2 * Math.PI * i) / season)) * Math.exp(0.05 * normal());
  });
}

function timed(label: string, repeats: number, act: (k: number) => unknown): number {
  const spent: number[] = [];
  for (let k = 0; k < repeats; k++) {
    const started = performance.now();
    act(k);
    spent.push(performance.now() - started);
  }
  spent.sort((a, b) => a - b);
  const median = spent[spent.length >> 1]!;
  const slow = spent[Math.floor(0.95 * spent.length)]!;
  console.log(`${label.padEnd(44)} median ${median.toFixed(2)} ms, 95 in 100 under ${slow.toFixed(2)} ms`);
  return spent.reduce((a, b) => a + b, 0) / repeats;
}

const read = (values: number[], season: number, horizon: number) => {
  const result = forecast(values, { season, horizon });
  if (result.kind === 'forecast') for (const share of [0.8, 0.95]) forecastInterval(result, share);
};

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}, one core`);
for (const [label, n, season, horizon] of [
  ['120 months, 18 ahead', 120, 12, 18],
  ['260 weeks, 13 ahead', 260, 52, 13],
  ['735 days, 14 ahead', 735, 7, 14],
  ['3,650 days, 14 ahead', 3650, 7, 14],
  ['100,000 days, 28 ahead', 100_000, 7, 28],
] as const) {
  const made = Array.from({ length: n > 10_000 ? 2 : 40 }, (_, k) => kpi(k + 1, n, season));
  for (const values of made.slice(0, 10)) read(values, season, horizon);
  timed(`forecast of ${label}`, n > 10_000 ? 10 : 80, (k) => read(made[k % made.length]!, season, horizon));
}
const quarter = Array.from({ length: 40 }, (_, k) => kpi(k + 1, 163, 52));
timed('cycle of 13 weeks read at mid-cycle', 80, (k) =>
  readCycle({ values: quarter[k % 40]!, season: 52, from: 156, points: 13, measure: 'flow' }),
);
timed('chance of landing, 6 weeks left', 80, (k) =>
  chanceOfLanding(quarter[k % 40]!, { season: 52, horizon: 6, target: 120, direction: 'up' }),
);
const each = timed(`portfolio: ${kpis} KPIs of 260 weeks`, kpis, (k) => read(kpi(5000 + k, 260, 52), 52, 13));
console.log(`10,000 weekly KPIs over five years, forecast part: ${((10_000 * each) / 1000).toFixed(1)} s`);

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeLevel } from '../../src/stability/judge-level.ts';
import { type AskedChart, judgeSeries } from '../../src/stability/judge-series.ts';
import { mean } from '../../src/statistics/mean.ts';
import { median } from '../../src/statistics/median.ts';
import { normalDraws, seededRandom } from '../../src/statistics/seeded-random.ts';
import { scenarios } from './in-control.ts';

/** Another seed draws other series: GOLDEN_SEED=7 vitest run test/golden/false-alarms.test.ts */
const seed = Number(process.env.GOLDEN_SEED ?? 20261123);
const drawn = Number(process.env.GOLDEN_SERIES ?? 400);
const after = 100;

function alarmsAfter(values: number[], baseline: number, season: number, chart?: AskedChart): number[] {
  const judged = judgeSeries(values, baseline, season, chart);
  if (judged.kind !== 'judged') throw new Error(`refused: ${judged.kind}`);
  return judged.points.flatMap((point, t) => (t >= baseline && point.rules.length > 0 ? [t - baseline] : []));
}

const perThousand = (counts: number[]) => {
  const rate = mean(counts) * (1000 / after);
  const spread = Math.sqrt(mean(counts.map((c) => (c * (1000 / after) - rate) ** 2)) / counts.length);
  return { rate, spread };
};

describe('in control', () => {
  it(`false alarms per 1,000 points stay under their aims, and levels that hold are said to hold (${drawn} series each)`, () => {
    const rows: Record<string, string>[] = [];
    const missed: string[] = [];
    for (const { name, baseline, season, aim, make } of scenarios(seed)) {
      const counts: Record<'xmr' | 'nhs' | 'speaks', number[]> = { xmr: [], nhs: [], speaks: [] };
      let drifting = 0;
      for (let i = 0; i < drawn; i++) {
        const value = make();
        const values = Array.from({ length: baseline + after }, (_, t) => value(t));
        counts.speaks.push(alarmsAfter(values, baseline, season).length);
        if (i < 100)
          for (const chart of ['xmr', 'nhs'] as const)
            counts[chart].push(alarmsAfter(values, baseline, season, chart).length);
        const judged = judgeSeries(values, baseline, season);
        const perYear = season === 7 ? 365 : season === 12 ? 12 : 52;
        if (judged.kind === 'judged' && judgeLevel(values, judged, season, perYear)?.holds === false) drifting++;
      }
      const { rate, spread } = perThousand(counts.speaks);
      const levelFalse = (100 * drifting) / drawn;
      rows.push({
        scenario: name,
        Wheeler: perThousand(counts.xmr).rate.toFixed(0),
        NHS: perThousand(counts.nhs).rate.toFixed(0),
        'default ± s.e.': `${rate.toFixed(1)} ± ${spread.toFixed(1)}`,
        aim: `≤ ${aim}`,
        'level false %': name === 'trend' ? '–' : levelFalse.toFixed(1),
      });
      if (rate > aim + 2 * spread || (name !== 'trend' && levelFalse > 6)) missed.push(name);
    }
    console.table(rows);
    expect(missed).toEqual([]);
  }, 120_000);
});

describe('out of control', () => {
  it('a shift is seen in time: 1, 2, 3 σ after 13, 4, 2 points at the median', () => {
    const normal = normalDraws(seededRandom(seed + 1));
    const rows = [
      { shift: 1, aim: 13 },
      { shift: 2, aim: 4 },
      { shift: 3, aim: 2 },
    ].map(({ shift, aim }) => {
      const delays = Array.from({ length: drawn }, () => {
        const values = Array.from({ length: 160 }, (_, t) => 10 + normal() + (t >= 60 ? shift : 0));
        return (alarmsAfter(values, 60, 1)[0] ?? 998) + 1;
      });
      return { shift: `${shift} σ`, 'median delay': median(delays), aim };
    });
    console.table(rows);
    // The first lies at the aim: three points for chance.
    expect(rows.map((row) => row['median delay'] <= row.aim + (row.aim === 13 ? 3 : 0))).toEqual([true, true, true]);
  });

  it('a weekly KPI losing a quarter of itself in 86 weeks (100 − 0.3 a week, noise 2) is found to drift, though no point alarms', () => {
    const normal = normalDraws(seededRandom(seed + 2));
    let found = 0;
    let quiet = 0;
    for (let i = 0; i < drawn; i++) {
      const values = Array.from({ length: 86 }, (_, t) => 100 - 0.3 * t + 2 * normal());
      const judged = judgeSeries(values, 60, 1);
      if (judged.kind !== 'judged') throw new Error(judged.kind);
      if (judgeLevel(values, judged, 1, 52)?.holds === false) found++;
      if (judged.points.slice(60).every((point) => point.rules.length === 0)) quiet++;
    }
    console.log(
      `erosion: level found not to hold in ${(100 * found) / drawn} %, no alarm at all in ${(100 * quiet) / drawn} %`,
    );
    expect(found / drawn).toBeGreaterThanOrEqual(0.9);
  });
});

describe('real series', () => {
  const sets = [
    { file: 'series-m3-monthly', watched: 18, cap: 1000 },
    { file: 'series-tourism-monthly', watched: 24, cap: 1000 },
    { file: 'series-m4-weekly', watched: 26, cap: 208 },
    { file: 'series-nn5-daily', watched: 28, cap: 364 },
  ];
  const path = (file: string) => new URL(`../../../shared/data/${file}.jsonl`, import.meta.url);
  const present = sets.every(({ file }) => existsSync(path(file)));
  if (!present) console.log('false alarms on real series: skipped, ../shared/data is absent');

  it.skipIf(!present)(
    'alarms per 1,000 points: at most 15 on the adaptive chart and on the one that speaks',
    () => {
      const rows = sets.map(({ file, watched, cap }) => {
        const counts = { series: 0, points: 0, Wheeler: 0, honest: 0, adaptive: 0, default: 0 };
        for (const line of readFileSync(path(file), 'utf8').trim().split('\n')) {
          const { values, actual, season } = JSON.parse(line) as { values: number[]; actual: number[]; season: number };
          const all = values.concat(actual).slice(-cap);
          const baseline = all.length - watched;
          if (baseline < 48 || (season === 52 && baseline < 120)) continue;
          counts.series++;
          counts.points += watched;
          counts.Wheeler += alarmsAfter(all, baseline, season, 'xmr').length;
          counts.honest += alarmsAfter(all, baseline, season, 'honest').length;
          counts.adaptive += alarmsAfter(all, baseline, season, 'adaptive').length;
          counts.default += alarmsAfter(all, baseline, season).length;
        }
        const rate = (n: number) => Math.round((10_000 * n) / counts.points) / 10;
        return {
          set: file,
          series: counts.series,
          points: counts.points,
          Wheeler: rate(counts.Wheeler),
          honest: rate(counts.honest),
          default: rate(counts.default),
          adaptive: rate(counts.adaptive),
        };
      });
      console.table(rows);
      for (const row of rows) expect(Math.max(row.adaptive, row.default)).toBeLessThanOrEqual(15);
    },
    120_000,
  );
});

import { describe, expect, it } from 'vitest';
import { type Grain, nextBucket } from '../../src/calendar/bucket.ts';
import { readKpi } from '../../src/stability/read-kpi.ts';
import type { Reading } from '../../src/stability/reading.ts';
import { normalDraws, seededRandom } from '../../src/statistics/seeded-random.ts';
import { scenarios } from './in-control.ts';

/** Another seed draws other series: GOLDEN_SEED=7 vitest run test/golden/level.test.ts */
const seed = Number(process.env.GOLDEN_SEED ?? 20261130);
const drawn = Number(process.env.GOLDEN_SERIES ?? 200);

const first: Partial<Record<Grain, string>> = { week: '2022-01-03', month: '2019-01-01', day: '2024-01-01' };

/** The reading of a KPI whose only past is these values, on the day after the last. */
function read(grain: Grain, values: number[]): Reading {
  let period = first[grain]!;
  const measured = values.map((value) => {
    const one = { period, value };
    period = nextBucket(period, grain);
    return one;
  });
  return readKpi({ grain, measured, direction: 'up', expectedLevel: null, today: period });
}

/** In how many of `drawn` readings, of 100, the level is said not to hold. */
function saidNotToHold(grain: Grain, make: () => number[], draws = drawn): number {
  let said = 0;
  for (let i = 0; i < draws; i++) if (read(grain, make()).level?.holds === false) said++;
  return (100 * said) / draws;
}

/** Two standard errors of a share of 5 % among `drawn`. */
const luck = 200 * Math.sqrt((0.05 * 0.95) / drawn);
const points = (length: number, value: (t: number) => number) => Array.from({ length }, (_, t) => value(t));

interface Drawn {
  readonly name: string;
  readonly stretches: readonly (readonly [Grain, number])[];
  readonly draw: (length: number) => number[];
}

/** The worst share said not to hold, over all; the table is printed. */
function worstSaid(drawn: readonly Drawn[]): number {
  const rows = drawn.map(({ name, stretches, draw }) => ({
    name,
    said: stretches.map(
      ([grain, length]) => [`${length} ${grain}s`, saidNotToHold(grain, () => draw(length))] as const,
    ),
  }));
  console.table(
    rows.map(({ name, said }) => ({
      name,
      ...Object.fromEntries(said.map(([key, share]) => [key, share.toFixed(1)])),
    })),
  );
  return Math.max(...rows.flatMap(({ said }) => said.map(([, share]) => share)));
}

describe('young KPIs in control, read as a page reads them', () => {
  it('under half a year there is no verdict on the level: 25 weeks, 182 days; from 26 weeks, 183 days, there is', () => {
    const normal = normalDraws(seededRandom(seed));
    const level = (grain: Grain, length: number) =>
      read(
        grain,
        points(length, () => 100 + 3 * normal()),
      ).level;
    expect([level('week', 25), level('day', 182)]).toEqual([null, null]);
    expect([level('week', 26), level('day', 183), level('month', 12)].every((one) => one !== null)).toBe(true);
  });

  it('the level is said not to hold in 5 % at most, with its luck, whatever the noise', () => {
    const stretches = [
      ['week', 26],
      ['week', 33],
      ['week', 40],
      ['month', 12],
      ['day', 183],
    ] as const;
    const named = ['iid 60', 'AR(1) .3', 'AR(1) .6', 'Poisson 4', 'zero-inflated', 'lognormal', 't4'];
    expect(
      worstSaid(
        scenarios(seed)
          .filter(({ name }) => named.includes(name))
          .map(({ name, make }) => ({ name, stretches, draw: (length) => points(length, make()) })),
      ),
    ).toBeLessThanOrEqual(5 + luck);
  }, 240_000);

  it('days that follow the year (± 12 %) are not said to have lost their level, at any age', () => {
    const uniform = seededRandom(seed + 4);
    const normal = normalDraws(uniform);
    for (const length of [120, 200, 300, 400]) {
      const wave = () => {
        const phase = 2 * Math.PI * uniform();
        return points(length, (t) => 100 + 12 * Math.cos((2 * Math.PI * t) / 365.25 + phase) + 4 * normal());
      };
      expect(saidNotToHold('day', wave, 60)).toBeLessThanOrEqual(5 + 2 * luck);
    }
  }, 60_000);

  it('one spike of 8 or 15 σ, first, amid or last, is a surprise, not a level that is lost', () => {
    const normal = normalDraws(seededRandom(seed + 1));
    const stretches = [
      ['week', 16],
      ['week', 26],
      ['week', 40],
      ['month', 14],
      ['day', 183],
    ] as const;
    const spikes = [8, 15].flatMap((size) =>
      (['first', 'amid', 'last'] as const).map((place) => ({
        name: `${size} σ ${place}`,
        stretches,
        draw: (length: number) => {
          const at = { first: 0, amid: length >> 1, last: length - 1 }[place];
          return points(length, (t) => 100 + 3 * (t === at ? size : normal()));
        },
      })),
    );
    expect(worstSaid(spikes)).toBeLessThanOrEqual(5 + luck);
  }, 240_000);
});

describe('a level that is lost', () => {
  const normal = normalDraws(seededRandom(seed + 2));
  const found = (grain: Grain, length: number, level: (t: number) => number) =>
    saidNotToHold(grain, () => points(length, (t) => level(t) + 2 * normal()), 100);

  it('100 − 0.3 a week, noise 2, is found in 90 % from a year on, and by two in three at 40 weeks', () => {
    const rows = [40, 52, 86].map((weeks) => ({ weeks, 'found %': found('week', weeks, (t) => 100 - 0.3 * t) }));
    console.table(rows);
    expect(rows[0]!['found %']).toBeGreaterThanOrEqual(66);
    expect(Math.min(rows[1]!['found %'], rows[2]!['found %'])).toBeGreaterThanOrEqual(90);
  }, 60_000);

  it('a fall that begins after 60 steady weeks is found in 90 % within 35 weeks, though the range has learnt it', () => {
    expect(found('week', 95, (t) => 100 - 0.98 * Math.max(0, t - 60))).toBeGreaterThanOrEqual(90);
  }, 60_000);

  it('10.8 a year lost by a monthly KPI, noise 2, in 20 months; 36 a year by a daily one, in half a year', () => {
    expect(found('month', 20, (t) => 100 - 0.9 * t)).toBeGreaterThanOrEqual(80);
    expect(found('day', 190, (t) => 100 - 0.1 * t)).toBeGreaterThanOrEqual(90);
  }, 60_000);

  it('a spike on the last week does not hide it: 86 weeks, the last one 21 σ above where the fall had led', () => {
    const struck = () => points(86, (t) => (t === 85 ? 116 : 100 - 0.3 * t + 2 * normal()));
    expect(saidNotToHold('week', struck, 100)).toBeGreaterThanOrEqual(90);
  }, 60_000);
});

import { expect, test } from 'vitest';
import { forecastKpi } from './forecast-kpi.ts';
import { readKpi } from './read-kpi.ts';

const month = (n: number) => `${2022 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`;
const past = (count: number, value: (n: number) => number | null, today: string) =>
  readKpi({
    grain: 'month',
    measured: Array.from({ length: count }, (_, n) => ({ period: month(n), value: value(n), partial: false })),
    direction: 'up',
    expectedLevel: null,
    today,
  });
const wave = (n: number) => 1000 + 200 * Math.sin((2 * Math.PI * n) / 12) + ((n * 37) % 11);

test('starts after the last complete period, half a year of months, each interval inside the wider', () => {
  const ahead = forecastKpi(past(48, wave, '2026-01-05'))!;
  expect(ahead.map(({ period }) => period)).toEqual([48, 49, 50, 51, 52, 53].map(month));
  for (const one of ahead) {
    expect(one.lower95).toBeLessThan(one.lower80);
    expect(one.lower80).toBeLessThan(one.mean);
    expect(one.mean).toBeLessThan(one.upper80);
    expect(one.upper80).toBeLessThan(one.upper95);
  }
});

test('knows the season: March, 200 above, is expected above September, 200 below', () => {
  const ahead = forecastKpi(past(48, wave, '2026-01-05'))!;
  // January is at 1,000 on the way up, April at the top.
  expect(ahead[3]!.mean).toBeGreaterThan(ahead[0]!.mean + 100);
});

test('there is none where nothing is known of a range, nor where a measurement is late', () => {
  expect(forecastKpi(past(5, wave, '2022-06-05'))).toBeNull();
  expect(forecastKpi(past(48, wave, '2026-09-05'))).toBeNull();
});

test('three years of days expect the feast they have met: .6 of a day more, on the days that come back', () => {
  const day = (n: number) => new Date(Date.UTC(2022, 0, 3 + n)).toISOString().slice(0, 10);
  const feast = (n: number) => (n % 364 > 300 && n % 364 < 330 ? 1.6 : 1);
  const read = (from: number, count: number) =>
    forecastKpi(
      readKpi({
        grain: 'day',
        measured: Array.from({ length: count }, (_, t) => ({
          period: day(from + t),
          value: 1000 * feast(from + t) * (1 + 0.1 * ((((from + t) * 37) % 11) / 11)),
        })),
        direction: 'up',
        expectedLevel: null,
        today: day(from + count),
      }),
    )!;
  // Day 1,020 is nine days before the third feast: the last two weeks of the 28 are within it.
  const known = read(0, 1020)
    .slice(14)
    .reduce((sum, { mean }) => sum + mean, 0);
  const young = read(500, 520)
    .slice(14)
    .reduce((sum, { mean }) => sum + mean, 0);
  expect(known).toBeGreaterThan(1.15 * young);
});

test('a December declared +50 % is expected, as its range expects it: 150 around a level of 100', () => {
  const declaredSeason = [{ month: 12, share: 0.5 }];
  const measured = Array.from({ length: 23 }, (_, n) => ({
    period: month(n),
    value: (100 + ((n * 37) % 11) / 5) * (n % 12 === 11 ? 1.5 : 1),
    partial: false,
  }));
  const reading = readKpi({
    grain: 'month',
    measured,
    direction: 'up',
    expectedLevel: null,
    today: '2023-12-05',
    declaredSeason,
  });
  const [december, january] = forecastKpi(reading, { declaredSeason })!;
  expect(december!.period).toBe('2023-12-01');
  expect(Math.abs(december!.mean - reading.next!.expected)).toBeLessThan(2);
  expect(december!.mean).toBeCloseTo(1.5 * january!.mean, 0);
  expect(december!.lower95).toBeGreaterThan(140);
});

test('a share never above one is not forecast above: where its 95 % would go on to 100.8 %, they end at 100 %', () => {
  const measured = Array.from({ length: 40 }, (_, n) => ({ period: month(n), value: 1 - ((n * 37) % 11) / 1000 }));
  const past = { grain: 'month', measured, direction: 'up', expectedLevel: null, today: '2025-05-05' } as const;
  const reading = readKpi({ ...past, isShare: true });
  const most = (isShare: boolean) => Math.max(...forecastKpi(reading, { isShare })!.map(({ upper95 }) => upper95));
  expect(most(true)).toBe(1);
  expect(most(false)).toBeGreaterThan(1);
});

import { expect, test } from 'vitest';
import { forecast } from './forecast.ts';
import { forecastTimes } from './forecast-times.ts';

const values = Array.from({ length: 40 }, (_, t) => 100 + ((t * 37) % 11));

test('what is multiplied by 1, 1 and 2 is expected so, as surely; the running total is doubted as by √((1 + 1 + 4) / 3)', () => {
  const plain = forecast(values, { season: 1, horizon: 3 });
  if (plain.kind !== 'forecast') throw new Error(plain.kind);
  const made = forecastTimes(plain, [1, 1, 2]);
  expect([...made.mean]).toEqual([plain.mean[0], plain.mean[1], 2 * plain.mean[2]!]);
  expect([...made.deviation]).toEqual([plain.deviation[0], plain.deviation[1], 2 * plain.deviation[2]!]);
  expect([...made.degrees]).toEqual([...plain.degrees]);
  expect(made.totalDeviation[1]).toBe(plain.totalDeviation[1]);
  expect(made.totalDeviation[2]).toBeCloseTo(plain.totalDeviation[2]! * Math.sqrt(2), 12);
});

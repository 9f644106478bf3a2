import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Drift, drifts } from './card.ts';
import { DriftSettings, defaults, shares, type Threshold, thresholdsOf } from './settings.ts';

const folder = join(import.meta.dirname, 'detectors');
/** Counted where the picture of a team is made: nobody is said to carry an objective alone before that week. */
const inThePicture: readonly [Drift, Threshold][] = [['carried-alone', 'agreeByWeek']];

test('the thresholds of each question are those that its detector reads', () => {
  const read = readdirSync(folder).map((file): [Drift, Threshold[]] => {
    const names = readFileSync(join(folder, file), 'utf8').matchAll(/(?<!\/)settings\.(\w+)/g);
    return [file.replace('.ts', '') as Drift, [...new Set([...names].map(([, name]) => name as Threshold))]];
  });
  for (const [drift, threshold] of inThePicture) read.find(([name]) => name === drift)?.[1].push(threshold);
  const sorted = (of: Iterable<readonly [Drift, readonly Threshold[]]>) =>
    Object.fromEntries([...of].map(([drift, names]) => [drift, [...names].sort()]));
  expect(sorted(read)).toEqual(sorted(drifts.map((drift) => [drift, thresholdsOf[drift]])));
});

test('every threshold but the team’s own days belongs to a question', () => {
  const all = new Set(Object.values(thresholdsOf).flat());
  expect(Object.keys(DriftSettings.shape).filter((name) => !all.has(name as Threshold))).toEqual(['teamFirstDays']);
});

test('a share is at most 1, and what is counted is whole', () => {
  for (const [name, value] of Object.entries(defaults))
    expect([name, shares.has(name as Threshold) ? value < 1 : Number.isInteger(value)]).toEqual([name, true]);
});

import { expect, test } from 'vitest';
import { lineOf } from '../line.ts';
import { type Listener, memory, sums } from '../listening/listener.ts';
import { readLine } from '../read-line.ts';
import { objectiveSaid, weighObjective } from './weigh-objective.ts';
import { readWeights } from './weights.ts';

const share = (is_task: number, bau: number, contains_metric: number, vague: number) => ({
  is_task: { share: is_task, at: [0, 1] as const },
  bau: { share: bau, at: [1, 2] as const },
  contains_metric: { share: contains_metric, at: [2, 3] as const },
  vague: { share: vague, at: [3, 4] as const },
});
const said = (...shares: [number, number, number, number]) => Object.keys(objectiveSaid(share(...shares)));

/** Whatever the words, one more is said for a task, and nothing for the rest. */
const alike: Listener = {
  wordSums: () => new Float64Array(2 * sums),
  ways: [0, 1].map(() => ({
    remembered: new Float64Array(sums * memory),
    rememberedBase: new Float64Array(sums),
  })) as unknown as Listener['ways'],
  kinds: { weights: new Float64Array(8 * memory), base: new Float64Array(4) },
  objective: { weights: new Float64Array(8 * memory), base: Float64Array.of(1, 0, 0, 0) },
};

test('each thing an objective may be is told for itself: what the signs add and what is heard, half each, and one part in 1 + e⁻ˢ', () => {
  const table = readWeights('en =0,0,0,-5;said is_task=10,0,0,0;e build=5,0,0,5');
  const line = lineOf('Build', 'en');
  const weighed = weighObjective(line, { is_task: [0, 5] }, table, alike);
  // Two signs known: (2 + 1) / √2 = 2.121, one heard: (2.121 + 1) / 2 = 1.561, and 1 / (1 + e^-1.561) = 0.826.
  // (0 + 1) / √2 − 1 = −0.293, nothing heard: −.146, and 1 / (1 + e^.146) = 0.463
  expect(weighed.is_task.share).toBeCloseTo(0.826, 3);
  expect(weighed.vague.share).toBeCloseTo(0.463, 3);
  expect(weighed.bau.share).toBe(0.5);
  expect(weighed.is_task.at).toEqual([0, 5]);
  // No rule found it: the words that spoke most for it are shown.
  expect(weighed.vague.at).toEqual([0, 5]);
});

test('a task or a routine, whichever is likelier; vague only where nothing else is said', () => {
  expect(said(0.9, 0.1, 0.1, 0.9)).toEqual(['is_task']);
  expect(said(0.5, 0.6, 0.1, 0.9)).toEqual(['bau']);
  expect(said(0.6, 0.5, 0.5, 0.1)).toEqual(['is_task', 'contains_metric']);
  expect(said(0.1, 0.1, 0.1, 0.5)).toEqual(['vague']);
  expect(said(0.4, 0.25, 0.2, 0.3)).toEqual([]);
});

test.each([
  ['Create a data driven planning process', 'is_task'],
  ['Prepare for the pilot', 'is_task'],
  ['Grow monthly active users by 40%', 'contains_metric'],
  ['Keep the lights on while the team grows', 'bau'],
  ['Improve communication', 'vague'],
])('“%s”: %s', (text, flag) => {
  expect(readLine({ lang: 'en', type: 'objective', text }).flags).toContain(flag);
});

test.each(['New customers see what they came for in their first hour', 'Developers choose our documentation first'])(
  '“%s” is a direction: nothing is said',
  (text) => {
    expect(readLine({ lang: 'en', type: 'objective', text }).flags).toEqual([]);
  },
);

import { describe, expect, it } from 'vitest';
import { charts as french } from '../../i18n/fr/charts.ts';
import type { KpiChartData } from './chart-data.ts';
import { placeChartLabels } from './chart-labels.ts';
import { chartVoice } from './chart-words.tsx';
import { everything, rich, silent, weekly } from './gallery-examples.ts';
import { letterBox } from './letter-places.ts';
import { periodAt } from './period-index.ts';
import { planPlot } from './plot.ts';
import { seriesPaths } from './series-paths.ts';
import { signalsToSay } from './signal-words.ts';
import { textWidth } from './text-width.ts';

const voice = chartVoice('fr', french);
const draw = (data: typeof rich, width: number) => {
  const plot = planPlot(data, voice, width);
  const paths = seriesPaths(data, plot);
  return { plot, paths, labels: placeChartLabels(data, plot, paths, voice) };
};

/** Subscribers counted again, month by month: the value, the two ends of its range, and the value as it was published. */
const months = [
  [8160, 7764, 8547, 8755],
  [7676, 7273, 8036, 8411],
  [7689, 7356, 8119, 8480],
  [7972, 7567, 8330, 8464],
  [8648, 8259, 9022, 9304],
  [9227, 8917, 9680, 9756],
  [9678, 9287, 10_097, 10_370],
  [10_011, 9563, 10_373, 10_484],
  [10_210, 9739, 10_549, 10_910],
  [9631, 9268, 10_078, 10_416],
  [9663, 9125, 9934, 10_223],
  [8842, 8482, 9290, 9657],
] as const;
const threeYears = Array.from({ length: 36 }, (_, index) => {
  const [value, lower, upper, published] = months[index % 12]!;
  return { period: periodAt('month', '2023-11-01', index), value, lower, upper, published };
});
const countedAgain: KpiChartData = {
  name: '',
  grain: 'month',
  unit: { kind: 'number', digits: 0 },
  seasonal: true,
  points: threeYears.map((month) => ({ ...month, expected: null, kind: 'common' as const })),
  published: threeYears.map(({ period, published }) => ({ period, value: published })),
};
describe('words on a chart', () => {
  it('stay inside it at every width', () => {
    for (const data of [rich, everything, weekly]) {
      for (const width of [340, 390, 560, 760, 1000, 1360]) {
        const { plot, labels } = draw(data, width);
        for (const { x, y } of [...labels.letters, ...labels.ranges, ...labels.levels]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(plot.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(plot.bottom);
        }
      }
    }
  });
  it('never put one ringed letter on another', () => {
    for (const width of [390, 700, 1000]) {
      const boxes = draw(rich, width).labels.letters.map(letterBox);
      for (const [rank, a] of boxes.entries()) {
        for (const b of boxes.slice(rank + 1)) {
          expect(Math.abs(a.x - b.x) >= a.width || Math.abs(a.y - b.y) >= a.height).toBe(true);
        }
      }
    }
  });
  it('keep off the line as it was published, between its points too', () => {
    for (let width = 340; width < 1400; width += 20) {
      const { plot, labels } = draw(countedAgain, width);
      const line = threeYears.map(({ published }, index) => ({ x: plot.x(index), y: plot.y(published) }));
      const said = [...labels.ranges, ...(labels.published ? [{ ...labels.published, more: '' }] : [])];
      expect(said).toHaveLength(2);
      for (const { text, more, x, y } of said) {
        // The letters themselves: less than the room that is kept for them.
        const ink = { x, y: y - 10, width: textWidth(text + more, 13) * 0.9, height: 12 };
        for (const [index, to] of line.entries()) {
          const from = line[index - 1] ?? to;
          for (let part = 0; part <= 1; part += 0.02) {
            const on = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
            const inside = on.x > ink.x && on.x < ink.x + ink.width && on.y > ink.y && on.y < ink.y + ink.height;
            expect(inside, `${text}${more} at ${width}`).toBe(false);
          }
        }
      }
    }
  });
  it('say the value of a signal alone where its words would stand on lines, or on what is said of the forecast', () => {
    const forecast = months.slice(0, 6).map(([mean], step) => ({
      period: periodAt('month', '2026-11-01', step),
      mean,
      lower80: mean - 150,
      upper80: mean + 150,
      lower95: mean - 300,
      upper95: mean + 300,
    }));
    const may = threeYears[30]!;
    const points = (countedAgain.points ?? []).map((point) =>
      point.period === may.period ? { ...point, value: 9273, lower: 9400, kind: 'concern' as const } : point,
    );
    const said = (width: number) => draw({ ...countedAgain, points, forecast }, width).labels.signals;
    expect(said(1000)).toMatchObject([{ words: french.below }]);
    expect(said(350)).toMatchObject([{ words: '' }]);
    expect(said(350)[0]?.value).toBe(said(1000)[0]?.value);
  });
  it('say a streak of signals once, and never twice the last value', () => {
    const { paths, labels } = draw(weekly, 1000);
    expect(paths.signals.map(({ index }) => index)).toEqual([12, 40, 41]);
    expect(signalsToSay(paths.signals, 5).map(({ index }) => index)).toEqual([12, 41]);
    expect(labels.signals.map(({ signal }) => signal.index)).toEqual([12]);
  });
  it('show silence as a dash, with what was last known in small', () => {
    const last = draw(silent, 900).labels.header.last;
    expect(last?.value).toBe('—');
    expect(last?.words.replaceAll('\u00a0', ' ')).toContain('0,84 €');
  });
});

describe('the line of a chart', () => {
  it('is cut at a break, and only what stands before it is past', () => {
    const { paths } = draw(rich, 1000);
    expect(paths.segments.map(({ past }) => past)).toEqual([true, false]);
    expect(paths.segments.map(({ line }) => line.match(/M/g)?.length)).toEqual([1, 1]);
  });
});

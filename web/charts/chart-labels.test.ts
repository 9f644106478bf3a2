import { describe, expect, it } from 'vitest';
import { charts as french } from '../../i18n/fr/charts.ts';
import { placeChartLabels } from './chart-labels.ts';
import { chartVoice } from './chart-words.tsx';
import { everything, rich, silent, weekly } from './gallery-examples.ts';
import { letterBox } from './letter-places.ts';
import { planPlot } from './plot.ts';
import { seriesPaths } from './series-paths.ts';
import { signalsToSay } from './signal-words.ts';

const voice = chartVoice('fr', french);
const draw = (data: typeof rich, width: number) => {
  const plot = planPlot(data, voice, width);
  const paths = seriesPaths(data, plot);
  return { plot, paths, labels: placeChartLabels(data, plot, paths, voice) };
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

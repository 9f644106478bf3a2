import type { KpiChartData } from './chart-data.ts';
import type { ChartVoice } from './chart-words.tsx';
import { periodIndex } from './period-index.ts';
import { type Box, placeLabels } from './place-labels.ts';
import type { Plot } from './plot.ts';
import type { SeriesPaths } from './series-paths.ts';
import { textWidth } from './text-width.ts';

export interface BreakPlace {
  readonly x: number;
  readonly title: string;
  readonly former: string;
  readonly effect: readonly string[];
  readonly flipped: boolean;
}

export interface HeaderWords {
  readonly last: { readonly value: string; readonly words: string; readonly flipped: boolean } | null;
  readonly breaks: readonly BreakPlace[];
}

/** Words broken into lines no wider than `room`, at most two; the rest is in the sentences below. */
export function wrapWords(text: string, room: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && textWidth(`${line} ${word}`, size) <= room) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.length <= 2 ? lines : [lines[0] ?? '', `${lines[1]}…`];
}

const beside = (x: number, width: number, height: number): Box[] => [
  { x: x + 8, y: 4, width, height },
  { x: x - 8 - width, y: 4, width, height },
];

/** The zone above the plot: the last value first, then the breaks, each to the right of its rule unless words would touch. */
export function headerWords(data: KpiChartData, plot: Plot, paths: SeriesPaths, voice: ChartVoice): HeaderWords {
  const bounds = { x: 0, y: 0, width: plot.width, height: 60 };
  const last = paths.last;
  const value = last ? voice.value(last.point.value, data.unit) : '';
  const words = last ? (last.point.partial ? voice.words.running : voice.period(data.grain, last.point.period)) : '';
  const lastWidth = Math.max(textWidth(value, 18, 700), textWidth(words, 13));
  const breaks = (data.breaks ?? []).map((one) => {
    const title = voice.words.definition(one.version);
    const effect = plot.narrow ? [] : wrapWords(one.effect, 230, 13);
    const width = Math.max(textWidth(title, 13, 600), ...effect.map((line) => textWidth(line, 13)));
    const x = plot.x(periodIndex(data.grain, plot.first, one.period) - 0.5);
    return { x, title, effect, former: one.formerVersion, candidates: beside(x, width, 16 + effect.length * 16) };
  });
  const choices = placeLabels(
    [...(last ? [{ candidates: beside(last.x, lastWidth, 38) }] : []), ...breaks],
    [],
    bounds,
  );
  const offset = last ? 1 : 0;
  return {
    last: last ? { value, words, flipped: choices[0]?.choice === 1 } : null,
    breaks: breaks.map(({ x, title, effect, former }, rank) => ({
      x,
      title,
      effect,
      former,
      flipped: choices[rank + offset]?.choice === 1,
    })),
  };
}

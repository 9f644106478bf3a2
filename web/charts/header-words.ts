import type { KpiChartData, PointKind } from './chart-data.ts';
import type { ChartVoice } from './chart-words.tsx';
import { periodIndex } from './period-index.ts';
import { type Box, placeLabels } from './place-labels.ts';
import type { Plot } from './plot.ts';
import type { SeriesPaths } from './series-paths.ts';
import { signalWords } from './signal-words.ts';
import { textWidth } from './text-width.ts';
import { wrapWords } from './wrap-words.ts';

export interface BreakPlace {
  readonly x: number;
  readonly title: string;
  readonly former: string;
  readonly effect: readonly string[];
  readonly flipped: boolean;
}

export interface LastWords {
  readonly x: number;
  readonly y: number;
  readonly value: string;
  readonly words: string;
  readonly kind: PointKind;
  readonly flipped: boolean;
}

export interface HeaderWords {
  readonly last: LastWords | null;
  readonly breaks: readonly BreakPlace[];
  readonly boxes: readonly Box[];
}

const beside = (x: number, width: number, height: number): Box[] => [
  { x: x + 8, y: 4, width, height },
  { x: x - 8 - width, y: 4, width, height },
];

/** The last value, unless nothing came since: silence is shown as silence, and what was known stands in small. */
function lastWords(
  data: KpiChartData,
  plot: Plot,
  paths: SeriesPaths,
  voice: ChartVoice,
): Omit<LastWords, 'flipped'> | null {
  const { last } = paths;
  if (last === null) return null;
  const value = voice.value(last.point.value, data.unit);
  const short = plot.narrow && data.grain === 'week';
  const period = short ? voice.shortPeriod(data.grain, last.point.period) : voice.period(data.grain, last.point.period);
  const silence = paths.silences.find(({ open }) => open);
  if (silence) {
    return {
      x: plot.x(silence.to),
      y: last.y,
      value: '—',
      words: voice.words.lastKnown(value, period),
      kind: 'common',
    };
  }
  const why = last.point.kind === 'common' ? '' : signalWords(last, voice);
  const when = last.point.partial ? voice.words.running : period;
  const words = why
    ? voice.words.lastKnown(why, plot.narrow ? voice.shortPeriod(data.grain, last.point.period) : when)
    : when;
  return { x: last.x, y: last.y, value, words, kind: last.point.kind };
}

/** The zone above the plot: the last value first, then the breaks, each right of its rule unless words would touch. */
export function headerWords(data: KpiChartData, plot: Plot, paths: SeriesPaths, voice: ChartVoice): HeaderWords {
  const bounds = { x: 0, y: 0, width: plot.width, height: 60 };
  const last = lastWords(data, plot, paths, voice);
  const lastWidth = last ? Math.max(textWidth(last.value, 18, 700), textWidth(last.words, 13)) : 0;
  const lastLabel = last ? [{ candidates: beside(last.x, lastWidth, 38) }] : [];
  const breaks = (data.breaks ?? []).map((one) => {
    const title = voice.words.definition(one.version);
    const effect = plot.narrow ? [] : wrapWords(one.effect, 230, 13);
    const width = Math.max(textWidth(title, 13, 600), ...effect.map((line) => textWidth(line, 13)));
    const x = plot.x(periodIndex(data.grain, plot.first, one.period) - 0.5);
    return { x, title, effect, former: one.formerVersion, candidates: beside(x, width, 16 + effect.length * 16) };
  });
  const labels = [...lastLabel, ...breaks];
  const choices = placeLabels(labels, [], bounds);
  const flipped = (rank: number): boolean => choices[rank]?.choice === 1;
  return {
    last: last ? { ...last, flipped: flipped(0) } : null,
    breaks: breaks.map(({ x, title, effect, former }, rank) => ({
      x,
      title,
      effect,
      former,
      flipped: flipped(rank + lastLabel.length),
    })),
    boxes: labels.flatMap(({ candidates }, rank) => candidates[choices[rank]?.choice ?? 0] ?? []),
  };
}

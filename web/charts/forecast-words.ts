import type { ForecastPoint } from './chart-data.ts';
import type { ChartVoice } from './chart-words.tsx';
import { periodIndex } from './period-index.ts';
import { type Box, spreadColumn } from './place-labels.ts';
import type { Plot } from './plot.ts';
import { textWidth } from './text-width.ts';

interface ForecastWord {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  /** What no other word may stand on. */
  readonly box: Box;
}

const line = 16;

/** Both intervals and the name of the fan, at the right of its end, from the top down. */
export function forecastWords(plot: Plot, forecast: readonly ForecastPoint[], voice: ChartVoice): ForecastWord[] {
  const last = forecast.at(-1);
  if (!last) return [];
  const x = plot.x(periodIndex(plot.grain, plot.first, last.period)) + 9;
  const { level95, level80, forecast: name } = voice.words;
  const ys = spreadColumn(
    [last.upper95, last.upper80, last.mean].map((value) => plot.y(value) + 4),
    line,
    plot.top,
    plot.bottom,
  );
  return [level95, level80, name].map((text, rank) => {
    const y = ys[rank]!;
    return { text, x, y, box: { x, y: y - 13, width: textWidth(text, 13, 600), height: line } };
  });
}

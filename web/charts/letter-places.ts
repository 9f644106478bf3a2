import type { KpiChartData } from './chart-data.ts';
import { periodIndex } from './period-index.ts';
import { type Box, placeLabels } from './place-labels.ts';
import type { Plot } from './plot.ts';
import type { SeriesPaths } from './series-paths.ts';
import { isLow } from './signal-words.ts';

export interface LetterPlace {
  readonly letter: string;
  readonly x: number;
  readonly y: number;
  readonly fromY: number;
}

export const ring = 10;

export const letterOf = (rank: number): string => String.fromCharCode(65 + (rank % 26));

export const letterBox = ({ x, y }: { x: number; y: number }): Box => ({
  x: x - ring,
  y: y - ring,
  width: ring * 2,
  height: ring * 2,
});

/** Ringed letters stand straight above or below their point, outside the range where they can. */
export function letterPlaces(
  data: KpiChartData,
  plot: Plot,
  paths: SeriesPaths,
  { marks, written }: { readonly marks: readonly Box[]; readonly written: readonly Box[] },
  bounds: Box,
): LetterPlace[] {
  const notes = (data.annotations ?? []).flatMap((note, rank) => {
    const index = periodIndex(data.grain, plot.first, note.period);
    if (index < 0 || index >= plot.count) return [];
    const point = paths.points[index] ?? null;
    const x = plot.x(index);
    const fromY = point?.value == null ? plot.bottom : plot.y(point.value);
    const edgeTop = point?.upper == null ? fromY : Math.min(fromY, plot.y(point.upper));
    const edgeBottom = point?.lower == null ? fromY : Math.max(fromY, plot.y(point.lower));
    const signal = paths.signals.find((one) => one.index === index);
    const above = [20, 30, 42, 56, 72].map((away) => edgeTop - away);
    const below = [26, 36, 48, 62].map((away) => (signal ? fromY : edgeBottom) + away);
    const ys = signal && isLow(signal) ? [...below, ...above] : [...above, ...below];
    return [{ letter: letterOf(rank), x, fromY, ys, candidates: ys.map((y) => letterBox({ x, y })) }];
  });
  const choices = placeLabels(notes, marks, bounds, written);
  return notes.map(({ letter, x, fromY, ys }, rank) => ({
    letter,
    x,
    fromY,
    y: ys[choices[rank]?.choice ?? 0] ?? fromY,
  }));
}

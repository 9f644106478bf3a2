import type { KpiChartData } from './chart-data.ts';
import type { ChartVoice } from './chart-words.tsx';
import { periodIndex } from './period-index.ts';
import { type Box, type LabelToPlace, placeLabels } from './place-labels.ts';
import type { Plot } from './plot.ts';
import type { SeriesPaths, SignalPlace } from './series-paths.ts';
import { textWidth } from './text-width.ts';

export interface LetterPlace {
  readonly letter: string;
  readonly x: number;
  readonly y: number;
  readonly fromY: number;
}

export interface SignalLabelPlace {
  readonly signal: SignalPlace;
  readonly value: string;
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface ChartLabels {
  readonly letters: readonly LetterPlace[];
  readonly signals: readonly SignalLabelPlace[];
  readonly range: { readonly x: number; readonly y: number } | null;
}

const ring = 10;
const lineHeight = 16;

export const letterOf = (rank: number): string => String.fromCharCode(65 + (rank % 26));

/** A streak of signals of one kind is said once, at its latest point; of many streaks only the latest are said. */
export function signalsToSay(signals: readonly SignalPlace[], most: number): SignalPlace[] {
  return signals
    .filter((signal, rank) => {
      const next = signals[rank + 1];
      return !(next && next.index === signal.index + 1 && next.point.kind === signal.point.kind);
    })
    .slice(-most);
}

/** Small boxes along the line, so that words keep off it. Skipped on very long series, where words stand outside anyway. */
function lineBoxes(paths: SeriesPaths, plot: Plot): Box[] {
  const boxes: Box[] = [];
  let before: { x: number; y: number } | null = null;
  for (const [index, point] of paths.points.entries()) {
    if (point?.value == null) {
      before = null;
      continue;
    }
    const here = { x: plot.x(index), y: plot.y(point.value) };
    const reach = point.kind === 'common' ? 5 : 9;
    boxes.push({ x: here.x - reach, y: here.y - reach, width: reach * 2, height: reach * 2 });
    if (before && plot.count <= 320) {
      for (const part of [0.25, 0.5, 0.75]) {
        const x = before.x + (here.x - before.x) * part;
        const y = before.y + (here.y - before.y) * part;
        boxes.push({ x: x - 3, y: y - 3, width: 6, height: 6 });
      }
    }
    before = here;
  }
  return boxes;
}

const side = (signal: SignalPlace, voice: ChartVoice): string => {
  const { value, lower, upper, rule } = signal.point;
  if (lower !== null && value < lower) return voice.words.below;
  if (upper !== null && value > upper) return voice.words.above;
  return rule ? voice.words.rules[rule] : '';
};

const isLow = ({ point }: SignalPlace): boolean => {
  const middle =
    point.expected ?? (point.lower !== null && point.upper !== null ? (point.lower + point.upper) / 2 : null);
  return middle !== null && point.value < middle;
};

export function placeChartLabels(data: KpiChartData, plot: Plot, paths: SeriesPaths, voice: ChartVoice): ChartLabels {
  const bounds: Box = {
    x: plot.left - 4,
    y: plot.top - 20,
    width: plot.width - plot.left,
    height: plot.bottom - plot.top + 18,
  };
  const obstacles = lineBoxes(paths, plot);
  if (paths.last)
    obstacles.push({ x: paths.last.x - 5, y: plot.top - 20, width: 10, height: paths.last.y - plot.top + 20 });
  for (const { period } of data.breaks ?? []) {
    const x = plot.x(periodIndex(data.grain, plot.first, period) - 0.5);
    obstacles.push({ x: x - 6, y: 0, width: 12, height: plot.bottom });
  }

  const notes = (data.annotations ?? []).map((note, rank) => {
    const index = periodIndex(data.grain, plot.first, note.period);
    return { letter: letterOf(rank), index, x: plot.x(index), point: paths.points[index] ?? null };
  });
  const shown = notes.filter(({ index }) => index >= 0 && index < plot.count);
  const letterLabels = shown.map(({ x, point, index }): LabelToPlace & { x: number } => {
    const y = point?.value == null ? plot.bottom - 40 : plot.y(point.value);
    const edgeTop = Math.min(y, point?.upper == null ? y : plot.y(point.upper));
    const edgeBottom = Math.max(y, point?.lower == null ? y : plot.y(point.lower));
    const signal = paths.signals.find((one) => one.index === index);
    const above = [20, 30, 42, 56, 72].map((away) => edgeTop - away);
    const below = [26, 36, 48, 62].map((away) => (signal ? y : edgeBottom) + away);
    const ys = signal && isLow(signal) ? [...below, ...above] : [...above, ...below];
    return {
      x,
      candidates: ys.map((centre) => ({ x: x - ring, y: centre - ring, width: ring * 2, height: ring * 2 })),
    };
  });
  const letterChoices = placeLabels(letterLabels, obstacles, bounds);
  const letters = shown.map(({ letter, x, point }, rank): LetterPlace => {
    const box = letterLabels[rank]!.candidates[letterChoices[rank]!.choice]!;
    return { letter, x, y: box.y + ring, fromY: point?.value == null ? plot.bottom : plot.y(point.value) };
  });
  const letterBoxes = letters.map(({ x, y }) => ({ x: x - ring, y: y - ring, width: ring * 2, height: ring * 2 }));

  const said = signalsToSay(paths.signals, plot.narrow ? 2 : 5).filter(
    (signal) => signal !== paths.last || data.forecast === undefined,
  );
  const signalTexts = said.map((signal) => {
    const value = voice.value(signal.point.value, data.unit);
    const words = side(signal, voice);
    const width = Math.max(textWidth(value, 14, 700), textWidth(words, 13));
    const height = words ? lineHeight * 2 : lineHeight;
    const own = letters.find(({ x }) => Math.abs(x - signal.x) < 1);
    const beside: Box[] = own
      ? [
          { x: signal.x + ring + 6, y: own.y - lineHeight, width, height },
          { x: signal.x - ring - 6 - width, y: own.y - lineHeight, width, height },
        ]
      : [];
    const stacked = (away: number): Box => ({ x: signal.x - width / 2, y: signal.y + away, width, height });
    const low = isLow(signal);
    const near: Box[] = [
      stacked(low ? 12 : -12 - height),
      { x: signal.x + 14, y: signal.y - height / 2, width, height },
      { x: signal.x - 14 - width, y: signal.y - height / 2, width, height },
      { x: signal.x - width + 10, y: signal.y + (low ? 12 : -12 - height), width, height },
      { x: signal.x - 10, y: signal.y + (low ? 12 : -12 - height), width, height },
      stacked(low ? -12 - height : 12),
      stacked(low ? 26 : -26 - height),
    ];
    return { signal, value, words, candidates: [...beside, ...near] };
  });

  const rangeLabel = rangeCandidates(data, plot, paths, voice);
  const rest = placeLabels(
    [...signalTexts, ...(rangeLabel ? [rangeLabel] : [])],
    [...obstacles, ...letterBoxes],
    bounds,
  );
  const signals = signalTexts.flatMap((text, rank): SignalLabelPlace[] => {
    const box = text.candidates[rest[rank]!.choice]!;
    const right = box.x >= text.signal.x;
    const left = box.x + box.width <= text.signal.x;
    const anchor = right ? 'start' : left ? 'end' : 'middle';
    const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2;
    return [{ signal: text.signal, value: text.value, words: text.words, x, y: box.y + 13, anchor }];
  });
  const rangeBox = rangeLabel?.candidates[rest.at(-1)?.choice ?? 0];
  return { letters, signals, range: rangeBox ? { x: rangeBox.x, y: rangeBox.y + 13 } : null };
}

export function rangeWords(data: KpiChartData, voice: ChartVoice): { name: string; more: string } | null {
  const ranged = data.points.filter(({ lower, upper }) => lower !== null && upper !== null);
  if (ranged.length === 0) return null;
  if (ranged.every(({ provisional }) => provisional)) return { name: voice.words.provisionalRange, more: '' };
  return { name: voice.words.stableRange, more: data.seasonal ? voice.words.seasonIncluded : '' };
}

/** Along the band, under it first, then over it, wherever the words fit. */
function rangeCandidates(data: KpiChartData, plot: Plot, paths: SeriesPaths, voice: ChartVoice): LabelToPlace | null {
  const words = rangeWords(data, voice);
  if (words === null) return null;
  const width = textWidth(words.name, 13, 600) + textWidth(words.more, 13);
  const span = plot.step > 0 ? Math.ceil(width / plot.step) : 0;
  const candidates: Box[] = [];
  const stride = Math.max(1, Math.floor(plot.count / 40));
  for (const over of [false, true]) {
    for (let index = 0; index + span < plot.count; index += stride) {
      const under = paths.points.slice(index, index + span + 1);
      const ys = under.flatMap((point) => {
        const value = over ? point?.upper : point?.lower;
        return value == null ? [] : [plot.y(value)];
      });
      if (ys.length < under.length * 0.7) continue;
      const y = over ? Math.min(...ys) - 22 : Math.max(...ys) + 6;
      candidates.push({ x: plot.x(index) + 2, y, width, height: lineHeight });
    }
  }
  return candidates.length > 0 ? { candidates } : null;
}

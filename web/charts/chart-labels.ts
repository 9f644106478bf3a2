import type { KpiChartData } from './chart-data.ts';
import type { ChartVoice } from './chart-words.tsx';
import { forecastWords } from './forecast-words.ts';
import { type HeaderWords, headerWords } from './header-words.ts';
import { type LetterPlace, letterBox, letterPlaces, ring } from './letter-places.ts';
import { lineBoxes } from './line-boxes.ts';
import type { Place } from './line-path.ts';
import { periodIndex } from './period-index.ts';
import { type Box, placeLabels } from './place-labels.ts';
import { type Plot, slots } from './plot.ts';
import { type RangeWords, rangeWords } from './range-words.ts';
import type { SeriesPaths, SignalPlace } from './series-paths.ts';
import { isLow, signalsToSay, signalWords } from './signal-words.ts';
import { textWidth } from './text-width.ts';

export interface SignalLabelPlace {
  readonly signal: SignalPlace;
  readonly value: string;
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface PlainLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface ChartLabels {
  readonly header: HeaderWords;
  readonly letters: readonly LetterPlace[];
  readonly signals: readonly SignalLabelPlace[];
  readonly ranges: readonly (PlainLabel & { readonly more: string })[];
  readonly levels: readonly PlainLabel[];
  readonly published: PlainLabel | null;
}

const lineHeight = 16;
/** From the top of a label's box to its baseline. */
const rise = 13;
/** A band's name that would cover more than this share of itself with marks is left to the sentences. */
const tooCovered = 0.04;
/** A signal's words stand over a line they cross; over more of it than this, its value is said alone. */
const tooCrossed = 0.15;

/** Between the words of a signal and the value of the one under it: two lines of a label are closer than two labels. */
const AIR = 6;

/** Where a signal's value and words may stand: beside its letter, away from the range, else around it. */
function aroundSignal(signal: SignalPlace, width: number, height: number, letter: LetterPlace | undefined): Box[] {
  const { x, y } = signal;
  const low = isLow(signal);
  const [away, across] = low ? [12, -12 - height] : [-12 - height, 12];
  const box = (left: number, top: number): Box => ({ x: left, y: top, width, height });
  const beside = letter
    ? [box(x + ring + 6, letter.y - lineHeight), box(x - ring - 6 - width, letter.y - lineHeight)]
    : [];
  return [
    ...beside,
    box(x - width / 2, y + away),
    box(x + 14, y - height / 2),
    box(x - 14 - width, y - height / 2),
    box(x - width + 10, y + away),
    box(x - 10, y + away),
    box(x - width / 2, y + across),
    box(x - width / 2, y + (low ? 26 : -26 - height)),
    box(x - width + 10, y + across),
    box(x - 14 - width, y + across),
    box(x - 14 - width, y + away),
  ];
}

/** Along a horizontal line, over it or under it, from its left end on. */
function alongLevel(text: string, y: number, plot: Plot): Box[] {
  const width = textWidth(text, 13);
  const starts = Array.from(
    { length: 24 },
    (_, part) => plot.left + 4 + ((plot.right - plot.left - width) * part) / 23,
  );
  return starts.flatMap((x) => [-19, 4].map((away) => ({ x, y: y + away, width, height: lineHeight })));
}

function publishedWords(
  places: readonly (Place | null)[],
  voice: ChartVoice,
): { text: string; candidates: Box[] } | null {
  const text = voice.words.asPublished;
  const width = textWidth(text, 13);
  const drawn = places.filter((place) => place !== null);
  if (drawn.length === 0) return null;
  const candidates = drawn.toReversed().flatMap(({ x, y }) => [
    { x: x + 6, y: y - 20, width, height: lineHeight },
    { x: x - width - 6, y: y - 20, width, height: lineHeight },
    { x: x - width / 2, y: y - 24, width, height: lineHeight },
  ]);
  return { text, candidates };
}

/** Every word on the chart gets a place of its own: header, letters, then signals, levels and the names of bands. */
export function placeChartLabels(data: KpiChartData, plot: Plot, paths: SeriesPaths, voice: ChartVoice): ChartLabels {
  const header = headerWords(data, plot, paths, voice);
  const bounds: Box = { x: plot.left - 4, y: 0, width: plot.width - plot.left, height: plot.bottom - 2 };
  const line = paths.points.map((point, index) =>
    point?.value == null ? null : { x: plot.x(index), y: plot.y(point.value), reach: point.kind === 'common' ? 5 : 9 },
  );
  const dotted = slots(data.published ?? [], data.grain, plot.first, plot.count).map((point, index) =>
    point?.value == null ? null : { x: plot.x(index), y: plot.y(point.value), reach: 4 },
  );
  const written = [...header.boxes, ...forecastWords(plot, data.forecast ?? [], voice).map(({ box }) => box)];
  const marks = [...lineBoxes(line), ...lineBoxes(dotted)];
  if (header.last) marks.push({ x: header.last.x - 5, y: 0, width: 10, height: header.last.y });
  // Words across a break would read as one sentence about two definitions: never.
  for (const { x } of header.breaks) written.push({ x: x - 30, y: 0, width: 60, height: plot.bottom });
  for (const point of data.forecast ?? []) {
    const x = plot.x(periodIndex(data.grain, plot.first, point.period));
    const top = plot.y(point.upper95);
    marks.push({ x: x - plot.step, y: top, width: plot.step, height: plot.y(point.lower95) - top });
  }
  const { atLeast, atMost } = data.expectedLevel ?? {};
  const levels = [
    ...(atLeast === undefined
      ? []
      : [{ y: plot.y(atLeast), text: voice.words.atLeast(voice.value(atLeast, data.unit)) }]),
    ...(atMost === undefined ? [] : [{ y: plot.y(atMost), text: voice.words.atMost(voice.value(atMost, data.unit)) }]),
  ].map((level) => ({ ...level, candidates: alongLevel(level.text, level.y, plot) }));
  for (const { y } of levels) marks.push({ x: plot.left, y: y - 2, width: plot.right - plot.left, height: 4 });

  const letters = letterPlaces(data, plot, paths, { marks, written }, bounds);
  const told = data.rangeName === undefined ? paths.signals : [];
  const said = signalsToSay(told, plot.narrow ? 2 : 5).filter((signal) => signal !== paths.last);
  const signalText = (signal: SignalPlace, words: string) => {
    const value = voice.value(signal.point.value, data.unit);
    const width = Math.max(textWidth(value, 14, 700), textWidth(words, 13));
    const letter = letters.find(({ x }) => Math.abs(x - signal.x) < 1);
    const height = words === '' ? lineHeight : lineHeight * 2 + AIR;
    return { signal, value, words, candidates: aroundSignal(signal, width, height, letter) };
  };
  const published = publishedWords(dotted, voice);
  const levelsFrom = said.length;
  const rangesFrom = levelsFrom + levels.length;
  const placed = (signals: readonly ReturnType<typeof signalText>[], ranges: readonly RangeWords[]) => {
    const all = [...signals, ...levels, ...ranges, ...(published ? [published] : [])];
    const choices = placeLabels(all, marks, bounds, [...written, ...letters.map(letterBox)]);
    const boxes = all.map(
      ({ candidates }, rank) => candidates[choices[rank]?.choice ?? 0] ?? { x: 0, y: 0, width: 0, height: 0 },
    );
    const clear = (rank: number, most: number): boolean => {
      const box = boxes[rank];
      return box !== undefined && (choices[rank]?.covered ?? 0) <= most * box.width * box.height;
    };
    return { signals, ranges, boxes, clear };
  };
  const atLength = placed(
    said.map((signal) => signalText(signal, signalWords(signal, voice))),
    rangeWords(data, plot, paths, voice),
  );
  // What has no room at length is said short, rather than on a line.
  const { signals, ranges, boxes, clear } = placed(
    atLength.signals.map((text, rank) => (atLength.clear(rank, tooCrossed) ? text : signalText(text.signal, ''))),
    atLength.ranges.map((range, rank) =>
      atLength.clear(rangesFrom + rank, 0) ? range : { ...range, more: '', candidates: range.shorter },
    ),
  );
  const plain = (text: string, rank: number): PlainLabel => ({
    text,
    x: boxes[rank]?.x ?? 0,
    y: (boxes[rank]?.y ?? 0) + rise,
  });
  return {
    header,
    letters,
    signals: signals.map(({ signal, value, words }, rank) => {
      const box = boxes[rank] ?? { x: signal.x, y: signal.y, width: 0, height: 0 };
      const anchor = box.x >= signal.x ? 'start' : box.x + box.width <= signal.x ? 'end' : 'middle';
      const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2;
      return { signal, value, words, x, y: box.y + rise, anchor };
    }),
    levels: levels.map(({ text }, rank) => plain(text, levelsFrom + rank)),
    ranges: ranges.flatMap(({ name, more }, rank) =>
      clear(rangesFrom + rank, tooCovered) ? [{ ...plain(name, rangesFrom + rank), more }] : [],
    ),
    published:
      published && clear(rangesFrom + ranges.length, tooCovered)
        ? plain(published.text, rangesFrom + ranges.length)
        : null,
  };
}

import { overshoot } from '../../src/okr/progress.ts';
import type { TrajectoryData } from './chart-data.ts';
import type { TableRows } from './chart-table.tsx';
import type { ChartVoice } from './chart-words.tsx';

/** Weeks that have a value, in order. */
export function measured(data: TrajectoryData): { week: number; value: number }[] {
  return data.actual
    .flatMap(({ week, value }) => (value === null ? [] : [{ week, value }]))
    .toSorted((a, b) => a.week - b.week);
}

export function weekSentence(data: TrajectoryData, week: number, voice: ChartVoice): string {
  const { words } = voice;
  const value = data.actual.find((one) => one.week === week)?.value ?? null;
  const going = data.counterfactual?.[week - 1];
  const say = (number: number, beside?: readonly number[]): string => voice.value(number, data.unit, beside);
  if (value === null) return words.trajectoryPointMissing(week);
  const beside = going
    ? words.trajectoryPointGoing(say(going.mean), say(going.lower, [going.upper]), say(going.upper, [going.lower]))
    : '';
  return `${words.trajectoryPoint({ week, value: say(value) })}${beside}.`;
}

export function trajectorySentence(data: TrajectoryData, voice: ChartVoice): string {
  const { words } = voice;
  const last = measured(data).at(-1);
  const going = data.counterfactual?.[(last?.week ?? 1) - 1];
  const past = overshoot(last?.value, data);
  return [
    words.trajectoryLabel({
      name: data.name,
      baseline: voice.value(data.baseline, data.unit),
      target: voice.value(data.target, data.unit),
    }),
    last ? words.trajectoryNow({ week: last.week, value: voice.value(last.value, data.unit) }) : words.fewNone,
    past === null ? '' : words.pastTarget(voice.difference(past, data.unit)),
    data.counterfactual
      ? going
        ? words.trajectoryGoing(voice.value(going.mean, data.unit))
        : ''
      : words.trajectoryFew,
  ]
    .filter(Boolean)
    .join(' ');
}

export function trajectoryTable(data: TrajectoryData, voice: ChartVoice): TableRows {
  const { columns } = voice.words;
  const say = (value: number | null | undefined, beside?: readonly number[]): string =>
    value == null ? '—' : voice.value(value, data.unit, beside);
  const weeks = Array.from({ length: data.periods }, (_, index) => index + 1);
  return {
    caption: trajectorySentence(data, voice),
    columns: [
      { label: columns.week },
      { label: columns.value, numeric: true },
      ...(data.counterfactual
        ? [
            { label: columns.asItWasGoing, numeric: true },
            { label: columns.interval, numeric: true },
          ]
        : []),
    ],
    rows: weeks.map((week) => {
      const going = data.counterfactual?.[week - 1];
      return [
        String(week),
        say(data.actual.find((one) => one.week === week)?.value),
        ...(data.counterfactual
          ? [
              say(going?.mean),
              going ? voice.words.range(say(going.lower, [going.upper]), say(going.upper, [going.lower])) : '—',
            ]
          : []),
      ];
    }),
  };
}

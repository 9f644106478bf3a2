import type { ChartVoice } from './chart-words.tsx';
import type { SignalPlace } from './series-paths.ts';

/** Why a point is a signal, in two or three words. */
export function signalWords({ point }: SignalPlace, voice: ChartVoice): string {
  const { value, lower, upper, rule } = point;
  if (lower !== null && value < lower) return voice.words.below;
  if (upper !== null && value > upper) return voice.words.above;
  return rule ? voice.words.rules[rule] : voice.words.kinds[point.kind];
}

/** On the low side of what was expected: its words go below it. */
export function isLow({ point }: SignalPlace): boolean {
  const { lower, upper } = point;
  const middle = point.expected ?? (lower !== null && upper !== null ? (lower + upper) / 2 : null);
  return middle !== null && point.value < middle;
}

/** A streak of signals of one kind is said once, at its latest point; of many streaks only the latest are said. */
export function signalsToSay(signals: readonly SignalPlace[], most: number): SignalPlace[] {
  return signals
    .filter((signal, rank) => {
      const next = signals[rank + 1];
      return !(next && next.index === signal.index + 1 && next.point.kind === signal.point.kind);
    })
    .slice(-most);
}

import type { Effect } from './chart-data.ts';
import type { ChartVoice } from './chart-words.tsx';

/** An effect said once, with its interval: what moved, or that it cannot be told. */
export function effectSentence(effect: Effect, voice: ChartVoice): string {
  const interval = voice.words.interval(
    stripUnit(voice.difference(effect.lower, effect.unit)),
    stripUnit(voice.difference(effect.upper, effect.unit)),
  );
  const value = voice.difference(effect.effect, effect.unit);
  if (effect.verdict === 'undetermined') return voice.words.undeterminedSentence(value, interval);
  if (effect.verdict === 'provisional') return voice.words.provisionalSentence(value, interval);
  return voice.words.differenceSentence(value, interval);
}

/** Inside the brackets the unit would be said a third time: the numbers are enough. */
const stripUnit = (text: string): string =>
  text
    .split('\u00a0')
    .filter((part) => /[\d−+]/.test(part))
    .join('\u00a0');

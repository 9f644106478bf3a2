import type { Effect } from './chart-data.ts';
import type { ChartVoice } from './chart-words.tsx';

/** An effect said once, with its interval: what moved, or that it cannot be told. */
export function effectSentence(effect: Effect, voice: ChartVoice): string {
  const said = (one: number) => voice.difference(one, effect.unit, [effect.lower, effect.effect, effect.upper]);
  const interval = voice.words.interval(stripUnit(said(effect.lower)), stripUnit(said(effect.upper)));
  const value = said(effect.effect);
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

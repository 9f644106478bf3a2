import type { Grain } from '../src/calendar/bucket.ts';
import type { Side } from '../src/stability/reading.ts';
import type { Dictionary } from './dictionary.ts';

/** What a signal is told by, as the steering page gives it. */
interface Told {
  readonly title: string;
  readonly grain: Grain | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** "Orders: below its range. What happened?", on the page and in the letter: which way it went, and no figure. */
export function signalSentence({ title, grain, facts }: Told, { steering: { away, looks } }: Dictionary): string {
  const say = facts.outside === false ? away.drift : away.outside;
  return looks.signal(title, say(facts.side as Side, Number(facts.periods ?? 1), grain ?? 'week'));
}

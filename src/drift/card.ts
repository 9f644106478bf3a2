import type { Day } from './picture.ts';

/** The seventeen, by number in the document and by name in code. */
export const drifts = [
  'carried-alone',
  'written-elsewhere',
  'pay-in-sentence',
  'target-within-trend',
  'everything-reached',
  'a-lot-at-once',
  'deliverables',
  'no-news',
  'level-to-hold',
  'kpi-unmeasured',
  'many-indicators',
  'two-readers',
  'number-instead-of-aim',
  'voice-missing',
  'target-near-forecast',
  'target-moved',
  'confidence-and-pace',
] as const;

export type Drift = (typeof drifts)[number];

export type Evidence = {
  readonly kind: 'objective' | 'key-result' | 'kpi' | 'note' | 'guardrail' | 'cycle' | 'team';
  readonly id: string;
  /** What was seen, for the sentence beside the link: numbers, dates, quoted words. Never a person. */
  readonly seen: string;
  readonly params: Readonly<Record<string, string | number>>;
};

/** A question to the team: what was seen, and where. */
export type Card = {
  readonly drift: Drift;
  /** Same drift, same subject: the same card, whatever its evidence becomes. */
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly evidence: readonly Evidence[];
};

/** What a detector says: its cards, and what it still waits for before it can say all it looks for. */
export type Sighting = {
  readonly cards: readonly Card[];
  /** Seen all the same, and not asked about now: it is not the time. */
  readonly notNow?: readonly Card[];
  readonly waitsFor?:
    | { readonly closedCycles: number; readonly have: number }
    | { readonly week: number; readonly now: number };
};

/** What a card is about, from its key. */
export const subjectOf = ({ key }: Pick<Card, 'key'>): string => key.slice(key.indexOf(':') + 1);

export function card(drift: Drift, subject: string, evidence: readonly Evidence[], params: Card['params'] = {}): Card {
  return { drift, key: `${drift}:${subject}`, params, evidence };
}

export const nothing: Sighting = { cards: [] };

const dayMs = 86_400_000;

/** Whole days from one date to another. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** The week of the cycle a day is in; the first is 1. */
export function weekOf(start: Day, day: Day): number {
  return Math.floor(daysBetween(start, day) / 7) + 1;
}

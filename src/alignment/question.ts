import { z } from 'zod';
import { Threshold, Window } from '../metric-sql/definition.ts';
import { Where } from '../metric-sql/where.ts';

/** What an option of the sentence means, in the fields of a definition. */
export const Choice = z.discriminatedUnion('token', [
  z.object({ token: z.literal('entity'), column: z.string().min(1) }),
  /** Null: any row counts. */
  z.object({ token: z.literal('event'), name: z.string(), condition: Where.nullable() }),
  z.object({ token: z.literal('threshold'), threshold: Threshold }),
  z.object({ token: z.literal('window'), window: Window }),
  z.object({ token: z.literal('exclusion'), findingId: z.string(), leaveOut: z.boolean() }),
  /** Null: everyone. */
  z.object({ token: z.literal('segment'), name: z.string(), condition: Where.nullable() }),
  z.object({ token: z.literal('zone'), zone: z.string() }),
]);
export type Choice = z.infer<typeof Choice>;
export type Token = Choice['token'];

export const Option = z.object({
  id: z.string().min(1),
  choice: Choice,
  /** How many rows of the data it concerns; a fact, not an argument. Null without data. */
  rows: z.int().nullable(),
});
export type Option = z.infer<typeof Option>;

/** One token of the sentence. "Other…" and "I don't know" are always there beside the options. */
export const Question = z.object({
  id: z.string().min(1),
  token: z.enum(['entity', 'event', 'threshold', 'window', 'exclusion', 'segment', 'zone']),
  /** The finding an exclusion is about. */
  findingId: z.string().nullable(),
  options: z.array(Option).min(1),
});
export type Question = z.infer<typeof Question>;

/** The same choice has the same id on every machine and in every repeat of a test. */
export function optionId(choice: Choice): string {
  switch (choice.token) {
    case 'entity':
      return choice.column;
    case 'event':
    case 'segment':
      return choice.condition === null ? 'any' : choice.name;
    case 'threshold':
      return `${choice.threshold.min}-${choice.threshold.of}${choice.threshold.column ? `-${choice.threshold.column}` : ''}`;
    case 'window':
      return windowId(choice.window);
    case 'exclusion':
      return choice.leaveOut ? 'leave-out' : 'keep';
    case 'zone':
      return choice.zone;
  }
}

function windowId(window: Window): string {
  switch (window.type) {
    case 'trailing':
      return `trailing-${window.days}`;
    case 'calendar':
      return `calendar-${window.grain}`;
    case 'toDate':
      return `to-date-${window.grain}`;
    case 'allTime':
      return 'all-time';
  }
}

import { oc } from '@orpc/contract';
import { z } from 'zod';

/**
 * Who may call an operation at all. `public`: anyone, signed out included. `signed-in`: any session. Otherwise the act
 * that `may` (src/people/rights.ts) is asked about, on the subject that the operation names.
 */
export interface Access {
  readonly access: 'public' | 'signed-in' | (string & {});
}

export const operation = oc.$meta<Access>({ access: 'signed-in' });

export const Id = z.uuid();
export const Instant = z.iso.datetime();
/** The first local day of a period: its identity. */
export const LocalDate = z.iso.date();
/** A period as somebody writes it: what names none is answered by the sentence that shows how. */
export const WrittenPeriod = z.string().max(60);
/** What the person saw; the change is refused with `conflict.changed` when the object has moved since. */
export const ExpectedVersion = z
  .int()
  .min(1)
  .describe('The version last read; 409 conflict.changed where it has moved.');
/** A repeated creation with the same key gives the first answer again. */
export const IdempotencyKey = z
  .string()
  .min(8)
  .max(100)
  .optional()
  .describe('Of your own making: sent again with the same body, it gives the first answer again.');
export const Name = z.string().trim().min(1).max(120);
export const Sentence = z.string().trim().max(2000);

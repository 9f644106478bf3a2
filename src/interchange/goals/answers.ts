import { z } from 'zod';
import { goalFields } from './columns.ts';
import { goalFormats } from './formats/format.ts';

const id = z.string().min(1).max(64);
const day = z.iso.date();
const line = z.int().min(1);
const place = z.int().min(0).max(10_000);

/** Whose a holder's goals become: never the importer's by itself. */
export const HolderChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('team'), teamId: id }),
  /** A team of that name is made. */
  z.object({ kind: z.literal('new-team') }),
  /** A team to be named later holds their place. */
  z.object({ kind: z.literal('placeholder') }),
  z.object({ kind: z.literal('leave-out') }),
]);
export type HolderChoice = z.infer<typeof HolderChoice>;

const newCycle = { name: z.string().trim().min(1).max(120), start: day, end: day, teamId: id };

/** Where a period's goals go: drafts of a cycle being planned, or the past as it was. */
export const PeriodChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cycle'), cycleId: id }),
  z.object({ kind: z.literal('new-cycle'), ...newCycle }),
  z.object({ kind: z.literal('history'), ...newCycle }),
  z.object({ kind: z.literal('leave-out') }),
]);
export type PeriodChoice = z.infer<typeof PeriodChoice>;

export const LevelChoice = z.enum(['kpi', 'guardrail', 'key-result', 'leave-out']);
export type LevelChoice = z.infer<typeof LevelChoice>;

/** What a person says of a file of goals, of the table first, then of what it brings. */
export const GoalAnswers = z.object({
  sheet: z.string().max(255).optional(),
  delimiter: z.string().min(1).max(4).optional(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).optional(),
  format: z.enum(goalFormats).optional(),
  headerLine: line.max(1000).optional(),
  columns: z.partialRecord(z.enum(goalFields), place).optional(),
  dateOrder: z.enum(['dmy', 'mdy']).optional(),
  decimal: z.enum(['comma', 'point']).optional(),
  /** What 3 is, of a percentage: 3 % or 300 %. */
  percentAs: z.enum(['percent', 'fraction']).optional(),
  holders: z
    .array(z.object({ holder: z.string().max(300), choice: HolderChoice }))
    .max(5_000)
    .default([]),
  /** All those that are not named above. */
  otherHolders: HolderChoice.optional(),
  periods: z
    .array(z.object({ period: z.string().max(300), choice: PeriodChoice }))
    .max(500)
    .default([]),
  /** Goals of one person: `except` take the other way. */
  individual: z.object({ all: z.enum(['team', 'leave-out']), except: z.array(line).max(5_000).default([]) }).optional(),
  levels: z
    .object({
      all: LevelChoice,
      except: z
        .array(z.object({ line, choice: LevelChoice }))
        .max(5_000)
        .default([]),
      /** What is agreed beyond a limit, for those that become guardrails. */
      beyond: z.enum(['slow-down', 'stop', 'talk']).optional(),
    })
    .optional(),
  /** More key results than an objective carries without a word about it. */
  many: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('first') }),
      z.object({ kind: z.literal('all'), why: z.string().trim().min(1).max(500), reviewOn: day }),
    ])
    .optional(),
  /** The day of the values the file states, where it says none. */
  valuesOn: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('day'), on: day }),
      z.object({ kind: z.literal('leave-out') }),
    ])
    .optional(),
});
export type GoalAnswers = z.infer<typeof GoalAnswers>;

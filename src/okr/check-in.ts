import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { type Cycle, checkBegun } from './cycle.ts';
import { weekOf } from './cycle-week.ts';

const id = z.string().min(1);

/** A number never travels without its definition version. */
export const CheckedValue = z.object({ period: z.iso.date(), value: z.number(), definitionVersionId: id });
export type CheckedValue = z.infer<typeof CheckedValue>;

export const CheckInEntry = z.object({
  keyResultId: id,
  value: CheckedValue.nullable(),
  /** Felt by the team, 0 to 10. */
  confidence: z.int().min(0).max(10).nullable(),
  learnt: z.string().trim().max(2000),
  /** What blocks, and which team can help: it reaches that team's needs a look. */
  blocked: z.object({ what: z.string().trim().min(1).max(2000), helpFromTeamId: id.nullable() }).nullable(),
  skipped: z
    .discriminatedUnion('why', [
      z.object({ why: z.literal('nothing-new'), next: z.iso.date().nullable() }),
      z.object({ why: z.literal('by-choice'), word: z.string().trim().min(1).max(300) }),
    ])
    .nullable(),
});
export type CheckInEntry = z.infer<typeof CheckInEntry>;

export const CheckIn = z.object({
  id,
  cycleId: id,
  teamId: id,
  on: z.iso.date(),
  week: z.int().min(1),
  /** Kept for the audit trail alone: the author line, related to no result. */
  authorId: id.nullable(),
  entries: z.array(CheckInEntry),
  guardrails: z.array(z.object({ guardrailId: id, state: z.enum(['no-reading', 'holds', 'to-watch', 'crossed']) })),
  priorities: z.array(z.string().trim().min(1).max(300)).max(3),
  /** A correction is a new entry that says which one it replaces, and why. */
  corrects: z.object({ checkInId: id, reason: z.string().trim().min(1) }).nullable(),
});
export type CheckIn = z.infer<typeof CheckIn>;

export interface MeasureDue {
  readonly keyResultId: string;
  readonly latest: CheckedValue | null;
  readonly nextExpected: string | null;
}

/** The page as it opens: values filled where there is one, measures with nothing new skipped by themselves. */
export function openCheckIn(measures: readonly MeasureDue[], last: CheckIn | null): CheckInEntry[] {
  return measures.map(({ keyResultId, latest, nextExpected }) => {
    const before = last?.entries.find((entry) => entry.keyResultId === keyResultId)?.value ?? null;
    const nothingNew =
      latest !== null && before !== null && latest.period === before.period && latest.value === before.value;
    return {
      keyResultId,
      value: latest,
      confidence: null,
      learnt: '',
      blocked: null,
      skipped: nothingNew ? { why: 'nothing-new', next: nextExpected } : null,
    };
  });
}

/** The line learnt is asked only when the value or the confidence moved since the last time. */
export function asksLearnt(entry: CheckInEntry, last: Pick<CheckIn, 'entries'> | null): boolean {
  if (entry.skipped) return false;
  const before = last?.entries.find((each) => each.keyResultId === entry.keyResultId);
  if (!before) return false;
  const valueMoved = entry.value !== null && entry.value.value !== (before.value?.value ?? null);
  const confidenceMoved = entry.confidence !== null && entry.confidence !== before.confidence;
  return valueMoved || confidenceMoved;
}

/** An immutable snapshot. Twice the same key result, or a cycle that is not running, is refused. */
export function takeCheckIn(cycle: Cycle, checkIn: Omit<CheckIn, 'week'>): CheckIn {
  checkBegun(cycle, checkIn.on);
  const ids = checkIn.entries.map((entry) => entry.keyResultId);
  if (new Set(ids).size < ids.length) throw new Refusal('check-in.key-result-twice', {});
  return frozen(CheckIn.parse({ ...checkIn, week: weekOf(cycle, checkIn.on) }));
}

/** What is shown as current: a corrected one gives way to its correction, and stays readable beside it. */
export function currentCheckIns<Taken extends Pick<CheckIn, 'id' | 'corrects'>>(checkIns: readonly Taken[]): Taken[] {
  const corrected = new Set(checkIns.map((checkIn) => checkIn.corrects?.checkInId));
  return checkIns.filter((checkIn) => !corrected.has(checkIn.id));
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}

import { z } from 'zod';
import { Refusal } from '../refusal.ts';

const id = z.string().min(1);

/** "We accept up to 4 %; beyond it we slow down." A KPI, how far, and what was agreed at the start. */
export const Guardrail = z
  .object({
    id,
    objectiveId: id,
    kpiId: id,
    atLeast: z.number().nullable(),
    atMost: z.number().nullable(),
    beyond: z.discriminatedUnion('act', [
      z.object({ act: z.literal('slow-down') }),
      z.object({ act: z.literal('stop') }),
      z.object({
        act: z.literal('talk'),
        withinHours: z
          .int()
          .min(1)
          .max(24 * 30),
      }),
    ]),
    words: z.string().trim().max(500),
  })
  .refine((rail) => rail.atLeast !== null || rail.atMost !== null, { error: 'guardrail.no-limit' })
  .refine((rail) => rail.atLeast === null || rail.atMost === null || rail.atLeast <= rail.atMost, {
    error: 'guardrail.limits-crossed',
  });
export type Guardrail = z.infer<typeof Guardrail>;

/** What the KPI says, as data: src/stability's reading reduced to what a guardrail asks of it. */
export interface KpiSays {
  readonly value: number | null;
  readonly overdue: boolean;
  /** A signal at the last point, by where it lies against the range. */
  readonly signal: 'above' | 'below' | null;
  /** Which way the level goes when it does not hold. */
  readonly level: 'rising' | 'falling' | null;
}

export type GuardrailState = 'no-reading' | 'holds' | 'to-watch' | 'crossed';

/** No measure, or an overdue one, is never "holds". A limit is kept when the value equals it. */
export function guardrailState(rail: Pick<Guardrail, 'atLeast' | 'atMost'>, says: KpiSays): GuardrailState {
  if (says.value === null || says.overdue) return 'no-reading';
  if (isBeyond(rail, says.value)) return 'crossed';
  const towardsMost = rail.atMost !== null && (says.signal === 'above' || says.level === 'rising');
  const towardsLeast = rail.atLeast !== null && (says.signal === 'below' || says.level === 'falling');
  return towardsMost || towardsLeast ? 'to-watch' : 'holds';
}

export function isBeyond(rail: Pick<Guardrail, 'atLeast' | 'atMost'>, value: number): boolean {
  return (rail.atMost !== null && value > rail.atMost) || (rail.atLeast !== null && value < rail.atLeast);
}

export interface Crossing {
  readonly since: string;
  readonly until: string | null;
  /** What was decided when it crossed; null asks for it. */
  readonly decisionId: string | null;
}

/** Each run of values beyond the limit, with the first decision taken about it from its first period on. */
export function crossings(
  rail: Pick<Guardrail, 'atLeast' | 'atMost'>,
  values: readonly { readonly period: string; readonly value: number | null }[],
  decisions: readonly { readonly id: string; readonly on: string }[],
): Crossing[] {
  const runs: { since: string; until: string | null }[] = [];
  for (const { period, value } of [...values].sort((a, b) => a.period.localeCompare(b.period))) {
    if (value === null) continue;
    const open = runs.at(-1)?.until === null ? runs.at(-1) : undefined;
    if (isBeyond(rail, value)) {
      if (!open) runs.push({ since: period, until: null });
    } else if (open) open.until = period;
  }
  const inOrder = [...decisions].sort((a, b) => a.on.localeCompare(b.on));
  return runs.map((run, at) => {
    const next = runs[at + 1]?.since ?? '9999-12-31';
    return {
      ...run,
      decisionId: inOrder.find((decision) => decision.on >= run.since && decision.on < next)?.id ?? null,
    };
  });
}

/** A level to hold becomes a guardrail in one act: the side it must stay on is the side it is on. */
export function guardrailFromLevel(level: number, keepsAbove: boolean): Pick<Guardrail, 'atLeast' | 'atMost'> {
  if (!Number.isFinite(level)) throw new Refusal('key-result.not-a-number', {});
  return keepsAbove ? { atLeast: level, atMost: null } : { atLeast: null, atMost: level };
}

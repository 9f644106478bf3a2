import { z } from 'zod';
import { Refusal } from '../refusal.ts';

export const CycleState = z.enum(['planning', 'running', 'closing', 'closed']);
export type CycleState = z.infer<typeof CycleState>;

/** `start` and `end` are the first and the last local day. */
export const Cycle = z
  .object({
    id: z.string().min(1),
    name: z.string().trim().min(1).max(120),
    teamId: z.string().min(1),
    start: z.iso.date(),
    end: z.iso.date(),
    state: CycleState,
    closedOn: z.iso.date().nullable(),
    /** Started although some had not been heard: why. */
    startedAnyway: z.string().nullable(),
  })
  .refine((cycle) => cycle.start < cycle.end, { error: 'cycle.ends-before-it-starts', path: ['end'] });
export type Cycle = z.infer<typeof Cycle>;

const following: Record<CycleState, CycleState | null> = {
  planning: 'running',
  running: 'closing',
  closing: 'closed',
  closed: null,
};

function advance(cycle: Cycle, to: CycleState): Cycle {
  if (following[cycle.state] !== to) throw new Refusal('cycle.not-from-here', { from: cycle.state, to });
  return { ...cycle, state: to };
}

/** Everyone heard, or a recorded decision to start anyway. `unheard` comes from hearing.ts. */
export function startCycle(
  cycle: Cycle,
  unheard: { readonly teamIds: readonly string[]; readonly people: number },
  startAnyway: string | null,
): Cycle {
  const started = advance(cycle, 'running');
  const why = startAnyway?.trim() || null;
  const someUnheard = unheard.teamIds.length > 0 || unheard.people > 0;
  if (someUnheard && why === null)
    throw new Refusal('cycle.not-everyone-heard', { teamIds: unheard.teamIds, people: unheard.people });
  return { ...started, startedAnyway: someUnheard ? why : null };
}

export function beginClosing(cycle: Cycle): Cycle {
  return advance(cycle, 'closing');
}

export function closeCycle(cycle: Cycle, openQuestions: number, today: string): Cycle {
  const closed = advance(cycle, 'closed');
  if (openQuestions > 0) throw new Refusal('cycle.closing-unfinished', { questions: openQuestions });
  return { ...closed, closedOn: today };
}

/** A check-in, a target or a drop belongs to a running cycle; what a closed one says is not edited. */
export function checkRunning(cycle: Cycle): void {
  if (cycle.state === 'closed') throw new Refusal('okr.cycle-closed', { closedOn: cycle.closedOn });
  if (cycle.state === 'closing') throw new Refusal('okr.cycle-closing', {});
  if (cycle.state === 'planning') throw new Refusal('okr.cycle-not-started', { start: cycle.start });
}

/** Started, it may still wait for its first day: its goals are settled, and no week of it has begun. */
export function checkBegun(cycle: Cycle, today: string): void {
  checkRunning(cycle);
  if (today < cycle.start) throw new Refusal('check-in.before-the-cycle', { start: cycle.start });
}

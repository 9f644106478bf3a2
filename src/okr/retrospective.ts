import { Refusal } from '../refusal.ts';
import type { ClosingLines } from './closing.ts';
import type { Cycle } from './cycle.ts';
import type { NotDoing } from './not-doing.ts';

/** A retrospective looks at what is over: it opens with the closing, and stays readable for good. */
export function checkRetrospective({ state, end }: Pick<Cycle, 'state' | 'end'>): void {
  if (state === 'planning' || state === 'running') throw new Refusal('cycle.no-retrospective-yet', { end });
}

/** The cycles of the same team that came before and are closed, the latest first: what was decided there is asked about here. */
export function cyclesBefore<C extends Pick<Cycle, 'id' | 'teamId' | 'state' | 'start'>>(
  cycles: readonly C[],
  cycle: Pick<Cycle, 'teamId' | 'start'>,
): C[] {
  return cycles
    .filter(({ teamId, state, start }) => teamId === cycle.teamId && state === 'closed' && start < cycle.start)
    .sort((a, b) => b.start.localeCompare(a.start) || a.id.localeCompare(b.id));
}

export interface Told {
  readonly dropped: boolean;
  /** Null until its closing is written. */
  readonly lines: ClosingLines | null;
}

export const beyondKinds = [
  'wanted',
  'unwanted',
  'neither',
  'undetermined',
  'too-little-past',
  'last-value-awaited',
  'nothing-measured',
  'behind-wall',
] as const;

/** How many of each, side by side and never added up into one figure: a target reached is not a difference made. */
export interface CycleCounts {
  readonly keyResults: number;
  readonly target: Record<'reached' | 'not-reached' | 'no-value' | 'dropped' | 'not-told', number>;
  readonly beyond: Record<(typeof beyondKinds)[number], number>;
}

export function cycleCounts(told: readonly Told[]): CycleCounts {
  const target = { reached: 0, 'not-reached': 0, 'no-value': 0, dropped: 0, 'not-told': 0 };
  const beyond = Object.fromEntries(beyondKinds.map((kind) => [kind, 0])) as Record<
    (typeof beyondKinds)[number],
    number
  >;
  for (const { dropped, lines } of told) {
    if (dropped) target.dropped++;
    else if (lines === null) target['not-told']++;
    else {
      target[lines.target.kind]++;
      beyond[lines.beyond.kind === 'moved' ? lines.beyond.way : lines.beyond.kind]++;
    }
  }
  return { keyResults: told.length, target, beyond };
}

/** What was refused by the end of the cycle, and was still refused when it began; what was refused for it, whenever. */
export function noesOf<N extends Pick<NotDoing, 'cycleId' | 'state'>>(
  items: readonly N[],
  cycle: Pick<Cycle, 'id' | 'start' | 'end' | 'closedOn'>,
  saidOn: (item: N) => string,
): N[] {
  const until = cycle.closedOn ?? '9999-12-31';
  return items.filter(
    (item) =>
      item.cycleId === cycle.id ||
      (saidOn(item) <= until && (item.state.kind === 'standing' || item.state.on >= cycle.start)),
  );
}

import { actOf, type Look, type NextAct } from './look.ts';
import { compareLooks, thinned } from './look-order.ts';
import { type Snooze, snoozeOf } from './snooze.ts';

export const MOST_LOOKS = 7;
/** Of one kind in the first pass, so that a flood of one kind does not drown the others. */
const MOST_OF_A_KIND = 3;

export interface Reader {
  readonly personId: string | null;
  /** The teams this reader may see, and those they are a member of. */
  readonly sees: ReadonlySet<string>;
  readonly memberOf: ReadonlySet<string>;
}

/** The page: the whole organisation, or one team with its subteams. */
export type Page = { readonly kind: 'organisation' } | { readonly kind: 'team'; readonly teamIds: ReadonlySet<string> };

export interface Asked {
  readonly looks: readonly Look[];
  readonly reader: Reader;
  readonly page: Page;
  readonly snoozes: readonly Snooze[];
  readonly today: string;
  /** Every KPI with its owner, and whether it has a reading: for a quiet week, and to weigh signals against how many were read. */
  readonly kpis: readonly { readonly ownerTeamId: string; readonly hasReading: boolean }[];
}

export interface NeedsALook {
  readonly items: readonly { readonly look: Look; readonly act: NextAct }[];
  /** How many more there are that this reader may see. */
  readonly more: number;
  /** What can wait, with why and until when, the first to come back first. */
  readonly snoozed: readonly { readonly look: Look; readonly act: NextAct; readonly snooze: Snooze }[];
  /** Silence is never green: what a quiet week rests on. */
  readonly resting: { readonly read: number; readonly unread: number };
}

/** At most seven, in order. What the reader may not see leaves no trace, counts included. */
export function needsALook({ looks, reader, page, snoozes, today, kpis }: Asked): NeedsALook {
  const visible = looks.filter((look) => isFor(look, reader, today) && standsOn(look, page, reader));
  const snoozed = visible.flatMap((look) => {
    const found = snoozeOf(look, snoozes, today);
    return found ? [{ look, act: actOf(look), snooze: found }] : [];
  });
  const asleep = new Set(snoozed.map(({ look }) => look));
  const awake = visible.filter((look) => !asleep.has(look));
  const seenKpis = kpis.filter((kpi) => reader.sees.has(kpi.ownerTeamId));
  const ordered = inOrder(awake, countByTeam(seenKpis));
  const picked = pick(ordered);
  const onPage = seenKpis.filter((kpi) => page.kind === 'organisation' || page.teamIds.has(kpi.ownerTeamId));
  const read = onPage.filter((kpi) => kpi.hasReading).length;
  return {
    items: picked.map((look) => ({ look, act: actOf(look) })),
    more: ordered.length - picked.length,
    snoozed: snoozed.sort((a, b) => (a.snooze.until < b.snooze.until ? -1 : 1)),
    resting: { read, unread: onPage.length - read },
  };
}

function isFor(look: Look, reader: Reader, today: string): boolean {
  if (look.ownerTeamId !== null && !reader.sees.has(look.ownerTeamId)) return false;
  const ownTeam = look.ownerTeamId !== null && reader.memberOf.has(look.ownerTeamId);
  switch (look.kind) {
    case 'test-to-answer':
    case 'stance-asked':
    case 'definition-to-decide':
      return reader.personId !== null && look.personIds.includes(reader.personId);
    case 'help-asked':
      return reader.memberOf.has(look.teamId);
    case 'chance-falling':
      return ownTeam;
    case 'question':
      return ownTeam || today >= look.othersFrom;
    default:
      return true;
  }
}

/** What is asked of a person, or of their team, stands on every page of theirs. */
function standsOn(look: Look, page: Page, reader: Reader): boolean {
  if (page.kind === 'organisation' || 'personIds' in look) return true;
  if (look.kind === 'help-asked') return page.teamIds.has(look.teamId) && reader.memberOf.has(look.teamId);
  return [look.ownerTeamId, ...(look.alsoTeamIds ?? [])].some((teamId) => teamId !== null && page.teamIds.has(teamId));
}

function inOrder(looks: readonly Look[], kpisOfTeam: ReadonlyMap<string | null, number>): Look[] {
  const behind = thinned(looks, kpisOfTeam);
  const ordered = [...looks].sort((a, b) => Number(behind.has(a)) - Number(behind.has(b)) || compareLooks(a, b));
  const firstQuestion = ordered.find((look) => look.kind === 'question');
  return ordered.filter((look) => look.kind !== 'question' || look === firstQuestion);
}

/** Three of a kind at first; what room is left goes to the next in order, whatever their kind. */
function pick(ordered: readonly Look[]): Look[] {
  const counts = new Map<string, number>();
  const first = ordered.filter((look) => {
    const count = (counts.get(look.kind) ?? 0) + 1;
    counts.set(look.kind, count);
    return count <= MOST_OF_A_KIND;
  });
  const chosen = new Set(first.slice(0, MOST_LOOKS));
  for (const look of ordered) if (chosen.size < MOST_LOOKS) chosen.add(look);
  return ordered.filter((look) => chosen.has(look));
}

function countByTeam(kpis: readonly { readonly ownerTeamId: string }[]): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { ownerTeamId } of kpis) counts.set(ownerTeamId, (counts.get(ownerTeamId) ?? 0) + 1);
  return counts;
}

import type { GoalAnswers, HolderChoice } from './answers.ts';
import { plainName } from './columns.ts';
import type { TeamPlace } from './places.ts';
import type { WeighedGoal } from './weigh-goal.ts';

/** What an import may know of the place: what the person who brings the file sees, and nothing else. */
export interface KnownTeams {
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  /** By plain name or address: the teams, seen too, that they are in. */
  readonly teamsOfMembers: ReadonlyMap<string, readonly string[]>;
  readonly mayCreateTeams: boolean;
}

/** A holder as the file writes it, with how many objectives it holds. */
export interface FoundHolder {
  readonly holder: string;
  readonly objectives: number;
  readonly is: 'team' | 'member' | 'unknown' | 'nobody';
  /** What is chosen: said by a person, or a team of that very name. */
  readonly choice: HolderChoice | null;
  /** What a person may want: the one team a member is in. */
  readonly proposed: string | null;
  /** A person's name or address makes no team. */
  readonly mayBeTeam: boolean;
}

/** The team, else who holds it there; '' where nobody is said. */
export const holderOf = ({ teams, holders }: WeighedGoal): string => teams[0] ?? holders[0] ?? '';

export function findHolders(counts: ReadonlyMap<string, number>, said: GoalAnswers, known: KnownTeams): FoundHolder[] {
  const teams = new Map(known.teams.map(({ id, name }) => [plainName(name), id]));
  const answers = new Map(said.holders.map(({ holder, choice }) => [holder, choice]));
  return [...counts].map(([holder, objectives]) => {
    const teamId = holder === '' ? undefined : teams.get(plainName(holder));
    const member = holder.includes('@') ? holder.toLowerCase() : plainName(holder);
    const ofMember = known.teamsOfMembers.get(member);
    const is = holder === '' ? 'nobody' : teamId ? 'team' : ofMember ? 'member' : 'unknown';
    const byName = teamId ? ({ kind: 'team', teamId } as const) : null;
    return {
      holder,
      objectives,
      is,
      choice: answers.get(holder) ?? byName ?? said.otherHolders ?? null,
      proposed: ofMember?.length === 1 ? (ofMember[0] ?? null) : null,
      mayBeTeam: known.mayCreateTeams && is === 'unknown' && !holder.includes('@'),
    };
  });
}

/** Where a holder's goals go; null where they stay out, undefined while nobody has said. */
export function teamPlace(found: FoundHolder | undefined, known: KnownTeams): TeamPlace | null | undefined {
  const choice = found?.choice;
  if (!found || !choice) return undefined;
  if (choice.kind === 'leave-out') return null;
  if (choice.kind === 'team')
    return known.teams.some(({ id }) => id === choice.teamId) ? { kind: 'team', id: choice.teamId } : undefined;
  if (!known.mayCreateTeams) return undefined;
  if (choice.kind === 'placeholder') return { kind: 'placeholder', holder: found.holder };
  return found.mayBeTeam
    ? { kind: 'new-team', name: found.holder.slice(0, 120) }
    : { kind: 'placeholder', holder: found.holder };
}

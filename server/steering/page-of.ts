import { instantOfWall, today } from '../../src/calendar/local-time.ts';
import type { Actor } from '../../src/people/relation.ts';
import { isHidden } from '../../src/people/rights.ts';
import { subteamsOf, type TeamTree } from '../../src/people/team.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Page, Reader } from '../../src/steering/needs-a-look.ts';
import type { Organisation } from '../../store/organisation.ts';
import type { Team } from '../../store/team.ts';

/** Whose page, for whom, and on which day: what every part of it is asked with. */
export interface PageAsked {
  readonly organisation: Organisation;
  readonly root: Team;
  readonly team: Team | null;
  /** The teams of the switch: those under the organisation, and the reader's own. */
  readonly switch: readonly Team[];
  readonly teams: ReadonlyMap<string, Team>;
  readonly page: Page;
  readonly reader: Reader;
  readonly today: string;
  readonly on: string;
  /** The same for readers who see the same teams. */
  readonly sight: string;
  /** The end of a past day: what was not known by then is not shown. Undefined today. */
  readonly asOf: string | undefined;
}

/** The organisation and all its teams, whoever asks. */
export interface Whole {
  readonly organisation: Organisation;
  readonly teams: readonly Team[];
  readonly tree: TeamTree;
}

export function pageOf(
  { organisation, teams: all, tree }: Whole,
  actor: Actor,
  input: { team?: string | undefined; on?: string | undefined },
  instant: Date,
): PageAsked {
  const seen = all.filter((team) => !isHidden(actor, { ownerTeamId: team.id }));
  const actorSees = new Set(seen.map(({ id }) => id));
  const root = all.find((team) => team.parentId === null);
  if (!root) throw new Error('an organisation without its own team');
  const team = input.team === undefined ? null : (seen.find(({ id }) => id === input.team) ?? null);
  if (input.team !== undefined && team === null) throw new Refusal('right.absent', {});
  const whole = team === null || team.id === root.id;
  const mine = new Set(actor.kind === 'person' ? actor.memberships.map(({ teamId }) => teamId) : []);
  const now = today(organisation.timezone, instant);
  const past = input.on !== undefined && input.on < now;
  return {
    organisation,
    root,
    team: whole ? null : team,
    switch: seen.filter((one) => one.id !== root.id && (one.parentId === root.id || mine.has(one.id))),
    teams: new Map(seen.map((one) => [one.id, one])),
    page: whole
      ? { kind: 'organisation' }
      : { kind: 'team', teamIds: new Set([team.id, ...subteamsOf(tree, team.id).map(({ id }) => id)]) },
    reader: {
      personId: actor.kind === 'person' ? actor.id : null,
      sees: actorSees,
      memberOf: mine,
    },
    today: now,
    sight: all
      .filter(({ id }) => !actorSees.has(id))
      .map(({ id }) => id)
      .join(' '),
    on: past ? (input.on as string) : now,
    asOf: past ? endOf(organisation.timezone, input.on as string) : undefined,
  };
}

const endOf = (zone: string, date: string): string =>
  new Date(instantOfWall(zone, Date.parse(`${date}T23:59:59.999Z`))).toISOString();

import { plainName } from '../../src/interchange/goals/columns.ts';
import type { CyclePlace, TeamPlace } from '../../src/interchange/goals/places.ts';
import type { GoalPlan } from '../../src/interchange/goals/plan.ts';
import type { Known } from '../../src/interchange/goals/plan-import.ts';
import { sourcesOf } from '../../store/goal-import.ts';
import type { Reader } from '../../store/store.ts';
import { allTeams } from '../../store/team.ts';
import { type Places, placeholderKey } from './settle-plan.ts';

/** What an import needs that may not be there yet, each once, and how to find what is. */
export interface PlacesOfPlan extends Places {
  readonly missing: {
    readonly teams: readonly Exclude<TeamPlace, { kind: 'team' }>[];
    readonly cycles: readonly Exclude<CyclePlace, { kind: 'cycle' }>[];
  };
}

const nameOf = (place: Exclude<TeamPlace, { kind: 'team' }>) =>
  place.kind === 'placeholder' ? `placeholder:${plainName(place.holder)}` : `team:${plainName(place.name)}`;

/**
 * The teams and cycles of a plan: those that an earlier import of the same file made are found again, so that bringing it
 * twice makes nothing twice. Only what the person sees is found.
 */
export async function placesOfPlan(db: Reader, plan: GoalPlan, known: Known): Promise<PlacesOfPlan> {
  const teamPlaces = new Map<string, Exclude<TeamPlace, { kind: 'team' }>>();
  const cyclePlaces = new Map<string, Exclude<CyclePlace, { kind: 'cycle' }>>();
  for (const { team, cycle } of plan.objectives) {
    if (team.kind !== 'team') teamPlaces.set(nameOf(team), team);
    if (cycle.kind !== 'cycle') cyclePlaces.set(JSON.stringify(cycle), cycle);
  }
  const holders = [...teamPlaces.values()].flatMap((place) => (place.kind === 'placeholder' ? [place.holder] : []));
  const remembered = await sourcesOf(db, holders.map(placeholderKey));
  const there = new Map<string, string>();
  for (const [name, place] of teamPlaces) {
    const id = place.kind === 'placeholder' ? remembered.get(placeholderKey(place.holder))?.subject_id : undefined;
    const found = known.teams.find((team) =>
      place.kind === 'placeholder' ? team.id === id : plainName(team.name) === plainName(place.name),
    );
    if (found) there.set(name, found.id);
  }
  for (const [name, { kind, ...cycle }] of cyclePlaces) {
    const state = kind === 'history' ? 'closed' : 'planning';
    const found = known.cycles.find(
      (one) => one.state === state && one.name === cycle.name && one.start === cycle.start && one.end === cycle.end,
    );
    if (found) there.set(name, found.id);
  }
  const root = (await allTeams(db)).find(({ parentId }) => parentId === null);
  return {
    rootTeamId: root?.id ?? '',
    teamId: (place) => (place.kind === 'team' ? place.id : (there.get(nameOf(place)) ?? nameOf(place))),
    cycleId: (place) =>
      place.kind === 'cycle' ? place.cycleId : (there.get(JSON.stringify(place)) ?? JSON.stringify(place)),
    missing: {
      teams: [...teamPlaces].flatMap(([name, place]) => (there.has(name) ? [] : [place])),
      cycles: [...cyclePlaces].flatMap(([name, place]) => (there.has(name) ? [] : [place])),
    },
  };
}

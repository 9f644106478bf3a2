import { createHash } from 'node:crypto';
import { plainName } from '../../src/interchange/goals/columns.ts';
import type { CyclePlace, TeamPlace } from '../../src/interchange/goals/places.ts';
import type { GoalPlan, PlannedKeyResult, PlannedLevel, PlannedObjective } from '../../src/interchange/goals/plan.ts';

/** What a line is known by, for good, and what it says now: another day, the same line is the same thing. */
export interface Keyed {
  readonly key: string;
  readonly hash: string;
}

/** A planned objective whose team and cycle are there, ready to be written. */
export interface SettledObjective extends Keyed {
  readonly line: number;
  readonly title: string;
  readonly why: string;
  readonly teamId: string;
  readonly contributing: readonly string[];
  readonly cycleId: string;
  readonly history: boolean;
  /** By the key of another. */
  readonly supports: string | null;
  readonly rank: number;
  readonly keyResults: readonly (PlannedKeyResult & Keyed)[];
  readonly levels: readonly (PlannedLevel & Keyed & { readonly ownerTeamId: string; readonly railKey: string })[];
  readonly initiatives: readonly (PlannedObjective['initiatives'][number] & Keyed)[];
}

export interface Places {
  /** An id, or a word that no id is for what is still to be made. */
  readonly teamId: (place: TeamPlace) => string;
  readonly cycleId: (place: CyclePlace) => string;
  readonly rootTeamId: string;
}

const hashOf = (parts: unknown): string => createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

/** What a line is known by: the other tool's own identifier, else its words and which of that name it is. */
const known = (ownId: string | null, text: string) => (ownId === null ? ['text', plainName(text)] : ['id', ownId]);

/** Of several with the same words in the same place, the first is the first again. */
function counter() {
  const seen = new Map<string, number>();
  return (parts: unknown): string => {
    const base = hashOf(parts);
    const times = seen.get(base) ?? 0;
    seen.set(base, times + 1);
    return times === 0 ? base : hashOf([base, times]);
  };
}

export function settlePlan({ objectives }: Pick<GoalPlan, 'objectives'>, places: Places): SettledObjective[] {
  const keyOf = counter();
  const settled: SettledObjective[] = [];
  const ranks = new Map<string, number>();
  for (const objective of objectives) {
    const { ownId, title, why } = objective;
    const [teamId, cycleId] = [places.teamId(objective.team), places.cycleId(objective.cycle)];
    const key = keyOf(['objective', cycleId, teamId, ...known(ownId, title)]);
    const rank = (ranks.get(cycleId) ?? 0) + 1;
    ranks.set(cycleId, rank);
    settled.push({
      key,
      hash: hashOf([title, why]),
      line: objective.line,
      title,
      why,
      teamId,
      contributing: objective.contributing.map(places.teamId),
      cycleId,
      history: objective.cycle.kind === 'history',
      supports: objective.supports === null ? null : (settled[objective.supports]?.key ?? null),
      rank,
      keyResults: objective.keyResults.map((one) => ({
        ...one,
        key: keyOf(['key-result', key, ...known(one.ownId, one.statement)]),
        hash: hashOf([one.statement, one.baseline, one.target, one.value]),
      })),
      levels: objective.levels.map((one) => {
        const ownerTeamId = one.ownerTeamId ?? places.rootTeamId;
        const kpiKey = hashOf(['kpi', ownerTeamId, plainName(one.name)]);
        return { ...one, ownerTeamId, key: kpiKey, hash: '', railKey: hashOf(['guardrail', key, kpiKey]) };
      }),
      initiatives: objective.initiatives.map((one) => ({
        ...one,
        key: keyOf(['initiative', key, plainName(one.bet)]),
        hash: '',
      })),
    });
  }
  return settled;
}

/** A team made to hold somebody's place is found again by what the file calls them. */
export const placeholderKey = (holder: string): string => hashOf(['placeholder', plainName(holder)]);

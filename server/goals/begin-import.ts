import type { CyclePlace, TeamPlace } from '../../src/interchange/goals/places.ts';
import type { GoalPlan } from '../../src/interchange/goals/plan.ts';
import type { Known } from '../../src/interchange/goals/plan-import.ts';
import type { Actor } from '../../src/people/relation.ts';
import { Refusal } from '../../src/refusal.ts';
import { authorize, ofTheInstallation } from '../../store/authorize.ts';
import { insertCycle } from '../../store/cycle.ts';
import { beginGoalImport, rememberSource } from '../../store/goal-import.ts';
import type { Store } from '../../store/store.ts';
import { insertTeam } from '../../store/team.ts';
import type { WriteContext } from '../../store/write.ts';
import { comparePlan, countLines } from './compare-plan.ts';
import { mayBring } from './may-bring.ts';
import { placesOfPlan } from './places-of-plan.ts';
import { placeholderKey, type SettledObjective, settlePlan } from './settle-plan.ts';

/** Lines in one transaction: few enough that others are served between two. */
const LINES_IN_PART = 40;

export interface Beginning {
  readonly fileName: string;
  readonly format: string;
  /** What a team is called that holds the place of somebody who is nowhere here. */
  readonly placeholderName: string;
  readonly idempotencyKey?: string | undefined;
  readonly request: unknown;
}

/** Makes the teams and cycles that are missing, and puts the rest in parts that wait to be written. */
export async function beginImport(store: Store, actor: Actor, plan: GoalPlan, known: Known, asked: Beginning) {
  if (plan.questions.length > 0) throw new Refusal('goals.still-asked', { questions: plan.questions });
  if (plan.objectives.length === 0) throw new Refusal('goals.nothing-to-bring', {});
  const places = await placesOfPlan(store.db, plan, known);
  if (places.missing.teams.length > 0) authorize(actor, 'team.manage', ofTheInstallation);
  for (const { kind, teamId } of places.missing.cycles) {
    authorize(actor, 'cycle.plan', { ownerTeamId: teamId });
    if (kind === 'history') authorize(actor, 'cycle.close', { ownerTeamId: teamId });
  }
  const by = authorize(actor, 'objective.propose', ofTheInstallation);
  return beginGoalImport(
    store,
    by,
    async (context) => {
      const made = await makeMissing(context, places, known, asked.placeholderName);
      // Looked up again: what was missing is there now.
      const there = await placesOfPlan(context.tx, plan, made.known);
      const settled = settlePlan(plan, there);
      // Asked at once: nothing begins that could not go on.
      await mayBring(context.tx, actor, settled, new Set(made.teams.map(({ id }) => id)));
      return {
        personId: by.actorId,
        fileName: asked.fileName,
        format: asked.format,
        planned: countLines(await comparePlan(context.tx, settled)),
        made: { teams: made.teams, cycleIds: made.cycleIds },
        parts: partsOf(settled),
      };
    },
    asked,
  );
}

async function makeMissing(
  context: WriteContext,
  { missing, rootTeamId }: Awaited<ReturnType<typeof placesOfPlan>>,
  known: Known,
  placeholderName: string,
) {
  const teams: { id: string; name: string }[] = [];
  let number = known.teams.filter(({ name }) => name.startsWith(placeholderName)).length;
  const nameOf = (place: Exclude<TeamPlace, { kind: 'team' }>) =>
    place.kind === 'new-team' ? place.name : `${placeholderName} ${++number}`;
  for (const place of missing.teams) {
    const asked = { name: nameOf(place), parentId: rootTeamId, kind: 'team', private: false } as const;
    const { id, name } = await insertTeam(context, asked);
    teams.push({ id, name });
    if (place.kind !== 'placeholder') continue;
    await rememberSource(context, {
      source_key: placeholderKey(place.holder),
      subject_kind: 'team',
      subject_id: id,
      subject_version: 1,
      content_hash: '',
      import_id: null,
    });
  }
  const cycles = [];
  for (const cycle of missing.cycles) cycles.push(await makeCycle(context, cycle));
  return {
    teams,
    cycleIds: cycles.map(({ id }) => id),
    known: { ...known, teams: [...known.teams, ...teams], cycles: [...known.cycles, ...cycles] },
  };
}

const makeCycle = (context: WriteContext, { kind, ...cycle }: Exclude<CyclePlace, { kind: 'cycle' }>) =>
  insertCycle(context, cycle, kind === 'history' ? 'closed' : 'planning');

function partsOf(settled: readonly SettledObjective[]): SettledObjective[][] {
  const parts: SettledObjective[][] = [];
  let lines = LINES_IN_PART;
  for (const objective of settled) {
    const size = 1 + objective.keyResults.length + objective.levels.length + objective.initiatives.length;
    if (lines + size > LINES_IN_PART) {
      parts.push([]);
      lines = 0;
    }
    lines += size;
    parts.at(-1)?.push(objective);
  }
  return parts;
}

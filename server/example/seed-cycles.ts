import {
  type CyclePlan,
  type KeyResultPlan,
  type ObjectivePlan,
  objectives,
  seasonalCycle,
} from '../../example/okrs.ts';
import type { KeyResultId } from '../../example/story-ids.ts';
import type { ServiceId } from '../../example/words/words.ts';
import { bucketStart } from '../../src/calendar/bucket.ts';
import { addDays } from '../../src/calendar/day-number.ts';
import { closeStoryCycle } from './close-cycle.ts';
import { facilitatorOf, type Placed, type PlacedKeyResult, type PlacedObjective } from './placed.ts';
import type { Story } from './story.ts';

const TUESDAY = 1;
const MORNING = 10 * 60;

/** Every cycle in turn: drafted together, started once everyone was heard, followed each week, closed with what was learnt. */
export async function seedCycles(story: Story): Promise<Placed> {
  const { at, as, words, truths, cycles } = story;
  const placed: Placed = new Map();
  const first = cycles[0]!;
  at(addDays(first.start, -40), MORNING);
  const ines = await as('ines');
  const ambitionIds: string[] = [];
  for (const ambition of words.story.ambitions)
    ambitionIds.push((await ines.cycle.stateAmbition({ ...ambition, horizonMonths: 24 })).id);

  const seasonal = seasonalCycle(cycles, truths);
  for (const cycle of cycles) {
    const plans = objectives.filter((plan) => (plan.cycle === 'seasonal' ? seasonal : plan.cycle) === cycle.id);
    const drafted = cycle.id === 'next' ? addDays(truths.today, -6) : addDays(cycle.start, -12);
    at(drafted, MORNING);
    const { id, version } = await ines.cycle.plan({
      teamId: story.company.teams.whole,
      name: cycle.name,
      start: cycle.start,
      end: cycle.end,
    });
    for (const [rank, plan] of plans.entries()) {
      at(addDays(drafted, Math.min(rank, 3)), MORNING + 30 * rank);
      placed.set(plan.id, await propose(story, cycle, id, plan, ambitionIds));
    }
    const own = plans.flatMap((plan) => placed.get(plan.id) ?? []);
    for (const [rank, one] of own.entries()) {
      at(addDays(drafted, 4), MORNING + 20 * rank);
      await hear(story, one);
    }
    if (cycle.id === 'next') continue;
    for (const { plan, uuid } of own) {
      const author = await as(facilitatorOf(plan.team));
      const { objective } = await author.objective.show({ id: uuid });
      await author.objective.choose({ id: uuid, expectedVersion: objective.version });
    }
    at(cycle.start, MORNING);
    const started = await ines.cycle.start({ id, expectedVersion: version });
    // Read once at its start, so that where each measure was going is kept before anything has moved.
    await ines.cycle.show({ id });
    await followWeekly(story, cycle, id, own);
    if (cycle.id !== 'running') await closeStoryCycle(story, cycle, { id, version: started.version }, own);
  }
  return placed;
}

async function propose(
  story: Story,
  cycle: CyclePlan,
  cycleId: string,
  plan: ObjectivePlan,
  ambitionIds: readonly string[],
): Promise<PlacedObjective> {
  const { as, words, company } = story;
  const { title, whyNow, bets, guard } = words.story.objectives[plan.id];
  const author = await as(plan.author);
  const ambitionId = plan.ambition === null ? undefined : ambitionIds[plan.ambition];
  const { id } = await author.objective.propose({
    cycleId,
    teamId: company.teams[plan.team],
    title,
    whyNow,
    serves: ambitionId === undefined ? null : { ambitionId },
    improvesKpiKey: plan.improves ? words.kpis[plan.improves].key : null,
    contributingTeamIds: plan.contributing.map((team) => company.teams[team]),
  });
  const keyResults: PlacedKeyResult[] = [];
  for (const keyResult of plan.keyResults) {
    const { statement, own } = words.story.keyResults[keyResult.id];
    const { baseline, target } = courseOf(story, cycle, keyResult);
    const measure = keyResult.kpi
      ? { kind: 'kpi' as const, kpiKey: words.kpis[keyResult.kpi].key }
      : { kind: 'own' as const, definition: own ?? missing(keyResult.id) };
    const proposed = await author.keyResult.propose({
      objectiveId: id,
      statement,
      measure,
      baseline,
      target,
      unit: keyResult.unit,
      commitment: keyResult.commitment ?? 'aspirational',
      firstMovementWeek: keyResult.firstMovementWeek ?? null,
    });
    keyResults.push({ ...keyResult, baseline, uuid: proposed.id });
  }
  const owner = await as(facilitatorOf(plan.team));
  for (const bet of bets) await owner.objective.bet({ id, bet });
  const rail =
    plan.guard &&
    (await owner.objective.guard({
      id,
      kpiKey: words.kpis[plan.guard.kpi].key,
      atLeast: plan.guard.atLeast ?? null,
      atMost: plan.guard.atMost ?? null,
      beyond: { act: 'slow-down' },
      words: guard ?? '',
    }));
  return { plan, uuid: id, guardrailId: rail?.id ?? null, keyResults };
}

const missing = (id: KeyResultId): never => {
  throw new Error(`${id} has neither a KPI nor a definition of its own`);
};

/** Where the season is the story, from what the KPI said before the cycle to just under what it said at its end. */
function courseOf({ quoted }: Story, { start, end }: CyclePlan, plan: KeyResultPlan) {
  if (plan.baseline !== undefined && plan.target !== undefined) return { baseline: plan.baseline, target: plan.target };
  const said = (day: string) => (plan.kpi ? quoted(plan.kpi, day) : null) ?? missing(plan.id);
  const tens = (value: number) => Math.floor(value / 10) * 10;
  return { baseline: tens(said(addDays(start, -7))), target: tens(said(addDays(end, -6))) };
}

/** Teams asked accept, colleagues agree, dots are placed; in the draft room of the next cycle, not everyone agrees. */
async function hear({ as, words, company }: Story, { plan, uuid }: PlacedObjective): Promise<void> {
  for (const team of plan.contributing) {
    const asked = await as(facilitatorOf(team));
    if (plan.cycle !== 'next')
      await asked.objective.contribute({ id: uuid, teamId: company.teams[team], answer: 'accepted' });
  }
  for (const person of plan.heard) await (await as(person)).objective.stance({ id: uuid, stance: { kind: 'agree' } });
  for (const [person, count] of plan.dots) await (await as(person)).objective.rank({ id: uuid, count });
  const { comments, concern } = words.story.draftRoom;
  const salome = await as('salome');
  if (plan.id === 'shared') {
    await (await as('paul')).objective.stance({ id: uuid, stance: { kind: 'concern', words: concern } });
    await (await as('nadia')).objective.comment({ id: uuid, words: comments.shared });
  }
  if (plan.id === 'stations') await salome.objective.comment({ id: uuid, words: comments.stations });
  if (plan.id === 'wear') await (await as('paul')).objective.comment({ id: uuid, words: comments.wear });
  if (plan.id === 'once') await salome.objective.comment({ id: uuid, words: comments.once });
}

/** A check-in a week and a team, on Tuesdays; in the fourth week of the running cycle there was none. */
async function followWeekly(
  story: Story,
  cycle: CyclePlan,
  cycleId: string,
  own: readonly PlacedObjective[],
): Promise<void> {
  const { at, as, words, company, truths } = story;
  const teams = [...new Set(own.map(({ plan }) => plan.team))];
  for (let week = 1; week <= 13; week++) {
    const on = addDays(cycle.start, 7 * (week - 1) + TUESDAY);
    // This week's is still to come: a visitor may hold it.
    if (on >= bucketStart(truths.today, 'week')) break;
    if (cycle.id === 'running' && week === 4) continue;
    for (const [rank, team] of teams.entries()) {
      at(on, MORNING + 45 * rank);
      const member = await as(facilitatorOf(team));
      const ofTeam = own.filter(({ plan }) => plan.team === team).flatMap(({ keyResults }) => keyResults);
      const running = ofTeam.filter(({ droppedInWeek }) => droppedInWeek === undefined || week < droppedInWeek);
      await member.checkIn.keep({
        cycleId,
        teamId: company.teams[team],
        entries: running.map((keyResult) => entryOf(story, keyResult, week, on)),
        priorities: [...(cycle.id === 'running' ? (prioritiesOf(story, team) ?? []) : [])],
        corrects: null,
      });
      for (const dropped of ofTeam.filter(({ droppedInWeek }) => droppedInWeek === week)) {
        const { objective } = await member.objective.show({ id: objectiveOf(own, dropped.uuid) });
        const { version } = objective.keyResults.find(({ id }) => id === dropped.uuid)!;
        const reason = words.story.keyResults[dropped.id].dropped ?? '';
        await member.keyResult.drop({ id: dropped.uuid, expectedVersion: version, reason });
      }
    }
    await decideOn(story, own, week);
  }
}

const prioritiesOf = ({ words }: Story, team: ServiceId): readonly string[] | undefined =>
  (words.story.priorities as Partial<Record<ServiceId, readonly string[]>>)[team];

const objectiveOf = (own: readonly PlacedObjective[], keyResultId: string): string =>
  own.find(({ keyResults }) => keyResults.some(({ uuid }) => uuid === keyResultId))!.uuid;

function entryOf({ words, company, quoted }: Story, keyResult: PlacedKeyResult, week: number, on: string) {
  const { learnt, blocked } = words.story.keyResults[keyResult.id];
  const value = keyResult.kpi
    ? quoted(keyResult.kpi, addDays(on, -7 - TUESDAY))
    : (keyResult.typed?.[week - 1] ?? null);
  return {
    keyResultId: keyResult.uuid,
    value,
    confidence: keyResult.confidence[week - 1] ?? keyResult.confidence.at(-1) ?? null,
    learnt: learnt[week] ?? '',
    blocked:
      keyResult.blocked?.week === week
        ? { what: blocked ?? '', helpFromTeamId: company.teams[keyResult.blocked.helpFrom] }
        : null,
    skipped: null,
  };
}

/** The guardrails that were crossed: what had been agreed is decided, and what came of the first is written. */
async function decideOn({ as, words }: Story, own: readonly PlacedObjective[], week: number): Promise<void> {
  const { slowDown, fewerBikes } = words.story;
  const crossed = [
    { objective: 'campaign', decided: 4, said: slowDown, follows: { in: 7, words: slowDown.followed } },
    { objective: 'morning', decided: 7, said: fewerBikes, follows: null },
  ] as const;
  for (const { objective, decided, said, follows } of crossed) {
    const placed = own.find(({ plan }) => plan.id === objective);
    if (!placed || (week !== decided && week !== follows?.in)) continue;
    const owner = await as(facilitatorOf(placed.plan.team));
    const { uuid, guardrailId } = placed;
    const { what, why } = said;
    if (week === decided) await owner.objective.decide({ id: uuid, guardrailId, what, by: null, why });
    else if (follows) {
      const { decisions } = await owner.objective.show({ id: uuid });
      for (const { id } of decisions) await owner.objective.follow({ id, words: follows.words });
    }
  }
}

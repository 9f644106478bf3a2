import { customCycle } from '../../../../src/calendar/cycle.ts';
import { beginClosing, closeCycle, startCycle } from '../../../../src/okr/cycle.ts';
import { unheard } from '../../../../src/okr/hearing.ts';
import { rankByDots } from '../../../../src/okr/ranking.ts';
import { may } from '../../../../src/people/rights.ts';
import { Refusal } from '../../../../src/refusal.ts';
import { endAmbition, standingAmbitions, stateAmbition, theAmbition } from '../../../../store/ambition.ts';
import { authorize } from '../../../../store/authorize.ts';
import { changePlannedCycle, putCycleBack, removeCycle } from '../../../../store/change-cycle.ts';
import { advanceCycle, allCycles, planCycle } from '../../../../store/cycle.ts';
import { keepLines } from '../../../../store/key-result-closing.ts';
import { objectivesOfCycle, putObjective } from '../../../../store/objective.ts';
import { dotsOn } from '../../../../store/objective-voice.ts';
import { allTeams } from '../../../../store/team.ts';
import type { WriteContext } from '../../../../store/write.ts';
import { cyclePage, objectivesOfTeam } from '../../../okr/cycle-page.ts';
import { cycleSeenOnce, here, isSeen, visibleCycle } from '../../../okr/okr-place.ts';
import { shownCycle } from '../../../okr/shown-cycle.ts';
import { shownKeyResults } from '../../../okr/shown-key-results.ts';
import { roomOf } from '../../../okr/shown-objectives.ts';
import { api } from '../../implement.ts';

export const cycle = {
  list: api.cycle.list.handler(async ({ context: { store, actor } }) => {
    const { today } = await here(store);
    const [cycles, ambitions, teams] = await Promise.all([
      allCycles(store.db),
      standingAmbitions(store.db),
      allTeams(store.db),
    ]);
    return {
      cycles: cycles.filter(({ teamId }) => isSeen(actor, teamId)).map((one) => shownCycle(one, actor, today)),
      ambitions: ambitions.filter(({ teamId }) => isSeen(actor, teamId)),
      mayPlan: teams.filter(({ id }) => may(actor, 'cycle.plan', { ownerTeamId: id })).map(({ id }) => id),
      today,
    };
  }),

  show: api.cycle.show.handler(async ({ context: { store, actor }, input }) =>
    cyclePage(store, actor, await visibleCycle(store.db, actor, input.id)),
  ),

  ofTeam: api.cycle.ofTeam.handler(async ({ context: { store, actor }, input }) => ({
    objectives: await objectivesOfTeam(store, actor, await visibleCycle(store.db, actor, input.id), input.teamId),
  })),

  plan: api.cycle.plan.handler(async ({ context: { store, actor }, input }) => {
    const { idempotencyKey, ...asked } = input;
    const by = authorize(actor, 'cycle.plan', { ownerTeamId: input.teamId });
    customCycle(input.start, input.end);
    const { today } = await here(store);
    return shownCycle(await planCycle(store, by, asked, idempotencyKey), actor, today);
  }),

  change: api.cycle.change.handler(async ({ context: { store, actor }, input }) => {
    const { id, expectedVersion, ...change } = input;
    const found = await visibleCycle(store.db, actor, id);
    const by = authorize(actor, 'cycle.plan', { ownerTeamId: found.teamId });
    const { today } = await here(store);
    return shownCycle(await changePlannedCycle(store, by, id, expectedVersion, change), actor, today);
  }),

  remove: api.cycle.remove.handler(async ({ context: { store, actor }, input }) => {
    const found = await visibleCycle(store.db, actor, input.id);
    const by = authorize(actor, 'cycle.plan', { ownerTeamId: found.teamId });
    await removeCycle(store, by, input.id, input.expectedVersion);
    return { removed: true as const };
  }),

  putBack: api.cycle.putBack.handler(async ({ context: { store, actor }, input }) => {
    const { cycle: found } = await cycleSeenOnce(store.db, actor, input.id);
    const by = authorize(actor, 'cycle.plan', { ownerTeamId: found.teamId });
    const { today } = await here(store);
    return shownCycle(await putCycleBack(store, by, input.id), actor, today);
  }),

  start: api.cycle.start.handler(async ({ context: { store, actor }, input }) => {
    const found = await visibleCycle(store.db, actor, input.id);
    const by = authorize(actor, 'cycle.start', { ownerTeamId: found.teamId });
    const started = await advanceCycle(
      store,
      by,
      'cycle.start',
      input.id,
      input.expectedVersion,
      async (now, context) => {
        const objectives = await objectivesOfCycle(context.tx, now.id);
        const chosen = objectives.filter(({ state }) => state === 'chosen');
        // Who is to be heard behind a wall is theirs to know.
        const seen = objectives.filter(({ teamId }) => isSeen(actor, teamId));
        if (chosen.length === 0) throw new Refusal('cycle.nothing-chosen', {});
        const moved = startCycle(now, unheard(await roomOf(context.tx, seen)), input.startAnyway ?? null);
        await rankChosen(context, chosen);
        return moved;
      },
    );
    const { today } = await here(store);
    // The forecast it will be read against is made at its start, and kept.
    const chosen = (await objectivesOfCycle(store.db, found.id)).filter(({ state }) => state === 'chosen');
    await shownKeyResults(
      store,
      actor,
      started,
      chosen.map(({ id }) => id),
    );
    return shownCycle(started, actor, today);
  }),

  beginClosing: api.cycle.beginClosing.handler(async ({ context: { store, actor }, input }) => {
    const found = await visibleCycle(store.db, actor, input.id);
    const by = authorize(actor, 'cycle.close', { ownerTeamId: found.teamId });
    const closing = await advanceCycle(store, by, 'cycle.begin-closing', input.id, input.expectedVersion, async (now) =>
      beginClosing(now),
    );
    const { today } = await here(store);
    return shownCycle(closing, actor, today);
  }),

  close: api.cycle.close.handler(async ({ context: { store, actor }, input }) => {
    const found = await visibleCycle(store.db, actor, input.id);
    const by = authorize(actor, 'cycle.close', { ownerTeamId: found.teamId });
    const { today } = await here(store);
    const chosen = (await objectivesOfCycle(store.db, found.id)).filter(({ state }) => state === 'chosen');
    const keyResults = await shownKeyResults(
      store,
      actor,
      found,
      chosen.map(({ id }) => id),
    );
    const teamOf = new Map(chosen.map(({ id, teamId }) => [id, teamId]));
    const open = keyResults.reduce((sum, { closing }) => sum + (closing?.gaps.length ?? 0), 0);
    const closed = await advanceCycle(
      store,
      by,
      'cycle.close',
      input.id,
      input.expectedVersion,
      async (now, context) => {
        const moved = closeCycle(now, open, today);
        await keepLines(
          context,
          keyResults.map(({ id, objectiveId, lines }) => ({
            id,
            lines,
            teamId: teamOf.get(objectiveId) ?? now.teamId,
          })),
        );
        return moved;
      },
    );
    return shownCycle(closed, actor, today);
  }),

  stateAmbition: api.cycle.stateAmbition.handler(async ({ context: { store, actor }, input }) => {
    const root = (await allTeams(store.db)).find(({ kind }) => kind === 'organisation');
    if (!root) throw new Refusal('setup.needed');
    const by = authorize(actor, 'ambition.publish', { ownerTeamId: root.id });
    const { today } = await here(store);
    return stateAmbition(store, by, { ...input, teamId: root.id, from: today });
  }),

  endAmbition: api.cycle.endAmbition.handler(async ({ context: { store, actor }, input }) => {
    const { teamId } = await theAmbition(store.db, input.id);
    if (!isSeen(actor, teamId)) throw new Refusal('ambition.not-found', { id: input.id });
    const by = authorize(actor, 'ambition.publish', { ownerTeamId: teamId });
    await endAmbition(store, by, input.id, input.expectedVersion, (await here(store)).today);
    return { ended: true as const };
  }),
};

/** The order is everyone's dots, fixed when the cycle starts. */
async function rankChosen(context: WriteContext, chosen: Awaited<ReturnType<typeof objectivesOfCycle>>) {
  const dots = await dotsOn(
    context.tx,
    chosen.map(({ id }) => id),
  );
  for (const [at, { objectiveId }] of rankByDots(chosen, dots, '').entries()) {
    const objective = chosen.find(({ id }) => id === objectiveId);
    if (objective) await putObjective(context, objective.id, objective.version, { rank: at + 1 });
  }
}

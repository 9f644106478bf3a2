import { Refusal } from '../../../../src/refusal.ts';
import { authorize } from '../../../../store/authorize.ts';
import { recordDecision } from '../../../../store/decision.ts';
import { visibleCycle, visibleObjective } from '../../../okr/okr-place.ts';
import { retrospectiveAsked, retrospectivePage } from '../../../okr/retrospective-page.ts';
import { RETROSPECTIVE } from '../../../okr/shown-decision.ts';
import { api } from '../../implement.ts';

export const retrospective = {
  show: api.retrospective.show.handler(async ({ context: { store, actor }, input }) =>
    retrospectivePage(store, actor, await visibleCycle(store.db, actor, input.id), input.team),
  ),

  decide: api.retrospective.decide.handler(async ({ context: { store, actor }, input }) => {
    const cycle = await visibleCycle(store.db, actor, input.id);
    const by = authorize(actor, 'decision.record', { ownerTeamId: input.team ?? cycle.teamId });
    const { takenBy, teams } = await retrospectiveAsked(store, actor, cycle, input.team);
    if (!teams.some(({ id }) => id === input.teamId)) throw new Refusal('right.absent', {});
    const objective = input.objectiveId === null ? null : await visibleObjective(store.db, actor, input.objectiveId);
    const { id } = await recordDecision(store, by, {
      what: input.what,
      teamId: input.teamId,
      by: input.by,
      why: input.why,
      about: [
        { kind: 'cycle', id: cycle.id },
        { kind: RETROSPECTIVE, id: takenBy },
        ...(objective ? [{ kind: 'objective', id: objective.id }] : []),
      ],
    });
    return { id };
  }),
};

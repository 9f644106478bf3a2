import { Refusal } from '../../../src/refusal.ts';
import { authorize } from '../../../store/authorize.ts';
import { followDecision, recordDecision, theDecision } from '../../../store/decision.ts';
import { seesKpi } from '../../kpi/visible-kpi.ts';
import { decidedAbout, RETROSPECTIVE } from '../../okr/shown-decision.ts';
import { pageOf } from '../../steering/page-of.ts';
import { REVIEW, reviewPage, reviewTeam } from '../../steering/review-page.ts';
import { sharedSteering } from '../../steering/shared.ts';
import { api } from '../implement.ts';

export const review = {
  show: api.review.show.handler(({ context: { store, actor }, input }) => reviewPage(store, actor, input)),

  decide: api.review.decide.handler(async ({ context: { store, actor }, input }) => {
    const asked = pageOf(await sharedSteering(store), actor, { team: input.team }, store.clock.now());
    const of = reviewTeam(asked);
    const by = authorize(actor, 'decision.record', { ownerTeamId: of });
    if (!asked.teams.has(input.teamId)) throw new Refusal('right.absent', {});
    if (input.kpiId !== null && !(await seesKpi(store.db, actor, input.kpiId))) throw new Refusal('right.absent', {});
    const { id } = await recordDecision(store, by, {
      what: input.what,
      teamId: input.teamId,
      by: input.by,
      why: input.why,
      about: [{ kind: REVIEW, id: of }, ...(input.kpiId === null ? [] : [{ kind: 'kpi', id: input.kpiId }])],
    });
    return { id };
  }),

  follow: api.review.follow.handler(async ({ context: { store, actor }, input }) => {
    const decision = await theDecision(store.db, input.id);
    // By whoever takes decisions where it was taken: a review, the retrospective of a cycle, or its own team's page.
    const of = decidedAbout(decision, REVIEW) ?? decidedAbout(decision, RETROSPECTIVE) ?? decision.teamId;
    await followDecision(store, authorize(actor, 'decision.record', { ownerTeamId: of }), decision, input.words);
    return { id: input.id };
  }),
};

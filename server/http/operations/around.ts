import { Refusal } from '../../../src/refusal.ts';
import { authorize } from '../../../store/authorize.ts';
import { commentOnKpi, commentsOnKpi, withdrawKpiComment } from '../../../store/kpi-comment.ts';
import { sayInfluence, unsayInfluence } from '../../../store/kpi-influence.ts';
import { theOrganisation } from '../../../store/organisation.ts';
import { aroundKpi } from '../../kpi/around-kpi.ts';
import { knownThen } from '../../kpi/known-then.ts';
import { kpiTreeOf } from '../../kpi/kpi-tree-of.ts';
import { subjectOf, visibleKpi } from '../../kpi/visible-kpi.ts';
import { api } from '../implement.ts';

export const around = {
  show: api.around.show.handler(async ({ context: { store, actor }, input }) => {
    const kpi = await visibleKpi(store.db, actor, input.key);
    const { until } = knownThen(await theOrganisation(store.db), store.clock.now(), input.asOf);
    return aroundKpi(store.db, actor, kpi, until);
  }),

  comment: api.around.comment.handler(async ({ context: { store, actor }, input }) => {
    const kpi = await visibleKpi(store.db, actor, input.key);
    const by = authorize(actor, 'comment.write', subjectOf(kpi));
    if (by.actorId === null) throw new Refusal('right.not-yours', { act: 'comment.write', open: ['member'] });
    return commentOnKpi(store, by, kpi, by.actorId, input.words, input.idempotencyKey);
  }),

  withdrawComment: api.around.withdrawComment.handler(async ({ context: { store, actor }, input }) => {
    const kpi = await visibleKpi(store.db, actor, input.key);
    const comment = (await commentsOnKpi(store.db, kpi.id)).find(({ id }) => id === input.id);
    if (!comment) throw new Refusal('kpi-comment.not-found', {});
    const by = authorize(actor, 'comment.withdraw', { ...subjectOf(kpi), authorId: comment.personId });
    await withdrawKpiComment(store, by, kpi, comment);
    return { id: input.id };
  }),

  influence: api.around.influence.handler(async ({ context: { store, actor }, input }) => {
    const kpi = await visibleKpi(store.db, actor, input.key);
    const by = authorize(actor, 'kpi.edit', subjectOf(kpi));
    const from = await visibleKpi(store.db, actor, input.from);
    await (input.why === null
      ? unsayInfluence(store, by, kpi, from.id)
      : sayInfluence(store, by, kpi, from.id, input.why));
    return { tree: await kpiTreeOf(store.db, actor, kpi) };
  }),
};

import { Refusal } from '../../../src/refusal.ts';
import { annotate, annotationsOf, withdrawAnnotation } from '../../../store/annotation.ts';
import { authorize } from '../../../store/authorize.ts';
import { currentOf, versionsOf } from '../../../store/definition-version.ts';
import { theOrganisation } from '../../../store/organisation.ts';
import { periodNamed } from '../../kpi/period-rules.ts';
import { subjectOf, visibleKpi } from '../../kpi/visible-kpi.ts';
import { api } from '../implement.ts';

export const annotation = {
  write: api.annotation.write.handler(async ({ context: { store, actor }, input }) => {
    const kpi = await visibleKpi(store.db, actor, input.key);
    const by = authorize(actor, 'annotation.write', subjectOf(kpi));
    const version = currentOf(await versionsOf(store.db, kpi.id));
    const period = periodNamed(input.period, kpi, version, await theOrganisation(store.db));
    return annotate(store, by, kpi, { period, text: input.text, market: input.market }, input.idempotencyKey);
  }),

  withdraw: api.annotation.withdraw.handler(async ({ context: { store, actor }, input }) => {
    const kpi = await visibleKpi(store.db, actor, input.key);
    const by = authorize(actor, 'annotation.write', subjectOf(kpi));
    const note = (await annotationsOf(store.db, kpi.id)).find(({ id }) => id === input.id);
    if (note && note.authorId !== by.actorId) throw new Refusal('annotation.not-yours', {});
    await withdrawAnnotation(store, by, kpi, input.id);
    return { id: input.id };
  }),
};

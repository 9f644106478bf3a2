import { Refusal } from '../../../../src/refusal.ts';
import { authorize } from '../../../../store/authorize.ts';
import { revisitNotDoing, sayNo, theNotDoing } from '../../../../store/not-doing.ts';
import { here, isSeen, visibleCycle, visibleObjective } from '../../../okr/okr-place.ts';
import { api } from '../../implement.ts';

export const notDoing = {
  add: api.notDoing.add.handler(async ({ context: { store, actor }, input }) => {
    const { idempotencyKey, ...item } = input;
    const by = authorize(actor, 'not-doing.propose', { ownerTeamId: input.teamId });
    if (input.cycleId) await visibleCycle(store.db, actor, input.cycleId);
    const { today } = await here(store);
    if (input.revisitOn !== null && input.revisitOn <= today)
      throw new Refusal('not-doing.revisit-in-the-past', { revisitOn: input.revisitOn });
    return { id: (await sayNo(store, by, { ...item, cameFrom: { kind: 'direct' } }, idempotencyKey)).id };
  }),

  revisit: api.notDoing.revisit.handler(async ({ context: { store, actor }, input }) => {
    const found = await theNotDoing(store.db, input.id);
    if (!isSeen(actor, found.teamId)) throw new Refusal('not-doing.not-found', { id: input.id });
    const by = authorize(actor, 'not-doing.edit', { ownerTeamId: found.teamId });
    if (input.answer.kind === 'taken-up') await visibleObjective(store.db, actor, input.answer.objectiveId);
    const { today } = await here(store);
    const revisited = await revisitNotDoing(store, by, input.id, input.expectedVersion, input.answer, today);
    return { version: revisited.version };
  }),
};

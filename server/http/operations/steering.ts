import { Refusal } from '../../../src/refusal.ts';
import { snooze } from '../../../src/steering/snooze.ts';
import { authorize } from '../../../store/authorize.ts';
import { bringBack, putOff } from '../../../store/snooze.ts';
import { steeringPage, visibleLook } from '../../steering/steering-page.ts';
import { api } from '../implement.ts';

export const steering = {
  show: api.steering.show.handler(({ context: { store, actor }, input }) => steeringPage(store, actor, input)),

  putOff: api.steering.putOff.handler(async ({ context: { store, actor }, input }) => {
    const found = await visibleLook(store, actor, input.key);
    if (!found) throw new Refusal('look.absent', {});
    const { look, today } = found;
    const by = authorize(actor, 'look.snooze', { ownerTeamId: look.ownerTeamId });
    await putOff(store, by, look.ownerTeamId, snooze(look, input.until, input.reason, today));
    return { key: input.key };
  }),

  bringBack: api.steering.bringBack.handler(async ({ context: { store, actor }, input }) => {
    const found = await visibleLook(store, actor, input.key);
    if (!found) throw new Refusal('look.absent', {});
    const by = authorize(actor, 'look.snooze', { ownerTeamId: found.look.ownerTeamId });
    await bringBack(store, by, found.look.ownerTeamId, input.key);
    return { key: input.key };
  }),
};

import { Refusal } from '../../../src/refusal.ts';
import { find } from '../../search/find.ts';
import { api } from '../implement.ts';

export const search = {
  find: api.search.find.handler(async ({ context: { store, actor }, input }) => {
    if (actor.kind !== 'person') throw new Refusal('right.signed-out');
    return find(store, actor, input.q);
  }),
};

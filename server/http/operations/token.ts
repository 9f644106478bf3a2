import type { Actor } from '../../../src/people/relation.ts';
import { may } from '../../../src/people/rights.ts';
import { Refusal } from '../../../src/refusal.ts';
import { asSelf, authorize, ofTheInstallation } from '../../../store/authorize.ts';
import { createToken, revokeToken, theToken, tokensOf } from '../../../store/token.ts';
import { api } from '../implement.ts';

/** A token makes no tokens: a leaked one would outlive its end. */
function inPerson(actor: Actor): Actor & { kind: 'person' } {
  if (actor.kind !== 'person' || actor.within) throw new Refusal('right.not-yours', { act: 'token.manage', open: [] });
  return actor;
}

export const token = {
  list: api.token.list.handler(async ({ context: { store, actor } }) => {
    const person = inPerson(actor);
    const manages = may(actor, 'token.manage', ofTheInstallation);
    return { own: await tokensOf(store, person.id), services: manages ? await tokensOf(store, null) : [] };
  }),

  create: api.token.create.handler(({ context: { store, actor }, input }) => {
    const person = inPerson(actor);
    const { name, scopes, days } = input;
    return input.for === 'self'
      ? createToken(store, asSelf(person), { name, scopes, days, personId: person.id })
      : createToken(store, authorize(actor, 'token.manage', ofTheInstallation), { name, scopes, days, personId: null });
  }),

  revoke: api.token.revoke.handler(async ({ context: { store, actor }, input }) => {
    const person = inPerson(actor);
    const found = await theToken(store, input.id);
    if (found.personId === person.id) return revokeToken(store, asSelf(person), found);
    // Somebody else's own token is nobody's business to read about, and an administrator's to end.
    if (!may(actor, 'token.manage', ofTheInstallation)) throw new Refusal('token.not-found', {});
    return revokeToken(store, authorize(actor, 'token.manage', ofTheInstallation), found);
  }),
};

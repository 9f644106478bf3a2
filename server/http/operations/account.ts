import type { Actor } from '../../../src/people/relation.ts';
import { Refusal } from '../../../src/refusal.ts';
import { OPENID } from '../../auth/openid/admit.ts';
import { endSession, liveSession, sessionsOf } from '../../auth/sessions.ts';
import type { OperationContext } from '../context.ts';
import { api } from '../implement.ts';

/** One's own account is changed in person: a token that could would outlive its end. */
function inPerson(actor: Actor): string {
  if (actor.kind !== 'person' || actor.within) throw new Refusal('right.not-yours', { act: 'self', open: [] });
  return actor.id;
}

async function shown({ auth, actor, headers }: OperationContext) {
  const personId = inPerson(actor);
  const { internalAdapter } = await auth.$context;
  const [here, accounts, sessions] = await Promise.all([
    liveSession(auth, headers),
    internalAdapter.findAccounts(personId),
    sessionsOf(auth, personId),
  ]);
  return {
    password: accounts.some(({ password }) => Boolean(password)),
    provider: accounts.some(({ providerId }) => providerId === OPENID),
    secondFactor: Boolean(here?.user.twoFactorEnabled),
    sessions: sessions.map((session) => ({
      id: session.id,
      began: session.createdAt.toISOString(),
      lastUsed: session.updatedAt.toISOString(),
      agent: session.userAgent ?? '',
      current: session.id === here?.session.id,
    })),
  };
}

/** Ends those that `which` chooses among this person's own. */
async function end(context: OperationContext, which: (id: string, current: boolean) => boolean) {
  const { auth, headers } = context;
  const personId = inPerson(context.actor);
  const here = await liveSession(auth, headers);
  const sessions = await sessionsOf(auth, personId);
  const chosen = sessions.filter(({ id }) => which(id, id === here?.session.id));
  for (const { token } of chosen) await endSession(auth, token);
  return chosen.length;
}

export const account = {
  show: api.account.show.handler(({ context }) => shown(context)),

  endSession: api.account.endSession.handler(async ({ context, input }) => {
    if ((await end(context, (id) => id === input.id)) === 0) throw new Refusal('session.not-found', {});
    return shown(context);
  }),

  endOtherSessions: api.account.endOtherSessions.handler(async ({ context }) => {
    await end(context, (_, current) => !current);
    return shown(context);
  }),
};

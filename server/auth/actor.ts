import type { Actor } from '../../src/people/relation.ts';
import { actingPerson } from '../../store/authorize.ts';
import type { Store } from '../../store/store.ts';
import type { Auth } from './auth.ts';

export const signedOut: Actor = { kind: 'signed-out' };

/** Who makes this request, from its session cookie. */
export async function actorOf(auth: Auth, store: Store, headers: Headers): Promise<Actor> {
  if (!headers.get('cookie')?.includes('gouverne.session_token')) return signedOut;
  const session = await auth.api.getSession({ headers });
  if (!session) return signedOut;
  return (await actingPerson(store.db, session.user.id)) ?? signedOut;
}

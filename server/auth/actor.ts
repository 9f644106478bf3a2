import type { Actor } from '../../src/people/relation.ts';
import { actingPerson, treeOfTeams } from '../../store/authorize.ts';
import { keptUntilWritten, writtenStamp } from '../../store/kept.ts';
import type { Store } from '../../store/store.ts';
import type { Auth } from './auth.ts';

export const signedOut: Actor = { kind: 'signed-out' };

/** Who makes this request, from its session cookie. */
export async function actorOf(auth: Auth, store: Store, headers: Headers): Promise<Actor> {
  if (!headers.get('cookie')?.includes('gouverne.session_token')) return signedOut;
  const session = await auth.api.getSession({ headers });
  if (!session) return signedOut;
  const tree = await keptUntilWritten(store, await writtenStamp(store), 'teams', () => treeOfTeams(store.db));
  return (await actingPerson(store.db, session.user.id, tree)) ?? signedOut;
}

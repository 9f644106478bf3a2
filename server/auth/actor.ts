import type { Actor } from '../../src/people/relation.ts';
import { actingPerson, treeOfTeams } from '../../store/authorize.ts';
import { keptUntilWritten, writtenStamp } from '../../store/kept.ts';
import type { Store } from '../../store/store.ts';
import { actorOfSecret } from '../../store/token.ts';
import type { Auth } from './auth.ts';

export const signedOut: Actor = { kind: 'signed-out' };

/** Who makes this request, from its token, or from its session cookie. A token that is over makes nobody. */
export async function actorOf(auth: Auth, store: Store, headers: Headers): Promise<Actor> {
  const bearer = /^Bearer (\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) return (await actorOfSecret(store, bearer)) ?? signedOut;
  if (!headers.get('cookie')?.includes('gouverne.session_token')) return signedOut;
  const session = await auth.api.getSession({ headers });
  if (!session) return signedOut;
  const tree = await keptUntilWritten(store, await writtenStamp(store), 'teams', () => treeOfTeams(store.db));
  return (await actingPerson(store.db, session.user.id, tree)) ?? signedOut;
}

import type { Actor } from '../../src/people/relation.ts';
import { actingPerson, treeOfTeams } from '../../store/authorize.ts';
import { keptUntilWritten, type Stamp, writtenStamp } from '../../store/kept.ts';
import type { Store } from '../../store/store.ts';
import { actorOfSecret } from '../../store/token.ts';
import type { Auth } from './auth.ts';
import { standingPerson } from './standing.ts';

export const signedOut: Actor = { kind: 'signed-out' };

/** Who makes this request, from its token, or from its session cookie. A token that is over makes nobody. */
export async function actorOf(
  auth: Auth,
  store: Store,
  headers: Headers,
  stamp: Promise<Stamp> | null = null,
): Promise<Actor> {
  const bearer = /^Bearer (\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) return (await actorOfSecret(store, bearer)) ?? signedOut;
  const person = await standingPerson(auth, store, headers);
  if (person === null) return signedOut;
  return (await personOf(store, person, await (stamp ?? writtenStamp(store)))) ?? signedOut;
}

type Person = ReturnType<typeof actingPerson>;

/** What a person belongs to and sees changes with what is written; whether the session still stands is asked each time. */
export function personOf(store: Store, id: string, stamp: Stamp): Person {
  return keptUntilWritten(store, stamp, `person ${id}`, async () => {
    const tree = await keptUntilWritten(store, stamp, 'teams', () => treeOfTeams(store.db));
    return actingPerson(store.db, id, tree);
  });
}

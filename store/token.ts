import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '../src/people/relation.ts';
import { actsOf, type Scope } from '../src/people/scope.ts';
import { visibleTeams } from '../src/people/sight.ts';
import { Refusal } from '../src/refusal.ts';
import { actingPerson, treeOfTeams } from './authorize.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import type { Store } from './store.ts';
import type { TokenTable } from './tables/token.ts';
import { write } from './write.ts';

/** So that a secret left in a repository is found by those who look for such things. */
const PREFIX = 'gvn_';
const DAY = 86_400_000;

export interface Token {
  readonly id: string;
  readonly name: string;
  readonly personId: string | null;
  readonly scopes: Scope[];
  readonly expiresAt: string;
  readonly state: 'open' | 'revoked' | 'expired';
}

function fromRow(row: TokenTable, now: string): Token {
  return {
    id: row.id,
    name: row.name,
    personId: row.person_id,
    scopes: fromJson<string[]>(row.scopes) as Scope[],
    expiresAt: row.expires_at,
    state: row.revoked_at ? 'revoked' : row.expires_at <= now ? 'expired' : 'open',
  };
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** A person's own tokens, or those of services. */
export async function tokensOf(store: Store, personId: string | null): Promise<Token[]> {
  const rows = await store.db
    .selectFrom('token')
    .selectAll()
    .where('person_id', personId === null ? 'is' : '=', personId)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((row) => fromRow(row, store.clock.now().toISOString()));
}

export function createToken(
  store: Store,
  by: Authorized<'token.manage' | 'self'>,
  token: { name: string; personId: string | null; scopes: readonly Scope[]; days: number },
): Promise<{ token: Token; secret: string }> {
  return write(store, by, 'token.create', async ({ tx, now, newId, record }) => {
    const secret = `${PREFIX}${randomBytes(32).toString('base64url')}`;
    const row: TokenTable = {
      id: newId(),
      name: token.name,
      secret_hash: hashOf(secret),
      person_id: token.personId,
      scopes: toJson([...new Set(token.scopes)]),
      expires_at: new Date(Date.parse(now) + token.days * DAY).toISOString(),
      revoked_at: null,
      version: 1,
      created_at: now,
    };
    await tx.insertInto('token').values(row).execute();
    const created = fromRow(row, now);
    await record({ subject: { kind: 'token', id: row.id }, before: null, after: created });
    return { token: created, secret };
  });
}

export async function theToken(store: Store, id: string): Promise<Token> {
  const row = await store.db.selectFrom('token').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('token.not-found', {});
  return fromRow(row, store.clock.now().toISOString());
}

/** At once, and for good. */
export function revokeToken(store: Store, by: Authorized<'token.manage' | 'self'>, before: Token): Promise<Token> {
  return write(store, by, 'token.revoke', async ({ tx, now, record }) => {
    await tx
      .updateTable('token')
      .set({ revoked_at: now })
      .where('id', '=', before.id)
      .where('revoked_at', 'is', null)
      .execute();
    const after: Token = { ...before, state: 'revoked' };
    await record({ subject: { kind: 'token', id: before.id }, before, after });
    return after;
  });
}

/** Who a secret makes: a person within the token's acts, or a service that sees what is public; null once it is over. */
export async function actorOfSecret(store: Store, secret: string): Promise<Actor | null> {
  if (!secret.startsWith(PREFIX)) return null;
  const row = await store.db
    .selectFrom('token')
    .selectAll()
    .where('secret_hash', '=', hashOf(secret))
    .executeTakeFirst();
  if (!row) return null;
  const token = fromRow(row, store.clock.now().toISOString());
  if (token.state !== 'open') return null;
  const within = actsOf(token.scopes);
  if (token.personId !== null) {
    const person = await actingPerson(store.db, token.personId);
    return person && { ...person, within };
  }
  return { kind: 'token', id: token.id, acts: within, sees: visibleTeams([], await treeOfTeams(store.db)) };
}

import type { Store } from '../../store/store.ts';
import { Together } from '../../store/together.ts';
import type { Auth } from './auth.ts';
import { liveSession } from './sessions.ts';

/** Cookies whose signature was found right, before the oldest are forgotten. */
const MOST = 5_000;

interface Row {
  readonly token: string;
  readonly userId: string;
  readonly createdAt: string | Date;
  readonly expiresAt: string | Date;
}

interface Memory {
  /** What a cookie signs, and when sign-in was last asked about it whole. */
  readonly verified: Map<string, { readonly token: string; readonly at: number }>;
  readonly rows: Together<string, ReadonlyMap<string, Row>>;
}

const memories = new WeakMap<Auth, Memory>();

function memoryOf(auth: Auth, store: Store): Memory {
  let memory = memories.get(auth);
  if (!memory) {
    memory = { verified: new Map(), rows: new Together((tokens) => readRows(store, tokens)) };
    memories.set(auth, memory);
  }
  return memory;
}

/**
 * The person of a session cookie. That it is rightly signed does not change: sign-in is asked once a minute, which also
 * puts off the end of a session in use. Whether the session still stands is read each time.
 */
export async function standingPerson(auth: Auth, store: Store, headers: Headers): Promise<string | null> {
  const cookie = sessionCookie(headers);
  if (cookie === null) return null;
  const { verified, rows } = memoryOf(auth, store);
  const before = verified.get(cookie);
  if (before && performance.now() - before.at < auth.askAgainMs) {
    const row = (await rows.ask(before.token)).get(before.token);
    if (row && stands(row, auth)) return row.userId;
  }
  verified.delete(cookie);
  const found = await liveSession(auth, headers);
  if (!found) return null;
  if (verified.size >= MOST) verified.delete(verified.keys().next().value as string);
  verified.set(cookie, { token: found.session.token, at: performance.now() });
  return found.user.id;
}

const time = (instant: string | Date) => new Date(instant).getTime();

const stands = ({ createdAt, expiresAt }: Row, auth: Auth): boolean =>
  time(expiresAt) > Date.now() && Date.now() - time(createdAt) < auth.longestSessionMs;

/** Everything of the header that says which session this is, whatever prefix the scheme gives its name. */
function sessionCookie(headers: Headers): string | null {
  const own = headers
    .get('cookie')
    ?.split(';')
    .filter((one) => one.includes('gouverne.'));
  return own?.some((one) => one.includes('gouverne.session_token')) ? own.join(';') : null;
}

async function readRows({ db }: Store, tokens: readonly string[]): Promise<ReadonlyMap<string, Row>> {
  const rows = (await db
    .selectFrom('auth_session' as never)
    .select(['token', 'userId', 'createdAt', 'expiresAt'] as never)
    .where('token' as never, 'in', tokens as never)
    .execute()) as Row[];
  return new Map(rows.map((row) => [row.token, row]));
}

import type { Auth } from './auth.ts';

type Found = NonNullable<Awaited<ReturnType<Auth['api']['getSession']>>>;

/** The session of these headers; one that began too long ago ends here, however often it was used since. */
export async function liveSession(auth: Auth, headers: Headers): Promise<Found | null> {
  if (!headers.get('cookie')?.includes('gouverne.session_token')) return null;
  const found = await auth.api.getSession({ headers });
  if (!found) return null;
  if (Date.now() - found.session.createdAt.getTime() < auth.longestSessionMs) return found;
  await endSession(auth, found.session.token);
  return null;
}

export async function endSession(auth: Auth, token: string): Promise<void> {
  await (await auth.$context).internalAdapter.deleteSession(token);
}

export async function sessionsOf(auth: Auth, personId: string) {
  const sessions = await (await auth.$context).internalAdapter.listSessions(personId, { onlyActiveSessions: true });
  return sessions.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}

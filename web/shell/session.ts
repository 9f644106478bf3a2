import { useSuspenseQuery } from '@tanstack/react-query';
import { Refusal } from '../../src/refusal.ts';
import { forgetAnswers } from '../alignment/own-answer.ts';
import { api, type client, queryClient } from '../api.ts';
import { forgetWritten } from '../written.ts';
import { authCall } from './auth-call.ts';
import { forgetRecent } from './recent.ts';

export const sessionQuery = () => api.session.current.queryOptions({ staleTime: 60_000 });

export type Session = NonNullable<Awaited<ReturnType<typeof client.session.current>>['session']>;

/** Who is signed in. Only under the frame, which sends everyone else to the door. */
export function useSession(): Session {
  const { session } = useSuspenseQuery(sessionQuery()).data;
  if (session === null) throw new Error('a page for people signed in was drawn for someone who is not');
  return session;
}

/** Who proposes, says and decides with the others; someone in read access looks, and is shown no act that would be refused. */
export const useIsMember = (): boolean => useSession().person.role !== 'viewer';

export const isAdmin = (session: Session): boolean => session.person.role === 'admin';

/** `code`: the password was right, and a code is asked for. */
export type SignInOutcome = 'signed-in' | 'code' | 'wrong' | 'too-many';

export async function signIn(email: string, password: string): Promise<SignInOutcome> {
  const answer = await authCall('/api/auth/sign-in/email', { email, password });
  if (answer.status === 429) return 'too-many';
  if (answer.status === 403) throw await refusalIn(answer);
  if (answer.status >= 500) throw new Error(`sign-in answered ${answer.status}`);
  if (!answer.ok) return 'wrong';
  const { twoFactorRedirect } = (await answer.json()) as { twoFactorRedirect?: boolean };
  if (twoFactorRedirect) return 'code';
  queryClient.clear();
  return 'signed-in';
}

/** Off to the organisation's own sign-in, which sends back here: to `next`, or to the door with the reason. */
export async function signInElsewhere(next: string): Promise<void> {
  const answer = await authCall('/api/auth/sign-in/social', {
    provider: 'openid',
    callbackURL: next,
    errorCallbackURL: '/sign-in',
  });
  if (!answer.ok) throw await refusalIn(answer);
  const { url } = (await answer.json()) as { url: string };
  location.assign(url);
}

async function refusalIn(answer: Response): Promise<Refusal> {
  if (answer.status === 429) return new Refusal('sign-in.too-many');
  const body = (await answer.json().catch(() => null)) as { code?: string } | null;
  return new Refusal(body?.code?.startsWith('sign-in.') ? body.code : 'sign-in.provider');
}

/** Leaves nothing of the session in memory: the next person at this screen starts from an empty page. */
export async function signOut(): Promise<void> {
  forgetRecent();
  forgetWritten();
  forgetAnswers();
  await authCall('/api/auth/sign-out', {});
  location.assign('/sign-in');
}

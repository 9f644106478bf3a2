import { randomBytes } from 'node:crypto';
import type { Hono } from 'hono';
import { emailOf, doors as people } from '../../example/people.ts';
import { wordsIn } from '../../example/words/words-in.ts';
import type { Store } from '../../store/store.ts';
import type { Auth } from '../auth/auth.ts';
import type { HttpEnv } from '../http/env.ts';
import { problemResponse } from '../http/problem.ts';

const roles = ['administrator', 'lead', 'executive'] as const;

/**
 * Links that sign in without a password, new at each start. Behind them are ordinary accounts, whose password only this
 * process knows.
 */
export function demoDoors(language: 'en' | 'fr') {
  const password = randomBytes(24).toString('base64url');
  const doors = roles.map((role) => ({ role, person: people[role], token: randomBytes(24).toString('base64url') }));
  return {
    async setPasswords(store: Store, auth: Auth): Promise<void> {
      const context = await auth.$context;
      const hash = await context.password.hash(password);
      for (const { person } of doors) {
        const found = await store.db
          .selectFrom('person')
          .select('id')
          .where('email', '=', emailOf(person))
          .executeTakeFirst();
        if (found) await context.internalAdapter.updatePassword(found.id, hash);
      }
    },

    open(app: Hono<HttpEnv>, auth: Auth): void {
      app.get('/demo/enter/:token', async (c) => {
        const door = doors.find(({ token }) => token === c.req.param('token'));
        if (!door) return problemResponse(404, 'request.no-such-operation', { path: '/demo/enter' });
        const signedIn = await auth.api.signInEmail({
          body: { email: emailOf(door.person), password },
          headers: c.req.raw.headers,
          asResponse: true,
        });
        if (!signedIn.ok) return problemResponse(404, 'request.no-such-operation', { path: '/demo/enter' });
        for (const cookie of signedIn.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
        return c.redirect('/');
      });
    },

    links: (url: string) =>
      doors.map(({ role, token }) => ({ role: wordsIn(language).doors[role], url: `${url}/demo/enter/${token}` })),
  };
}

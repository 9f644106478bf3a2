import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { secretIn, shownCode } from '../../test/authenticator.ts';
import { onBothEngines } from '../http/on-both-engines.fixture.ts';
import { Client, organisationForSetup, PASSWORD, testInstallation, testServer } from '../http/test-client.ts';
import { setUpCode } from '../installation/set-up-code.ts';

const email = 'ines@cyclade.example';
const cookieOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');

/** Behind a proxy, which says from where each try comes. */
const trier =
  (anyone: Client) =>
  (password: string, n: number, address = email) =>
    anyone.send(
      'POST',
      '/api/auth/sign-in/email',
      { email: address, password },
      { 'x-forwarded-for': `198.51.100.${n}` },
    );
const behindProxy = { publicUrl: 'http://gouverne.test' };

onBothEngines('guesses', (open) => {
  test('thirty wrong passwords in an hour for one account end its tries, from wherever they come, the right one included', async () => {
    const { anyone, person, store } = await testInstallation(await open(), behindProxy);
    await person('Lou', 'member');
    const guess = trier(anyone);
    /** As if this many had come from as many places. */
    const tried = (times: number) =>
      sql`update auth_rate_limit set count = ${times} where key like 'few/%' and count < 31`.execute(store.db);
    expect((await guess('wrong horse battery', 1)).status).toBe(401);
    await tried(29);
    expect((await guess('wrong horse battery', 2)).status).toBe(401);
    const over = await guess(PASSWORD, 3);
    expect([over.status, over.body.code]).toEqual([429, 'sign-in.too-many']);
    // Others come in, and an address that nobody has is counted alike: the answer tells nothing.
    expect((await guess(PASSWORD, 4, 'lou@cyclade.example')).status).toBe(200);
    expect((await guess('wrong horse battery', 5, 'nobody@cyclade.example')).status).toBe(401);
    await tried(30);
    expect((await guess('wrong horse battery', 6, 'nobody@cyclade.example')).status).toBe(429);
  });

  test('the right password ends the count; what is counted names nobody', async () => {
    const { anyone, store } = await testInstallation(await open(), behindProxy);
    const guess = trier(anyone);
    for (let n = 0; n < 3; n++) await guess('wrong horse battery', n);
    const rows = async () =>
      JSON.stringify(
        await store.db
          .selectFrom('auth_rate_limit' as never)
          .selectAll()
          .execute(),
      );
    const counted = async () => (await rows()).split('few/').length - 1;
    // Of the account, and of three addresses.
    expect(await counted()).toBe(4);
    expect(await rows()).not.toContain('ines');
    expect((await guess(PASSWORD, 4)).status).toBe(200);
    expect(await counted()).toBe(3);
  });

  test('forty colleagues come in from one address in a minute; its eleventh wrong password is refused, and then the right one', async () => {
    const { anyone } = await testInstallation(await open(), behindProxy);
    const guess = trier(anyone);
    for (let n = 0; n < 40; n++) expect((await guess(PASSWORD, 1)).status).toBe(200);
    for (let n = 0; n < 10; n++) expect((await guess('wrong horse battery', 1)).status).toBe(401);
    const over = await guess(PASSWORD, 1);
    expect([over.status, over.body.code]).toEqual([429, 'sign-in.too-many']);
    expect((await guess(PASSWORD, 2)).status).toBe(200);
  });

  test('wherever a signed-in person is asked for the password again, wrong ones count for the account', async () => {
    const { admin, store } = await testInstallation(await open());
    const ask = (path: string, body: object) => admin.send('POST', `/api/auth${path}`, body);
    const wrong = 'wrong horse battery';
    const asked = [
      ['/change-password', { currentPassword: wrong, newPassword: 'a horse of another colour' }],
      ['/two-factor/enable', { password: wrong }],
      ['/two-factor/disable', { password: wrong }],
      ['/two-factor/generate-backup-codes', { password: wrong }],
    ] as const;
    for (const [path, body] of asked) expect([path, (await ask(path, body)).status]).toEqual([path, 400]);
    const counts = await sql<{ count: number }>`select count from auth_rate_limit where key like 'few/%'`.execute(
      store.db,
    );
    expect(counts.rows.map(({ count }) => Number(count))).toEqual([4]);
    await sql`update auth_rate_limit set count = 30 where key like 'few/%'`.execute(store.db);
    await sql`delete from auth_rate_limit where key not like 'few/%'`.execute(store.db);
    const over = await ask('/two-factor/enable', { password: PASSWORD });
    expect([over.status, over.body.code]).toEqual([429, 'sign-in.too-many']);
    await sql`update auth_rate_limit set count = 20 where key like 'few/%'`.execute(store.db);
    const changed = { currentPassword: PASSWORD, newPassword: 'a horse of another colour' };
    expect((await ask('/change-password', changed)).status).toBe(200);
    const left = await sql`select key from auth_rate_limit where key like 'few/%'`.execute(store.db);
    expect(left.rows).toEqual([]);
    // What only says whether a password is right is nobody's question here.
    expect((await ask('/verify-password', { password: PASSWORD })).status).toBe(404);
  });

  test('a code opens the door once', async () => {
    const { admin, app, anyone } = await testInstallation(await open());
    const auth = (client: Client, path: string, body: object) => client.send('POST', `/api/auth${path}`, body);
    const { totpURI } = (await auth(admin, '/two-factor/enable', { password: PASSWORD })).body;
    const first = shownCode(secretIn(totpURI));
    expect((await auth(admin, '/two-factor/verify-totp', { code: first })).status).toBe(200);
    const half = async () =>
      new Client(app, cookieOf((await auth(anyone, '/sign-in/email', { email, password: PASSWORD })).headers));
    // Seen over a shoulder while it was set up.
    const again = await half();
    expect((await auth(again, '/two-factor/verify-totp', { code: first })).status).toBe(401);
    // Nothing is lost by it: the next code is taken, by the same question.
    const second = shownCode(secretIn(totpURI));
    const inside = await auth(again, '/two-factor/verify-totp', { code: second, trustDevice: true });
    expect(inside.status).toBe(200);
    expect(cookieOf(inside.headers)).not.toContain('trust_device=e');
    // Sent twice at once, one of them comes in.
    const third = shownCode(secretIn(totpURI), Date.now() - 60_000);
    const both = await Promise.all(
      [await half(), await half()].map((one) => auth(one, '/two-factor/verify-totp', { code: third })),
    );
    expect(both.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
  });

  test('a password that leaked, or says who one is, is refused at each place where one is chosen', async () => {
    const { anyone } = await testServer(await open());
    const setUp = (password: string) =>
      anyone.post('/setup', {
        ...organisationForSetup,
        administrator: { ...organisationForSetup.administrator, password },
      });
    for (const password of ['1qaz2wsx3edc', 'cyclade-2026', 'Inès Morel 1']) {
      const { status, body } = await setUp(password);
      expect([password, status, body.code]).toEqual([password, 422, 'account.known-password']);
    }
    expect((await setUp(PASSWORD)).status).toBe(200);
    const ines = await anyone.signIn(email);
    const change = await ines.send('POST', '/api/auth/change-password', {
      currentPassword: PASSWORD,
      newPassword: 'football2026!',
    });
    expect([change.status, change.body.code]).toEqual([400, 'account.known-password']);
    expect((await ines.get('/session')).body.session).not.toBeNull();
  });

  test('over https the session’s cookie belongs to this host alone', async () => {
    const { anyone, settings } = await testServer(await open(), { publicUrl: 'https://gouverne.test' });
    const headers = { origin: 'https://gouverne.test' };
    await anyone.send('POST', '/api/v1/setup', { ...organisationForSetup, code: setUpCode(settings) }, headers);
    const answer = await anyone.send('POST', '/api/auth/sign-in/email', { email, password: PASSWORD }, headers);
    const [cookie = ''] = answer.headers.getSetCookie().filter((one) => one.includes('session_token'));
    expect(cookie).toMatch(/^__Host-gouverne\.session_token=/);
    expect(cookie).toMatch(/; Path=\/;/);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax']) expect(cookie).toContain(part);
    expect(cookie).not.toContain('Domain');
    const seen = await anyone.raw('GET', '/api/v1/session', undefined, { cookie: cookie.split(';')[0] ?? '' });
    expect(seen.body.session.person.email).toBe(email);
  });
});

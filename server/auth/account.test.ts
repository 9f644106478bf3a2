import { expect, test, vi } from 'vitest';
import type { TestStore } from '../../store/test-store.ts';
import { secretIn, shownCode } from '../../test/authenticator.ts';
import { onBothEngines } from '../http/on-both-engines.fixture.ts';
import { Client, PASSWORD, testInstallation } from '../http/test-client.ts';
import { openWayIn } from '../installation/way-in.ts';
import { type Logger, openLog } from '../log.ts';

const email = 'ines@cyclade.example';
const auth = (client: Client, path: string, body: object = {}) => client.send('POST', `/api/auth${path}`, body);
const cookieOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');

const codeOf = (totpURI: string) => shownCode(secretIn(totpURI));

async function withCode(open: () => Promise<TestStore>, log?: Logger) {
  const place = await open();
  const installed = await testInstallation(place, {}, log);
  const { admin, app, anyone } = installed;
  const enabled = (await auth(admin, '/two-factor/enable', { password: PASSWORD })).body;
  const verified = await auth(admin, '/two-factor/verify-totp', { code: codeOf(enabled.totpURI) });
  expect(verified.status, JSON.stringify(verified.body)).toBe(200);
  const owner = new Client(app, cookieOf(verified.headers));
  /** As far as the password leads: a cookie that opens nothing but the question for a code. */
  const half = async () => {
    const answer = await auth(anyone, '/sign-in/email', { email, password: PASSWORD });
    expect(answer.body.twoFactorRedirect).toBe(true);
    return new Client(app, cookieOf(answer.headers));
  };
  return {
    ...installed,
    place,
    owner,
    half,
    totpURI: enabled.totpURI as string,
    backupCodes: enabled.backupCodes as string[],
  };
}

onBothEngines('a code after the password', (open) => {
  test('once set up, the password alone opens nothing; the code does, in a session of its own', async () => {
    const { half, totpURI, owner, app } = await withCode(open);
    const waiting = await half();
    expect((await waiting.get('/session')).body.session).toBeNull();
    expect((await auth(waiting, '/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
    const entered = await auth(waiting, '/two-factor/verify-totp', { code: codeOf(totpURI) });
    expect((await new Client(app, cookieOf(entered.headers)).get('/account')).body.secondFactor).toBe(true);
    expect((await owner.get('/account')).body.sessions).toHaveLength(2);
  });

  test('it is not asked for until one code has been given, and setting it up wants the password', async () => {
    const { admin, anyone } = await testInstallation(await open());
    expect((await auth(admin, '/two-factor/enable', { password: 'not the password' })).status).toBe(400);
    await auth(admin, '/two-factor/enable', { password: PASSWORD });
    await anyone.signIn(email);
    expect((await admin.get('/account')).body.secondFactor).toBe(false);
  });

  test('a spare code serves once', async () => {
    const { half, backupCodes } = await withCode(open);
    expect(backupCodes).toHaveLength(10);
    const code = backupCodes[0];
    expect((await auth(await half(), '/two-factor/verify-backup-code', { code })).status).toBe(200);
    expect((await auth(await half(), '/two-factor/verify-backup-code', { code })).status).toBe(401);
  });

  test('guesses are few: the question ends after five, whatever comes next', async () => {
    const { half, totpURI, store } = await withCode(open);
    const waiting = await half();
    const guess = async (code: string) => {
      // The limit by address is another; here it is out of the way.
      await store.db.deleteFrom('auth_rate_limit' as never).execute();
      return (await auth(waiting, '/two-factor/verify-totp', { code })).status;
    };
    for (let n = 0; n < 5; n++) expect(await guess('000000')).toBe(401);
    expect(await guess(codeOf(totpURI))).toBe(400);
    await store.db.deleteFrom('auth_rate_limit' as never).execute();
    const statuses = [];
    for (let n = 0; n < 4; n++)
      statuses.push((await auth(await half(), '/two-factor/verify-totp', { code: '1' })).status);
    expect(statuses).toContain(429);
  });

  test('a key that was lost is said as it is, to a code and to a spare code; without the code the door opens again', async () => {
    const { half, totpURI, backupCodes, store, anyone, place } = await withCode(open);
    await store.db
      .updateTable('auth_two_factor' as never)
      .set({ secret: 'sealed with another key' } as never)
      .execute();
    const sealed = [409, 'sign-in.code-sealed'];
    const code = await auth(await half(), '/two-factor/verify-totp', { code: codeOf(totpURI) });
    expect([code.status, code.body.code]).toEqual(sealed);
    const spare = await auth(await half(), '/two-factor/verify-backup-code', { code: backupCodes[0] });
    expect([spare.status, spare.body.code]).toEqual(sealed);
    await openWayIn(place, email, ['forget-code']);
    expect((await (await anyone.signIn(email)).get('/session')).body.session.person.email).toBe(email);
  });

  test('a sign-in that fails leaves a line in the log: whose door, from where in one word, no name, address or secret', async () => {
    const lines: string[] = [];
    const log = openLog('warn', { write: (line: string) => void lines.push(line) });
    const { half, anyone, owner } = await withCode(open, log);
    const id = (await owner.get('/session')).body.session.person.id;
    await auth(anyone, '/sign-in/email', { email, password: 'a wrong password 17' });
    await auth(anyone, '/sign-in/email', { email: 'nobody@cyclade.example', password: 'a wrong password 17' });
    await auth(await half(), '/two-factor/verify-totp', { code: '000017' });
    await auth(owner, '/two-factor/disable', { password: 'a wrong password 17' });
    const failed = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'a sign-in failed');
    expect(failed.map(({ part, outcome, account }) => [part, outcome, account])).toEqual([
      ['sign-in', 'wrong-password', id],
      ['sign-in', 'wrong-password', null],
      ['sign-in', 'wrong-code', id],
      ['sign-in', 'wrong-password', id],
    ]);
    expect(new Set(failed.map(({ from }) => from)).size).toBe(1);
    expect(lines.join('')).not.toMatch(/cyclade|a wrong password|000017|127\.0\.0\.1/);
  });

  test('what sign-in did not foresee is a line of the log, and answered as a problem', async () => {
    const lines: string[] = [];
    const log = openLog('warn', { write: (line: string) => void lines.push(line) });
    const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { half, store } = await withCode(open, log);
    const waiting = await half();
    await store.db
      .updateTable('auth_two_factor' as never)
      .set({ backupCodes: 'not sealed at all' } as never)
      .execute();
    const { status, body } = await auth(waiting, '/two-factor/verify-backup-code', { code: '123456' });
    expect([status, typeof body.code]).toEqual([500, 'string']);
    expect(lines.map((line) => JSON.parse(line).msg)).toContain('a request failed');
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });

  test('given up with the password, and an erased person leaves no secret behind; secrets are sealed', async () => {
    const { admin, anyone, app, store, person } = await testInstallation(await open());
    const lou = await person('Lou', 'member');
    const rows = () =>
      store.db
        .selectFrom('auth_two_factor' as never)
        .selectAll()
        .execute();
    const set = async (client: Client) => {
      const { totpURI } = (await auth(client, '/two-factor/enable', { password: PASSWORD })).body;
      const verified = await auth(client, '/two-factor/verify-totp', { code: codeOf(totpURI) });
      expect(JSON.stringify(await rows())).not.toContain(secretIn(totpURI));
      return new Client(app, cookieOf(verified.headers));
    };
    const owner = await set(lou);
    expect((await auth(owner, '/two-factor/disable', { password: 'not the password' })).status).toBe(400);
    expect((await auth(owner, '/two-factor/disable', { password: PASSWORD })).status).toBe(200);
    expect(await rows()).toEqual([]);
    await set(await anyone.signIn('lou@cyclade.example'));
    const found = (await admin.get('/people')).body.people.find((one: { name: string }) => one.name === 'Lou');
    expect((await admin.post(`/people/${found.id}/erase`, { expectedVersion: found.version })).status).toBe(200);
    expect(await rows()).toEqual([]);
  });
});

onBothEngines('sessions', (open) => {
  test('each sign-in is a session of its own, and the one it replaces in the same browser ends', async () => {
    const { admin } = await testInstallation(await open());
    const again = await admin.signIn(email);
    expect(again.cookie).not.toBe(admin.cookie);
    expect((await admin.get('/kpis')).status).toBe(401);
    expect((await again.get('/kpis')).status).toBe(200);
  });

  test('signing out ends the session on the server, not only in the browser', async () => {
    const { admin } = await testInstallation(await open());
    expect((await auth(admin, '/sign-out')).status).toBe(200);
    expect((await admin.get('/kpis')).status).toBe(401);
  });

  test('a person sees where they are signed in, ends one, or all the others; nobody else’s', async () => {
    const { anyone, admin, person } = await testInstallation(await open());
    const [second, third] = [await anyone.signIn(email), await anyone.signIn(email)];
    const lou = await person('Lou', 'member');
    const { sessions } = (await third.get('/account')).body;
    expect(sessions.map(({ current }: { current: boolean }) => current)).toEqual([true, false, false]);
    expect(JSON.stringify(sessions)).not.toContain('token');
    expect((await lou.delete(`/account/sessions/${sessions[1].id}`)).status).toBe(404);
    await third.delete(`/account/sessions/${sessions[1].id}`);
    expect((await second.get('/kpis')).status).toBe(401);
    expect((await admin.get('/kpis')).status).toBe(200);
    await third.delete('/account/sessions');
    expect((await admin.get('/kpis')).status).toBe(401);
    expect((await third.get('/kpis')).status).toBe(200);
    expect((await lou.get('/kpis')).status).toBe(200);
  });

  test('a new password ends every other session, asked for or not', async () => {
    const { anyone, admin, app } = await testInstallation(await open());
    const other = await anyone.signIn(email);
    const change = { currentPassword: PASSWORD, newPassword: 'another horse battery', revokeOtherSessions: false };
    expect((await auth(admin, '/change-password', { ...change, currentPassword: 'wrong' })).status).toBe(400);
    const changed = await auth(admin, '/change-password', change);
    expect(changed.status, JSON.stringify(changed.body)).toBe(200);
    expect((await other.get('/kpis')).status).toBe(401);
    expect((await admin.get('/kpis')).status).toBe(401);
    expect((await new Client(app, cookieOf(changed.headers)).get('/kpis')).status).toBe(200);
    await anyone.signIn(email, 'another horse battery');
  });

  test('one that is not used ends, and one that is used ends too, once it began too long ago', async () => {
    const { admin, store, anyone } = await testInstallation(await open(), {
      sessions: { idleHours: 1, longestHours: 12 },
    });
    const rows = () =>
      store.db
        .selectFrom('auth_session' as never)
        .selectAll()
        .execute() as Promise<Row[]>;
    interface Row {
      expiresAt: string | Date;
      createdAt: string | Date;
    }
    const [first] = await rows();
    const lasts = new Date(first?.expiresAt ?? 0).getTime() - new Date(first?.createdAt ?? 0).getTime();
    expect(Math.round(lasts / 60_000)).toBe(60);
    const at = (hours: number) => {
      const instant = new Date(Date.now() - hours * 3_600_000);
      return store.engine === 'postgres' ? instant : instant.toISOString();
    };
    const move = (set: object) =>
      store.db
        .updateTable('auth_session' as never)
        .set(set as never)
        .execute();
    await move({ createdAt: at(11) });
    expect((await admin.get('/kpis')).status).toBe(200);
    await move({ createdAt: at(12.1) });
    expect((await admin.get('/kpis')).status).toBe(401);
    expect(await rows()).toEqual([]);
    const again = await anyone.signIn(email);
    await move({ expiresAt: at(0.1) });
    expect((await again.get('/kpis')).status).toBe(401);
  });

  test('one that was ended anywhere lets nobody in at the next request, and a cookie wrongly signed never does', async () => {
    const { admin, app, store, anyone } = await testInstallation(await open());
    const other = await anyone.signIn(email);
    for (let turn = 0; turn < 2; turn++) expect((await other.get('/kpis')).status).toBe(200);
    const forged = other.cookie.replace(/(session_token=[^.]+\.)./, (_, before) => `${before}-`);
    expect(forged).not.toBe(other.cookie);
    const asked = (cookie: string) => app.request('http://gouverne.test/api/v1/kpis', { headers: { cookie } });
    expect((await asked(forged)).status).toBe(401);
    // As another server would: nothing is written that this one hears of.
    const token = decodeURIComponent(/session_token=([^.;]+)/.exec(other.cookie)?.[1] ?? '');
    const ended = store.db.deleteFrom('auth_session' as never).where('token' as never, '=', token as never);
    await ended.execute();
    expect((await asked(other.cookie)).status).toBe(401);
    expect((await admin.get('/kpis')).status).toBe(200);
  });
});

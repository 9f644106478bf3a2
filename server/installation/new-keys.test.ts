import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TestStore } from '../../store/test-store.ts';
import { secretIn, shownCode } from '../../test/authenticator.ts';
import { keyOfSetting, sealingKey, sealingKeyHere } from '../../warehouse/sealing-key.ts';
import { sessionSecret, sessionSecretHere } from '../auth/secret.ts';
import { onBothEngines } from '../http/on-both-engines.fixture.ts';
import { Client, PASSWORD, testInstallation, testServer } from '../http/test-client.ts';
import { tryKey, trySecret } from './check-keys.ts';
import { newKeys } from './new-keys.ts';

const KEY = 'the key of connections, long enough';
const SECRET = 'a secret of the tests, long enough';

/** A hook, whose secret the key seals, and a code after the password, which the key of sessions seals. */
async function withSealed(place: TestStore, sealingKey: string | undefined) {
  const installation = await testInstallation(place, { sealingKey });
  const { admin, root } = installation;
  const team = (await admin.post('/teams', { name: 'Support', parentId: root, kind: 'team' })).body.id;
  expect((await admin.post('/hooks', { name: '#support', teamId: team, writes: ['value'] })).status).toBe(201);
  const enabled = await admin.send('POST', '/api/auth/two-factor/enable', { password: PASSWORD });
  const codes = enabled.body as { totpURI: string; backupCodes: string[] };
  const code = shownCode(secretIn(codes.totpURI));
  expect((await admin.send('POST', '/api/auth/two-factor/verify-totp', { code })).status).toBe(200);
  return { ...installation, codes };
}

/** What a code answers after the password, on a server with another key of sessions. */
async function entering(place: TestStore, secret: string, path: string, code: string): Promise<number> {
  const { app, anyone } = await testServer(place, {}, undefined, secret);
  const asked = await anyone.send('POST', '/api/auth/sign-in/email', {
    email: 'ines@cyclade.example',
    password: PASSWORD,
  });
  const cookies = asked.headers.getSetCookie().map((line) => line.split(';')[0]);
  return (await new Client(app, cookies.join('; ')).send('POST', `/api/auth/two-factor/${path}`, { code })).status;
}

onBothEngines('new keys', (open) => {
  test('given as settings: what was sealed opens with them and no longer with the former, every session ends, the log says so', async () => {
    const place = await open();
    const { store, admin } = await withSealed(place, KEY);
    const next = {
      GOUVERNE_NEW_KEY: 'another key of connections, as long',
      GOUVERNE_NEW_SECRET: 'another secret, as long',
    };
    const renewed = await newKeys(store, place.dataFolder, ['connections', 'sessions'], {
      GOUVERNE_KEY: KEY,
      GOUVERNE_SECRET: SECRET,
      ...next,
    });
    expect(renewed).toEqual([
      { name: 'connections', sealed: 1, setting: 'GOUVERNE_KEY' },
      { name: 'sessions', sealed: 1, setting: 'GOUVERNE_SECRET' },
    ]);
    const nothing = { sources: 0, webhooks: 0, hooks: 0 };
    expect(await tryKey(store.db, keyOfSetting(next.GOUVERNE_NEW_KEY))).toEqual({ total: 1, shut: nothing });
    expect(await tryKey(store.db, keyOfSetting(KEY))).toEqual({ total: 1, shut: { ...nothing, hooks: 1 } });
    expect(await trySecret(store.db, next.GOUVERNE_NEW_SECRET)).toEqual({ total: 1, shut: 0 });
    expect(await trySecret(store.db, SECRET)).toEqual({ total: 1, shut: 1 });
    expect((await admin.get('/kpis')).status).toBe(401);
    const said = await store.db
      .selectFrom('event')
      .selectAll()
      .where('operation', '=', 'installation.new-keys')
      .execute();
    expect(said.map(({ after, actor_id }) => [after, actor_id])).toEqual([
      ['{"keys":["connections","sessions"]}', null],
    ]);
  });

  test('drawn in the data folder: the files change, are ours alone, and the codes one has still open', async () => {
    const place = await open();
    const { store, codes } = await withSealed(place, undefined);
    writeFileSync(join(place.dataFolder, 'session-secret'), SECRET);
    const former = readFileSync(join(place.dataFolder, 'key'), 'utf8');
    expect(await newKeys(store, place.dataFolder, ['connections', 'sessions'], {})).toMatchObject([
      { sealed: 1, setting: null },
      { sealed: 1, setting: null },
    ]);
    expect(readFileSync(join(place.dataFolder, 'key'), 'utf8')).not.toBe(former);
    const files = readdirSync(place.dataFolder).filter((file) => /^(key|session-secret)/.test(file));
    expect(files.sort()).toEqual(['key', 'session-secret']);
    for (const file of files) expect(statSync(join(place.dataFolder, file)).mode & 0o777).toBe(0o600);
    expect((await tryKey(store.db, sealingKey(place.dataFolder, undefined))).shut.hooks).toBe(0);
    expect((await trySecret(store.db, sessionSecretHere(place.dataFolder, {}))).shut).toBe(0);
    const secret = sessionSecret(place.dataFolder, {});
    expect(await entering(place, secret, 'verify-totp', shownCode(secretIn(codes.totpURI)))).toBe(200);
    expect(await entering(place, secret, 'verify-backup-code', codes.backupCodes[0] ?? '')).toBe(200);
  });

  test('interrupted after the sealing and before the file: run again, it opens what the key beside opens', async () => {
    const place = await open();
    const { store } = await withSealed(place, undefined);
    const path = join(place.dataFolder, 'key');
    const former = readFileSync(path);
    await newKeys(store, place.dataFolder, ['connections'], {});
    renameSync(path, `${path}.new-0123456789ab`);
    writeFileSync(path, former, { mode: 0o600 });
    expect((await tryKey(store.db, sealingKeyHere(place.dataFolder, undefined))).shut.hooks).toBe(1);
    expect(await newKeys(store, place.dataFolder, ['connections'], {})).toMatchObject([{ sealed: 1 }]);
    expect((await tryKey(store.db, sealingKeyHere(place.dataFolder, undefined))).shut.hooks).toBe(0);
    expect(readdirSync(place.dataFolder).filter((file) => file.startsWith('key'))).toEqual(['key']);
  });

  test('what the key of now does not open is counted, and neither a row nor a file has changed', async () => {
    const place = await open();
    const { store } = await withSealed(place, KEY);
    const rows = () => store.db.selectFrom('hook').select('sealed').execute();
    const before = await rows();
    await expect(newKeys(store, place.dataFolder, ['connections'], {})).rejects.toMatchObject({
      code: 'keys.connections-shut',
      params: { sources: 0, webhooks: 0, hooks: 1 },
    });
    await expect(
      newKeys(store, place.dataFolder, ['connections', 'sessions'], { GOUVERNE_KEY: KEY, GOUVERNE_NEW_KEY: `${KEY}!` }),
    ).rejects.toMatchObject({
      code: 'keys.codes-shut',
      params: { shut: 1 },
    });
    expect(await rows()).toEqual(before);
    expect(readdirSync(place.dataFolder).filter((file) => /^(key|session-secret)/.test(file))).toEqual([]);
  });

  test('where a setting holds the key, the new one is asked for, and must be another', async () => {
    const place = await open();
    const { store } = await testInstallation(place);
    const asked = (env: Readonly<Record<string, string>>) => newKeys(store, place.dataFolder, ['connections'], env);
    await expect(asked({ GOUVERNE_KEY: KEY })).rejects.toMatchObject({ code: 'keys.new-one-asked' });
    await expect(asked({ GOUVERNE_KEY: KEY, GOUVERNE_NEW_KEY: KEY })).rejects.toMatchObject({ code: 'keys.same' });
    await expect(asked({ GOUVERNE_KEY: KEY, GOUVERNE_NEW_KEY: 'short' })).rejects.toMatchObject({
      code: 'setting.short',
    });
  });
});

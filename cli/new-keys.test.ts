import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { openPlace } from '../server/installation/open-place.ts';

const folder = mkdtempSync(join(tmpdir(), 'gouverne-new-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

const newKeys = (...options: string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL('main.ts', import.meta.url)), 'new-keys', ...options], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, GOUVERNE_LANGUAGE: 'en', GOUVERNE_DATA: folder },
  });

test('new keys wait until nobody stands on the place, then say what they did, and what is asked of people', async () => {
  expect(newKeys('--connections').stderr).toContain(`No installation is in ${folder}`);
  const store = await openPlace({ dataFolder: folder, databaseUrl: undefined });
  expect(newKeys('--connections')).toMatchObject({
    status: 1,
    stderr:
      'gouverne new-keys: A server still stands on this place. Nothing was changed: stop it, then run the same command again. (place.in-use)\n',
  });
  await store.close();
  expect(newKeys('--connections', '--sessions')).toMatchObject({
    status: 0,
    stdout:
      'The key is new; sealed again: 0 connections, addresses or secrets.\n' +
      'The key of sessions is new; sealed again: 0 people’s codes. Everyone signs in again, and links of open tests are sent anew.\n',
  });
  expect(readFileSync(join(folder, 'key'), 'utf8')).toMatch(/^[\w-]{43}$/);
});

test('which keys is for whoever types to say', () => {
  for (const options of [[], ['--all'], ['connections']]) {
    const { status, stderr } = newKeys(...options);
    expect(status).toBe(2);
    expect(stderr).toContain('say which keys: --connections, --sessions, or both\ngouverne new-keys [--connections]');
  }
});

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from './start-postgres.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** 50 rounds in `npm run test:long`; a few in every run. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 5);
const setup = {
  organisation: 'Cyclade',
  timezone: 'Europe/Paris',
  weekStart: 'mon',
  fiscalYearStart: 1,
  language: 'fr',
  country: 'FR',
  administrator: { name: 'Inès', email: 'ines@cyclade.example', password: 'correct horse battery' },
};

function start(data: string, port: number): Promise<ChildProcess> {
  const server = spawn(process.execPath, [join(root, 'cli', 'main.ts'), 'serve'], {
    env: { ...process.env, GOUVERNE_DATA: data, PORT: String(port), LOG_LEVEL: 'silent', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    server.stdout?.once('data', () => resolve(server));
    server.once('exit', (code) => reject(new Error(`the server ended with ${code} before it listened`)));
  });
}

test(`after ${ROUNDS} rounds of kill -9 during writes, nothing acknowledged is lost and the server starts again`, async () => {
  const data = mkdtempSync(join(tmpdir(), 'gouverne-kill-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const json = { 'content-type': 'application/json' };
  const acknowledged: string[] = [];
  let cookie = '';
  let rootTeam = '';
  let tried = 0;
  const create = async (name: string) => {
    tried++;
    const answer = await fetch(`${url}/api/v1/teams`, {
      method: 'POST',
      headers: { ...json, cookie },
      body: JSON.stringify({ name, parentId: rootTeam, kind: 'team' }),
    });
    if (answer.status === 201) acknowledged.push(name);
  };
  for (let round = 0; round < ROUNDS; round++) {
    const server = await start(data, port);
    // A server left behind by a failure would hold the whole run.
    onTestFinished(() => void server.kill('SIGKILL'));
    if (round === 0) {
      await fetch(`${url}/api/v1/setup`, { method: 'POST', headers: json, body: JSON.stringify(setup) });
      const { email, password } = setup.administrator;
      const signedIn = await fetch(`${url}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { ...json, origin: url },
        body: JSON.stringify({ email, password }),
      });
      cookie = signedIn.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ');
      rootTeam =
        ((await (await fetch(`${url}/api/v1/teams`, { headers: { cookie } })).json()) as { teams: { id: string }[] })
          .teams[0]?.id ?? '';
    }
    const gone = new Promise((resolve) => server.once('exit', resolve));
    let alive = true;
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let n = 0; alive; n++) await create(`round ${round} writer ${writer} team ${n}`).catch(() => {});
    });
    // Killed in the midst of writing, on a machine as slow as it may be: some were acknowledged, more are under way.
    const before = acknowledged.length;
    while (acknowledged.length < before + 3) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 40 * (round % 7)));
    server.kill('SIGKILL');
    alive = false;
    await gone;
    await Promise.all(writers);
  }
  const server = await start(data, port);
  const { teams } = (await (await fetch(`${url}/api/v1/teams`, { headers: { cookie } })).json()) as {
    teams: { name: string }[];
  };
  // Before anything is asserted: a server left behind would hold the test run open.
  server.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
  const names = new Set(teams.map((team) => team.name));
  process.stdout.write(`kill -9: ${ROUNDS} rounds, ${tried} writes tried, ${acknowledged.length} acknowledged\n`);
  expect(acknowledged.length).toBeGreaterThan(ROUNDS);
  expect(acknowledged.filter((name) => !names.has(name))).toEqual([]);
}, 300_000);

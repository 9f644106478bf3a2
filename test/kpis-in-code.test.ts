import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../server/main.ts';
import { settingsFromEnvironment } from '../server/settings.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const json = { 'content-type': 'application/json' };
const administrator = { name: 'Inès', email: 'ines@cyclade.example', password: 'correct horse battery' };

const rides = (exclusions: string, name = 'Rides') => `kpi:
  key: rides
  name: { en: ${name}, fr: Trajets }
  owner: Cyclade
  unit: count
  direction: up
  inForceFrom: 2026-01
described:
  formula: the number of rides ended
  population: riders
  inclusions: paid rides
  exclusions: ${exclusions}
  source: the ledger
  howObtained: read on the first of the month
  cadence: month
`;
const damaged = `kpi:
  key: Stations!
  name: Stations
  owner: Nobody
  unit: count
  direction: sideways
  inForceFrom: 2026-01
source: { connection: Rides, table: stations }
`;

describe('gouverne plan and apply, on a folder under git and a running server', () => {
  const place = mkdtempSync(join(tmpdir(), 'gouverne-in-code-'));
  const repository = join(place, 'metrics');
  let server: Awaited<ReturnType<typeof startServer>>;
  let token = '';
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', repository, '-c', 'user.name=Inès', '-c', 'user.email=i@c.example', ...args], {
      encoding: 'utf8',
    }).trim();
  const keep = (file: string, text: string) => writeFileSync(join(repository, 'kpis', file), text);
  const commit = (why: string) => {
    git('add', '-A');
    git('commit', '-q', '-m', why);
    return git('rev-parse', 'HEAD');
  };
  const gouverne = (...args: string[]) => saidIn('en', ...args);
  const saidIn = (language: string, ...args: string[]) =>
    new Promise<{ exit: number | null; out: string; err: string }>((resolve) => {
      const child = spawn(process.execPath, [join(root, 'cli', 'main.ts'), ...args], {
        env: { ...process.env, GOUVERNE_LANGUAGE: language, GOUVERNE_URL: server.url, GOUVERNE_TOKEN: token },
      });
      let [out, err] = ['', ''];
      child.stdout.on('data', (text) => {
        out += text;
      });
      child.stderr.on('data', (text) => {
        err += text;
      });
      child.on('close', (exit) => resolve({ exit, out, err }));
    });
  const folder = join(repository, 'kpis');

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    execFileSync('git', ['init', '-q', repository]);
    server = await startServer({
      ...settingsFromEnvironment({}),
      dataFolder: join(place, 'data'),
      port: 0,
      logLevel: 'silent',
    });
    const send = (path: string, body: unknown, cookie = '') =>
      fetch(`${server.url}${path}`, {
        method: 'POST',
        headers: { ...json, cookie, origin: server.url },
        body: JSON.stringify(body),
      });
    await send('/api/v1/setup', {
      organisation: 'Cyclade',
      timezone: 'Europe/Paris',
      weekStart: 'mon',
      fiscalYearStart: 1,
      language: 'en',
      country: 'FR',
      administrator,
    });
    const signedIn = await send('/api/auth/sign-in/email', administrator);
    const cookie = signedIn.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const made = await send('/api/v1/tokens', { name: 'pipeline', for: 'service', scopes: ['code'], days: 1 }, cookie);
    token = ((await made.json()) as { secret: string }).secret;
  });
  afterAll(async () => {
    await server.stop();
    rmSync(place, { recursive: true, force: true });
  });

  test('every problem is said with its file and line, and nothing is applied; a pipeline tells three ends apart', async () => {
    keep('rides.yaml', rides('none'));
    keep('stations.yaml', damaged);
    keep('broken.yaml', 'kpi: [1,\n');
    commit('the first KPIs');
    const planned = await gouverne('plan', folder);
    expect(planned.exit).toBe(1);
    expect(planned.out).toContain('+ kpis/rides.yaml  rides  created');
    expect(planned.out).toContain('kpis/stations.yaml:2: kpi.key:');
    expect(planned.out).toContain('kpis/stations.yaml:6: kpi.direction: Choose one of up, down, within, none.');
    expect(planned.out).toContain('kpis/stations.yaml:8: source.rowMeans: This is missing.');
    expect(planned.out).toMatch(/kpis\/broken\.yaml:\d+: /);
    const applied = await gouverne('apply', folder);
    expect([applied.exit, applied.err]).toEqual([1, 'Nothing was applied: fix the problems first.\n']);
    expect((await gouverne('plan', join(place, 'nowhere'))).exit).toBe(2);
    rmSync(join(folder, 'stations.yaml'));
    rmSync(join(folder, 'broken.yaml'));
    commit('rides alone');
    const alone = await gouverne('plan', folder);
    expect([alone.exit, alone.out.includes('1 created, 0 changed, 0 the same, 0 with problems')]).toEqual([3, true]);
  });

  test('applied twice, the second changes nothing; the next commit is the why of the next proposal', async () => {
    expect((await gouverne('apply', folder)).out).toContain('version 1 is proposed to 1 person');
    const again = await gouverne('apply', folder);
    expect([again.exit, again.out.includes('= kpis/rides.yaml  rides  same')]).toEqual([0, true]);
    expect((await gouverne('plan', folder)).exit).toBe(0);
    keep('rides.yaml', rides('rides of the staff', 'Trips'));
    const hash = commit('the staff rides for free');
    const planned = await saidIn('fr', 'plan', folder);
    expect(planned.exit).toBe(3);
    expect(planned.out).toContain('nom: Rides → Trips');
    expect(planned.out).toContain('[-none-]{+rides of the staff+}');
    expect((await gouverne('apply', folder)).out).toContain('version 2 is proposed');
    const page = (await (
      await fetch(`${server.url}/api/v1/kpis/rides`, { headers: { authorization: `Bearer ${token}` } })
    ).json()) as { inCode: object; versions: { status: string; why: string }[] };
    expect(page.inCode).toMatchObject({ repository: 'metrics', path: 'kpis/rides.yaml', commit: hash });
    expect(page.versions.at(-1)).toMatchObject({ status: 'proposed', why: 'the staff rides for free' });
  });

  test('a file that left the folder is said, and its KPI stays until it is handed back', async () => {
    rmSync(join(folder, 'rides.yaml'));
    commit('no more rides');
    const gone = await gouverne('apply', folder);
    expect([gone.exit, gone.out.includes('no longer in the folder: Trips (rides)')]).toEqual([0, true]);
    expect((await gouverne('apply', folder, '--release', 'rides')).out).toContain('rides goes back to the screen.');
    expect((await gouverne('plan', folder)).out).not.toContain('Trips');
  });
});

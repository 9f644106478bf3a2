import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../server/main.ts';
import { settingsFromEnvironment } from '../server/settings.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const run = promisify(execFile);
const json = { 'content-type': 'application/json' };
const administrator = { name: 'Inès', email: 'ines@cyclade.example', password: 'correct horse battery' };
const body = {
  formula: 'f',
  population: 'p',
  inclusions: 'i',
  exclusions: 'e',
  source: 's',
  howObtained: 'h',
  cadence: 'month',
};

describe('from outside, with a token, on a running server', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gouverne-outside-'));
  let server: Awaited<ReturnType<typeof startServer>>;
  let cookie = '';
  const send = async (method: string, path: string, sent: unknown) => {
    const answer = await fetch(`${server.url}${path}`, {
      method,
      headers: { ...json, cookie, origin: server.url },
      body: JSON.stringify(sent),
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer;
  };
  const read = async <Answer>(path: string): Promise<Answer> =>
    (await (await fetch(`${server.url}${path}`, { headers: { cookie } })).json()) as Answer;
  const token = async (scopes: string[]): Promise<string> =>
    (
      (await (await send('POST', '/api/v1/tokens', { name: 'outside', for: 'self', scopes, days: 1 })).json()) as {
        secret: string;
      }
    ).secret;

  beforeAll(async () => {
    server = await startServer({ ...settingsFromEnvironment({}), dataFolder, port: 0, logLevel: 'silent' });
    await send('POST', '/api/v1/setup', {
      organisation: 'Cyclade',
      timezone: 'Europe/Paris',
      weekStart: 'mon',
      fiscalYearStart: 1,
      language: 'fr',
      country: 'FR',
      administrator,
    });
    const { email, password } = administrator;
    const signedIn = await send('POST', '/api/auth/sign-in/email', { email, password });
    cookie = signedIn.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const { teams } = await read<{ teams: { id: string }[] }>('/api/v1/teams');
    await send('POST', '/api/v1/kpis', {
      key: 'subscribers',
      name: 'Subscribers',
      ownerTeamId: teams[0]?.id,
      question: 'How many?',
      unit: { kind: 'count', label: '' },
      direction: 'up',
      expectedLevel: null,
      looksTeamId: null,
      looksFirst: '',
      definition: { kind: 'described', cadence: 'month', body },
    });
  });

  afterAll(async () => {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  const has = (command: string) => spawnSync(command, ['--version']).status === 0;
  test.each([
    { file: 'values.sh', command: 'sh', needs: 'curl', period: '2025-01-01' },
    { file: 'values.ts', command: process.execPath, needs: process.execPath, period: '2025-02-01' },
    { file: 'values.py', command: 'python3', needs: 'python3', period: '2025-03-01' },
  ])('the example $file enters a value and reads it', async ({ file, command, needs, period }) => {
    if (!has(needs)) return void process.stdout.write(`skipped: ${file} needs ${needs}\n`);
    const env = { ...process.env, GOUVERNE_URL: server.url, GOUVERNE_TOKEN: await token(['values']) };
    const { stdout } = await run(command, [join(root, 'docs', 'examples', file), 'subscribers', period, '12.5'], {
      env,
    });
    expect(stdout).toContain(period);
    expect(stdout).toContain('12.5');
  });

  test('a line stays open for 75 s, longer than the minute for which a proxy keeps it', async () => {
    const answer = await new Promise<IncomingMessage>((resolve, reject) =>
      get(`${server.url}/api/v1/session`, { agent: new Agent({ keepAlive: true }) }, resolve).once('error', reject),
    );
    answer.destroy();
    expect(answer.headers['keep-alive']).toBe('timeout=75');
  });

  test('the example hook.sh signs what a chat tool writes, and writes it once', async () => {
    if (!has('curl') || spawnSync('openssl', ['version']).status !== 0)
      return void process.stdout.write('skipped: hook.sh needs curl and openssl\n');
    const teamId = (await read<{ teams: { id: string }[] }>('/api/v1/teams')).teams[0]?.id;
    const made = await send('POST', '/api/v1/hooks', { name: '#support', teamId, writes: ['value'] });
    const { hook, secret } = (await made.json()) as { hook: { path: string }; secret: string };
    const env = { ...process.env, HOOK: server.url + hook.path, SECRET: secret };
    const { stdout } = await run('sh', [join(root, 'docs', 'examples', 'hook.sh'), 'subscribers', '2025-04', '12.5'], {
      env,
    });
    expect(JSON.parse(stdout)).toMatchObject({ kpi: 'subscribers', period: '2025-04-01', value: 12.5, changed: true });
  });

  test('an assistant reads the catalogue, a KPI and the steering page, proposes a definition, and agrees to nothing', async () => {
    const client = new Client({ name: 'a test', version: '1' });
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [join(root, 'cli', 'main.ts'), 'mcp'],
        env: {
          ...(process.env as Record<string, string>),
          GOUVERNE_URL: server.url,
          GOUVERNE_TOKEN: await token(['definitions']),
        },
      }),
    );
    const call = async (name: string, args: Record<string, unknown> = {}) => {
      const answer = await client.callTool({ name, arguments: args });
      const [content] = answer.content as { text: string }[];
      return { failed: answer.isError === true, said: JSON.parse(content?.text ?? 'null') };
    };
    try {
      const { tools } = await client.listTools();
      expect(tools.map(({ name }) => name).sort()).toEqual([
        'draft_check_in',
        'list_cycles_and_teams',
        'list_kpis',
        'propose_definition',
        'read_check_in',
        'read_kpi',
        'steering_page',
      ]);
      expect((await call('list_kpis')).said.kpis[0].key).toBe('subscribers');
      expect((await call('read_kpi', { key: 'subscribers' })).said.kpi.name).toBe('Subscribers');
      expect((await call('steering_page')).failed).toBe(false);
      const proposed = await call('propose_definition', {
        key: 'subscribers',
        definition: { kind: 'described', cadence: 'month', body: { ...body, exclusions: 'trials' } },
        why: 'trials are not subscribers',
        inForceFrom: '2026-01',
      });
      expect(proposed.said).toMatchObject({ status: 'proposed', inForceFrom: '2026-01-01' });
      const places = (await call('list_cycles_and_teams')).said;
      expect([places.cycles, places.teams[0].name]).toEqual([[], 'Cyclade']);
      const nowhere = { cycle: places.teams[0].id, team: places.teams[0].id };
      const lines = [{ keyResultId: places.teams[0].id, learnt: 'something' }];
      const drafted = await call('draft_check_in', { ...nowhere, preparedWith: 'a test', lines });
      expect([drafted.failed, typeof drafted.said]).toEqual([true, 'string']);
      const absent = await call('read_kpi', { key: 'nothing-like-it' });
      expect(absent.failed).toBe(true);
      expect(absent.said).toMatch(/^[A-Z].*\.$/);
    } finally {
      await client.close();
    }
  });

  test('with a token that only reads, a proposal is refused in a sentence', async () => {
    const reads = await token(['read']);
    const answer = await fetch(`${server.url}/api/v1/kpis/subscribers/draft`, {
      method: 'PUT',
      headers: { ...json, authorization: `Bearer ${reads}` },
      body: JSON.stringify({ expectedVersion: null, definition: { kind: 'described', cadence: 'month', body } }),
    });
    expect(answer.status).toBe(403);
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { freePort } from './start-postgres.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const json = { 'content-type': 'application/json' };
const setup = {
  organisation: 'Cyclade',
  timezone: 'Europe/Paris',
  weekStart: 'mon',
  fiscalYearStart: 1,
  language: 'fr',
  country: 'FR',
  administrator: { name: 'Inès', email: 'ines@cyclade.example', password: 'correct horse battery' },
};
export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export interface One {
  readonly port: number;
  process: ChildProcess | undefined;
}

export class Fleet {
  readonly #environment: NodeJS.ProcessEnv;
  readonly all: One[] = [];

  constructor(databaseUrl: string, dataFolder: string) {
    this.#environment = {
      ...process.env,
      DATABASE_URL: databaseUrl,
      GOUVERNE_DATA: dataFolder,
      GOUVERNE_SECRET: 'the same on every server of this test',
      GOUVERNE_DRAIN_SECONDS: '1',
      LOG_LEVEL: 'silent',
    };
  }

  async add(): Promise<One> {
    const one: One = { port: await freePort(), process: undefined };
    this.all.push(one);
    await this.start(one);
    return one;
  }

  start(one: One): Promise<void> {
    const child = spawn(process.execPath, [join(root, 'cli', 'main.ts'), 'serve'], {
      env: { ...this.#environment, PORT: String(one.port) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    one.process = child;
    return new Promise((resolve, reject) => {
      child.stdout?.once('data', () => resolve());
      child.once('exit', (code) => reject(new Error(`a server ended with ${code} before it listened`)));
    });
  }

  async end(one: One, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = one.process;
    one.process = undefined;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  url = (one: One) => `http://127.0.0.1:${one.port}`;
}

export async function signIn(url: string): Promise<string> {
  const { email, password } = setup.administrator;
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { ...json, origin: url },
    body: JSON.stringify({ email, password }),
  });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** A page that never stops listening: when its server goes, it resumes on another from the last event it saw. */
export async function listen(fleet: Fleet, cookie: string, seen: Set<string>, ended: AbortSignal): Promise<number> {
  let last = '';
  let connections = 0;
  for (let turn = 0; !ended.aborted; turn++) {
    const one = fleet.all[turn % fleet.all.length] as One;
    try {
      const answer = await fetch(`${fleet.url(one)}/api/v1/events/stream`, {
        headers: { cookie, ...(last && { 'last-event-id': last }) },
        signal: ended,
      });
      connections++;
      let rest = '';
      const decoder = new TextDecoder();
      for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
        const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
        rest = parts.pop() ?? '';
        for (const part of parts) {
          const id = /^id: (.+)$/m.exec(part)?.[1];
          const data = /^data: (\{.+)$/m.exec(part)?.[1];
          if (!id || !data) continue;
          last = id > last ? id : last;
          seen.add((JSON.parse(data) as { subject: string }).subject);
        }
      }
    } catch {
      await pause(50);
    }
  }
  return connections;
}

/** Three servers on a database of their own, set up; everything is taken away afterwards. */
export async function inPlace(server: string, work: (fleet: Fleet, database: Client) => Promise<void>): Promise<void> {
  const name = `gouverne_servers_${process.pid}_${Date.now()}`;
  const admin = new Client({ connectionString: server });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const dataFolder = mkdtempSync(join(tmpdir(), 'gouverne-servers-'));
  const fleet = new Fleet(url.href, dataFolder);
  const database = new Client({ connectionString: url.href });
  try {
    // All at once: they also agree on who brings the tables up to date.
    await Promise.all([fleet.add(), fleet.add(), fleet.add()]);
    await fetch(`${fleet.url(fleet.all[0] as One)}/api/v1/setup`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify(setup),
    });
    await database.connect();
    await work(fleet, database);
  } finally {
    await Promise.all(fleet.all.map((one) => fleet.end(one, 'SIGKILL')));
    await database.end().catch(() => {});
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

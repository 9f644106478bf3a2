import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, startServer } from '../server/main.ts';
import { settingsFromEnvironment } from '../server/settings.ts';
import type { Clock } from '../store/clock.ts';

export interface BenchInstallation extends RunningServer {
  /** False where an earlier run of the same bench left its data. */
  readonly empty: boolean;
  /** Of its administrator. */
  readonly cookies: readonly string[];
}

const administrator = { name: 'Ines Moreau', email: 'ines@bench.example', password: 'correct horse battery' };

/** A real server in a folder of its own, set up in English, its administrator signed in; gone once stopped. */
export async function startBench(clock: Clock, databaseUrl?: string | undefined): Promise<BenchInstallation> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gouverne-bench-'));
  const settings = { ...settingsFromEnvironment(), databaseUrl, dataFolder, port: 0, logLevel: 'error' };
  const server = await startServer(settings, { clock });
  const set = await post(`${server.url}/api/v1/setup`, {
    organisation: 'Bench',
    timezone: 'Europe/Paris',
    weekStart: 'mon',
    fiscalYearStart: 1,
    language: 'en',
    country: 'FR',
    administrator,
  });
  const cookies = await signIn(server, administrator);
  const stop = async () => {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { ...server, empty: set.ok, cookies, stop };
}

export async function signIn(
  { url, store }: RunningServer,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<string[]> {
  // Ten sign-ins a minute from one address is the rule for others.
  await store.db.deleteFrom('auth_rate_limit' as never).execute();
  const answer = await post(`${url}/api/auth/sign-in/email`, { email, password });
  if (!answer.ok) throw new Error(`sign-in answered ${answer.status}`);
  return answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
}

/** Seeding outlasts an idle connection: the client is given the time to see it closed. */
export const afterSeeding = () => new Promise((seen) => setTimeout(seen, 1_000));

export function machine(): string {
  return `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`;
}

function post(to: string, body: unknown): Promise<Response> {
  return fetch(to, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(to).origin },
    body: JSON.stringify(body),
  });
}

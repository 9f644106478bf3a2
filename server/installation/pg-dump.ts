import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { Refusal } from '../../src/refusal.ts';

const run = promisify(execFile);

const answers = (command: string) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
export const hasPgDump = (): boolean => answers('pg_dump') && answers('pg_restore');

/** The address by the environment: what stands on a command line can be read by everyone on the machine. */
function addressOf(url: string): NodeJS.ProcessEnv {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  return {
    ...process.env,
    PGHOST: hostname,
    ...(port && { PGPORT: port }),
    ...(username && { PGUSER: decodeURIComponent(username) }),
    ...(password && { PGPASSWORD: decodeURIComponent(password) }),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    ...(searchParams.get('sslmode') && { PGSSLMODE: searchParams.get('sslmode') as string }),
  };
}

export async function dumpPostgres(url: string, to: string): Promise<void> {
  await run('pg_dump', ['--format=custom', '--no-owner', '--no-privileges', `--file=${to}`], {
    env: addressOf(url),
  }).catch(refuseAs('backup.pg-dump-failed'));
}

/** In one transaction: all of it, or nothing. */
export async function restorePostgres(url: string, from: string): Promise<void> {
  await run(
    'pg_restore',
    [
      '--no-owner',
      '--no-privileges',
      '--single-transaction',
      '--exit-on-error',
      `--dbname=${addressOf(url).PGDATABASE}`,
      from,
    ],
    { env: addressOf(url) },
  ).catch(refuseAs('backup.pg-restore-failed'));
}

const refuseAs = (code: string) => (error: Error & { stderr?: string }) => {
  throw new Refusal(code, { reason: (error.stderr ?? error.message).trim().split('\n')[0] });
};

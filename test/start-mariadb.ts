import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, type StartedEngine, unprivileged, untilItAnswers } from './start-postgres.ts';

/** A private MariaDB for one run of the tests, or the reason why there is none. */
export async function startMariaDb(): Promise<StartedEngine | string> {
  const server = ['/usr/sbin/mariadbd', '/usr/sbin/mysqld'].find((path) => existsSync(path));
  if (!server) return 'no MariaDB server is installed (Debian: mariadb-server)';
  const as = unprivileged('mysql');
  if (typeof as === 'string') return as;
  const folder = mkdtempSync(join(tmpdir(), 'gouverne-mariadb-'));
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid ?? as.uid);
  const data = join(folder, 'data');
  execFileSync(
    'mariadb-install-db',
    ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db'],
    {
      ...as,
      stdio: 'ignore',
      cwd: folder,
    },
  );
  const port = await freePort();
  const socket = join(folder, 'socket');
  const running = spawn(
    server,
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--port=${port}`,
      `--socket=${socket}`,
      '--bind-address=127.0.0.1',
      `--pid-file=${join(folder, 'pid')}`,
    ],
    { ...as, stdio: 'ignore', cwd: folder },
  );
  await untilItAnswers(port);
  const accounts =
    "create user if not exists 'gouverne'@'%' identified by 'gouverne'; grant all on *.* to 'gouverne'@'%'; create database gouverne";
  execFileSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-u', 'root', '-e', accounts], { stdio: 'ignore' });
  return {
    url: `mariadb://gouverne:gouverne@127.0.0.1:${port}/gouverne`,
    stop: () => {
      running.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

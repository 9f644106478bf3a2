import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { freemem, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

export interface StartedEngine {
  readonly url: string;
  stop(): void;
}

/** Databases of a test live for seconds: nothing of theirs must outlive a power cut. */
const hasty = ['fsync', 'synchronous_commit', 'full_page_writes'].flatMap((one) => ['-c', `${one}=off`]);

/** A private PostgreSQL for one run of the tests, or the reason why there is none. */
export async function startPostgres(): Promise<StartedEngine | string> {
  const bin = newestPostgres();
  if (!bin) return 'no PostgreSQL server is installed (Debian: postgresql)';
  const folder = mkdtempSync(join(roomyMemory() ?? tmpdir(), 'gouverne-pg-'));
  const as = unprivileged('postgres');
  if (typeof as === 'string') return as;
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid ?? as.uid);
  const data = join(folder, 'data');
  execFileSync(join(bin, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync'], {
    ...as,
    stdio: 'ignore',
    cwd: folder,
  });
  const port = await freePort();
  const server = spawn(
    join(bin, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-k',
      folder,
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'max_connections=200',
      ...hasty,
    ],
    {
      ...as,
      stdio: 'ignore',
      cwd: folder,
    },
  );
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await untilItAnswers(port);
  return {
    url,
    stop: () => {
      server.kill('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A database a test is a thousand files made and unmade: a disk spends an eighth of the run on them, memory does not. */
function roomyMemory(): string | undefined {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return undefined;
  const { bavail, bsize } = statfsSync(memory);
  return Math.min(bavail * bsize, freemem()) > 4 * 2 ** 30 ? memory : undefined;
}

function newestPostgres(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(root, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
}

/** Database servers refuse to run as root: the account that their package made runs them. */
export function unprivileged(account: string): { uid?: number; gid?: number } | string {
  if (userInfo().uid !== 0) return {};
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, account], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return `the account ${account} does not exist, and root may not run a database server`;
  }
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

export async function untilItAnswers(port: number, seconds = 30): Promise<void> {
  const { connect } = await import('node:net');
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const answered = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => resolve(false));
    });
    if (answered) break;
    if (Date.now() > deadline) throw new Error(`nothing answers on port ${port} after ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  // The port opens a moment before the server takes sessions.
  await new Promise((resolve) => setTimeout(resolve, 500));
}

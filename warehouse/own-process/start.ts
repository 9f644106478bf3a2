import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const pageBytes = 4096;
const watchEveryMs = 40;
/** What Node and its threads set aside as writable without ever touching it. */
const reservedMb = 640;

/** The system's own killer, or an allocation that was refused outright. */
const outOfMemory: ReadonlySet<NodeJS.Signals | null> = new Set(['SIGKILL', 'SIGABRT', 'SIGTRAP'] as const);

export interface OwnProcess {
  readonly process: ChildProcess;
  /** True when it ended because it held more memory than allowed: by the watch, by the system, or refused by itself. */
  readonly overMemory: () => boolean;
}

/**
 * A process of its own with a limit on its memory, twice: the system refuses what goes beyond (`ulimit -d`, where the
 * system has it), and the parent watches what it really holds, since neither DuckDB's own limit nor Node's sees every
 * allocation. A crash of what reads is that process's alone.
 */
export function startOwnProcess(entry: URL, processMb: number, nodeOptions: readonly string[] = []): OwnProcess {
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', ...nodeOptions, fileURLToPath(entry)];
  const limited = [
    '/bin/sh',
    '-c',
    `ulimit -d ${(processMb + reservedMb) * 1024} 2>/dev/null; exec "$0" "$@"`,
    ...node,
  ];
  const [command = '', ...rest] = process.platform === 'win32' ? node : limited;
  // No credential of the server's environment reaches it; what Node made of the product's files does.
  const { NODE_COMPILE_CACHE } = process.env;
  const child = spawn(command, rest, {
    env: { TZ: 'UTC', ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }) },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  let over = false;
  const watch = setInterval(() => {
    if (!child.pid || residentBytes(child.pid) <= processMb * 2 ** 20) return;
    over = true;
    child.kill('SIGKILL');
  }, watchEveryMs);
  watch.unref();
  child.once('exit', () => clearInterval(watch));
  return { process: child, overMemory: () => over || outOfMemory.has(child.signalCode) };
}

function residentBytes(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * pageBytes;
  } catch {
    return 0;
  }
}

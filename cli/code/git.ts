import { spawnSync } from 'node:child_process';
import { basename, relative, resolve } from 'node:path';

/** What git says of a folder: its repository, and for each file its path there, its last commit and that commit's subject. */
export interface GitFolder {
  readonly repository: string;
  of(file: string): { path: string; commit: string | null; why: string | null };
}

export function gitFolder(folder: string): GitFolder {
  const git = (...args: string[]): string | null => {
    const ran = spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
    return ran.status === 0 ? ran.stdout.trimEnd() : null;
  };
  const top = git('rev-parse', '--show-toplevel');
  if (top === null)
    return { repository: basename(resolve(folder)), of: (file) => ({ path: slashed(file), commit: null, why: null }) };
  // A file that is not as it was committed has no commit to be known by.
  const changed = new Set(
    (git('status', '--porcelain', '--untracked-files=all', '--no-renames', '-z', '--', '.') ?? '')
      .split('\0')
      .filter(Boolean)
      .map((line) => line.slice(3)),
  );
  return {
    repository: basename(top),
    of: (file) => {
      const path = slashed(relative(top, resolve(folder, file)));
      if (changed.has(path)) return { path, commit: null, why: null };
      const [commit = '', why = ''] = (git('log', '-1', '--format=%H%x00%s', '--', file) ?? '').split('\0');
      return { path, commit: commit || null, why: why || null };
    },
  };
}

const slashed = (path: string): string => path.replaceAll('\\', '/');

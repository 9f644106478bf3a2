import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const VERSION = '3.4.0';

/**
 * ClickHouse in process, for the tests of its dialect only: half a gigabyte that the default install must not carry, so
 * it is kept in the user's cache. Gives the path of its entry, or the reason why there is none.
 */
export function installChdb(): string | { reason: string } {
  const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'gouverne', `chdb-${VERSION}`);
  const entry = join(folder, 'node_modules', 'chdb', 'index.js');
  if (existsSync(entry)) return entry;
  // Half a gigabyte is not downloaded behind anybody's back: the continuous integration asks for it, or a person does.
  if (!process.env.CI && !process.env.GOUVERNE_TEST_CHDB)
    return { reason: 'chDB is not installed (GOUVERNE_TEST_CHDB=1 installs it in the cache)' };
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, allowScripts: { chdb: true } }));
    execFileSync('npm', ['install', '--no-audit', '--no-fund', `chdb@${VERSION}`], {
      cwd: folder,
      stdio: 'ignore',
      timeout: 300_000,
    });
    return existsSync(entry) ? entry : { reason: 'chDB could not be installed here' };
  } catch {
    return { reason: 'chDB could not be installed here' };
  }
}

import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const VERSION = '3.4.0';

/**
 * ClickHouse in process, for the tests of its dialect only: half a gigabyte that the default install must not carry, so
 * it is kept in the user's cache. Gives the path of its entry, or the reason why there is none.
 */
export function installChdb(): string | { reason: string } {
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'gouverne');
  const folder = join(cache, `chdb-${VERSION}`);
  const entry = join(folder, 'node_modules', 'chdb', 'index.js');
  if (existsSync(entry)) return entry;
  // Half a gigabyte is not downloaded behind anybody's back: the continuous integration asks for it, or a person does.
  const asked = process.env.GOUVERNE_TEST_CHDB ?? process.env.CI;
  if (!asked || asked === '0')
    return { reason: 'chDB is not installed (GOUVERNE_TEST_CHDB=1 installs it in the cache)' };
  let arriving: string | undefined;
  try {
    mkdirSync(cache, { recursive: true });
    // Takes its name once it answers: an install cut half-way is never taken for one.
    arriving = mkdtempSync(join(cache, 'chdb-'));
    writeFileSync(join(arriving, 'package.json'), JSON.stringify({ private: true, allowScripts: { chdb: true } }));
    const quiet: ExecFileSyncOptions = { cwd: arriving, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' };
    execFileSync('npm', ['install', '--no-audit', '--no-fund', `chdb@${VERSION}`], { ...quiet, timeout: 600_000 });
    execFileSync('node', ['-e', "require('chdb').query('select 1')"], { ...quiet, timeout: 60_000 });
    renameSync(arriving, folder);
    return entry;
  } catch (error) {
    if (existsSync(entry)) return entry;
    const lines = String((error as { stderr?: string }).stderr || error)
      .trim()
      .split('\n');
    const said = lines.findLast((line) => !line.includes('A complete log of this run')) ?? '';
    return { reason: `chDB ${VERSION} could not be installed here: ${said.slice(0, 200)}` };
  } finally {
    if (arriving) rmSync(arriving, { recursive: true, force: true });
  }
}

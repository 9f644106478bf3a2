/**
 * `npm test`: everything that must hold, from lint to browser journeys, on every engine this machine can start. What is
 * left out is said with its reason. Ends with a line that counts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { arrangeBrowser } from './arrange-browser.ts';
import { installChdb } from './install-chdb.ts';
import { startMariaDb } from './start-mariadb.ts';
import { type StartedEngine, startPostgres } from './start-postgres.ts';

const reports = mkdtempSync(join(tmpdir(), 'gouverne-test-'));
const started: StartedEngine[] = [];
const skipped: string[] = [];
const env: NodeJS.ProcessEnv = {
  // As `cli/run.mjs` does: hundreds of processes are started from the same files.
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../node_modules/.cache/gouverne', import.meta.url)),
  ...process.env,
};
let passed = 0;
let failed = 0;

function step(title: string, command: string, args: string[]): boolean {
  const from = performance.now();
  process.stdout.write(`\n── ${title}\n`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env });
  process.stdout.write(`   ${status === 0 ? 'ok' : 'FAILED'} in ${((performance.now() - from) / 1000).toFixed(1)} s\n`);
  return status === 0;
}

/** A check without tests of its own counts as one. */
function check(title: string, command: string, args: string[]) {
  if (step(title, command, args)) passed++;
  else failed++;
}

async function engine(name: string, variable: string, start: () => Promise<StartedEngine | string>) {
  if (env[variable]) return;
  const result = await start().catch((error: Error) => `it did not start: ${error.message}`);
  if (typeof result === 'string') skipped.push(`${name}: ${result}`);
  else {
    started.push(result);
    env[variable] = result.url;
  }
}

function chdb() {
  if (env.TEST_CHDB) return;
  const entry = installChdb();
  if (typeof entry === 'string') env.TEST_CHDB = entry;
  else {
    skipped.push(`ClickHouse: ${entry.reason}`);
    // Tried once: no test waits for it again.
    env.GOUVERNE_TEST_CHDB = '0';
  }
}

/** What the definitions are compared on. */
function enginesReached(): string {
  const reached = [
    'DuckDB',
    ...(env.TEST_POSTGRES_URL ? ['PostgreSQL'] : []),
    ...(env.TEST_MARIADB_URL ? ['MariaDB'] : []),
    ...(env.TEST_CHDB ? ['ClickHouse'] : []),
  ];
  return `${reached.length} of 4 engines: ${reached.join(', ')}`;
}

function unitTests() {
  const report = join(reports, 'unit.json');
  const ok = step('unit, store and engine tests', 'vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const counts = existsSync(report)
    ? (JSON.parse(readFileSync(report, 'utf8')) as {
        numPassedTests: number;
        numFailedTests: number;
        numPendingTests: number;
      })
    : undefined;
  passed += counts?.numPassedTests ?? 0;
  failed += counts?.numFailedTests || (ok ? 0 : 1);
  if (counts?.numPendingTests)
    skipped.push(`${counts.numPendingTests} unit tests, each with its reason in its title or its output`);
}

function journeys() {
  const browser = arrangeBrowser();
  if (typeof browser !== 'string') {
    skipped.push(`browser journeys: ${browser.reason}`);
    return;
  }
  env.GOUVERNE_TEST_BROWSER = browser;
  const report = join(reports, 'journeys.json');
  env.PLAYWRIGHT_JSON_OUTPUT_NAME = report;
  const ok = step('browser journeys', 'playwright', ['test', '--reporter=list,json']);
  const stats = existsSync(report)
    ? (
        JSON.parse(readFileSync(report, 'utf8')) as {
          stats: { expected: number; unexpected: number; flaky: number; skipped: number };
        }
      ).stats
    : undefined;
  passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0);
  failed += stats?.unexpected || (ok ? 0 : 1);
  if (stats?.skipped) skipped.push(`${stats.skipped} journeys`);
}

try {
  check('lint', 'biome', ['check', '--error-on-warnings']);
  check('types of the domain, which knows neither Node nor the browser', 'tsc', ['-p', 'tsconfig.domain.json']);
  check('types of the server and the command line', 'tsc', ['-p', 'tsconfig.json']);
  check('types of the web client', 'tsc', ['-p', 'tsconfig.web.json']);
  check('dead code', 'knip', []);
  check('code that only tests use', 'knip', ['--production']);
  await engine('PostgreSQL', 'TEST_POSTGRES_URL', startPostgres);
  await engine('MariaDB', 'TEST_MARIADB_URL', startMariaDb);
  chdb();
  unitTests();
  check('the web client builds', 'vite', ['build', '--logLevel', 'warn']);
  check('the first page keeps to its weight', 'node', ['bench/page-weight.ts']);
  journeys();
} finally {
  for (const { stop } of started) stop();
  rmSync(reports, { recursive: true, force: true });
}
process.stdout.write(`\n${enginesReached()}`);
for (const reason of skipped) process.stdout.write(`\nskipped: ${reason}`);
process.stdout.write(`\n\n${passed} passed, ${failed} failed${skipped.length ? `, ${skipped.length} skipped` : ''}\n`);
process.exitCode = failed > 0 ? 1 : 0;

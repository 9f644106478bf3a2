/** `npm run test:long`: what needs many rounds to be believed, on an engine of its own. */
import { spawnSync } from 'node:child_process';
import { startPostgres } from './start-postgres.ts';

const postgres = process.env.TEST_POSTGRES_URL ?? (await startPostgres());
const url = typeof postgres === 'string' ? process.env.TEST_POSTGRES_URL : postgres.url;
const env = {
  ...process.env,
  KILL_ROUNDS: '50',
  SERVER_KILLS: '30',
  HOSTILE_OF: '1',
  GOAL_ROWS: '20000',
  ...(url && { TEST_POSTGRES_URL: url }),
};
const steps: [string, string[]][] = [
  [
    'vitest',
    [
      'run',
      'test/kill.test.ts',
      'test/several-servers.test.ts',
      'server/http/hostile-input.test.ts',
      'server/http/goal-import.test.ts',
    ],
  ],
  [process.execPath, ['test/run-dockerfile.ts']],
];
const failed = steps.filter(([command, args]) => spawnSync(command, args, { stdio: 'inherit', env }).status !== 0);
if (typeof postgres !== 'string') postgres.stop();
process.exitCode = failed.length > 0 ? 1 : 0;

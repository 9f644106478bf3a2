import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a run of tests makes what its processes copy from, and how the databases it makes begin their names. */
    run: { readonly folder: string; readonly databases: string };
  }
}

/** A developer's own machine and database server keep nothing of a run, however its tests ended. */
export default function leaveNothing(project: TestProject): () => Promise<void> {
  const run = {
    folder: mkdtempSync(join(tmpdir(), 'gouverne-run-')),
    databases: `gouverne_test_${process.pid}_${Date.now().toString(36)}`,
  };
  project.provide('run', run);
  return async () => {
    rmSync(run.folder, { recursive: true, force: true });
    if (process.env.TEST_POSTGRES_URL) await dropDatabases(process.env.TEST_POSTGRES_URL, run.databases);
  };
}

async function dropDatabases(connectionString: string, begin: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [begin],
  );
  for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`);
  await client.end();
}

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, describe, inject } from 'vitest';
import { type MovableClock, movableClock } from './movable-clock.fixture.ts';
import { openStore, type Store, type StoreSettings } from './store.ts';

type MigrateBeside = StoreSettings['migrateBeside'];

export interface TestStore extends Store {
  readonly clock: MovableClock;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  /** What a test opens on this place is closed before the place goes. */
  beforeClose(close: () => Promise<void>): void;
}

const postgresUrl = process.env.TEST_POSTGRES_URL;
let database = 0;
let copiesFiles: Promise<boolean> | undefined;
let administrator: Promise<Client> | undefined;
/**
 * What the migrations make, made once in each process and copied for each of its tests. `test/leave-nothing.ts` takes
 * them away at the end of the run.
 */
const templates = {
  file: new Map<MigrateBeside, Promise<string>>(),
  database: new Map<MigrateBeside, Promise<string>>(),
};

/** Runs the same facts on both engines; PostgreSQL is left out, and says so, where none answers. */
export function onBothEngines(
  title: string,
  facts: (open: () => Promise<TestStore>) => void,
  migrateBeside?: MigrateBeside,
): void {
  const opened: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of opened.splice(0)) await close();
  });
  const open = (server: string | undefined) => () => openOn(server, opened, migrateBeside);
  describe(`${title} (SQLite)`, () => facts(open(undefined)));
  if (postgresUrl) describe(`${title} (PostgreSQL)`, () => facts(open(postgresUrl)));
  else
    describe.skip(`${title} (PostgreSQL): left out, TEST_POSTGRES_URL names no server`, () => facts(open(undefined)));
}

/** An empty place on the same engine, where no server has started yet. */
export async function emptyPlace(like: TestStore): Promise<{ dataFolder: string; databaseUrl: string | undefined }> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gouverne-'));
  const fresh = like.databaseUrl ? await freshDatabase(like.databaseUrl) : undefined;
  like.beforeClose(async () => {
    await fresh?.drop();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  return { dataFolder, databaseUrl: fresh?.url };
}

async function openOn(
  server: string | undefined,
  opened: (() => Promise<void>)[],
  migrateBeside: MigrateBeside,
): Promise<TestStore> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gouverne-'));
  const fresh = server ? await freshDatabase(server, await migratedDatabase(server, migrateBeside)) : undefined;
  if (!server) copyFileSync(await migratedFile(migrateBeside), join(dataFolder, 'gouverne.sqlite'));
  const clock = movableClock('2026-11-23T09:00:00.000Z');
  const store = await openStore({ dataFolder, databaseUrl: fresh?.url, clock });
  const first: (() => Promise<void>)[] = [];
  opened.push(async () => {
    for (const close of first) await close();
    await store.close();
    await fresh?.drop();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  return { ...store, clock, dataFolder, databaseUrl: fresh?.url, beforeClose: (close) => first.push(close) };
}

function migratedFile(migrateBeside: MigrateBeside): Promise<string> {
  return madeOnce(templates.file, migrateBeside, async () => {
    const dataFolder = mkdtempSync(join(inject('run').folder, 'template-'));
    await migrate({ dataFolder }, migrateBeside);
    return join(dataFolder, 'gouverne.sqlite');
  });
}

function migratedDatabase(server: string, migrateBeside: MigrateBeside): Promise<string> {
  return madeOnce(templates.database, migrateBeside, async () => {
    const { name, url } = await freshDatabase(server);
    await migrate({ dataFolder: inject('run').folder, databaseUrl: url }, migrateBeside);
    return name;
  });
}

function madeOnce(
  made: Map<MigrateBeside, Promise<string>>,
  beside: MigrateBeside,
  make: () => Promise<string>,
): Promise<string> {
  const name = made.get(beside) ?? make();
  made.set(beside, name);
  return name;
}

const migrate = async (at: StoreSettings, migrateBeside: MigrateBeside) =>
  (await openStore({ ...at, ...(migrateBeside && { migrateBeside }) })).close();

async function freshDatabase(server: string, template = 'template1') {
  const name = `${inject('run').databases}_${process.pid}_${database++}`;
  copiesFiles ??= administer(server, 'show server_version_num').then(([row]) => Number(row?.[0]) >= 150_000);
  // Its files copied as they are: a fifth of the time of writing each page of them to a log first. Before 15 there is no other way.
  const strategy = (await copiesFiles) ? 'strategy file_copy' : '';
  await administer(server, `create database ${name} template ${template} ${strategy}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { name, url: url.href, drop: () => administer(server, `drop database if exists ${name} with (force)`) };
}

/** One connection for a process of tests. */
async function administer(server: string, statement: string): Promise<unknown[][]> {
  administrator ??= (async () => {
    const client = new Client({ connectionString: server });
    await client.connect();
    return client;
  })();
  return (await (await administrator).query({ text: statement, rowMode: 'array' })).rows;
}

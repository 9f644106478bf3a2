import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, describe } from 'vitest';
import { type MovableClock, movableClock } from './movable-clock.fixture.ts';
import { openStore, type Store, type StoreSettings } from './store.ts';

type Beside = Pick<StoreSettings, 'migrateBeside'>;

export interface TestStore extends Store {
  readonly clock: MovableClock;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  /** What a test opens on this place is closed before the place goes. */
  beforeClose(close: () => Promise<void>): void;
}

const postgresUrl = process.env.TEST_POSTGRES_URL;
let database = 0;
/** What the migrations make, made once a file of tests and copied for each of its tests. */
interface Template {
  readonly name: string;
  remove(): unknown;
}
let sqliteTemplate: Promise<Template> | undefined;
let postgresTemplate: Promise<Template> | undefined;
let copiesFiles: Promise<boolean> | undefined;
let administrator: Promise<Client> | undefined;

/**
 * Runs the same facts on both engines; PostgreSQL is left out, and says so, where none answers. A file of tests that has
 * tables beside names them each time: all its places are copies of one.
 */
export function onBothEngines(
  title: string,
  facts: (open: () => Promise<TestStore>) => void,
  migrateBeside?: StoreSettings['migrateBeside'],
): void {
  const opened: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of opened.splice(0)) await close();
  });
  afterAll(removeTemplates);
  const open = (server: string | undefined) => () =>
    openOn(server, opened, { ...(migrateBeside && { migrateBeside }) });
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

async function openOn(server: string | undefined, opened: (() => Promise<void>)[], beside: Beside): Promise<TestStore> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gouverne-'));
  const fresh = server ? await freshDatabase(server, await migratedDatabase(server, beside)) : undefined;
  if (!server) copyFileSync(await migratedFile(beside), join(dataFolder, 'gouverne.sqlite'));
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

async function migratedFile(beside: Beside): Promise<string> {
  sqliteTemplate ??= (async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'gouverne-template-'));
    await (await openStore({ dataFolder, ...beside })).close();
    return {
      name: join(dataFolder, 'gouverne.sqlite'),
      remove: () => rmSync(dataFolder, { recursive: true, force: true }),
    };
  })();
  return (await sqliteTemplate).name;
}

async function migratedDatabase(server: string, beside: Beside): Promise<string> {
  postgresTemplate ??= (async () => {
    const { name, url, drop } = await freshDatabase(server);
    const dataFolder = mkdtempSync(join(tmpdir(), 'gouverne-template-'));
    await (await openStore({ dataFolder, databaseUrl: url, ...beside })).close();
    rmSync(dataFolder, { recursive: true, force: true });
    return { name, remove: drop };
  })();
  return (await postgresTemplate).name;
}

/** A developer's own server keeps nothing of a run. */
async function removeTemplates(): Promise<void> {
  const made = [sqliteTemplate, postgresTemplate];
  [sqliteTemplate, postgresTemplate] = [undefined, undefined];
  for (const template of made) await (await template)?.remove();
  await (await administrator)?.end();
  administrator = undefined;
}

async function freshDatabase(server: string, template = 'template1') {
  const name = `gouverne_test_${process.pid}_${database++}`;
  copiesFiles ??= administer(server, 'show server_version_num').then(([row]) => Number(row?.[0]) >= 150_000);
  // Its files copied as they are: a fifth of the time of writing each page of them to a log first. Before 15 there is no other way.
  const strategy = (await copiesFiles) ? 'strategy file_copy' : '';
  await administer(server, `create database ${name} template ${template} ${strategy}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { name, url: url.href, drop: () => administer(server, `drop database if exists ${name} with (force)`) };
}

/** One connection for a file of tests. */
async function administer(server: string, statement: string): Promise<unknown[][]> {
  administrator ??= (async () => {
    const client = new Client({ connectionString: server });
    await client.connect();
    return client;
  })();
  return (await (await administrator).query({ text: statement, rowMode: 'array' })).rows;
}

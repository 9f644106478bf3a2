import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, describe } from 'vitest';
import { type MovableClock, movableClock } from './movable-clock.fixture.ts';
import { openStore, type Store } from './store.ts';

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
  remove(): Promise<void> | void;
}
let sqliteTemplate: Promise<Template> | undefined;
let postgresTemplate: Promise<Template> | undefined;

/** Runs the same facts on both engines; PostgreSQL is left out, and says so, where none answers. */
export function onBothEngines(title: string, facts: (open: () => Promise<TestStore>) => void): void {
  const opened: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of opened.splice(0)) await close();
  });
  afterAll(removeTemplates);
  describe(`${title} (SQLite)`, () => facts(() => openOn(undefined, opened)));
  if (postgresUrl) describe(`${title} (PostgreSQL)`, () => facts(() => openOn(postgresUrl, opened)));
  else
    describe.skip(`${title} (PostgreSQL): left out, TEST_POSTGRES_URL names no server`, () =>
      facts(() => openOn(undefined, opened)));
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

async function openOn(server: string | undefined, opened: (() => Promise<void>)[]): Promise<TestStore> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gouverne-'));
  const fresh = server ? await freshDatabase(server, await migratedDatabase(server)) : undefined;
  if (!server) copyFileSync(await migratedFile(), join(dataFolder, 'gouverne.sqlite'));
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

async function migratedFile(): Promise<string> {
  sqliteTemplate ??= (async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'gouverne-template-'));
    await (await openStore({ dataFolder })).close();
    return {
      name: join(dataFolder, 'gouverne.sqlite'),
      remove: () => rmSync(dataFolder, { recursive: true, force: true }),
    };
  })();
  return (await sqliteTemplate).name;
}

async function migratedDatabase(server: string): Promise<string> {
  postgresTemplate ??= (async () => {
    const { name, url, drop } = await freshDatabase(server);
    const dataFolder = mkdtempSync(join(tmpdir(), 'gouverne-template-'));
    await (await openStore({ dataFolder, databaseUrl: url })).close();
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
}

async function freshDatabase(server: string, template = 'template1') {
  const name = `gouverne_test_${process.pid}_${database++}`;
  await administer(server, `create database ${name} template ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { name, url: url.href, drop: () => administer(server, `drop database if exists ${name} with (force)`) };
}

async function administer(server: string, statement: string) {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

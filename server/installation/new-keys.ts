import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Transaction } from 'kysely';
import { Refusal } from '../../src/refusal.ts';
import { asInstallation } from '../../store/authorize.ts';
import type { Store } from '../../store/store.ts';
import type { Tables } from '../../store/tables.ts';
import { write } from '../../store/write.ts';
import { SealedConnection } from '../../warehouse/sealed-connection.ts';
import { keyOfFile, keyOfSetting, type SealingKey } from '../../warehouse/sealing-key.ts';
import { sealCodeAgain, sealedCodes } from '../auth/sealed-codes.ts';
import { secretSetting } from '../read-setting.ts';
import { sealedIn, sealedTables } from './check-keys.ts';

/** `connections` seals what the installation opens elsewhere; `sessions` signs sessions and seals what codes are made from. */
export const keyNames = ['connections', 'sessions'] as const;
export type KeyName = (typeof keyNames)[number];

export interface Renewed {
  readonly name: KeyName;
  /** How many things were sealed again. */
  readonly sealed: number;
  /** The setting that must say the new key before a server starts; null where a file of the data folder holds it. */
  readonly setting: 'GOUVERNE_KEY' | 'GOUVERNE_SECRET' | null;
}

const kept = {
  connections: { file: 'key', setting: 'GOUVERNE_KEY', next: 'GOUVERNE_NEW_KEY' },
  sessions: { file: 'session-secret', setting: 'GOUVERNE_SECRET', next: 'GOUVERNE_NEW_SECRET' },
} as const;

/**
 * Seals all that is sealed under new keys, in one transaction, with no server on the place. A key of the data folder is drawn,
 * and written beside the former one before the transaction ends: whenever it is interrupted, run again, it opens what either opens.
 */
export async function newKeys(
  store: Store,
  dataFolder: string,
  names: readonly KeyName[],
  env: NodeJS.ProcessEnv,
): Promise<Renewed[]> {
  const changes = names.map((name) => changeOf(name, dataFolder, env));
  try {
    const drawn = changes.map((change) => ({ ...change, next: change.given ?? draw(change) }));
    const sealed = await write(store, asInstallation(), 'installation.new-keys', async ({ tx, record }) => {
      const counts: number[] = [];
      for (const { name, former, next } of drawn) counts.push(await sealAgain[name](tx, former, next));
      await record({ subject: { kind: 'installation', id: 'keys' }, before: null, after: { keys: names } });
      return counts;
    });
    for (const change of drawn) if (change.given === null) putInPlace(change);
    return drawn.map(({ name, given }, at) => ({
      name,
      sealed: sealed[at] ?? 0,
      setting: given === null ? null : kept[name].setting,
    }));
  } catch (error) {
    // A refusal has changed nothing; after any other fault the transaction may have ended, and the key drawn for it is needed.
    if (error instanceof Refusal) for (const { aside } of changes) rmSync(aside, { force: true });
    throw error;
  }
}

/** A key as it is written, and where: words of a setting are not what a file holds. */
interface WrittenKey {
  readonly text: string;
  readonly from: 'setting' | 'file';
}

interface Change {
  readonly name: KeyName;
  /** The key in force, and those of times that this was interrupted. */
  readonly former: readonly WrittenKey[];
  readonly given: WrittenKey | null;
  readonly path: string;
  readonly aside: string;
}

function changeOf(name: KeyName, dataFolder: string, env: NodeJS.ProcessEnv): Change {
  const { file, setting, next } = kept[name];
  const [current, given] = [secretSetting(env, setting), secretSetting(env, next)];
  if (current !== undefined && given === undefined) throw new Refusal('keys.new-one-asked', { setting, next });
  if (given !== undefined && given === current) throw new Refusal('keys.same', { setting, next });
  const held = readdirSync(dataFolder)
    .filter((entry) => (entry === file && current === undefined) || entry.startsWith(`${file}.new-`))
    .map((entry): WrittenKey => ({ text: readFileSync(join(dataFolder, entry), 'utf8').trim(), from: 'file' }));
  const ofSettings = [current, given]
    .filter((text) => text !== undefined)
    .map((text): WrittenKey => ({ text, from: 'setting' }));
  return {
    name,
    former: [...ofSettings, ...held],
    given: given === undefined ? null : { text: given, from: 'setting' },
    path: join(dataFolder, file),
    aside: join(dataFolder, `${file}.new-${randomBytes(6).toString('hex')}`),
  };
}

/** On the disk before anything is sealed with it. */
function draw({ aside }: Change): WrittenKey {
  const text = randomBytes(32).toString('base64url');
  const file = openSync(aside, 'wx', 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
  return { text, from: 'file' };
}

function putInPlace({ path, aside }: Change): void {
  renameSync(aside, path);
  for (const entry of readdirSync(dirname(path)))
    if (entry.startsWith(`${basename(path)}.new-`)) rmSync(join(dirname(path), entry));
}

type SealAgain = (tx: Transaction<Tables>, former: readonly WrittenKey[], next: WrittenKey) => Promise<number>;

const sealAgain: Readonly<Record<KeyName, SealAgain>> = { connections: sealConnections, sessions: sealCodes };

async function sealConnections(
  tx: Transaction<Tables>,
  former: readonly WrittenKey[],
  next: WrittenKey,
): Promise<number> {
  const read = ({ text, from }: WrittenKey) => (from === 'setting' ? keyOfSetting(text) : keyOfFile(text));
  const [keys, nextKey] = [former.map(read), read(next)];
  const shut = { source: 0, webhook: 0, hook: 0 };
  let sealed = 0;
  for (const table of sealedTables)
    for (const row of await sealedIn(tx, table)) {
      const opened = openedBy(keys, row);
      if (!opened) {
        shut[table]++;
        continue;
      }
      sealed++;
      await tx
        .updateTable(table as 'source')
        .set({ sealed: opened.seal(nextKey, row.id) })
        .where('id', '=', row.id)
        .execute();
    }
  if (shut.source + shut.webhook + shut.hook > 0)
    throw new Refusal('keys.connections-shut', { sources: shut.source, webhooks: shut.webhook, hooks: shut.hook });
  return sealed;
}

function openedBy(keys: readonly SealingKey[], { id, sealed }: { id: string; sealed: string }) {
  for (const key of keys) {
    try {
      return SealedConnection.open(sealed, key, id);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return null;
}

/** Sessions were signed with the former secret: nothing of them is left. */
async function sealCodes(tx: Transaction<Tables>, former: readonly WrittenKey[], next: WrittenKey): Promise<number> {
  const codes = await sealedCodes(tx);
  const secrets = former.map(({ text }) => text);
  let shut = 0;
  for (const code of codes) if (!(await sealCodeAgain(tx, secrets, next.text, code))) shut++;
  if (shut > 0) throw new Refusal('keys.codes-shut', { shut });
  await tx.deleteFrom('auth_session' as never).execute();
  return codes.length;
}

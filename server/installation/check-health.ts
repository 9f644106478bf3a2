import { existsSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Refusal } from '../../src/refusal.ts';
import { migrationNames, schemaOf } from '../../store/migrate.ts';
import type { Store, StoreSettings } from '../../store/store.ts';
import { sealingKeyHere } from '../../warehouse/sealing-key.ts';
import { openIdFromEnvironment } from '../auth/openid/openid-settings.ts';
import { sessionSecretHere } from '../auth/secret.ts';
import { openPost } from '../mail/post.ts';
import { strangeSettings } from '../setting-names.ts';
import type { Settings } from '../settings.ts';
import { tryKey, trySecret } from './check-keys.ts';
import { storedFiles } from './export-archive.ts';
import { mustBeWhole } from './moving.ts';
import { openPlace } from './open-place.ts';

/** One thing looked at: how it is, as a code with what was found. `i18n` says it. */
export interface Finding {
  readonly code: FindingCode;
  readonly well: boolean;
  readonly params: Readonly<Record<string, unknown>>;
}

export type FindingCode =
  | 'settings'
  | 'openid'
  | 'database'
  | 'whole'
  | 'sound'
  | 'references'
  | 'source-files'
  | 'folder-mode'
  | 'key-mode'
  | 'key'
  | 'session-secret'
  | 'jobs'
  | 'letters'
  | 'room';

const HOUR = 3_600_000;
const LEAST_ROOM = 1024 ** 3;

/** Looks at an installation, running or not; its tables are brought up to date first, as at a start. Each question is answered, whatever the others found. */
export async function checkHealth(
  place: StoreSettings,
  settings: Pick<Settings, 'smtpUrl' | 'mailFrom' | 'sealingKey' | 'publicUrl'>,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const look = async (code: FindingCode, question: () => Promise<Omit<Finding, 'code'>>) => {
    findings.push({ code, ...(await question().catch(notAnswered)) });
  };
  // What a server says or refuses when it starts, said before it does.
  await look('settings', async () => {
    const names = strangeSettings(process.env);
    return { well: names.length === 0, params: { names } };
  });
  await look('openid', async () => {
    const openId = openIdFromEnvironment(settings.publicUrl);
    return { well: true, params: { issuer: openId?.issuer ?? null } };
  });
  let store: Store | undefined;
  await look('database', async () => {
    store = await openPlace(place);
    const schema = await schemaOf(store.db);
    return { well: schema === migrationNames.at(-1), params: { engine: store.engine, schema } };
  });
  if (store) {
    const open = store;
    await look('whole', async () => {
      await mustBeWhole(open);
      return { well: true, params: {} };
    });
    if (open.engine === 'sqlite') {
      await look('sound', async () => sound(open));
      await look('references', async () => references(open));
    }
    await look('source-files', async () => {
      const files = await storedFiles(open.db, place.dataFolder);
      return { well: true, params: { files: files.length } };
    });
    await look('key', async () => {
      const { total, shut } = await tryKey(open.db, sealingKeyHere(place.dataFolder, settings.sealingKey));
      return { well: shut.sources + shut.webhooks + shut.hooks === 0, params: { total, ...shut } };
    });
    await look('session-secret', async () => {
      const tried = await trySecret(open.db, sessionSecretHere(place.dataFolder));
      return { well: tried.shut === 0, params: tried };
    });
    await look('jobs', async () => jobs(open));
  }
  await look('folder-mode', async () => onlyOurs(place.dataFolder));
  if (existsSync(join(place.dataFolder, 'key')))
    await look('key-mode', async () => onlyOurs(join(place.dataFolder, 'key')));
  const post = openPost(settings);
  if (post)
    await look('letters', async () => {
      await post.answers();
      return { well: true, params: {} };
    });
  await look('room', async () => {
    const { bavail, bsize } = await statfs(place.dataFolder);
    return { well: bavail * bsize >= LEAST_ROOM, params: { bytes: bavail * bsize } };
  });
  await store?.close();
  return findings;
}

function notAnswered(error: unknown): Omit<Finding, 'code'> {
  if (error instanceof Refusal) return { well: false, params: { refusal: error.code, ...error.params } };
  return { well: false, params: { fault: (error as Error).message } };
}

async function sound({ db }: Store): Promise<Omit<Finding, 'code'>> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(db);
  const found = rows[0]?.integrity_check ?? '';
  return { well: found === 'ok', params: found === 'ok' ? {} : { fault: found } };
}

async function references({ db }: Store): Promise<Omit<Finding, 'code'>> {
  const { rows } = await sql<{ table: string }>`pragma foreign_key_check`.execute(db);
  return {
    well: rows.length === 0,
    params: { rows: rows.length, tables: [...new Set(rows.map(({ table }) => table))] },
  };
}

/** Work that has been due for an hour says that no server takes it. */
async function jobs({ db, clock }: Store): Promise<Omit<Finding, 'code'>> {
  const since = new Date(clock.now().getTime() - HOUR).toISOString();
  const { count } = await db
    .selectFrom('job')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('done_at', 'is', null)
    .where('due_at', '<', since)
    .executeTakeFirstOrThrow();
  return { well: Number(count) === 0, params: { late: Number(count) } };
}

async function onlyOurs(path: string): Promise<Omit<Finding, 'code'>> {
  const mode = statSync(path).mode & 0o777;
  return { well: process.platform === 'win32' || (mode & 0o077) === 0, params: { mode: mode.toString(8) } };
}

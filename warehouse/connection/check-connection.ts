import { lookup } from 'node:dns/promises';
import { connect } from 'node:net';
import { Refusal } from '../../src/refusal.ts';
import { isLinkLocal } from '../address/public-address.ts';
import type { Dialect, Engine } from '../engine.ts';
import { dialectOf, openDatabase } from './open-database.ts';
import { redacted } from './redacted.ts';

export type ConnectionCheck =
  | {
      readonly kind: 'ok';
      readonly version: string;
      readonly tables: number;
      /** The role could also write: a read-only one is wiser. Null where it may not even ask. */
      readonly canWrite: boolean | null;
    }
  | { readonly kind: ConnectionProblem; readonly params: Readonly<Record<string, unknown>> };

export type ConnectionProblem =
  | 'connection.not-an-address'
  | 'connection.link-local'
  | 'connection.unknown-host'
  | 'connection.refused'
  | 'connection.timeout'
  | 'connection.password'
  | 'connection.database-absent'
  | 'connection.tls'
  | 'connection.failed';

const defaultPorts = { postgres: 5432, mariadb: 3306, clickhouse: 8123 };
const patienceMs = 8000;

/** Tries an address the way a person would look for the fault: the name, the port, the sign-in, the database, the rights. */
export async function checkConnection(connectionString: string, waitMs = patienceMs): Promise<ConnectionCheck> {
  let dialect: Exclude<Dialect, 'duckdb'>;
  try {
    dialect = dialectOf(connectionString);
  } catch {
    return { kind: 'connection.not-an-address', params: {} };
  }
  const url = new URL(connectionString);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port =
    url.port === ''
      ? /s:$/.test(url.protocol) && dialect === 'clickhouse'
        ? 8443
        : defaultPorts[dialect]
      : Number(url.port);
  const unreachable = await reach(host, port, waitMs);
  if (unreachable) return unreachable;
  const engine = openDatabase(connectionString, { connectMs: waitMs, timeoutMs: waitMs });
  try {
    const version = await engine.version();
    const tables = await engine.tables();
    return { kind: 'ok', version, tables: tables.length, canWrite: await canWrite(engine) };
  } catch (error) {
    const database = decodeURIComponent(url.pathname.slice(1));
    const message =
      error instanceof Refusal
        ? String(error.params.message ?? error.code)
        : error instanceof Error
          ? error.message
          : String(error);
    return signInProblem(redacted(message, connectionString), {
      database,
      user: decodeURIComponent(url.username),
      host,
      seconds: waitMs / 1000,
    });
  } finally {
    await engine.close();
  }
}

async function reach(host: string, port: number, waitMs: number): Promise<ConnectionCheck | undefined> {
  try {
    const found = await lookup(host, { all: true });
    if (found.some(({ address }) => isLinkLocal(address))) return { kind: 'connection.link-local', params: { host } };
  } catch {
    return { kind: 'connection.unknown-host', params: { host } };
  }
  const { promise, resolve } = Promise.withResolvers<ConnectionCheck | undefined>();
  const socket = connect({ host, port, timeout: waitMs });
  socket.once('connect', () => resolve(undefined));
  socket.once('timeout', () => resolve({ kind: 'connection.timeout', params: { host, port } }));
  socket.once('error', () => resolve({ kind: 'connection.refused', params: { host, port } }));
  return promise.finally(() => socket.destroy());
}

function signInProblem(
  message: string,
  { database, user, host, seconds }: { database: string; user: string; host: string; seconds: number },
): ConnectionCheck {
  if (/does not exist/i.test(message) && /database/i.test(message))
    return { kind: 'connection.database-absent', params: { database } };
  if (/unknown database|UNKNOWN_DATABASE/i.test(message))
    return { kind: 'connection.database-absent', params: { database } };
  if (/password|access denied|authentication|role ".*" does not exist|no pg_hba/i.test(message))
    return { kind: 'connection.password', params: { user } };
  if (/\bssl\b|\btls\b|certificate|self.signed/i.test(message))
    return { kind: 'connection.tls', params: { host, message } };
  if (/timeout|ETIMEDOUT/i.test(message)) return { kind: 'connection.timeout', params: { host, seconds } };
  return { kind: 'connection.failed', params: { message } };
}

/** Whether the role could write at all; the session never does. */
async function canWrite(engine: Engine): Promise<boolean | null> {
  const one = async (sql: string) => (await engine.query(sql)).rows;
  if (engine.dialect === 'postgres') {
    const rows = await one(
      `select coalesce((select rolsuper from pg_roles where rolname = current_user), false) or exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and has_table_privilege(c.oid, 'insert, update, delete'))`,
    );
    return rows[0]?.[0] === true;
  }
  if (engine.dialect === 'mariadb') {
    const privileges = `privilege_type in ('INSERT', 'UPDATE', 'DELETE', 'DROP', 'ALTER', 'CREATE', 'FILE', 'SUPER')`;
    const rows = await one(
      `select (select count(*) from information_schema.user_privileges where ${privileges}) + (select count(*) from information_schema.schema_privileges where ${privileges}) + (select count(*) from information_schema.table_privileges where ${privileges})`,
    );
    return Number(rows[0]?.[0]) > 0;
  }
  // An ordinary reader may not read the grants, its own included.
  const rows = await one(
    "select count() from system.grants where user_name = currentUser() and access_type in ('INSERT', 'ALTER', 'DROP', 'CREATE', 'ALL')",
  ).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'warehouse.engine-error') return null;
    throw error;
  });
  return rows === null ? null : Number(rows[0]?.[0]) > 0;
}

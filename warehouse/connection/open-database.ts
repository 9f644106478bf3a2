import { Refusal } from '../../src/refusal.ts';
import { openClickHouse } from '../clickhouse.ts';
import type { Dialect, Engine } from '../engine.ts';
import { openMariaDb } from '../mariadb.ts';
import { openPostgres } from '../postgres.ts';

export interface DatabaseLimits {
  /** To be let in; a question then has its own time. */
  readonly connectMs?: number;
  readonly timeoutMs?: number;
  readonly maxRows?: number;
}

/** Which engine an address names, by its scheme. */
export function dialectOf(connectionString: string): Exclude<Dialect, 'duckdb'> {
  if (!URL.canParse(connectionString)) throw new Refusal('connection.not-an-address');
  const { protocol, hostname, searchParams } = new URL(connectionString);
  // A host named twice would be shown as one and asked at the other, a socket of this machine for instance.
  const elsewhere = ['host', 'hostaddr', 'port', 'socketPath'].some((name) => searchParams.has(name));
  if (hostname === '' || elsewhere) throw new Refusal('connection.not-an-address');
  if (/^postgres(ql)?:$/.test(protocol)) return 'postgres';
  if (/^(mysql|mariadb):$/.test(protocol)) return 'mariadb';
  if (/^(clickhouses?|https?):$/.test(protocol)) return 'clickhouse';
  throw new Refusal('connection.not-an-address');
}

export function openDatabase(connectionString: string, limits: DatabaseLimits = {}): Engine {
  const settings = { connectionString, ...limits };
  const dialect = dialectOf(connectionString);
  if (dialect === 'postgres') return openPostgres(settings);
  return dialect === 'mariadb' ? openMariaDb(settings) : openClickHouse(settings);
}

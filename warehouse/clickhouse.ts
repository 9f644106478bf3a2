import { randomUUID } from 'node:crypto';
import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { Refusal } from '../src/refusal.ts';
import { boundedQuery, cancelMs, defaultMaxRows, defaultTimeoutMs } from './bounded-query.ts';
import { redacted } from './connection/redacted.ts';
import type { Cell, ColumnKind, Engine, QueryLimits, QueryResult } from './engine.ts';
import { mustBeSelect } from './first-word.ts';
import { tablePath } from './table-path.ts';

export interface ClickHouseSettings {
  readonly connectionString: string;
  readonly connectMs?: number;
  readonly timeoutMs?: number;
  readonly maxRows?: number;
}

/** ClickHouse over HTTP: read-only queries in UTC; the engine itself refuses too many rows and too much time. */
export function openClickHouse(settings: ClickHouseSettings): Engine {
  const client = createClient({
    url: clickHouseUrl(settings.connectionString),
    application: 'gouverne',
    request_timeout: 600_000,
    // Its own log would tell what it was asked, and where.
    log: { level: ClickHouseLogLevel.OFF },
  });

  async function query(sql: string, limits: QueryLimits = {}): Promise<QueryResult> {
    mustBeSelect(sql);
    const maxRows = limits.maxRows ?? settings.maxRows ?? defaultMaxRows;
    const timeoutMs = limits.timeoutMs ?? settings.timeoutMs ?? defaultTimeoutMs;
    const connection = new AbortController();
    const query_id = randomUUID();
    const cancel = () => killQuery(client, query_id);
    try {
      return await boundedQuery({ ...limits, timeoutMs }, { cancel, cut: () => connection.abort() }, async () => {
        const answer = await client.query({
          query: sql,
          query_id,
          format: 'JSONCompact',
          abort_signal: connection.signal,
          clickhouse_settings: {
            // 2 and not 1: 1 would refuse the settings that come with it.
            readonly: '2',
            max_execution_time: Math.ceil(timeoutMs / 1000) + 1,
            max_result_rows: String(maxRows),
            max_result_bytes: '64000000',
            result_overflow_mode: 'throw',
            session_timezone: 'UTC',
            output_format_json_quote_64bit_integers: 0,
            output_format_json_quote_decimals: 0,
            // NaN and the infinities are said as text, where JSON would say null.
            output_format_json_quote_denormals: 1,
            // In UTC whatever the zone of the column, and said so.
            date_time_output_format: 'iso',
            cancel_http_readonly_queries_on_client_close: 1,
          },
        });
        const { meta = [], data } = await answer.json<unknown[]>();
        const kinds = await kindsOf(meta.map(({ type }) => type));
        return {
          columns: meta,
          rows: (data as unknown[][]).map((row) =>
            row.map((value, index) => cellOf(value, meta[index]?.type ?? '', kinds[index] ?? 'other')),
          ),
        };
      });
    } catch (error) {
      throw refusalOf(error, settings.connectionString, maxRows);
    }
  }

  let asked: Promise<string> | undefined;
  const serverZone = (): Promise<string> => {
    asked ??= query('select serverTimezone()').then(({ rows }) => String(rows[0]?.[0]));
    // Asked again when it could not be said.
    asked.catch(() => {
      asked = undefined;
    });
    return asked;
  };
  const kindsOf = async (types: readonly string[]): Promise<ColumnKind[]> => {
    const zone = types.some(zoneless) ? await serverZone() : 'UTC';
    return types.map((type) => kindOfClickHouseType(type, zone));
  };

  return {
    dialect: 'clickhouse',
    version: async () => `ClickHouse ${String((await query('select version()')).rows[0]?.[0])}`,
    tables: async () => {
      const { rows } = await query(
        "select if(database = currentDatabase(), name, concat(database, '.', name)), total_rows from system.tables where database not in ('system', 'INFORMATION_SCHEMA', 'information_schema') and not is_temporary order by 1",
      );
      return rows.map(([name, count]) => ({ name: String(name), rows: count === null ? null : Number(count) }));
    },
    columns: async (table) => {
      const path = tablePath(table);
      const [database, name] = path.length === 2 ? path : [undefined, table];
      const text = (value: string) => `unhex('${Buffer.from(value).toString('hex')}')`;
      const { rows } = await query(
        `select name, type from system.columns where table = ${text(name ?? '')} and database = ${database === undefined ? 'currentDatabase()' : text(database)} order by position`,
      );
      if (rows.length === 0) throw new Refusal('warehouse.table-absent', { table });
      const kinds = await kindsOf(rows.map(([, type]) => String(type)));
      return rows.map(([column, type], index) => ({
        name: String(column),
        type: String(type),
        kind: kinds[index] ?? 'other',
      }));
    },
    query,
    close: () => client.close(),
  };
}

/** `clickhouse://` is HTTP on 8123, `clickhouses://` HTTPS on 8443, unless the address says its port. */
export function clickHouseUrl(connectionString: string): string {
  const url = new URL(connectionString.replace(/^clickhouse(s?):/, 'http$1:'));
  if (url.port === '' && /^clickhouse/.test(connectionString)) url.port = url.protocol === 'https:' ? '8443' : '8123';
  return url.href;
}

async function killQuery(client: ClickHouseClient, id: string): Promise<void> {
  const abort_signal = AbortSignal.timeout(cancelMs);
  await client.command({ query: `kill query where query_id = '${id}' async`, abort_signal });
}

function cellOf(value: unknown, declared: string, kind: ColumnKind): Cell {
  if (value === null || value === undefined) return null;
  const type = bare(declared);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (/^(U?Int|Decimal|Float)/.test(type)) return Number.isFinite(Number(text)) ? Number(text) : text;
  // The wall clock of a column without zone is what the session says, which is in UTC.
  return kind === 'local-time' ? text.replace(/Z$/, '') : text;
}

function bare(type: string): string {
  return type
    .replace(/^(?:LowCardinality|Nullable)\((.*)\)$/, '$1')
    .replace(/^(?:LowCardinality|Nullable)\((.*)\)$/, '$1');
}

/** A time whose type names no zone. */
const zoneless = (declared: string): boolean => /^DateTime(64\(\d+\)|32)?$/.test(bare(declared));

/**
 * A ClickHouse time is a point in time shown in a zone: its type's, else the server's. Where both say nothing but UTC,
 * nobody chose a zone: it is the wall clock that was written in it, and whoever defines a KPI says of where.
 */
export function kindOfClickHouseType(declared: string, serverZone = 'UTC'): ColumnKind {
  const type = bare(declared);
  if (/^(String|FixedString|UUID|Enum)/.test(type)) return 'text';
  if (/^(U?Int|Float|Decimal)/.test(type)) return 'number';
  if (type === 'Bool') return 'boolean';
  if (zoneless(type) && /^(Etc\/)?(UTC|UCT|GMT|Zulu|Universal)$/.test(serverZone)) return 'local-time';
  if (/^DateTime/.test(type)) return 'instant';
  return /^Date/.test(type) ? 'date' : 'other';
}

function refusalOf(error: unknown, connectionString: string, limit: number): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error;
  const { code, type } = error as { code?: string; type?: string };
  if (code === '396' && /max bytes/i.test(error.message))
    return new Refusal('warehouse.result-too-large', { limitMb: 64 });
  if (code === '396' || type === 'TOO_MANY_ROWS_OR_BYTES') return new Refusal('warehouse.too-many-rows', { limit });
  if (code === '159') return new Refusal('warehouse.timeout', {});
  if (code === '394') return new Refusal('warehouse.cancelled');
  if (code === '241') return new Refusal('warehouse.out-of-memory');
  if (code === '164') return new Refusal('warehouse.not-allowed');
  return new Refusal('warehouse.engine-error', { message: redacted(error.message, connectionString).slice(0, 500) });
}

import type { Dialect, DialectName } from '../dialect.ts';
import { clickhouse } from './clickhouse.ts';
import { duckdb } from './duckdb.ts';
import { mariadb } from './mariadb.ts';
import { postgres } from './postgres.ts';

export const dialects: Readonly<Record<DialectName, Dialect>> = { duckdb, postgres, mariadb, clickhouse };

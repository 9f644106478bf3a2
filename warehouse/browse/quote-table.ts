import type { Dialect } from '../engine.ts';
import { quoteBacktick, quoteName } from '../quote.ts';
import { tablePath } from '../table-path.ts';

export function quoteColumn(dialect: Dialect, name: string): string {
  if (dialect === 'clickhouse') return `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;
  return dialect === 'mariadb' ? quoteBacktick(name) : quoteName(name);
}

/** In a file's DuckDB a table has no schema: a dot there is part of its name. */
export function quoteTable(dialect: Dialect, table: string): string {
  const path = dialect === 'duckdb' ? [table] : tablePath(table);
  return path.map((part) => quoteColumn(dialect, part)).join('.');
}

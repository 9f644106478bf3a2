import { type DuckDBConnection, type DuckDBPreparedStatement, StatementType } from '@duckdb/node-api';
import { Refusal } from '../../src/refusal.ts';

/** Table functions that a SELECT may call and that change the database itself. */
const changing =
  /"?\b(?:enable_logging|disable_logging|truncate_duckdb_logs|enable_profiling|disable_profiling|checkpoint|force_checkpoint|set_config)\b"?\s*\(/i;

/** The statement, prepared, when the text is exactly one SELECT by DuckDB's own parser; else a refusal. */
export async function oneSelect(connection: DuckDBConnection, sql: string): Promise<DuckDBPreparedStatement> {
  if (changing.test(sql.replace(/'(?:[^']|'')*'/g, "''"))) throw new Refusal('warehouse.not-a-select');
  if (!/\S/.test(sql.replace(/\/\*[\s\S]*?\*\/|--[^\n]*/g, ' ').replaceAll(';', ' ')))
    throw new Refusal('warehouse.not-a-select');
  const extracted = await connection.extractStatements(sql);
  if (extracted.count !== 1) throw new Refusal('warehouse.not-a-select');
  const statement = await extracted.prepare(0);
  if (statement.statementType !== StatementType.SELECT) throw new Refusal('warehouse.not-a-select');
  return statement;
}

import { dirname } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { quoteName, quoteText } from '../quote.ts';
import { loadStatements } from './load-file.ts';
import type { Order } from './protocol.ts';

/** The one time the child writes: a new file that nobody reads yet. */
export async function writeTable({ files, into, memoryMb }: Extract<Order, { act: 'write' }>): Promise<number> {
  const instance = await DuckDBInstance.create(into, {
    threads: '2',
    memory_limit: `${memoryMb}MB`,
    preserve_insertion_order: 'true',
  });
  const connection = await instance.connect();
  await connection.run(`set temp_directory = ${quoteText(`${dirname(into)}/spill`)}`);
  await connection.run("set TimeZone = 'UTC'");
  const [first, ...others] = files;
  if (!first) throw new Error('no file to write');
  for (const statement of loadStatements(first, 0)) await connection.run(statement);
  const table = quoteName(first.table);
  for (const file of others)
    await connection.run(`insert into ${table} by name select * from read_parquet(${quoteText(file.path)})`);
  const counted = await connection.runAndReadAll(`select count(*) from ${table}`);
  await connection.run('checkpoint');
  connection.closeSync();
  instance.closeSync();
  return Number(counted.getRows()[0]?.[0] ?? 0);
}

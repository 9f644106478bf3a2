/**
 * The process in which DuckDB reads other people's data. It opens the files it is given, closes every door behind it,
 * and then answers one SELECT at a time. It ends with its parent, whatever it is doing.
 */
import { flushCompileCache } from 'node:module';
import { type DuckDBConnection, DuckDBInstance, type DuckDBPreparedStatement, version } from '@duckdb/node-api';
import { Refusal } from '../../src/refusal.ts';
import type { Cell } from '../engine.ts';
import { quoteText } from '../quote.ts';
import { cellOf } from './cell.ts';
import { failureOf } from './engine-message.ts';
import { loadStatements } from './load-file.ts';
import { oneSelect } from './one-select.ts';
import type { Answer, Failure, Order } from './protocol.ts';

let connection: DuckDBConnection | undefined;
let running: number | undefined;

// A plain exit would wait for the engine's threads.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.on('message', (order: Order) => {
  if (order.act === 'open') void open(order);
  else if (order.act === 'query') void query(order);
  else if (running === order.id) connection?.interrupt();
});

function say(answer: Answer): void {
  process.send?.(answer);
}

async function open({ files, memoryMb, tempDir }: Extract<Order, { act: 'open' }>): Promise<void> {
  try {
    const instance = await DuckDBInstance.create(':memory:', {
      threads: '2',
      memory_limit: `${memoryMb}MB`,
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      allow_community_extensions: 'false',
    });
    connection = await instance.connect();
    await connection.run(`set temp_directory = ${quoteText(tempDir ?? '')}`);
    await connection.run("set TimeZone = 'UTC'");
    for (const [position, file] of files.entries()) {
      for (const statement of loadStatements(file, position)) await loading(file.table, statement, connection);
    }
    await connection.run('set enable_external_access = false');
    await connection.run('set lock_configuration = true');
    // It is ended rather than left to end: what Node would keep at its end is kept now.
    flushCompileCache();
    say({ answer: 'opened', version: `DuckDB ${version().replace(/^v/, '')}` });
  } catch (error) {
    say({ answer: 'not-opened', failure: failureFrom(error) });
  }
}

async function loading(table: string, statement: string, on: DuckDBConnection): Promise<void> {
  try {
    await on.run(statement);
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code !== 'warehouse.engine-error') throw error;
    throw new Refusal('warehouse.file-unreadable', { table, ...failure.params });
  }
}

async function query({ id, sql, maxRows, maxBytes }: Extract<Order, { act: 'query' }>): Promise<void> {
  running = id;
  let statement: DuckDBPreparedStatement | undefined;
  try {
    if (!connection) throw new Error('a query came before the files were open');
    statement = await oneSelect(connection, sql);
    const result = await statement.stream();
    const types = result.columnTypes().map(String);
    const columns = result.columnNames().map((name, index) => ({ name, type: types[index] ?? '' }));
    const rows: Cell[][] = [];
    let bytes = 0;
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      if (rows.length + chunk.rowCount > maxRows) throw new Refusal('warehouse.too-many-rows', { limit: maxRows });
      for (const row of chunk.convertRows<Cell>(cellOf)) {
        for (const cell of row) bytes += typeof cell === 'string' ? cell.length : 8;
        rows.push(row);
      }
      if (bytes > maxBytes) throw new Refusal('warehouse.result-too-large', { limitMb: Math.round(maxBytes / 1e6) });
    }
    say({ answer: 'rows', id, columns, rows });
  } catch (error) {
    say({ answer: 'refused', id, failure: failureFrom(error) });
  } finally {
    running = undefined;
    statement?.destroySync();
  }
}

function failureFrom(error: unknown): Failure {
  return error instanceof Refusal ? { code: error.code, params: error.params } : failureOf(error);
}

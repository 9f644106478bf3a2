import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { Refusal } from '../src/refusal.ts';
import { checkConnection } from './connection/check-connection.ts';
import { openDatabase } from './connection/open-database.ts';

const servers: { server: Server; sockets: Set<Socket> }[] = [];

afterEach(() => {
  for (const { server, sockets } of servers.splice(0)) {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
});

/** Accepts, says what it is told to, and then nothing, for ever; it does not even hang up. */
async function silent(say: (socket: Socket) => void = () => {}): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    say(socket);
  });
  servers.push({ server, sockets });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as { port: number }).port;
}

/** PostgreSQL lets everyone in (AuthenticationOk, ReadyForQuery), and answers no question. */
const welcomesPostgres = (socket: Socket) => {
  socket.once('data', () => socket.write(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49])));
  socket.on('data', () => {});
};

/** MariaDB’s greeting, and an OK to whoever signs in: after that, nothing. */
const welcomesMariaDb = (socket: Socket) => {
  const version = Buffer.from('11.8.0-MariaDB\0');
  const greeting = Buffer.concat([
    Buffer.from([10]),
    version,
    Buffer.from([1, 0, 0, 0]),
    Buffer.from('12345678\0'),
    Buffer.from([0xff, 0xf7, 45, 2, 0, 0xff, 0x81, 21]),
    Buffer.alloc(10),
    Buffer.from('123456789012\0mysql_native_password\0'),
  ]);
  socket.write(Buffer.concat([Buffer.from([greeting.length, 0, 0, 0]), greeting]));
  socket.once('data', () => socket.write(Buffer.from([7, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0])));
  socket.on('data', () => {});
};

const beginsAnAnswer = (socket: Socket) => {
  socket.once('data', () =>
    socket.write(
      'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"met\r\n',
    ),
  );
};

const limits = { connectMs: 300, timeoutMs: 300 };

const peers: readonly (readonly [string, string, (socket: Socket) => void])[] = [
  ['PostgreSQL that says nothing', 'postgres://reader:secret@', () => {}],
  ['PostgreSQL that lets in and says nothing more', 'postgres://reader:secret@', welcomesPostgres],
  ['MariaDB that says nothing', 'mariadb://reader:secret@', () => {}],
  ['MariaDB that lets in and says nothing more', 'mariadb://reader:secret@', welcomesMariaDb],
  ['ClickHouse that says nothing', 'clickhouse://reader:secret@', () => {}],
  ['ClickHouse that begins an answer', 'clickhouse://reader:secret@', beginsAnAnswer],
];

describe.each(peers)('%s', (_, scheme, say) => {
  test('is not waited for by a question, nor by its end', { timeout: 12_000 }, async () => {
    const engine = openDatabase(`${scheme}127.0.0.1:${await silent(say)}/data`, limits);
    const failed = await engine.query('select 1').catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Refusal);
    expect((failed as Refusal).code).toMatch(/^(warehouse|connection)\.timeout$/);
    await engine.close();
  });

  test('is said not to answer when it is tried, by its name', { timeout: 12_000 }, async () => {
    const check = await checkConnection(`${scheme}127.0.0.1:${await silent(say)}/data`, 300);
    expect(check).toEqual({ kind: 'connection.timeout', params: { host: '127.0.0.1', seconds: 0.3 } });
  });
});

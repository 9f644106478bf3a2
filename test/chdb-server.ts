import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { installChdb } from './install-chdb.ts';

interface Session {
  query(sql: string, format?: string): string;
  cleanup?(): void;
}

export interface ChdbServer {
  readonly url: string;
  run(sql: string): void;
  /** From now on questions are received and never answered. */
  hang(yes: boolean): void;
  close(): void;
}

/** What changes how an answer is written; what bounds it is the real server's. */
const settings = /^(session_timezone|output_format_json_quote_\w+|date_time_output_format)$/;

/** Real ClickHouse answering over HTTP in this process: its SQL and its types, without a server's clock and limits. */
export async function startChdb(): Promise<ChdbServer | { reason: string }> {
  const entry = installChdb();
  if (typeof entry !== 'string') return entry;
  const found = (await import(/* @vite-ignore */ entry)) as { Session?: new () => Session; default?: never };
  const { Session } = (found.Session ? found : found.default) as { Session: new () => Session };
  const session = new Session();
  let hangs = false;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { searchParams } = new URL(request.url ?? '/', 'http://chdb');
      const query = Buffer.concat(chunks).toString() || (searchParams.get('query') ?? '');
      if (hangs && !/^kill/i.test(query)) return;
      if (/^kill/i.test(query)) return response.end('');
      const set = [...searchParams]
        .filter(([name]) => settings.test(name))
        .map(([name, value]) => `${name} = '${value}'`);
      const sql = query.replace(/\s*FORMAT JSONCompact\s*$/, ` SETTINGS ${set.join(', ')} FORMAT JSONCompact`);
      try {
        return response.end(session.query(sql));
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const code = /Code: (\d+)/.exec(message)?.[1] ?? '1';
        return response.writeHead(500, { 'x-clickhouse-exception-code': code }).end(message);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `clickhouse://default@127.0.0.1:${(server.address() as AddressInfo).port}/default`,
    run: (sql) => void session.query(sql),
    hang: (yes) => {
      hangs = yes;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
      session.cleanup?.();
    },
  };
}

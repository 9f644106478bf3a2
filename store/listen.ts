import { Client } from 'pg';
import { CHANNEL, type News } from './news.ts';

const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

export interface Heard {
  readonly news: (news: News) => void;
  /** Said once for each time the connection is lost, however long it stays so. */
  readonly lost: (error: Error) => void;
  readonly found: () => void;
}

export interface Listening {
  stop(): Promise<void>;
}

/**
 * One connection that hears of writes at once. Nothing depends on it: what it would have told is found by polling, and
 * what stands between, as a pooler that gives each transaction another connection, may well refuse it.
 */
export function listenOn(url: string, heard: Heard): Listening {
  let stopped = false;
  let lost = false;
  let wait = FIRST_MS;
  let client: Client | null = null;
  let again: NodeJS.Timeout | undefined;

  const connect = async () => {
    const mine = new Client({ connectionString: url, keepAlive: true, application_name: 'gouverne listens' });
    client = mine;
    const gone = (error: Error) => {
      if (client !== mine || stopped) return;
      client = null;
      if (!lost) heard.lost(error);
      lost = true;
      void mine.end().catch(() => {});
      again = setTimeout(() => void connect(), wait);
      again.unref();
      wait = Math.min(2 * wait, LONGEST_MS);
    };
    mine.on('error', gone);
    mine.on('end', () => gone(new Error('the connection ended')));
    mine.on('notification', ({ payload }) => heard.news(payload === 'jobs' ? 'jobs' : 'events'));
    try {
      await mine.connect();
      await mine.query(`listen ${CHANNEL}`);
    } catch (error) {
      gone(error as Error);
      return;
    }
    if (client !== mine) return;
    if (lost) heard.found();
    lost = false;
    wait = FIRST_MS;
    // What was told before it listened.
    heard.news('events');
    heard.news('jobs');
  };

  const first = connect();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(again);
      await first;
      await client?.end().catch(() => {});
    },
  };
}

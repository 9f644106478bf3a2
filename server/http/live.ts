import type { Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Actor } from '../../src/people/relation.ts';
import { Refusal } from '../../src/refusal.ts';
import { firstIdAt, idBefore } from '../../store/id.ts';
import type { Store } from '../../store/store.ts';
import { seatOf } from '../alignment/answer-page.ts';
import { testOfLink } from '../alignment/test-link.ts';
import { actorOf } from '../auth/actor.ts';
import type { Auth } from '../auth/auth.ts';
import type { Settings } from '../settings.ts';
import type { HttpEnv } from './env.ts';
import { problemResponse, statusOf } from './problem.ts';

const POLL_MS = 250;
/** Transactions do not commit in the order of their ids: what is older than this was seen. */
const OVERLAP_MS = 5_000;
const SILENCE_MS = 15_000;
const LOOK_MS = 30_000;
/** Kinds of events after which someone may see more, or less. */
const changesSight: ReadonlySet<string> = new Set(['team', 'membership', 'person']);
const MOST = 500;

interface LiveParts {
  readonly store: Store;
  readonly auth: Auth;
  readonly settings: Settings;
  readonly draining: () => boolean;
}

interface Seen {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
}

/** What just happened, as kinds and ids: pages read again what they show. Resumes after a lost connection. */
export function serveLive(app: Hono<HttpEnv>, { store, auth, settings, draining }: LiveParts): void {
  app.get('/api/v1/events/stream', async (c) => {
    const look = async () => sightOf(c, store, settings, await actorOf(auth, store, c.req.raw.headers));
    let sees: (event: EventRow) => boolean;
    try {
      sees = await look();
    } catch (error) {
      if (error instanceof Refusal) return problemResponse(statusOf(error), error.code, error.params);
      throw error;
    }
    const after = c.req.header('last-event-id') ?? c.req.query('after');
    return streamSSE(c, async (stream) => {
      let open = true;
      stream.onAbort(() => {
        open = false;
      });
      let lookedAt = performance.now();
      /** Somebody came, left, or signed out since: a stream outlives what its reader may see. */
      const lookAgain = async () => {
        lookedAt = performance.now();
        await look().then(
          (now) => {
            sees = now;
          },
          () => {
            open = false;
          },
        );
      };
      const sent = new Set<string>();
      const known = new Set<string>();
      // What had happened before the first breath is known: the page has just been read.
      let from = after ? idBefore(after, OVERLAP_MS) : firstIdAt(store.clock.now().getTime());
      let quietSince = performance.now();
      await stream.writeSSE({ event: 'open', data: '' });
      while (open && !draining()) {
        if (performance.now() - lookedAt > LOOK_MS) await lookAgain();
        let last: string | undefined;
        for await (const row of newer(store, from)) {
          last = row.id;
          if (sent.has(row.id)) continue;
          if (changesSight.has(row.subject_kind) && !known.has(row.id)) {
            known.add(row.id);
            await lookAgain();
          }
          if (!open || !sees(row)) continue;
          sent.add(row.id);
          const said: Seen = { id: row.id, kind: row.subject_kind, subject: row.subject_id };
          await stream.writeSSE({ id: row.id, data: JSON.stringify(said) });
          quietSince = performance.now();
        }
        if (last && idBefore(last, OVERLAP_MS) > from) from = idBefore(last, OVERLAP_MS);
        for (const ids of [sent, known]) for (const id of ids) if (id < from) ids.delete(id);
        if (performance.now() - quietSince > SILENCE_MS) {
          await stream.write(': \n\n');
          quietSince = performance.now();
        }
        await stream.sleep(POLL_MS);
      }
    });
  });
}

type EventRow = Awaited<ReturnType<typeof page>>[number];

/** To the end, a page at a time: in a busy hour the overlap alone may hold more than one. */
async function* newer(store: Store, from: string): AsyncGenerator<EventRow> {
  let after = from;
  for (;;) {
    const rows = await page(store, after);
    yield* rows;
    if (rows.length < MOST) return;
    after = rows.at(-1)?.id ?? after;
  }
}

function page(store: Store, from: string) {
  return store.db
    .selectFrom('event')
    .select(['id', 'subject_kind', 'subject_id', 'team_id'])
    .where('id', '>', from)
    .orderBy('id')
    .limit(MOST)
    .execute();
}

/** A person hears of the teams they see; a seat hears of its own test; everyone else of nothing. */
async function sightOf(c: Context<HttpEnv>, store: Store, settings: Settings, actor: Actor) {
  const link = c.req.query('seat');
  if (link !== undefined) {
    const testId = testOfLink(settings, link);
    const seat = await seatOf(store.db, actor, c.req.raw.headers, testId);
    if (seat === null) throw new Refusal('right.absent', {});
    return (event: { subject_kind: string; subject_id: string }) =>
      event.subject_kind.startsWith('alignment-') && event.subject_id === testId;
  }
  if (actor.kind !== 'person') throw new Refusal('right.signed-out', {});
  return (event: { team_id: string | null }) => event.team_id !== null && actor.sees.has(event.team_id);
}

import type { Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Actor } from '../../src/people/relation.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Store } from '../../store/store.ts';
import { seatOf } from '../alignment/answer-page.ts';
import { testOfLink } from '../alignment/test-link.ts';
import { actorOf } from '../auth/actor.ts';
import type { Auth } from '../auth/auth.ts';
import type { Settings } from '../settings.ts';
import type { HttpEnv } from './env.ts';
import { EventFeed, type EventRow, eventsAfter, resumingAfter } from './event-feed.ts';
import { problemResponse, statusOf } from './problem.ts';

const SILENCE_MS = 15_000;
const LOOK_MS = 30_000;
/** Kinds of events after which someone may see more, or less. */
const changesSight: ReadonlySet<string> = new Set(['team', 'membership', 'person']);

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
  const feed = new EventFeed(store, settings.turns.eventsMs);
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
      const following = feed.follow();
      stream.onAbort(() => {
        open = false;
        following.stop();
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
      let quietSince = performance.now();
      const tell = async (row: EventRow) => {
        if (sent.has(row.id)) return;
        if (changesSight.has(row.subject_kind)) await lookAgain();
        if (!open || !sees(row)) return;
        const said: Seen = { id: row.id, kind: row.subject_kind, subject: row.subject_id };
        await stream.writeSSE({ id: row.id, data: JSON.stringify(said) });
        quietSince = performance.now();
      };
      try {
        await following.ready;
        await stream.writeSSE({ event: 'open', data: '' });
        // Those that the feed finds at the same time are told once.
        if (after)
          for await (const row of eventsAfter(store, resumingAfter(after))) {
            await tell(row);
            sent.add(row.id);
          }
        while (open && !draining()) {
          if (performance.now() - lookedAt > LOOK_MS) await lookAgain();
          for (const row of await following.next()) await tell(row);
          if (performance.now() - quietSince > SILENCE_MS) {
            await stream.write(': \n\n');
            quietSince = performance.now();
            // What was told on resuming is older than what the feed still finds.
            sent.clear();
          }
        }
      } finally {
        following.stop();
      }
    });
  });
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

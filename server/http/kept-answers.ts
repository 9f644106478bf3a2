import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { PersonActing } from '../../src/people/relation.ts';
import type { Stamp } from '../../store/kept.ts';
import type { Store } from '../../store/store.ts';

/** Pages read again and again, that depend on who asks, what is asked, the day, and what is written: nothing else. */
const keptPaths = /^\/api\/v1\/(steering|kpis|teams|cycles\/[^/]+)$/;

export const isKept = (path: string): boolean => keptPaths.test(path);

/** A day begins on a quarter of an hour in every zone of the world. */
const QUARTER_MS = 15 * 60_000;
const MOST_BYTES = 24 * 1024 ** 2;
const WORTH_PACKING = 1_024;

interface Answer {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly packed: Uint8Array<ArrayBuffer>;
}

const pack = promisify(gzip);

/** Answers as they were sent, to the same person alone, until anything is written. */
export class KeptAnswers {
  readonly #store: Store;
  readonly #answers = new Map<string, { readonly at: number; readonly answer: Promise<Answer | null> }>();
  #stamp: Stamp = 0;
  #quarter = 0;
  #bytes = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  /** What was answered, or what `ask` answers now: kept when it succeeded. */
  async answer(request: Request, actor: PersonActing, stamp: Stamp, ask: () => Promise<Response>): Promise<Response> {
    const quarter = Math.floor(this.#store.clock.now().getTime() / QUARTER_MS);
    // Whoever asked before the last write and comes after it finds what is younger: that is as well.
    if (stamp > this.#stamp || quarter !== this.#quarter || this.#bytes > MOST_BYTES) {
      this.#answers.clear();
      this.#stamp = Math.max(stamp, this.#stamp);
      this.#quarter = quarter;
      this.#bytes = 0;
    }
    const key = `${actor.id} ${request.url}`;
    const before = this.#answers.get(key);
    const kept = before && performance.now() - before.at < LONGEST_MS ? await before.answer : null;
    if (kept) return sent(kept, request);
    const response = ask();
    const answer = response.then((one) => this.#keep(one.clone()));
    answer.catch(() => this.#answers.delete(key));
    this.#answers.set(key, { at: performance.now(), answer });
    const made = await answer;
    return made ? sent(made, request) : response;
  }

  async #keep(response: Response): Promise<Answer | null> {
    if (response.status !== 200) return null;
    const plain = new Uint8Array(await response.arrayBuffer());
    const packed = plain.length < WORTH_PACKING ? plain : new Uint8Array(await pack(plain, { level: 3 }));
    this.#bytes += plain.length + packed.length;
    return { plain, packed };
  }
}

/** As in store/kept.ts: the clocks of servers are never quite the same. */
const LONGEST_MS = 15_000;

function sent({ plain, packed }: Answer, request: Request): Response {
  const small = packed !== plain && (request.headers.get('accept-encoding') ?? '').includes('gzip');
  const headers = new Headers({ 'content-type': 'application/json', vary: 'accept-encoding' });
  if (small) headers.set('content-encoding', 'gzip');
  return new Response(small ? packed : plain, { headers });
}

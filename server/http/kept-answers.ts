import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { PersonActing } from '../../src/people/relation.ts';
import { type Kept, keep, type Stamp, stands } from '../../store/kept.ts';
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

/** Answers as they were sent, to the same person alone, until a table they were read from is written. */
export class KeptAnswers {
  readonly #store: Store;
  readonly #answers = new Map<string, Kept<Answer | Response>>();
  #quarter = 0;
  #bytes = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  /** What was answered, or what `ask` answers now: kept when it succeeded. */
  async answer(request: Request, actor: PersonActing, stamp: Stamp, ask: () => Promise<Response>): Promise<Response> {
    const quarter = Math.floor(this.#store.clock.now().getTime() / QUARTER_MS);
    if (quarter !== this.#quarter || this.#bytes > MOST_BYTES) {
      this.#answers.clear();
      this.#quarter = quarter;
      this.#bytes = 0;
    }
    const key = `${actor.id} ${request.url}`;
    const before = this.#answers.get(key);
    if (before && stands(this.#store, before)) {
      const kept = await before.value;
      if (!(kept instanceof Response)) return sent(kept, request);
    }
    const made = keep(this.#store, stamp, async () => packed(await ask()));
    this.#answers.set(key, made);
    try {
      const answer = await made.value;
      if (!(answer instanceof Response)) {
        this.#bytes += answer.plain.length + answer.packed.length;
        return sent(answer, request);
      }
      this.#forget(key, made);
      return answer;
    } catch (error) {
      this.#forget(key, made);
      throw error;
    }
  }

  #forget(key: string, made: Kept<Answer | Response>): void {
    if (this.#answers.get(key) === made) this.#answers.delete(key);
  }
}

async function packed(response: Response): Promise<Answer | Response> {
  if (response.status !== 200) return response;
  const plain = new Uint8Array(await response.arrayBuffer());
  return { plain, packed: plain.length < WORTH_PACKING ? plain : new Uint8Array(await pack(plain, { level: 3 })) };
}

function sent({ plain, packed }: Answer, request: Request): Response {
  const small = packed !== plain && (request.headers.get('accept-encoding') ?? '').includes('gzip');
  const headers = new Headers({ 'content-type': 'application/json', vary: 'accept-encoding' });
  if (small) headers.set('content-encoding', 'gzip');
  return new Response(small ? packed : plain, { headers });
}

import type { Actor } from '../../src/people/relation.ts';

/** What travels with a request. */
export interface HttpEnv {
  Bindings: { incoming?: { socket: { remoteAddress?: string } } };
  Variables: { nonce: string; requestId: string; actor: Actor };
}

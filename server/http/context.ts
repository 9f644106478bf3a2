import type { Actor } from '../../src/people/relation.ts';
import type { Store } from '../../store/store.ts';
import type { Auth } from '../auth/auth.ts';
import type { Logger } from '../log.ts';
import type { Settings } from '../settings.ts';

/** What every operation is given. */
export interface OperationContext {
  readonly store: Store;
  readonly auth: Auth;
  readonly settings: Settings;
  readonly log: Logger;
  readonly actor: Actor;
}

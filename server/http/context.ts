import type { Actor } from '../../src/people/relation.ts';
import type { Store } from '../../store/store.ts';
import type { Auth } from '../auth/auth.ts';
import type { Worker } from '../jobs/worker.ts';
import type { Logger } from '../log.ts';
import type { Settings } from '../settings.ts';
import type { Connections } from '../sources/connections.ts';
import type { Engines } from '../sources/engines.ts';
import type { Uploads } from '../sources/uploads.ts';

/** What every operation is given. */
export interface OperationContext {
  readonly store: Store;
  readonly auth: Auth;
  readonly settings: Settings;
  readonly log: Logger;
  readonly engines: Engines;
  readonly connections: Connections;
  readonly uploads: Uploads;
  readonly worker: Worker;
  readonly actor: Actor;
  /** Of the request. */
  readonly headers: Headers;
  /** Where it comes from, as what is counted by address counts it. */
  readonly address: string;
  /** What goes back beside the answer: a cookie. */
  readonly answerHeaders: Headers;
}

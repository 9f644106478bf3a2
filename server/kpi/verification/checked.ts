import type { Definition } from '../../../src/metric-sql/definition.ts';
import type { Measurement } from '../../../store/measurement.ts';
import type { Run } from '../../../store/run.ts';
import type { Source } from '../../../store/source.ts';
import type { Store } from '../../../store/store.ts';
import type { Found } from '../../../store/verification-check.ts';
import type { Engines } from '../../sources/engines.ts';

/** What every check is given. */
export interface Checked {
  readonly store: Store;
  readonly engines: Engines;
  readonly source: Source;
  readonly definition: Definition;
  /** The values that are final: their periods are over and settled. */
  readonly settled: readonly Measurement[];
  readonly run: Run | null;
  readonly signal: AbortSignal;
}

export type Outcome = { readonly passed: boolean; readonly found: Found };

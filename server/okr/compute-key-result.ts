import { validateDefinition } from '../../src/metric-sql/validate-definition.ts';
import { Refusal } from '../../src/refusal.ts';
import { enqueue } from '../../store/job.ts';
import {
  computedDefinitions,
  keyResultOnce,
  type OwnDefinition,
  ownDefinitions,
  theKeyResult,
} from '../../store/key-result.ts';
import type { Kpi } from '../../store/kpi.ts';
import { theObjective } from '../../store/objective.ts';
import { lastRun } from '../../store/run.ts';
import { findSeries } from '../../store/series.ts';
import type { Store } from '../../store/store.ts';
import type { Work } from '../jobs/worker.ts';
import { computeOnce, isFresh } from '../kpi/compute-once.ts';
import { computedAlone } from '../kpi/computed-alike.ts';
import type { Engines } from '../sources/engines.ts';

export const COMPUTE_KEY_RESULT = 'compute-key-result';
export const computeKeyResultSubject = (keyResultId: string) => `${COMPUTE_KEY_RESULT}:${keyResultId}`;

/** Asks for the values of a key result that a definition of its own computes; asking twice is asking once. */
export async function askToComputeKeyResult(store: Store, keyResultId: string, sourceId: string): Promise<string> {
  const own = await computedMeasure(store, keyResultId);
  return enqueue(store, {
    kind: COMPUTE_KEY_RESULT,
    subject: computeKeyResultSubject(keyResultId),
    payload: { keyResultId, lane: sourceId, ...(own && { alone: computedAlone({ sourceId, hash: own.hash }) }) },
  });
}

/** Values of key results that were away for a while: whether any has some to compute. */
export async function askToComputeAgain(store: Store, keyResults: readonly { id: string }[]): Promise<boolean> {
  let asked = false;
  for (const { id } of keyResults) {
    const own = await computedMeasure(store, id);
    if (!own) continue;
    await askToComputeKeyResult(store, id, own.says.sourceId);
    asked = true;
  }
  return asked;
}

/** The key results whose rows have just changed. */
export async function computeKeyResultsOf(store: Store, sourceId: string): Promise<void> {
  for (const { keyResultId } of await computedDefinitions(store.db, sourceId))
    await askToComputeKeyResult(store, keyResultId, sourceId);
}

/** The computed definition that a key result is measured by now; null where it is measured otherwise, or withdrawn. */
async function computedMeasure(
  store: Pick<Store, 'db'>,
  keyResultId: string,
): Promise<(OwnDefinition & { says: { kind: 'structured' } }) | null> {
  const { keyResult, withdrawn } = await keyResultOnce(store.db, keyResultId);
  const { measure } = keyResult;
  if (withdrawn) return null;
  const own = (await ownDefinitions(store.db, [keyResultId])).find(({ id }) => id === measure?.definitionVersionId);
  return own?.says.kind === 'structured' ? { ...own, says: own.says } : null;
}

export function computeKeyResultWork(store: Store, engines: Engines, computed: (kpi: Kpi) => Promise<unknown>): Work {
  return async (job, signal, progress) => {
    const { keyResultId } = job.payload as { keyResultId: string };
    const own = await computedMeasure(store, keyResultId);
    if (!own) return;
    progress({ step: 'computing' });
    const { objectiveId } = await theKeyResult(store.db, keyResultId);
    const { teamId } = await theObjective(store.db, objectiveId);
    const series = await findSeries(store.db, { kind: 'key-result', id: keyResultId }, own.id);
    const valid = validateDefinition(own.says.body);
    if (!series || valid.kind === 'invalid') throw new Refusal('definition.invalid', {});
    const done = await lastRun(store.db, series.id);
    if (done && isFresh(done.startedAt, { askedAt: job.createdAt })) return;
    const served = { kpi: null, ownerTeamId: teamId, series, definition: valid.definition, hash: own.hash };
    const meaning = { hash: own.hash, sourceId: own.says.sourceId };
    for (const kpi of await computeOnce(store, engines, served, { meaning, signal })) await computed(kpi);
  };
}

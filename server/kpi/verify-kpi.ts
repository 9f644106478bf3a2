import { validateDefinition } from '../../src/metric-sql/validate-definition.ts';
import { Refusal } from '../../src/refusal.ts';
import { asInstallation } from '../../store/authorize.ts';
import { currentOf, versionsOf } from '../../store/definition-version.ts';
import { enqueue } from '../../store/job.ts';
import { type Kpi, kpiByKey } from '../../store/kpi.ts';
import { valuesOf } from '../../store/measurement.ts';
import { lastRun } from '../../store/run.ts';
import { findSeries } from '../../store/series.ts';
import { theSource } from '../../store/source.ts';
import type { Store } from '../../store/store.ts';
import { type NewCheck, recordChecks } from '../../store/verification-check.ts';
import { rulesOf, type VerificationRule } from '../../store/verification-rule.ts';
import { isPassing } from '../jobs/passing.ts';
import type { Work } from '../jobs/worker.ts';
import type { Engines } from '../sources/engines.ts';
import { checkBounds } from './verification/bounds.ts';
import type { Checked, Outcome } from './verification/checked.ts';
import { checkFixture } from './verification/fixture.ts';
import { recompute } from './verification/recompute.ts';
import { reconcile } from './verification/reconcile.ts';

export const VERIFY = 'verify-kpi';
export const verifySubject = (kpiId: string) => `verify:${kpiId}`;

export async function askToVerify(store: Store, kpi: Pick<Kpi, 'id' | 'key'>): Promise<string> {
  const version = currentOf(await versionsOf(store.db, kpi.id));
  const payload = { key: kpi.key, lane: version?.sourceId };
  return enqueue(store, { kind: VERIFY, subject: verifySubject(kpi.id), payload });
}

/** Every check of a KPI's current definition, kept with the hash of the meaning they were of. */
export function verifyKpiWork(store: Store, engines: Engines): Work {
  return async (job, signal, progress) => {
    const kpi = await kpiByKey(store.db, (job.payload as { key: string }).key);
    const version = currentOf(await versionsOf(store.db, kpi.id));
    const valid = version?.kind === 'structured' ? validateDefinition(version.body) : null;
    if (!version?.sourceId || !version.specHash || valid?.kind !== 'valid') return;
    const series = await findSeries(store.db, { kind: 'kpi', id: kpi.id }, version.id);
    const run = series && (await lastRun(store.db, series.id));
    const values = series ? await valuesOf(store.db, series.id) : [];
    const checked: Checked = {
      store,
      engines,
      signal,
      run,
      source: await theSource(store.db, version.sourceId),
      definition: valid.definition,
      settled: run?.specHash === version.specHash ? values.filter(({ partial }) => !partial) : [],
    };
    const checks: NewCheck[] = [];
    const rules = await rulesOf(store.db, kpi.id);
    if (checked.settled.length > 0)
      checks.push({ ruleId: null, kind: 'recompute', ...(await said(() => recompute(checked))) });
    for (const rule of rules) {
      progress({ step: 'verifying', count: checks.length });
      checks.push({ ruleId: rule.id, kind: rule.body.kind, ...(await said(() => byRule(checked, rule))) });
      if (signal.aborted) return;
    }
    await recordChecks(store, asInstallation(), kpi, version.specHash, checks);
  };
}

function byRule(checked: Checked, { body }: VerificationRule): Promise<Outcome> | Outcome {
  if (body.kind === 'fixture') return checkFixture(checked.definition, body, checked.signal);
  return body.kind === 'bounds' ? checkBounds(checked.settled, body) : reconcile(checked, body);
}

/** A check that cannot be made has not passed, unless it may go by itself: then all of them are tried again. */
async function said(check: () => Promise<Outcome> | Outcome): Promise<Outcome> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof Refusal) || isPassing(error) || error.code === 'warehouse.cancelled') throw error;
    const why = { code: error.code, params: { ...error.params } };
    return { passed: false, found: { code: 'verification.could-not', params: { why } } };
  }
}

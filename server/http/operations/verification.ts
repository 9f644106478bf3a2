import { verification as verificationOf } from '../../../src/kpi/verification.ts';
import { columnsRead } from '../../../src/metric-sql/tables-read.ts';
import { validateDefinition } from '../../../src/metric-sql/validate-definition.ts';
import { Refusal } from '../../../src/refusal.ts';
import { authorize } from '../../../store/authorize.ts';
import { currentOf, type DefinitionVersion, versionsOf } from '../../../store/definition-version.ts';
import { lastJobOf } from '../../../store/job.ts';
import type { Kpi } from '../../../store/kpi.ts';
import { theOrganisation } from '../../../store/organisation.ts';
import { theSource } from '../../../store/source.ts';
import type { Store } from '../../../store/store.ts';
import { lastChecks } from '../../../store/verification-check.ts';
import { addRule, removeRule, rulesOf } from '../../../store/verification-rule.ts';
import { oneOfEachKind } from '../../kpi/one-check-a-kind.ts';
import { periodNamed } from '../../kpi/period-rules.ts';
import { askToVerify, verifySubject } from '../../kpi/verify-kpi.ts';
import { visibleKpi } from '../../kpi/visible-kpi.ts';
import { api } from '../implement.ts';

const subjectOf = (kpi: Kpi) => ({ ownerTeamId: kpi.ownerTeamId, id: kpi.id, stewardId: kpi.stewardId });

export const verification = {
  show: api.verification.show.handler(async ({ context: { store, actor }, input }) =>
    shown(store, await visibleKpi(store.db, actor, input.key)),
  ),

  run: api.verification.run.handler(async ({ context: { store, actor, worker }, input }) => {
    const kpi = await visibleKpi(store.db, actor, input.key);
    authorize(actor, 'kpi.edit', subjectOf(kpi));
    const jobId = await askToVerify(store, kpi);
    worker.wake();
    return { jobId };
  }),

  add: api.verification.add.handler(async ({ context: { store, actor, worker }, input }) => {
    const kpi = await visibleKpi(store.db, actor, input.key);
    const by = authorize(actor, 'kpi.edit', subjectOf(kpi));
    const version = currentOf(await versionsOf(store.db, kpi.id));
    if (version?.kind !== 'structured') throw new Refusal('verification.not-computed', {});
    const { body } = input;
    if (body.kind === 'fixture') periodNamed(body.period, kpi, version, await theOrganisation(store.db));
    if (body.kind === 'reconciliation') await theSource(store.db, body.sourceId);
    if (body.kind === 'bounds' && body.atLeast === null && body.atMost === null)
      throw new Refusal('verification.bounds-empty', {});
    await addRule(store, by, kpi, body, input.idempotencyKey);
    await askToVerify(store, kpi);
    worker.wake();
    return shown(store, kpi);
  }),

  remove: api.verification.remove.handler(async ({ context: { store, actor }, input }) => {
    const kpi = await visibleKpi(store.db, actor, input.key);
    await removeRule(store, authorize(actor, 'kpi.edit', subjectOf(kpi)), kpi, input.ruleId);
    return shown(store, kpi);
  }),
};

async function shown(store: Store, kpi: Kpi) {
  const versions = await versionsOf(store.db, kpi.id);
  const current = currentOf(versions);
  const [rules, checks, job] = await Promise.all([
    rulesOf(store.db, kpi.id),
    lastChecks(store.db, kpi.id),
    lastJobOf(store, verifySubject(kpi.id)),
  ]);
  const hash = current?.specHash ?? null;
  const standing = checks.filter(({ ruleId }) => ruleId === null || rules.some(({ id }) => id === ruleId));
  const agreed = versions.findLast(({ status }) => status === 'agreed')?.specHash ?? null;
  const state = verificationOf(agreed, versions.at(-1)?.specHash ?? null, oneOfEachKind(standing));
  return {
    state:
      state.kind === 'verified'
        ? { kind: state.kind, since: state.since }
        : { kind: state.kind, because: state.because },
    checks: standing.map(({ id, ruleId, kind, passed, at, specHash, found }) => ({
      id,
      ruleId,
      kind,
      passed,
      at,
      current: specHash === hash,
      found: { code: found.code, params: { ...found.params } },
    })),
    rules: rules.map(({ id, body, createdAt }) => ({ id, body, createdAt })),
    columns: await gridColumns(store, current),
    job: job && { id: job.id, state: job.state, problem: job.problem },
  };
}

/** The columns a definition reads, with the kinds its table gives them. */
async function gridColumns(store: Store, version: DefinitionVersion | null) {
  const valid = version?.kind === 'structured' ? validateDefinition(version.body) : null;
  if (valid?.kind !== 'valid' || !version?.sourceId) return [];
  const source = await theSource(store.db, version.sourceId);
  const table = source.tables.find(({ name }) => name === valid.definition.source.table);
  return columnsRead(valid.definition).map((name) => ({
    name,
    kind: table?.columns.find((column) => column.name === name)?.kind ?? 'text',
  }));
}

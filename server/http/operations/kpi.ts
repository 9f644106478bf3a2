import { today } from '../../../src/calendar/local-time.ts';
import { changeBaseline } from '../../../src/kpi/baseline-change.ts';
import { levelSent } from '../../../src/kpi/level-sent.ts';
import { openBeside } from '../../../src/kpi/open-beside.ts';
import { specHash } from '../../../src/metric-sql/canonical.ts';
import { validateDefinition } from '../../../src/metric-sql/validate-definition.ts';
import { mayOwnKpis } from '../../../src/people/team.ts';
import { Refusal } from '../../../src/refusal.ts';
import { authorize } from '../../../store/authorize.ts';
import { createKpi } from '../../../store/create-kpi.ts';
import { versionsOf } from '../../../store/definition-version.ts';
import { changeKpi, type Kpi } from '../../../store/kpi.ts';
import { codeOf } from '../../../store/kpi-code.ts';
import { followKpi } from '../../../store/kpi-follow.ts';
import { moveKpi } from '../../../store/move-kpi.ts';
import { theOrganisation } from '../../../store/organisation.ts';
import { theTeam } from '../../../store/team.ts';
import { checkNotInCode } from '../../code/shown-code.ts';
import { catalogue, definitionsSaid } from '../../kpi/catalogue.ts';
import { checkParts } from '../../kpi/check-parts.ts';
import { askToCompute } from '../../kpi/compute-kpi.ts';
import { measureVersion } from '../../kpi/compute-version.ts';
import { displayedOf } from '../../kpi/displayed.ts';
import { kpiPage, seenFollowers } from '../../kpi/kpi-page.ts';
import { levelMeant } from '../../kpi/level-meant.ts';
import { mustBeAbleToKeep } from '../../kpi/may-be-steward.ts';
import { cadenceOf, readDefinition } from '../../kpi/read-definition.ts';
import { refreshReading } from '../../kpi/refresh-reading.ts';
import { subjectOf, visibleKpi } from '../../kpi/visible-kpi.ts';
import { api } from '../implement.ts';

/** A unit that nobody said may be; one that was said reads every value there is. */
function checkUnit(kpi: Kpi, unit: Kpi['unit'] | undefined): void {
  if (unit === undefined || (unit.kind === kpi.unit.kind && unit.label === kpi.unit.label)) return;
  if (!openBeside(kpi, new Set()).includes('unit')) throw new Refusal('kpi.unit-said', {});
}

export const kpi = {
  list: api.kpi.list.handler(({ context: { store, actor } }) => catalogue(store, actor)),

  definitions: api.kpi.definitions.handler(({ context: { store, actor } }) => definitionsSaid(store, actor)),

  show: api.kpi.show.handler(({ context: { store, actor }, input }) => kpiPage(store, actor, input.key, input.asOf)),

  create: api.kpi.create.handler(async ({ context: { store, actor, worker }, input }) => {
    const { definition, idempotencyKey, percentAs, ...sent } = input;
    const by = authorize(actor, 'kpi.propose', { ownerTeamId: sent.ownerTeamId });
    const unknown = { unit: sent.unit, expectedLevel: null };
    const fields = { ...sent, expectedLevel: levelSent(sent.expectedLevel, unknown, [], percentAs) };
    if (!mayOwnKpis(await theTeam(store.db, fields.ownerTeamId))) throw new Refusal('kpi.owner-is-a-team', {});
    const first = readDefinition(definition);
    await checkParts(store.db, actor, definition.body);
    const stewardId = actor.kind === 'person' ? actor.id : null;
    const created = await createKpi(
      store,
      by,
      { ...fields, stewardId, cadence: cadenceOf(definition) },
      first,
      idempotencyKey,
    );
    if (first.kind === 'structured') {
      await askToCompute(store, created.kpi);
      worker.wake();
    }
    return kpiPage(store, actor, created.kpi.key);
  }),

  change: api.kpi.change.handler(async ({ context: { store, actor }, input }) => {
    const { key, expectedVersion, percentAs, ...sent } = input;
    const before = await visibleKpi(store.db, actor, key);
    const by = authorize(actor, 'kpi.edit', subjectOf(before));
    const change = { ...sent, ...(await levelMeant(store, before, sent, percentAs)) };
    checkNotInCode(await codeOf(store.db, before.id), before, change);
    checkUnit(before, change.unit);
    if (change.stewardId) await mustBeAbleToKeep(store.db, change.stewardId, before.ownerTeamId);
    if (change.looksTeamId) await theTeam(store.db, change.looksTeamId);
    const after = await changeKpi(store, by, key, expectedVersion, change);
    await refreshReading(store, after);
    return after;
  }),

  move: api.kpi.move.handler(async ({ context: { store, actor }, input }) => {
    const { key, expectedVersion, ...move } = input;
    const before = await visibleKpi(store.db, actor, key);
    const { limits, timezone } = await theOrganisation(store.db);
    const by = authorize(actor, 'kpi.publish', subjectOf(before));
    return moveKpi(store, by, key, expectedVersion, move, { limits, today: today(timezone, store.clock.now()) });
  }),

  rebase: api.kpi.rebase.handler(async ({ context: { store, actor }, input }) => {
    const { key, expectedVersion, ...asked } = input;
    const before = await visibleKpi(store.db, actor, key);
    const by = authorize(actor, 'baseline.change', subjectOf(before));
    const { timezone } = await theOrganisation(store.db);
    const on = today(timezone, store.clock.now());
    const { values } = await displayedOf(store.db, before, await versionsOf(store.db, before.id), on);
    const within = values.filter(
      ({ period, value }) => value !== null && period >= asked.from && (asked.to === null || period <= asked.to),
    );
    const { provisional, ...baseline } = changeBaseline({ ...asked, on }, within.length);
    const after = await changeKpi(store, by, key, expectedVersion, { baseline });
    await refreshReading(store, after);
    return { ...after, provisional };
  }),

  follow: api.kpi.follow.handler(async ({ context: { store, actor }, input }) => {
    const found = await visibleKpi(store.db, actor, input.key);
    const by = authorize(actor, 'kpi.follow', { ownerTeamId: input.teamId });
    await theTeam(store.db, input.teamId);
    await followKpi(store, by, found, input.teamId, input.follows);
    return { followers: await seenFollowers(store.db, actor, found.id) };
  }),

  preview: api.kpi.preview.handler(async ({ context: { store, actor, engines }, input }) => {
    authorize(actor, 'kpi.propose', { ownerTeamId: null });
    const valid = validateDefinition(input.body);
    if (valid.kind === 'invalid') {
      const problems = valid.problems.map(({ path, code, params }) => ({
        path: path.join('.'),
        code,
        params: { ...params },
      }));
      return { specHash: null, problems, values: [], sql: null };
    }
    await checkParts(store.db, actor, input.body);
    const measured = await measureVersion(store, engines, input);
    const values = measured.rows.map(({ period, value, partial }) => ({ period, value, partial: partial ?? false }));
    return { specHash: specHash(valid.definition), problems: [], values, sql: measured.sql };
  }),

  refresh: api.kpi.refresh.handler(async ({ context: { store, actor, worker }, input }) => {
    const found = await visibleKpi(store.db, actor, input.key);
    authorize(actor, 'kpi.edit', subjectOf(found));
    const jobId = await askToCompute(store, found);
    worker.wake();
    return { jobId };
  }),
};

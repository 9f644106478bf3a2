import { parsePeriod } from '../../../src/calendar/period.ts';
import { DescribedDefinition, describedHash } from '../../../src/kpi/described-definition.ts';
import { specHash } from '../../../src/metric-sql/canonical.ts';
import { validateDefinition } from '../../../src/metric-sql/validate-definition.ts';
import { mayOwnKpis } from '../../../src/people/team.ts';
import { Refusal } from '../../../src/refusal.ts';
import { authorize } from '../../../store/authorize.ts';
import { createKpi, type FirstDefinition } from '../../../store/create-kpi.ts';
import { currentOf, versionsOf } from '../../../store/definition-version.ts';
import { enterValue } from '../../../store/enter-value.ts';
import { changeKpi, type Kpi } from '../../../store/kpi.ts';
import { revisionsOf } from '../../../store/measurement.ts';
import { theOrganisation } from '../../../store/organisation.ts';
import { theRun } from '../../../store/run.ts';
import { findSeries } from '../../../store/series.ts';
import { theSource } from '../../../store/source.ts';
import type { Store } from '../../../store/store.ts';
import { theTeam } from '../../../store/team.ts';
import { askToCompute } from '../../kpi/compute-kpi.ts';
import { catalogue, kpiPage, shownValue, shownVersion, visibleKpi } from '../../kpi/kpi-page.ts';
import { measure } from '../../kpi/measure.ts';
import { refreshReading } from '../../kpi/refresh-reading.ts';
import { api } from '../implement.ts';

const subjectOf = (kpi: Kpi) => ({ ownerTeamId: kpi.ownerTeamId, id: kpi.id, stewardId: kpi.stewardId });

export const kpi = {
  list: api.kpi.list.handler(async ({ context: { store, actor } }) => ({ kpis: await catalogue(store.db, actor) })),

  show: api.kpi.show.handler(({ context: { store, actor }, input }) => kpiPage(store, actor, input.key)),

  create: api.kpi.create.handler(async ({ context: { store, actor, worker }, input }) => {
    const { definition, idempotencyKey, ...fields } = input;
    const by = authorize(actor, 'kpi.propose', { ownerTeamId: fields.ownerTeamId });
    if (!mayOwnKpis(await theTeam(store.db, fields.ownerTeamId))) throw new Refusal('kpi.owner-is-a-team', {});
    const first = definition.kind === 'structured' ? structured(definition) : described(definition.body);
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
    const { key, expectedVersion, ...change } = input;
    const before = await visibleKpi(store.db, actor, key);
    const after = await changeKpi(store, authorize(actor, 'kpi.edit', subjectOf(before)), key, expectedVersion, change);
    const series = await currentSeries(store, after);
    if (series) await refreshReading(store, after, series.id);
    return after;
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
    const source = await theSource(store.db, input.sourceId);
    const measured = await engines.use(source, (engine) =>
      measure(engine, valid.definition, { now: store.clock.now(), endsWithData: source.sealed === null }),
    );
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

type Structured = { kind: 'structured'; sourceId: string; body: Record<string, unknown> };
type Described = { kind: 'described'; cadence: Kpi['cadence']; body: Record<string, unknown> };

function structured({ body, sourceId }: Structured): FirstDefinition {
  const valid = validateDefinition(body);
  if (valid.kind === 'invalid') {
    throw new Refusal('definition.invalid', {
      problems: valid.problems.map(({ path, ...rest }) => ({ path: path.join('.'), ...rest })),
      missing: valid.missing,
    });
  }
  return { kind: 'structured', words: '', body, sourceId, specHash: specHash(valid.definition) };
}

function described(body: Record<string, unknown>): FirstDefinition {
  const empty = {
    formula: '',
    population: '',
    inclusions: '',
    exclusions: '',
    source: '',
    howObtained: '',
    cadence: null,
  };
  const parsed = DescribedDefinition.safeParse({ ...empty, ...body });
  if (!parsed.success)
    throw new Refusal('definition.invalid', {
      problems: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), code: 'definition.unreadable' })),
    });
  return { kind: 'described', words: '', body: parsed.data, sourceId: null, specHash: describedHash(parsed.data) };
}

const cadenceOf = (definition: Structured | Described): Kpi['cadence'] =>
  definition.kind === 'described' ? definition.cadence : (definition.body.reportGrain as Kpi['cadence']);

async function currentSeries(store: Store, of: Kpi) {
  const version = currentOf(await versionsOf(store.db, of.id));
  return version && findSeries(store.db, { kind: 'kpi', id: of.id }, version.id);
}

export const measurement = {
  provenance: api.measurement.provenance.handler(async ({ context: { store, actor }, input }) => {
    const found = await visibleKpi(store.db, actor, input.key);
    const version = currentOf(await versionsOf(store.db, found.id));
    const series = version && (await findSeries(store.db, { kind: 'kpi', id: found.id }, version.id));
    const organisation = await theOrganisation(store.db);
    const period = parsePeriod(input.period, found.cadence, rulesOf(version, organisation)).start;
    const revisions = series ? await revisionsOf(store.db, series.id, period) : [];
    const [last] = revisions;
    if (!version || !last) throw new Refusal('measurement.not-found', { period });
    const run = last.runId ? await theRun(store.db, last.runId) : null;
    const source = version.sourceId ? await theSource(store.db, version.sourceId) : null;
    return {
      definition: shownVersion(version),
      period,
      revisions: revisions.map((value) => ({ ...shownValue(value), note: value.note })),
      run: run && {
        id: run.id,
        sql: run.sql,
        engine: run.engine,
        timezoneData: run.timezoneData,
        rowsRead: run.rowsRead,
        durationMs: run.durationMs,
        finishedAt: run.finishedAt,
        source: source?.name ?? null,
      },
    };
  }),

  put: api.measurement.put.handler(async ({ context: { store, actor }, input }) => {
    const found = await visibleKpi(store.db, actor, input.key);
    const by = authorize(actor, 'measurement.enter', subjectOf(found));
    const version = currentOf(await versionsOf(store.db, found.id));
    if (!version) throw new Refusal('definition.not-found', { key: input.key });
    if (version.kind === 'structured') throw new Refusal('measurement.is-computed', { key: input.key });
    const organisation = await theOrganisation(store.db);
    const period = parsePeriod(input.period, found.cadence, rulesOf(version, organisation)).start;
    const { value, changed, seriesId } = await enterValue(store, by, found, version, {
      period,
      value: input.value,
      note: input.note,
      source: 'hand',
    });
    if (changed) await refreshReading(store, found, seriesId);
    return {
      ...shownValue(value),
      definition: { versionId: version.id, number: version.number, specHash: version.specHash },
      changed,
    };
  }),
};

type Calendar = { weekStart: 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'; fiscalYearStart: number };

/** A structured definition carries its own calendar; a described one follows the organisation's. */
function rulesOf(version: { kind: string; body: Record<string, unknown> } | null, organisation: Calendar): Calendar {
  if (version?.kind !== 'structured')
    return { weekStart: organisation.weekStart, fiscalYearStart: organisation.fiscalYearStart };
  return {
    weekStart: version.body.weekStart as Calendar['weekStart'],
    fiscalYearStart: Number(version.body.fiscalYearStart ?? 1),
  };
}

import { today } from '../../../src/calendar/local-time.ts';
import { byToken } from '../../../src/people/relation.ts';
import { Refusal } from '../../../src/refusal.ts';
import { authorize } from '../../../store/authorize.ts';
import { currentOf, versionsOf } from '../../../store/definition-version.ts';
import { revisionsOf } from '../../../store/measurement.ts';
import { theOrganisation } from '../../../store/organisation.ts';
import { asOfRun, theRun } from '../../../store/run.ts';
import { findSeries } from '../../../store/series.ts';
import { theSource } from '../../../store/source.ts';
import { displayedOf } from '../../kpi/displayed.ts';
import { periodNamed } from '../../kpi/period-rules.ts';
import { putValue } from '../../kpi/put-value.ts';
import { readValuesFile } from '../../kpi/read-values-file.ts';
import { shownValue, shownVersion } from '../../kpi/shown-version.ts';
import { reportValues } from '../../kpi/values-report.ts';
import { subjectOf, visibleKpi } from '../../kpi/visible-kpi.ts';
import { api } from '../implement.ts';

export const measurement = {
  provenance: api.measurement.provenance.handler(async ({ context: { store, actor }, input }) => {
    const found = await visibleKpi(store.db, actor, input.key);
    const versions = await versionsOf(store.db, found.id);
    const organisation = await theOrganisation(store.db);
    const period = periodNamed(input.period, found, currentOf(versions), organisation);
    const day = today(organisation.timezone, store.clock.now());
    const shown = (await displayedOf(store.db, found, versions, day)).values.find((value) => value.period === period);
    const version = versions.find(({ id }) => id === shown?.versionId);
    const series = version && (await findSeries(store.db, { kind: 'kpi', id: found.id }, version.id));
    const revisions = series ? await revisionsOf(store.db, series.id, period) : [];
    const [last] = revisions;
    if (!version || !last) throw new Refusal('measurement.not-found', { period });
    const run = last.runId ? await theRun(store.db, last.runId) : null;
    const source = version.sourceId ? await theSource(store.db, version.sourceId) : null;
    return {
      definition: shownVersion(version),
      period,
      revisions: revisions.map((value) => ({ ...shownValue(value, version.id), note: value.note })),
      run: run && {
        id: run.id,
        sql: run.sql,
        engine: run.engine,
        timezoneData: run.timezoneData,
        specHash: run.specHash,
        asOf: await asOfRun(store.db, run.id),
        rowsRead: run.rowsRead,
        durationMs: run.durationMs,
        finishedAt: run.finishedAt,
        source: source?.name ?? null,
      },
    };
  }),

  put: api.measurement.put.handler(async ({ context: { store, actor }, input }) => {
    const { value, version, changed } = await putValue(store, actor, input);
    return {
      ...shownValue(value, version.id),
      definition: { versionId: version.id, number: version.number, specHash: version.specHash },
      changed,
    };
  }),

  putMany: api.measurement.putMany.handler(async ({ context: { store, actor }, input }) => {
    const kpi = await visibleKpi(store.db, actor, input.key);
    const by = authorize(actor, 'measurement.enter', subjectOf(kpi));
    return reportValues(store, by, kpi, input.rows, { ...input, source: byToken(actor) ? 'api' : 'import' });
  }),

  readFile: api.measurement.readFile.handler(async ({ context: { store, actor, uploads }, input }) => {
    const kpi = await visibleKpi(store.db, actor, input.key);
    const by = authorize(actor, 'measurement.enter', subjectOf(kpi));
    const upload = await uploads.find(input.upload);
    const { rows, ...file } = await readValuesFile(upload.path, kpi, input.reading);
    const sent = rows?.map((row) => ({ ...row, note: row.note ?? input.note }));
    // The file was asked how its percentages are written: its rows are fractions by now.
    const report = sent
      ? await reportValues(store, by, kpi, sent, { ...input, source: 'import', percentAs: 'fraction' })
      : null;
    if (report?.written) uploads.forget(upload);
    return { ...file, fileName: upload.fileName, report };
  }),
};

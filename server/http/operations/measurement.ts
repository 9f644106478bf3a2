import { today } from '../../../src/calendar/local-time.ts';
import { byToken } from '../../../src/people/relation.ts';
import { Refusal } from '../../../src/refusal.ts';
import { authorize } from '../../../store/authorize.ts';
import { currentOf, versionsOf } from '../../../store/definition-version.ts';
import { theOrganisation } from '../../../store/organisation.ts';
import { findSeries } from '../../../store/series.ts';
import { displayedOf } from '../../kpi/displayed.ts';
import { periodNamed } from '../../kpi/period-rules.ts';
import { provenanceOf } from '../../kpi/provenance.ts';
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
    if (!version) throw new Refusal('measurement.not-found', { period });
    return {
      ...(await provenanceOf(store.db, series ?? null, period, version.sourceId)),
      definition: shownVersion(version),
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

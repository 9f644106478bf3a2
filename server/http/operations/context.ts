import { addDays } from '../../../src/calendar/day-number.ts';
import { today } from '../../../src/calendar/local-time.ts';
import { Refusal } from '../../../src/refusal.ts';
import { authorize, ofTheInstallation } from '../../../store/authorize.ts';
import {
  allContextSeries,
  contextOfKpi,
  contextValues,
  createContextSeries,
  drawContext,
  enterContextValues,
  theContextSeries,
} from '../../../store/context-series.ts';
import { theOrganisation } from '../../../store/organisation.ts';
import type { Store } from '../../../store/store.ts';
import { publicHolidays } from '../../calendar/public-holidays.ts';
import type { CheckedRow, SentRow } from '../../kpi/check-rows.ts';
import { checkContextRows } from '../../kpi/context-rows.ts';
import { knownThen } from '../../kpi/known-then.ts';
import { readValuesFile } from '../../kpi/read-values-file.ts';
import { goesIn, reportOf } from '../../kpi/values-report.ts';
import { subjectOf, visibleKpi } from '../../kpi/visible-kpi.ts';
import { api } from '../implement.ts';

/** Three years around today: what a chart shows and a note may speak of. */
const DAYS_BEHIND = 1_200;
const DAYS_AHEAD = 120;

async function checked(store: Store, id: string, rows: readonly SentRow[]): Promise<CheckedRow[]> {
  const series = await theContextSeries(store.db, id);
  const organisation = await theOrganisation(store.db);
  const values = await contextValues(store.db, id);
  return checkContextRows(rows, {
    series,
    values,
    organisation,
    today: today(organisation.timezone, store.clock.now()),
  });
}

const toEnter = (rows: readonly CheckedRow[]) =>
  rows.flatMap(({ period, value, outcome }) =>
    outcome === 'added' || outcome === 'corrected' ? [{ period, value }] : [],
  );

export const context = {
  list: api.context.list.handler(async ({ context: { store } }) => ({ series: await allContextSeries(store.db) })),

  ofKpi: api.context.ofKpi.handler(async ({ context: { store, actor }, input }) => {
    const { db } = store;
    const kpi = await visibleKpi(db, actor, input.key);
    const organisation = await theOrganisation(db);
    const { until, through } = knownThen(organisation, store.clock.now(), input.asOf);
    const drawn = await contextOfKpi(db, kpi.id);
    const series = (await allContextSeries(db)).filter(({ id }) => drawn.includes(id));
    const fine = kpi.cadence === 'day' || kpi.cadence === 'week' || kpi.cadence === 'month';
    return {
      series: await Promise.all(
        series.map(async (one) => ({
          ...one,
          points: (await contextValues(db, one.id, until)).filter(({ period }) => period <= through),
        })),
      ),
      holidays: fine
        ? await publicHolidays(
            organisation.country,
            input.language,
            addDays(through, -DAYS_BEHIND),
            addDays(through, DAYS_AHEAD),
          )
        : [],
    };
  }),

  create: api.context.create.handler(async ({ context: { store, actor }, input }) => {
    const { idempotencyKey, ...series } = input;
    return createContextSeries(store, authorize(actor, 'context.edit', ofTheInstallation), series, idempotencyKey);
  }),

  enter: api.context.enter.handler(async ({ context: { store, actor }, input }) => {
    const by = authorize(actor, 'context.edit', ofTheInstallation);
    const rows = await checked(store, input.id, input.rows);
    const wrong = rows.find((row) => row.problem !== null)?.problem;
    if (wrong) throw new Refusal(wrong.code, wrong.params);
    return enterContextValues(store, by, await theContextSeries(store.db, input.id), toEnter(rows));
  }),

  readFile: api.context.readFile.handler(async ({ context: { store, actor, uploads }, input }) => {
    const by = authorize(actor, 'context.edit', ofTheInstallation);
    const series = await theContextSeries(store.db, input.id);
    const upload = await uploads.find(input.upload);
    const { rows, ...file } = await readValuesFile(upload.path, { ...series, key: series.name }, input.reading);
    if (rows === null) return { ...file, fileName: upload.fileName, report: null };
    const told = await checked(
      store,
      series.id,
      rows.map(({ note: _, ...row }) => row),
    );
    const written = goesIn(told, input);
    if (written) {
      await enterContextValues(store, by, series, toEnter(told));
      uploads.forget(upload);
    }
    return { ...file, fileName: upload.fileName, report: reportOf(told, written) };
  }),

  draw: api.context.draw.handler(async ({ context: { store, actor }, input }) => {
    const kpi = await visibleKpi(store.db, actor, input.key);
    const by = authorize(actor, 'kpi.edit', subjectOf(kpi));
    await theContextSeries(store.db, input.id);
    await drawContext(store, by, kpi, input.id, input.drawn);
    return { drawn: input.drawn };
  }),
};

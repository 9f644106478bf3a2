import { resolve } from 'node:path';
import { today } from '../../../src/calendar/local-time.ts';
import { may } from '../../../src/people/rights.ts';
import { Refusal } from '../../../src/refusal.ts';
import { authorize, ofTheInstallation } from '../../../store/authorize.ts';
import { cancelJob, lastJobOf } from '../../../store/job.ts';
import { theOrganisation } from '../../../store/organisation.ts';
import { createSource, isReadable, removeSource, replaceTables, theSource } from '../../../store/source.ts';
import { distinctValues } from '../../../warehouse/browse/distinct-values.ts';
import { sampleRows } from '../../../warehouse/browse/sample-rows.ts';
import type { BadRow } from '../../../warehouse/files/file-problem.ts';
import { inspectFile } from '../../../warehouse/files/inspect-file.ts';
import { inspectFolder } from '../../../warehouse/files/inspect-folder.ts';
import type { Corrections } from '../../../warehouse/files/open-table.ts';
import { mustBeAllowed } from '../../sources/allowed-folder.ts';
import { loadFile, tableNameOf } from '../../sources/load-file.ts';
import { forgetOldFiles } from '../../sources/old-files.ts';
import { askToRefresh, computeReaders, refreshSubject } from '../../sources/refresh-source.ts';
import { shownSource, sourceLines } from '../../sources/source-lines.ts';
import { tableFreshness } from '../../sources/table-freshness.ts';
import { api } from '../implement.ts';
import { connected } from './connected-source.ts';

/** Where the row is goes into what its sentence is made of. */
const shownBadRow = (row: BadRow) => ({
  ...row,
  params: { ...row.params, line: row.line, ...(row.file !== undefined && { file: row.file }) },
});

/** Options left out and options that are undefined are the same to the reader of files. */
const given = (reading: object): Corrections =>
  Object.fromEntries(Object.entries(reading).filter(([, value]) => value !== undefined));

export const source = {
  ...connected,

  list: api.source.list.handler(async ({ context: { store, actor, settings } }) => ({
    sources: await sourceLines(store, actor),
    folders: may(actor, 'source.manage', ofTheInstallation) ? [...settings.sourceFolders] : [],
  })),

  inspect: api.source.inspect.handler(async ({ context: { actor, uploads }, input }) => {
    authorize(actor, 'source.manage', ofTheInstallation);
    const upload = await uploads.find(input.upload);
    const { kept: _kept, width: _width, ...inspection } = await inspectFile(upload.path, given(input.reading));
    return {
      ...inspection,
      upload: upload.id,
      fileName: upload.fileName,
      bytes: upload.bytes,
      columns: inspection.columns.map((column) => ({
        ...column,
        samples: [...column.samples],
        alternatives: [...column.alternatives],
      })),
      sheets: [...inspection.sheets],
      badRows: inspection.badRows.map(shownBadRow),
      problems: inspection.problems.map((problem) => ({ ...problem, params: { ...problem.params } })),
    };
  }),

  createFromFile: api.source.createFromFile.handler(async ({ context: { store, actor, uploads, settings }, input }) => {
    const by = authorize(actor, 'source.manage', ofTheInstallation);
    const upload = await uploads.find(input.upload);
    const loaded = await loadFile({
      dataFolder: settings.dataFolder,
      id: store.newId(),
      paths: [upload.path],
      table: tableNameOf(upload.fileName),
      reading: given(input.reading),
      leaveOut: input.leaveOut.map(({ line }) => ({ line })),
    });
    if (loaded.kind === 'bad-rows')
      return { outcome: 'bad-rows' as const, total: loaded.total, rows: loaded.badRows.map(shownBadRow) };
    const created = await createSource(store, by, { name: input.name, kind: 'file', tables: [loaded.table] });
    uploads.forget(upload);
    return {
      outcome: 'loaded' as const,
      source: shownSource(created),
      rows: loaded.table.rows ?? 0,
      leftOut: loaded.leftOut,
    };
  }),

  createFromFolder: api.source.createFromFolder.handler(async ({ context: { store, actor, settings }, input }) => {
    const by = authorize(actor, 'source.manage', ofTheInstallation);
    const folder = resolve(input.folder);
    await mustBeAllowed(folder, settings.sourceFolders);
    const { paths, problems } = await inspectFolder(folder);
    const blocking = problems.find(({ blocks }) => blocks);
    if (blocking) throw new Refusal(blocking.code, blocking.params);
    const loaded = await loadFile({
      dataFolder: settings.dataFolder,
      id: store.newId(),
      paths,
      table: tableNameOf(input.name),
      reading: {},
    });
    if (loaded.kind === 'bad-rows')
      throw new Refusal('source.bad-rows', { total: loaded.total, rows: loaded.badRows.slice(0, 20) });
    return shownSource(
      await createSource(store, by, { name: input.name, kind: 'folder', location: folder, tables: [loaded.table] }),
    );
  }),

  replaceFile: api.source.replaceFile.handler(
    async ({ context: { store, actor, uploads, settings, worker }, input }) => {
      const by = authorize(actor, 'source.manage', ofTheInstallation);
      const before = await theSource(store.db, input.id);
      const [table] = before.tables;
      if (before.kind !== 'file' || !table) throw new Refusal('source.not-a-file', { name: before.name });
      const upload = await uploads.find(input.upload);
      // A code that happens to hold only digits this time is still read as it was: kinds are those of before.
      const columns = Object.fromEntries(table.columns.map(({ name, kind }) => [name, kind as 'text']));
      const reading = { ...(table.reading as Corrections), columns };
      const inspection = await inspectFile(upload.path, reading);
      const missing = table.columns.filter(({ name }) => !inspection.columns.some((column) => column.name === name));
      if (missing.length > 0) {
        const free = inspection.columns.filter(({ name }) => !table.columns.some((column) => column.name === name));
        return {
          outcome: 'columns-missing' as const,
          columns: missing.map(({ name, kind }, at) => ({ name, kind, found: free[at]?.name ?? null })),
        };
      }
      const loaded = await loadFile({
        dataFolder: settings.dataFolder,
        id: store.newId(),
        paths: [upload.path],
        table: table.name,
        reading,
        leaveOut: input.leaveOut,
      });
      if (loaded.kind === 'bad-rows')
        return { outcome: 'bad-rows' as const, total: loaded.total, rows: loaded.badRows.map(shownBadRow) };
      const after = await replaceTables(store, by, before.id, [loaded.table]);
      uploads.forget(upload);
      await forgetOldFiles(store, settings.dataFolder);
      await computeReaders(store, before.id);
      worker.wake();
      const { rows } = loaded.table;
      return { outcome: 'loaded' as const, source: shownSource(after), rows: rows ?? 0, leftOut: loaded.leftOut };
    },
  ),

  refresh: api.source.refresh.handler(async ({ context: { store, actor, worker }, input }) => {
    authorize(actor, 'source.manage', ofTheInstallation);
    const source = await theSource(store.db, input.id);
    if (!isReadable(source)) throw new Refusal('source.sent-by-hand', { name: source.name });
    const jobId = await askToRefresh(store, source);
    worker.wake();
    return { jobId };
  }),

  cancelRefresh: api.source.cancelRefresh.handler(async ({ context: { store, actor, worker }, input }) => {
    authorize(actor, 'source.manage', ofTheInstallation);
    const job = await lastJobOf(store, refreshSubject(input.id));
    const open = job?.state === 'running' || job?.state === 'waiting';
    if (job && open) {
      await cancelJob(store, job.id);
      worker.cancel(job.id);
    }
    return { cancelled: open };
  }),

  freshness: api.source.freshness.handler(async ({ context: { store, engines }, input }) => {
    const found = await theSource(store.db, input.id);
    const { timezone } = await theOrganisation(store.db);
    const known = { today: today(timezone, store.clock.now()), sentByHand: found.kind === 'file' };
    const { days, ...shown } = await engines.use(found, (engine) => tableFreshness(engine, input.table, known));
    return { ...shown, days: [...days] };
  }),

  // Rows are people's data: for those who write definitions with them, not for all who read numbers.
  sample: api.source.sample.handler(async ({ context: { store, engines, actor }, input }) => {
    authorize(actor, 'definition.draft', ofTheInstallation);
    const found = await theSource(store.db, input.id);
    const { columns, rows } = await engines.use(found, (engine) => sampleRows(engine, input.table));
    return { columns: [...columns], rows: rows.map((row) => [...row]) };
  }),

  values: api.source.values.handler(async ({ context: { store, engines, actor }, input }) => {
    authorize(actor, 'definition.draft', ofTheInstallation);
    const found = await theSource(store.db, input.id);
    const { values, more } = await engines.use(found, (engine) => distinctValues(engine, input.table, input.column));
    return { values: values.map(({ value, count }) => ({ value, count })), more };
  }),

  remove: api.source.remove.handler(async ({ context: { store, settings, actor }, input }) => {
    await removeSource(store, authorize(actor, 'source.manage', ofTheInstallation), input.id);
    // Rows loaded less than an hour ago may still be read: the next hour's look takes them.
    await forgetOldFiles(store, settings.dataFolder);
    return { removed: true };
  }),
};

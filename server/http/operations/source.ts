import { resolve, sep } from 'node:path';
import { Refusal } from '../../../src/refusal.ts';
import { authorize, ofTheInstallation } from '../../../store/authorize.ts';
import { allSources, createSource, removeSource, type Source, theSource } from '../../../store/source.ts';
import { distinctValues } from '../../../warehouse/browse/distinct-values.ts';
import { sampleRows } from '../../../warehouse/browse/sample-rows.ts';
import type { BadRow } from '../../../warehouse/files/file-problem.ts';
import { inspectFile } from '../../../warehouse/files/inspect-file.ts';
import { inspectFolder } from '../../../warehouse/files/inspect-folder.ts';
import type { Corrections } from '../../../warehouse/files/open-table.ts';
import { loadFile, tableNameOf } from '../../sources/load-file.ts';
import { api } from '../implement.ts';

/** What the API shows of a source: never its connection, never where it lies on the server. */
const shown = ({ id, name, kind, status, problem, refreshedAt, version, tables }: Source) => ({
  id,
  name,
  kind,
  status,
  problem,
  refreshedAt,
  version,
  tables: tables.map((table) => ({ name: table.name, columns: table.columns as never, rows: table.rows })),
});

/** Where the row is goes into what its sentence is made of. */
const shownBadRow = (row: BadRow) => ({
  ...row,
  params: { ...row.params, line: row.line, ...(row.file !== undefined && { file: row.file }) },
});

/** Options left out and options that are undefined are the same to the reader of files. */
const given = (reading: object): Corrections =>
  Object.fromEntries(Object.entries(reading).filter(([, value]) => value !== undefined));

export const source = {
  list: api.source.list.handler(async ({ context: { store } }) => ({
    sources: (await allSources(store.db)).map(shown),
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
      source: shown(created),
      rows: loaded.table.rows ?? 0,
      leftOut: loaded.leftOut,
    };
  }),

  createFromFolder: api.source.createFromFolder.handler(async ({ context: { store, actor, settings }, input }) => {
    const by = authorize(actor, 'source.manage', ofTheInstallation);
    const folder = resolve(input.folder);
    const allowed = settings.sourceFolders.some((root) => folder === root || folder.startsWith(root + sep));
    if (!allowed) throw new Refusal('source.folder-not-allowed', { folder: input.folder });
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
    return shown(
      await createSource(store, by, { name: input.name, kind: 'folder', location: folder, tables: [loaded.table] }),
    );
  }),

  sample: api.source.sample.handler(async ({ context: { store, engines }, input }) => {
    const found = await theSource(store.db, input.id);
    const { columns, rows } = await engines.use(found, (engine) => sampleRows(engine, input.table));
    return { columns: [...columns], rows: rows.map((row) => [...row]) };
  }),

  values: api.source.values.handler(async ({ context: { store, engines }, input }) => {
    const found = await theSource(store.db, input.id);
    const { values, more } = await engines.use(found, (engine) => distinctValues(engine, input.table, input.column));
    return { values: values.map(({ value, count }) => ({ value, count })), more };
  }),

  remove: api.source.remove.handler(async ({ context: { store, actor }, input }) => {
    await removeSource(store, authorize(actor, 'source.manage', ofTheInstallation), input.id);
    return { removed: true };
  }),
};

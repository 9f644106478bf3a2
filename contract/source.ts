import { z } from 'zod';
import { Id, Name, operation } from './operation.ts';

export const ColumnKind = z.enum(['text', 'number', 'boolean', 'date', 'local-time', 'instant', 'other']);
export const Column = z.object({ name: z.string(), type: z.string(), kind: ColumnKind });

/** A problem as a code and its parameters; the page says it in the reader's language. */
export const Problem = z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) });

/** A row that cannot be read as the columns were understood. */
export const BadRow = Problem.extend({ line: z.number(), file: z.string().optional() });

/** What a person corrected in the way a file is read. */
export const FileReading = z.object({
  columns: z.record(z.string(), ColumnKind.exclude(['other'])).optional(),
  decimalComma: z.boolean().optional(),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  headerLine: z.int().min(1).max(1000).optional(),
  sheet: z.string().max(255).optional(),
  delimiter: z.string().min(1).max(4).optional(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).optional(),
});

/** A sent file, waiting to become a source; forgotten after a day. */
export const Upload = z.uuid();

export const FileInspection = z.object({
  upload: Upload,
  fileName: z.string(),
  bytes: z.number(),
  format: z.enum(['csv', 'parquet', 'excel', 'json-lines']),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  headerLine: z.number().nullable(),
  reading: z.object({ decimalComma: z.boolean(), dateOrder: z.enum(['dmy', 'mdy', 'ymd']) }),
  columns: z.array(
    z.object({
      name: z.string(),
      guessedKind: ColumnKind,
      samples: z.array(z.string()),
      nulls: z.number(),
      alternatives: z.array(ColumnKind),
      nearly: z.object({ kind: ColumnKind, misfits: z.number(), example: z.string() }).optional(),
    }),
  ),
  rowsSampled: z.number(),
  /** Of the rows sampled; the whole file is checked when it is loaded. */
  badRows: z.array(BadRow),
  problems: z.array(Problem.extend({ blocks: z.boolean() })),
});

export const SourceTable = z.object({ name: z.string(), columns: z.array(Column), rows: z.number().nullable() });

export const RefreshEvery = z.enum(['hour', 'day', 'week']);

export const Source = z.object({
  id: Id,
  name: Name,
  kind: z.enum(['file', 'folder', 'postgres', 'mariadb', 'clickhouse', 'address']),
  status: z.enum(['ready', 'failing', 'loading']),
  problem: Problem.nullable(),
  refreshedAt: z.string().nullable(),
  tables: z.array(SourceTable),
  /** Host and database, or host and path: never who signs in. */
  location: z.string().nullable(),
  refreshEvery: RefreshEvery.nullable(),
  /** Can be read again where it is; a file sent by hand has a next version instead. */
  readable: z.boolean(),
  /** The account of the connection could also write; null where nobody could tell, and for what is not a database. */
  canWrite: z.boolean().nullable(),
  version: z.int(),
});

/** What a source is used for, and what is happening to it. */
export const SourceLine = Source.extend({
  readers: z.array(
    z.object({ key: z.string(), name: z.string(), tables: z.array(z.string()), problem: Problem.nullable() }),
  ),
  job: z
    .object({
      id: Id,
      state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
      progress: z.object({ step: z.string(), count: z.number().optional() }).nullable(),
      problem: Problem.nullable(),
      attempts: z.int(),
      /** When it is tried, or tried again. */
      dueAt: z.string(),
    })
    .nullable(),
});

const Connection = z.string().trim().min(1).max(2000);

export const source = {
  list: operation
    .route({ method: 'GET', path: '/sources', summary: 'The sources, their tables and their freshness' })
    .output(
      z.object({
        sources: z.array(SourceLine),
        /** Folders on the server that a source may be pointed at; none for who manages no source. */
        folders: z.array(z.string()),
      }),
    ),

  // The file itself is sent before, as the plain body of POST /api/v1/uploads?name=… (server/http/app.ts): it is
  // written to disk as it arrives, which an operation with a parsed body could not do.
  inspect: operation
    .meta({ access: 'source.manage' })
    .route({
      method: 'POST',
      path: '/sources/inspect',
      summary: 'See how a sent file would be read; nothing is loaded yet',
    })
    .input(z.object({ upload: Upload, reading: FileReading.default({}) }))
    .output(FileInspection),

  createFromFile: operation
    .meta({ access: 'source.manage' })
    .route({
      method: 'POST',
      path: '/sources/files',
      summary: 'Load a sent file, whole or not at all',
      successStatus: 201,
    })
    .input(
      z.object({
        upload: Upload,
        name: Name,
        reading: FileReading,
        /** The bad rows a person has seen and accepts to leave out; all of them, or nothing is loaded. */
        leaveOut: z
          .array(z.object({ line: z.int(), file: z.string().optional() }))
          .max(500)
          .default([]),
      }),
    )
    .output(
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.literal('loaded'), source: Source, rows: z.number(), leftOut: z.number() }),
        z.object({ outcome: z.literal('bad-rows'), total: z.number(), rows: z.array(BadRow) }),
      ]),
    ),

  createFromFolder: operation
    .meta({ access: 'source.manage' })
    .route({
      method: 'POST',
      path: '/sources/folders',
      summary: 'Point at a folder of files of one shape, on the server',
      successStatus: 201,
    })
    .input(z.object({ folder: z.string().min(1).max(1000), name: Name }))
    .output(Source),

  check: operation
    .meta({ access: 'source.manage' })
    .route({ method: 'POST', path: '/sources/check', summary: 'Try a connection; nothing is kept' })
    .input(z.object({ connection: Connection }))
    .output(
      z.discriminatedUnion('outcome', [
        z.object({
          outcome: z.literal('ok'),
          engine: z.string(),
          tables: z.number(),
          canWrite: z.boolean().nullable(),
        }),
        z.object({ outcome: z.literal('failed'), problem: Problem }),
      ]),
    ),

  createFromDatabase: operation
    .meta({ access: 'source.manage' })
    .route({
      method: 'POST',
      path: '/sources/databases',
      summary: 'Connect a database by its connection string, sealed at once and never shown again',
      successStatus: 201,
    })
    .input(z.object({ name: Name, connection: Connection }))
    .output(Source),

  reconnect: operation
    .meta({ access: 'source.manage' })
    .route({ method: 'PUT', path: '/sources/{id}/connection', summary: 'Replace the connection of a source' })
    .input(z.object({ id: Id, connection: Connection }))
    .output(Source),

  createFromAddress: operation
    .meta({ access: 'source.manage' })
    .route({
      method: 'POST',
      path: '/sources/addresses',
      summary: 'Read a published file by its address, again every hour, day or week',
      successStatus: 201,
    })
    .input(z.object({ name: Name, address: Connection, every: RefreshEvery, reading: FileReading.default({}) }))
    .output(Source),

  refresh: operation
    .meta({ access: 'source.manage' })
    .route({ method: 'POST', path: '/sources/{id}/refresh', summary: 'Read the source again now' })
    .input(z.object({ id: Id }))
    .output(z.object({ jobId: Id })),

  cancelRefresh: operation
    .meta({ access: 'source.manage' })
    .route({ method: 'POST', path: '/sources/{id}/refresh/cancel', summary: 'Stop reading; the former rows stay' })
    .input(z.object({ id: Id }))
    .output(z.object({ cancelled: z.boolean() })),

  replaceFile: operation
    .meta({ access: 'source.manage' })
    .route({
      method: 'PUT',
      path: '/sources/{id}/file',
      summary: 'Put a new version of the file in the place of the former one, read as that one was',
    })
    .input(
      z.object({
        id: Id,
        upload: Upload,
        leaveOut: z
          .array(z.object({ line: z.int() }))
          .max(500)
          .default([]),
      }),
    )
    .output(
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.literal('loaded'), source: Source, rows: z.number(), leftOut: z.number() }),
        z.object({ outcome: z.literal('bad-rows'), total: z.number(), rows: z.array(BadRow) }),
        z.object({
          outcome: z.literal('columns-missing'),
          columns: z.array(z.object({ name: z.string(), kind: z.string(), found: z.string().nullable() })),
        }),
      ]),
    ),

  freshness: operation
    .route({
      method: 'GET',
      path: '/sources/{id}/tables/{table}/freshness',
      summary: 'The last moment a table knows of and the days it had rows on, by its columns of time',
    })
    .input(z.object({ id: Id, table: z.string() }))
    .output(
      z.object({
        column: z.string().nullable(),
        last: z.string().nullable(),
        /** One state a day over the last thirty, today last; empty where no column says when. */
        days: z.array(z.enum(['fresh', 'missing', 'broke', 'not-due'])),
      }),
    ),

  sample: operation
    .meta({ access: 'definition.draft' })
    .route({ method: 'GET', path: '/sources/{id}/tables/{table}/sample', summary: 'A few rows of a table' })
    .input(z.object({ id: Id, table: z.string() }))
    .output(
      z.object({
        columns: z.array(Column),
        rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
      }),
    ),

  values: operation
    .meta({ access: 'definition.draft' })
    .route({
      method: 'GET',
      path: '/sources/{id}/tables/{table}/columns/{column}/values',
      summary: 'The distinct values of a column with their counts, the most frequent first',
    })
    .input(z.object({ id: Id, table: z.string(), column: z.string() }))
    .output(
      z.object({
        values: z.array(
          z.object({ value: z.union([z.string(), z.number(), z.boolean(), z.null()]), count: z.number() }),
        ),
        more: z.number(),
      }),
    ),

  remove: operation
    .meta({ access: 'source.manage' })
    .route({ method: 'DELETE', path: '/sources/{id}', summary: 'Remove a source that no definition uses' })
    .input(z.object({ id: Id }))
    .output(z.object({ removed: z.boolean() })),
};

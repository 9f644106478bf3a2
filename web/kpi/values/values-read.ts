import type { client } from '../../api.ts';

/** A file of values as it is understood so far. */
export type FileRead = Awaited<ReturnType<typeof client.measurement.readFile>>;
export type ValuesReport = NonNullable<FileRead['report']>;
export type FileSaid = NonNullable<Parameters<typeof client.measurement.readFile>[0]['reading']>;

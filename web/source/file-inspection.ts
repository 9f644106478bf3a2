import type { client } from '../api.ts';

export type Inspection = Awaited<ReturnType<typeof client.source.inspect>>;
export type Reading = NonNullable<Parameters<typeof client.source.inspect>[0]['reading']>;

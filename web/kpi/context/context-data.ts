import type { client } from '../../api.ts';

export type ContextSeries = Awaited<ReturnType<typeof client.context.list>>['series'][number];

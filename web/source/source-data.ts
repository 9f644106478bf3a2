import { api, type client } from '../api.ts';

export type SourceLine = Awaited<ReturnType<typeof client.source.list>>['sources'][number];
export type TableLine = SourceLine['tables'][number];

const AGAIN_MS = 1_000;

/** Read again every second while something is being read, so that one sees it move and end. */
export const sourcesQuery = () =>
  api.source.list.queryOptions({
    refetchInterval: ({ state }) => (state.data?.sources.some(isBeingRead) ? AGAIN_MS : false),
  });

export const isBeingRead = ({ job }: Pick<SourceLine, 'job'>): boolean =>
  job?.state === 'running' || job?.state === 'waiting';

export const isDatabase = ({ kind }: Pick<SourceLine, 'kind'>): boolean =>
  kind === 'postgres' || kind === 'mariadb' || kind === 'clickhouse';

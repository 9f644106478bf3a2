import { type ColumnKinds, kindsOf } from '../src/metric-sql/column-kind.ts';
import { fromJson } from './columns.ts';
import type { DefinitionVersion } from './definition-version.ts';
import type { SourceColumn } from './source.ts';
import type { Reader } from './store.ts';

type Read = Pick<DefinitionVersion, 'kind' | 'body' | 'sourceId' | 'specHash'>;

const tableOf = ({ body }: Read): string => String((body.source as { table?: unknown } | undefined)?.table ?? '');
const isUnfinished = ({ kind, specHash, sourceId }: Read): boolean =>
  kind === 'structured' && specHash === null && sourceId !== null;

/** The columns that unfinished definitions read: they answer some of their questions. The others have none left. */
export async function columnsRead(
  db: Reader,
  versions: Iterable<Read>,
): Promise<(version: Read) => ColumnKinds | undefined> {
  const unfinished = [...versions].filter(isUnfinished);
  if (unfinished.length === 0) return () => undefined;
  const sourceIds = [...new Set(unfinished.flatMap(({ sourceId }) => sourceId ?? []))];
  const rows = await db
    .selectFrom('source_table')
    .select(['source_id', 'name', 'columns'])
    .where('source_id', 'in', sourceIds)
    .execute();
  return (version) => {
    const row = rows.find(({ source_id, name }) => source_id === version.sourceId && name === tableOf(version));
    return row && kindsOf(fromJson<SourceColumn[]>(row.columns));
  };
}

import { SelectField } from '../design/field.tsx';
import type { SourceLine } from './source-data.ts';

/** Where rows are read: a table of a source. */
export interface TableAt {
  readonly sourceId: string;
  readonly table: string;
}

type Sources = readonly Pick<SourceLine, 'id' | 'name' | 'tables'>[];

/** Which table is read decides every number: it is asked, unless there is one answer only. */
export function onlyTable(sources: Sources): TableAt {
  const [only, another] = sources.flatMap(({ id, tables }) =>
    tables.map(({ name }) => ({ sourceId: id, table: name })),
  );
  return only && !another ? only : { sourceId: '', table: '' };
}

export const tableOf = (sources: Sources, { sourceId, table }: TableAt) =>
  sources.find(({ id }) => id === sourceId)?.tables.find(({ name }) => name === table);

interface Props {
  readonly label: string;
  readonly sources: Sources;
  readonly at: TableAt;
  readonly onChoose: (at: TableAt) => void;
  /** Words for reading none; without them one must be chosen. */
  readonly none?: string;
}

export function TableField({ label, sources, at, onChoose, none }: Props) {
  return (
    <SelectField
      label={label}
      asks={none === undefined}
      required={none === undefined}
      value={tableOf(sources, at) ? keyOf(at) : ''}
      onChange={(event) => {
        const [sourceId = '', table = ''] = event.currentTarget.value.split(/ (.*)/s);
        onChoose({ sourceId, table });
      }}
    >
      {sources.flatMap((source) =>
        source.tables.map(({ name }) => {
          const key = keyOf({ sourceId: source.id, table: name });
          return (
            <option key={key} value={key}>
              {source.name} · {name}
            </option>
          );
        }),
      )}
      {none === undefined ? null : <option value="">{none}</option>}
    </SelectField>
  );
}

/** No identifier of a source has a space in it; the name of a table may. */
const keyOf = ({ sourceId, table }: TableAt): string => `${sourceId} ${table}`;

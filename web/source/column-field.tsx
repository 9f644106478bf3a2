import type { client } from '../api.ts';
import { SelectField } from '../design/field.tsx';
import { useColumnWords } from './vocabulary.ts';

type Table = Awaited<ReturnType<typeof client.source.list>>['sources'][number]['tables'][number];

/** A column of a table, in people's words where they said some. */
export function ColumnField(props: {
  label: string;
  sourceId: string;
  table: Table;
  value: string;
  onChange: (name: string) => void;
}) {
  const say = useColumnWords(props.sourceId, props.table.name);
  return (
    <SelectField
      label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    >
      {props.table.columns.map(({ name }) => (
        <option key={name} value={name}>
          {say(name) === name ? name : `${say(name)} · ${name}`}
        </option>
      ))}
    </SelectField>
  );
}

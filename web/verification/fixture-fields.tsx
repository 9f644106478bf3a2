import { Button } from '../design/button.tsx';
import { RowSelect, TextField } from '../design/field.tsx';
import { FieldRow } from '../design/form.tsx';
import { parseNumber } from '../kpi/parse-number.ts';
import { useWords } from '../language.tsx';
import type { RuleFields } from './rule-fields.ts';
import styles from './verification.module.css';
import type { Shown } from './verification-data.ts';

export interface TypedRows {
  readonly rows: readonly (readonly string[])[];
  readonly period: string;
  readonly expected: string;
}

interface Props extends RuleFields<TypedRows> {
  readonly columns: Shown['columns'];
}

/** A few rows in a grid, the columns the definition reads, and the answer one counted by hand. */
export function FixtureFields({ columns, typed, onTyped }: Props) {
  const { verification } = useWords();
  const words = verification.fixture;
  const empty = columns.map(() => '');
  const cell = (row: number, column: number, text: string) =>
    onTyped({
      ...typed,
      rows: typed.rows.map((cells, at) => (at === row ? cells.map((old, c) => (c === column ? text : old)) : cells)),
    });
  return (
    <>
      <p className={styles.quiet}>{verification.lead}</p>
      <div className={styles.grid}>
        <table>
          <caption className="visually-hidden">{words.title}</caption>
          <thead>
            <tr>
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {typed.rows.map((cells, row) => (
              // Typed rows have no identity but their place.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <tr key={row}>
                {columns.map((column, place) => (
                  <td key={column.name}>
                    <Cell
                      label={`${words.row(row + 1)}, ${column.name}`}
                      kind={column.kind}
                      value={cells[place] ?? ''}
                      onChange={(text) => cell(row, place, text)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div>
        <Button
          kind="act"
          disabled={typed.rows.length >= 200}
          onClick={() => onTyped({ ...typed, rows: [...typed.rows, empty] })}
        >
          {words.addRow}
        </Button>
      </div>
      <FieldRow>
        <TextField
          label={words.period}
          type="date"
          value={typed.period}
          onChange={(event) => onTyped({ ...typed, period: event.currentTarget.value })}
        />
        <TextField
          label={words.expected}
          inputMode="decimal"
          value={typed.expected}
          onChange={(event) => onTyped({ ...typed, expected: event.currentTarget.value })}
        />
      </FieldRow>
    </>
  );
}

interface CellProps {
  readonly label: string;
  readonly kind: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function Cell({ label, kind, value, onChange }: CellProps) {
  const { yes, no } = useWords().verification;
  if (kind === 'boolean')
    return (
      <RowSelect aria-label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">—</option>
        <option value="true">{yes}</option>
        <option value="false">{no}</option>
      </RowSelect>
    );
  const wrong = kind === 'number' && value.trim() !== '' && parseNumber(value, false) === undefined;
  return (
    <input
      aria-label={label}
      {...(wrong ? { 'aria-invalid': true } : {})}
      type={kind === 'date' ? 'date' : kind === 'local-time' || kind === 'instant' ? 'datetime-local' : 'text'}
      step={1}
      inputMode={kind === 'number' ? 'decimal' : 'text'}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

import { useState } from 'react';
import { refusalSentence } from '../../i18n/dictionary.ts';
import { Button } from '../design/button.tsx';
import { DataTable } from '../design/data-table.tsx';
import { RowSelect, SelectField, TextField } from '../design/field.tsx';
import { FieldRow, Form } from '../design/form.tsx';
import { useFormat, useWords } from '../language.tsx';
import styles from './bring-file.module.css';
import type { Inspection, Reading } from './file-inspection.ts';

interface Refused {
  readonly total: number;
  readonly rows: readonly { readonly line: number; readonly code: string; readonly params: Record<string, unknown> }[];
}

interface Props {
  readonly inspection: Inspection;
  readonly busy: boolean;
  readonly error: unknown;
  readonly refused: Refused | null;
  readonly onReread: (reading: Reading) => void;
  readonly onLoad: (name: string, reading: Reading, leaveOut: { line: number }[]) => void;
}

/** How a file would be read: every guess is shown beside what it was guessed from, and can be corrected. */
export function FileReadingForm({ inspection, busy, error, refused, onReread, onLoad }: Props) {
  const dictionary = useWords();
  const words = dictionary.sourcePage;
  const format = useFormat();
  const [name, setName] = useState(inspection.fileName.replace(/\.[^.]*$/, '').replace(/[_-]+/g, ' '));
  const [reading, setReading] = useState<Reading>({});
  const correct = (change: Reading) => {
    const next = { ...reading, ...change };
    setReading(next);
    onReread(next);
  };
  const blocked = inspection.problems.some(({ blocks }) => blocks);
  const text = inspection.format === 'csv' || inspection.format === 'excel';
  const said = inspection.reading;
  return (
    <Form
      label={words.understood}
      onSend={() => onLoad(name, reading, [])}
      error={error}
      acts={
        <Button type="submit" busy={busy} disabled={blocked || name.trim() === ''}>
          {words.load}
        </Button>
      }
    >
      <p className={styles.formats}>
        {words.facts({
          format: words.formatNames[inspection.format],
          encoding: inspection.encoding?.toUpperCase() ?? null,
          delimiter: inspection.delimiter && (words.delimiters[inspection.delimiter] ?? inspection.delimiter),
          rows: format.number(inspection.rowsSampled),
        })}
      </p>
      {inspection.problems.map(({ code, params }) => (
        <p key={code + JSON.stringify(params)} className={styles.problem}>
          {refusalSentence(dictionary, code, params)}
        </p>
      ))}
      <FieldRow>
        <TextField
          label={words.name}
          help={words.nameHelp}
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {inspection.sheets.length > 1 ? (
          <SelectField
            label={words.sheet}
            value={inspection.sheet ?? ''}
            onChange={(event) => correct({ sheet: event.currentTarget.value })}
          >
            {inspection.sheets.map((sheet) => (
              <option key={sheet}>{sheet}</option>
            ))}
          </SelectField>
        ) : null}
        {inspection.format === 'csv' && (inspection.encoding !== 'utf-8' || reading.encoding) ? (
          <SelectField
            label={words.encoding}
            value={inspection.encoding ?? ''}
            onChange={(event) => correct({ encoding: event.currentTarget.value as 'utf-8' })}
          >
            {(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const).map((encoding) => (
              <option key={encoding} value={encoding}>
                {dictionary.source.encodings[encoding]}
              </option>
            ))}
          </SelectField>
        ) : null}
        {text ? (
          <>
            <SelectField
              label={words.decimals}
              value={said.decimalComma ? 'comma' : 'point'}
              onChange={(event) => correct({ decimalComma: event.currentTarget.value === 'comma' })}
            >
              <option value="point">{words.decimalPoint}</option>
              <option value="comma">{words.decimalComma}</option>
            </SelectField>
            <SelectField
              label={words.dateOrder}
              value={said.dateOrder}
              onChange={(event) => correct({ dateOrder: event.currentTarget.value as 'dmy' })}
            >
              {(['ymd', 'dmy', 'mdy'] as const).map((order) => (
                <option key={order} value={order}>
                  {words.dateOrders[order]}
                </option>
              ))}
            </SelectField>
          </>
        ) : null}
      </FieldRow>
      <DataTable
        caption={words.understood}
        rows={inspection.columns}
        keyOf={(column) => column.name}
        columns={[
          { key: 'name', label: words.column, cell: (column) => column.name },
          {
            key: 'kind',
            label: words.kind,
            cell: (column) => (
              <RowSelect
                aria-label={`${words.kind}, ${column.name}`}
                value={reading.columns?.[column.name] ?? column.guessedKind}
                disabled={inspection.format === 'parquet'}
                onChange={(event) =>
                  correct({ columns: { ...reading.columns, [column.name]: event.currentTarget.value as 'text' } })
                }
              >
                {[
                  ...new Set([
                    column.guessedKind,
                    ...column.alternatives,
                    'text' as const,
                    ...(reading.columns?.[column.name] ? [reading.columns[column.name]!] : []),
                  ]),
                ].map((kind) => (
                  <option key={kind} value={kind}>
                    {words.kinds[kind]}
                  </option>
                ))}
              </RowSelect>
            ),
          },
          {
            key: 'samples',
            label: words.samples,
            cell: (column) => (
              <>
                <span className={styles.samples}>{column.samples.slice(0, 3).join(' · ')}</span>
                {column.nearly && (reading.columns?.[column.name] ?? column.guessedKind) === 'text' ? (
                  <p className={styles.nearly}>
                    {words.nearly(
                      words.kinds[column.nearly.kind],
                      column.nearly.misfits,
                      format.number(column.nearly.misfits),
                      column.nearly.example,
                    )}
                  </p>
                ) : null}
              </>
            ),
          },
          { key: 'nulls', label: words.empty, number: true, cell: (column) => format.number(column.nulls) },
        ]}
      />
      {refused ? (
        <BadRows
          refused={refused}
          onLeaveOut={() =>
            onLoad(
              name,
              reading,
              refused.rows.map(({ line }) => ({ line })),
            )
          }
        />
      ) : null}
    </Form>
  );
}

function BadRows({ refused, onLeaveOut }: { refused: Refused; onLeaveOut: () => void }) {
  const dictionary = useWords();
  const words = dictionary.sourcePage;
  const format = useFormat();
  return (
    <div role="alert" className={styles.bad}>
      <p className={styles.problem}>{words.badRows(words.rows(refused.total, format.number(refused.total)))}</p>
      <ul>
        {refused.rows.slice(0, 20).map(({ line, code, params }) => (
          <li key={line}>{refusalSentence(dictionary, code, params)}</li>
        ))}
      </ul>
      {refused.rows.length === refused.total ? (
        <Button kind="outline" onClick={onLeaveOut}>
          {words.leaveOut}
        </Button>
      ) : null}
    </div>
  );
}

import { goalFields } from '../../src/interchange/goals/columns.ts';
import { goalFormats } from '../../src/interchange/goals/formats/format.ts';
import { keyResultColumns } from '../../src/interchange/goals/wide-columns.ts';
import { DataTable } from '../design/data-table.tsx';
import { RowSelect, SelectField, TextField } from '../design/field.tsx';
import { FieldRow } from '../design/form.tsx';
import { useFormat, useWords } from '../language.tsx';
import styles from './goals.module.css';
import type { Answering, Said } from './import-data.ts';

const delimiters = [',', ';', '\t', '|'] as const;
const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;

/** What the file was taken for, and why; each part of it can be said otherwise. */
export function Understood({ preview, said, onSay }: Answering) {
  const words = useWords().goalImport;
  const format = useFormat();
  const { file, fileName } = preview;
  const lines = words.lines(format.number(file.lines), file.lines < 2);
  const known = words.formats[file.format];
  const sentence =
    said.format !== undefined
      ? words.chosen(fileName, lines, known)
      : file.because.length > 0
        ? words.understood(fileName, lines, known, format.list(file.because.map(words.quoted)))
        : words.notKnown(fileName, lines);
  /** Another table is read: what was said of its columns no longer holds. */
  const again = (change: Partial<Said>) => {
    const { columns: _, ...rest } = said;
    onSay({ ...rest, ...change });
  };
  return (
    <div className={styles.stack}>
      <p className={styles.said}>{sentence}</p>
      <FieldRow>
        <SelectField
          label={words.format}
          value={file.format}
          onChange={(event) => again({ format: event.currentTarget.value as (typeof goalFormats)[number] })}
        >
          {goalFormats.map((name) => (
            <option key={name} value={name}>
              {words.formats[name]}
            </option>
          ))}
        </SelectField>
        <TextField
          label={words.headerLine}
          type="number"
          min={1}
          max={1000}
          key={`${file.headerLine}`}
          defaultValue={file.headerLine}
          onBlur={(event) => {
            const line = event.currentTarget.valueAsNumber;
            if (Number.isInteger(line) && line >= 1 && line !== file.headerLine) again({ headerLine: line });
          }}
        />
        {file.sheets.length > 1 ? (
          <SelectField
            label={words.sheet}
            value={file.sheet ?? ''}
            onChange={(event) => onSay({ sheet: event.currentTarget.value })}
          >
            {file.sheets.map((sheet) => (
              <option key={sheet}>{sheet}</option>
            ))}
          </SelectField>
        ) : null}
        {file.delimiter === null ? null : (
          <SelectField
            label={words.delimiter}
            value={file.delimiter}
            onChange={(event) => again({ delimiter: event.currentTarget.value })}
          >
            {delimiters.map((sign) => (
              <option key={sign} value={sign}>
                {words.delimiters[sign]}
              </option>
            ))}
          </SelectField>
        )}
        {file.encoding === null ? null : (
          <SelectField
            label={words.encoding}
            value={file.encoding}
            onChange={(event) => again({ encoding: event.currentTarget.value as (typeof encodings)[number] })}
          >
            {encodings.map((name) => (
              <option key={name} value={name}>
                {name.toUpperCase()}
              </option>
            ))}
          </SelectField>
        )}
      </FieldRow>
      <Columns preview={preview} said={said} onSay={onSay} />
      {file.never.length > 0 ? <p className={styles.more}>{words.never(format.list(file.never))}</p> : null}
      {file.unknown.length > 0 ? <p className={styles.more}>{words.unknown(format.list(file.unknown))}</p> : null}
    </div>
  );
}

/** Each column of the file, with a cell of it, and what it is taken for. */
function Columns({ preview, said, onSay }: Answering) {
  const words = useWords().goalImport;
  const format = useFormat();
  const { file } = preview;
  const fieldAt = new Map(file.columns.map(({ field, at }) => [at, field]));
  const choose = (at: number, field: string) => {
    const kept = file.columns.filter((one) => one.at !== at && one.field !== field);
    const columns = Object.fromEntries(kept.map((one) => [one.field, one.at]));
    onSay({ ...said, columns: field === '' ? columns : { ...columns, [field]: at } });
  };
  const sideBySide = new Set(
    file.format === 'wide-key-results'
      ? keyResultColumns(file.header).flatMap(({ columns }) => Object.values(columns))
      : [],
  );
  const rows = file.header.flatMap((name, at) => (name === '' || sideBySide.has(at) ? [] : [{ name, at }]));
  const example = (at: number) => file.examples.map((cells) => cells[at] ?? '').find((cell) => cell !== '') ?? '';
  return (
    <details className={styles.columns} open={file.missing.length > 0}>
      <summary>{words.columnsTitle}</summary>
      {file.missing.length > 0 ? (
        <p className={styles.more} role="status">
          {words.needed(format.list(file.missing.map((field) => words.fields[field])))}
        </p>
      ) : null}
      <DataTable
        caption={words.columnsTitle}
        rows={rows}
        keyOf={({ at }) => String(at)}
        columns={[
          { key: 'name', label: words.column, cell: ({ name }) => <span className={styles.cell}>{name}</span> },
          {
            key: 'example',
            label: words.example,
            cell: ({ at }) => <span className={styles.text}>{example(at)}</span>,
          },
          {
            key: 'holds',
            label: words.holds,
            cell: ({ name, at }) => (
              <span className={styles.select}>
                <RowSelect
                  aria-label={`${words.holds} ${name}`}
                  value={fieldAt.get(at) ?? ''}
                  onChange={(event) => choose(at, event.currentTarget.value)}
                >
                  <option value="">{words.nothing}</option>
                  {goalFields.map((field) => (
                    <option key={field} value={field}>
                      {words.fields[field]}
                    </option>
                  ))}
                </RowSelect>
              </span>
            ),
          },
        ]}
      />
    </details>
  );
}

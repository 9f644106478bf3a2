import type { ReactNode } from 'react';
import { SelectField } from '../../design/field.tsx';
import { FieldRow } from '../../design/form.tsx';
import { Segments } from '../../design/tabs.tsx';
import { useWords } from '../../language.tsx';
import styles from './values.module.css';
import type { FileRead, FileSaid } from './values-read.ts';

interface Props {
  readonly file: FileRead;
  readonly said: FileSaid;
  readonly onSay: (said: FileSaid) => void;
}

/** What the file does not tell, one question each, with the cells they come from; an answer can be taken back. */
export function FileQuestions({ file, said, onSay }: Props) {
  const words = useWords().kpiValues.import;
  const { questions, examples } = file;
  const asked = (question: FileRead['questions'][number]) => questions.includes(question);
  const [first] = examples;
  const date = examples.find(({ when }) => /^\d{1,2}[/.-]/.test(when))?.when ?? first?.when ?? '';
  const number = examples.find(({ written }) => /[.,]/.test(written ?? ''))?.written ?? first?.written ?? '';
  return (
    <>
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
      {file.shape === 'long' ? <Columns file={file} said={said} onSay={onSay} /> : null}
      {file.shape === 'wide' && (asked('line') || said.line !== undefined) ? (
        <SelectField
          label={words.line}
          asks
          value={file.line ?? ''}
          onChange={(event) => onSay({ ...said, line: Number(event.currentTarget.value) })}
        >
          {file.lines.map(({ line, label }) => (
            <option key={line} value={line}>
              {words.lineNumber(line, label)}
            </option>
          ))}
        </SelectField>
      ) : null}
      {asked('date-order') || said.dateOrder ? (
        <Ask sentence={words.dateOrder.ask(date)}>
          <Segments
            label={words.dateOrder.label}
            choices={(['dmy', 'mdy'] as const).map((key) => ({ key, label: words.dateOrder[key] }))}
            chosen={said.dateOrder ?? ('' as 'dmy')}
            onChoose={(dateOrder) => onSay({ ...said, dateOrder })}
          />
        </Ask>
      ) : null}
      {asked('decimal') || said.decimal ? (
        <Ask sentence={words.decimal.ask(number)}>
          <Segments
            label={words.decimal.label}
            choices={(['comma', 'point'] as const).map((key) => ({ key, label: words.decimal[key] }))}
            chosen={said.decimal ?? ('' as 'comma')}
            onChoose={(decimal) => onSay({ ...said, decimal })}
          />
        </Ask>
      ) : null}
      {asked('percent') || said.percentAs ? (
        <Ask sentence={words.percent.ask(number)}>
          <Segments
            label={words.percent.label}
            choices={(['percent', 'fraction'] as const).map((key) => ({ key, label: words.percent[key](number) }))}
            chosen={said.percentAs ?? ('' as 'percent')}
            onChoose={(percentAs) => onSay({ ...said, percentAs })}
          />
        </Ask>
      ) : null}
    </>
  );
}

function Ask({ sentence, children }: { sentence: string; children: ReactNode }) {
  return (
    <div className={styles.ask}>
      <p>{sentence}</p>
      {children}
    </div>
  );
}

function Columns({ file, said, onSay }: Props) {
  const words = useWords().kpiValues.import.columns;
  const choose = (which: keyof FileRead['chosen'], place: string) =>
    onSay({ ...said, columns: { ...file.chosen, [which]: place === '' ? null : Number(place) } });
  const shown = (['periods', 'values', 'notes', 'kpis'] as const).filter(
    (which) => which === 'periods' || which === 'values' || file.columns.length > 2,
  );
  return (
    <FieldRow>
      {shown.map((which) => (
        <SelectField
          key={which}
          label={words[which]}
          value={file.chosen[which] ?? ''}
          onChange={(event) => choose(which, event.currentTarget.value)}
        >
          <option value="">{which === 'periods' || which === 'values' ? '' : words.none}</option>
          {file.columns.map((name, place) => (
            <option key={name} value={place}>
              {/^\d+$/.test(name) ? words.numbered(Number(name)) : name}
            </option>
          ))}
        </SelectField>
      ))}
    </FieldRow>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { proposedName, proposedThing } from '../../i18n/proposed-words.ts';
import { api } from '../api.ts';
import { CheckField, TextField } from '../design/field.tsx';
import { FieldRow } from '../design/form.tsx';
import { useWords } from '../language.tsx';
import styles from './source.module.css';
import type { TableLine } from './source-data.ts';
import { type DraftThing, type DraftWords, nothing } from './words-draft.ts';

interface Props {
  readonly sourceId: string;
  readonly table: string;
  readonly column: TableLine['columns'][number];
  readonly language: 'fr' | 'en';
  readonly draft: DraftWords;
  readonly onChange: (draft: DraftWords) => void;
}

const MOST_VALUES = 12;

/** One column in words; under it, what is counted with it and what rows are said to be where it has a value. */
export function ColumnWordsFields(props: Props) {
  const { words } = useWords().sourceTables;
  const { column, language, draft, onChange } = props;
  const { name, kind } = column;
  const thing = draft.things[name] ?? nothing;
  const proposed = proposedThing(language, name);
  const change = (part: Partial<DraftThing>) =>
    onChange({ ...draft, things: { ...draft.things, [name]: { ...thing, ...part } } });
  const [looked, setLooked] = useState(Object.hasOwn(draft.values, name));
  return (
    <div className={styles.columnWords}>
      <TextField
        label={words.column(name)}
        placeholder={proposedName(name)}
        maxLength={120}
        value={draft.columns[name] ?? ''}
        onChange={(event) => onChange({ ...draft, columns: { ...draft.columns, [name]: event.currentTarget.value } })}
      />
      {kind === 'text' || kind === 'number' ? (
        <details open={thing.one !== '' ? true : undefined}>
          <summary>{words.counted}</summary>
          <FieldRow>
            <TextField
              label={words.countedOne}
              placeholder={proposed.one}
              maxLength={120}
              value={thing.one}
              onChange={(event) => change({ one: event.currentTarget.value })}
            />
            <TextField
              label={words.countedMany}
              placeholder={proposed.many}
              remark={(thing.one.trim() === '') === (thing.many.trim() === '') ? undefined : words.both}
              maxLength={120}
              value={thing.many}
              onChange={(event) => change({ many: event.currentTarget.value })}
            />
            <TextField
              label={words.term}
              help={words.termHelp}
              maxLength={120}
              value={thing.term}
              onChange={(event) => change({ term: event.currentTarget.value })}
            />
          </FieldRow>
          {language === 'fr' ? (
            <CheckField
              label={words.feminine}
              checked={thing.feminine}
              onChange={(event) => change({ feminine: event.currentTarget.checked })}
            />
          ) : null}
        </details>
      ) : null}
      {kind === 'text' || kind === 'boolean' ? (
        <details open={looked} onToggle={(event) => setLooked(event.currentTarget.open)}>
          <summary>{words.values}</summary>
          {looked ? <ValueWords {...props} /> : null}
        </details>
      ) : null}
    </div>
  );
}

function ValueWords({ sourceId, table, column: { name }, draft, onChange }: Props) {
  const { words } = useWords().sourceTables;
  const found = useQuery({
    ...api.source.values.queryOptions({ input: { id: sourceId, table, column: name } }),
    retry: false,
  });
  const said = draft.values[name] ?? {};
  const seen = (found.data?.values ?? []).flatMap(({ value }) => (value === null ? [] : [String(value)]));
  const shown = [...new Set([...Object.keys(said), ...seen.slice(0, MOST_VALUES)])];
  return (
    <>
      <p className={styles.quiet}>{words.valuesHelp}</p>
      <FieldRow>
        {shown.map((value) => (
          <TextField
            key={value}
            label={words.value(value)}
            maxLength={120}
            value={said[value] ?? ''}
            onChange={(event) =>
              onChange({
                ...draft,
                values: { ...draft.values, [name]: { ...said, [value]: event.currentTarget.value } },
              })
            }
          />
        ))}
      </FieldRow>
    </>
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TableWords } from '../../src/metric-sql/table-words.ts';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { FieldRow, Form } from '../design/form.tsx';
import { Segments } from '../design/tabs.tsx';
import { say } from '../design/toast.tsx';
import { WrittenMeanwhile } from '../design/written-meanwhile.tsx';
import { useLanguage, useWords } from '../language.tsx';
import { whenOvertaken } from '../when-overtaken.ts';
import { useWritten } from '../written.ts';
import { ColumnWordsFields } from './column-words-fields.tsx';
import styles from './source.module.css';
import type { TableLine } from './source-data.ts';
import { type DraftWords, keptWords, wordsDraft } from './words-draft.ts';
import { wordsQuery } from './words-query.ts';

const languages = ['fr', 'en'] as const;

/** What people call a table in each language, beside what its names propose. */
export function TableWordsForm({ sourceId, table }: { sourceId: string; table: TableLine }) {
  const { words } = useWords().sourceTables;
  const [language, setLanguage] = useState(useLanguage());
  const { data } = useQuery(wordsQuery());
  const said = data?.tables.find(
    (one) => one.sourceId === sourceId && one.table === table.name && one.language === language,
  );
  return (
    <div className={styles.words}>
      <p className={styles.lead}>{words.lead}</p>
      <Segments
        label={words.language}
        choices={languages.map((key) => ({ key, label: words.languages[key] }))}
        chosen={language}
        onChoose={setLanguage}
      />
      {data ? (
        <WordsFields
          key={`${language} ${said?.version ?? 0}`}
          sourceId={sourceId}
          table={table}
          language={language}
          said={said?.words ?? {}}
          version={said?.version ?? 0}
        />
      ) : null}
    </div>
  );
}

interface Props {
  readonly sourceId: string;
  readonly table: TableLine;
  readonly language: 'fr' | 'en';
  readonly said: TableWords;
  readonly version: number;
}

function WordsFields({ sourceId, table, language, said, version }: Props) {
  const { words } = useWords().sourceTables;
  const queries = useQueryClient();
  const known = wordsDraft(said);
  const {
    written: draft,
    write,
    ...begun
  } = useWritten<DraftWords>(`words ${sourceId} ${table.name} ${language}`, known);
  const keep = useMutation(
    api.tableWords.say.mutationOptions({
      onSuccess: async () => {
        begun.sent();
        await queries.invalidateQueries({ queryKey: api.tableWords.key() });
        say(words.saved);
      },
      onError: whenOvertaken(() => queries.invalidateQueries({ queryKey: api.tableWords.key() })),
    }),
  );
  const theirs = [
    { label: words.one, text: known.one, mine: draft.one },
    { label: words.many, text: known.many, mine: draft.many },
    ...table.columns.map(({ name }) => ({
      label: words.column(name),
      text: known.columns[name] ?? '',
      mine: draft.columns[name] ?? '',
    })),
  ].filter(({ text, mine }) => text !== mine);
  const half = (one: string, many: string) => (one.trim() === '') !== (many.trim() === '');
  const kept = keptWords(draft);
  const remark = half(draft.one, draft.many) ? words.both : undefined;
  return (
    <Form
      error={begun.isOvertaken ? null : keep.error}
      written={begun}
      onSend={() =>
        kept && keep.mutate({ sourceId, table: table.name, language, words: kept, expectedVersion: version })
      }
      acts={
        <Button type="submit" busy={keep.isPending} disabled={kept === null || begun.isOvertaken}>
          {words.save}
        </Button>
      }
    >
      <FieldRow>
        <TextField
          label={words.one}
          help={words.oneHelp}
          value={draft.one}
          maxLength={120}
          onChange={(event) => write({ one: event.currentTarget.value })}
        />
        <TextField
          label={words.many}
          help={words.manyHelp}
          remark={remark}
          value={draft.many}
          maxLength={120}
          onChange={(event) => write({ many: event.currentTarget.value })}
        />
      </FieldRow>
      {table.columns.map((column) => (
        <ColumnWordsFields
          key={column.name}
          sourceId={sourceId}
          table={table.name}
          column={column}
          language={language}
          draft={draft}
          onChange={write}
        />
      ))}
      <WrittenMeanwhile written={begun} theirs={theirs} act={keep} />
    </Form>
  );
}

import { useState } from 'react';
import { weekdays } from '../../src/calendar/bucket.ts';
import { Choice } from '../design/choice-list.tsx';
import { RowSelect } from '../design/field.tsx';
import { Section } from '../design/section.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useColumnWords } from '../source/vocabulary.ts';
import styles from './beside-choices.module.css';
import {
  type BesideQuestion,
  besideQuestions,
  columnsCounted,
  isZeroWhenEmpty,
  takenBeside,
} from './beside-definition.ts';
import type { ChoicesProps } from './choices.ts';
import type { Beside } from './draft-definition.ts';
import { useDraftWords } from './draft-words.ts';
import { Group } from './group.tsx';

interface Row {
  readonly question: string;
  readonly control: React.ReactNode;
  readonly why: string | null;
  /** What the answer asks in turn. */
  readonly more?: React.ReactNode;
}

/** Under the sentence, what it leaves unsaid and what is taken for it: each with its reason, each changed where it stands. */
export function BesideChoices(props: ChoicesProps) {
  const { unsaid } = useWords().kpi.builder;
  const row = useRow(props);
  return (
    <Section title={unsaid.title} rule="hairline" note={props.proposed ? unsaid.lead : unsaid.asked}>
      <ul className={styles.rows}>
        {besideQuestions(props.draft, props.proposed !== undefined).map((asked) => {
          const { question, control, why, more } = row(asked);
          return (
            <li key={asked}>
              <span>{question}</span>
              <span className={styles.answer}>{control}</span>
              <span className={styles.why}>{why}</span>
              {more ? <div className={styles.more}>{more}</div> : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

type Options = readonly (readonly [key: string, label: string])[];

function useRow({
  draft,
  columns,
  sourceId,
  proposed,
  former = {},
  onAnswer,
}: ChoicesProps): (asked: BesideQuestion) => Row {
  const { kpi, definition, definitionsFile, setup } = useWords();
  const { unsaid, fiscalYear } = kpi.builder;
  const { questions } = definition;
  const format = useFormat();
  const column = useColumnWords(sourceId, draft.table);
  const { things } = useDraftWords(sourceId);
  const answered = draft.beside ?? {};
  const taken = takenBeside(draft, proposed);
  const answer = (change: Partial<Beside>) => onAnswer({ beside: { ...answered, ...change } });
  const why = (name: keyof Beside, reason: string): string | null => {
    if (!proposed) return null;
    if (answered[name] === undefined) return reason;
    return JSON.stringify(answered[name]) === JSON.stringify(former[name]) ? unsaid.former : unsaid.chosen;
  };
  const select = (
    label: string,
    value: string | number | undefined,
    options: Options,
    onChoose: (key: string) => void,
  ) => (
    <RowSelect
      aria-label={label}
      asks={value === undefined}
      value={value ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {options.map(([key, said]) => (
        <option key={key} value={key}>
          {said}
        </option>
      ))}
    </RowSelect>
  );
  const one = (
    name: keyof Beside,
    question: string,
    options: Options,
    reason: string,
    read: (key: string) => unknown = (key) => key,
  ): Row => ({
    question,
    control: select(question, taken[name] as string | number | undefined, options, (key) =>
      answer({ [name]: read(key) }),
    ),
    why: why(name, reason),
  });
  const named = (words: Readonly<Record<string, string>>): Options => Object.entries(words);
  const emptyCells = (name: 'nullEntity' | 'nullColumn', question: string, kept: string, reason: string): Row => ({
    question,
    control: select(
      question,
      taken[name] ?? kept,
      [
        [kept, unsaid.nulls.drop],
        ['refuse', unsaid.nulls.refuse],
      ],
      (key) => answer({ [name]: key }),
    ),
    why: why(name, reason) ?? reason,
  });

  return (asked) => {
    switch (asked) {
      case 'duplicates': {
        const keys = taken.dedupeKey ?? [];
        const first = columns[0]?.name;
        return {
          question: unsaid.questions.duplicates,
          control: select(
            unsaid.questions.duplicates,
            keys.length > 0 ? 'same' : 'none',
            named(unsaid.duplicates),
            (choice) => answer({ dedupeKey: choice === 'same' && first !== undefined ? [first] : [] }),
          ),
          why: why('dedupeKey', unsaid.why.duplicates),
          more:
            keys.length > 0 ? (
              <Group label={unsaid.sameColumns}>
                {[...new Set([...columns.map(({ name }) => name), ...keys])].map((name) => (
                  <Choice
                    key={name}
                    chosen={keys.includes(name)}
                    onChoose={() =>
                      answer({ dedupeKey: keys.includes(name) ? keys.filter((one) => one !== name) : [...keys, name] })
                    }
                  >
                    {column(name)}
                  </Choice>
                ))}
              </Group>
            ) : null,
        };
      }
      case 'nullEntity': {
        const names = columnsCounted(draft).entities.map((name) => things(draft, name).one);
        return emptyCells('nullEntity', unsaid.questions.nullEntity(format.list(names)), 'drop', unsaid.why.nullEntity);
      }
      case 'nullColumn': {
        const names = columnsCounted(draft).columns.map(column);
        return emptyCells('nullColumn', unsaid.questions.nullColumn(format.list(names)), 'skip', unsaid.why.nullColumn);
      }
      case 'quantileMethod': {
        const { measure } = draft;
        if (measure?.kind !== 'quantile') throw new Error('not a percentile');
        return {
          question: questions.quantileMethod,
          control: select(questions.quantileMethod, measure.method, named(unsaid.methods), (method) =>
            onAnswer({ measure: { ...measure, method: method as typeof measure.method } }),
          ),
          why: measure.method === 'interpolated' ? unsaid.why.quantileMethod : unsaid.chosen,
        };
      }
      case 'weekStart':
        return one(
          'weekStart',
          questions.weekStart,
          weekdays.map((day) => [day, setup.weekday[day]]),
          unsaid.why.weekStart,
        );
      case 'fiscalYearStart':
        return one(
          'fiscalYearStart',
          fiscalYear,
          Array.from({ length: 12 }, (_, at) => [
            String(at + 1),
            format.date(`2026-${String(at + 1).padStart(2, '0')}-01`, { month: 'long' }),
          ]),
          unsaid.why.fiscalYearStart,
          Number,
        );
      case 'emptyBucket':
        return one(
          'emptyBucket',
          questions.emptyBucket,
          named(definitionsFile.emptyBuckets),
          isZeroWhenEmpty(draft) ? unsaid.why.emptyZero : unsaid.why.emptyNone,
        );
      case 'partialBucket':
        return one(
          'partialBucket',
          questions.partialBucket,
          named(definitionsFile.partialBuckets),
          unsaid.why.partialBucket,
        );
      case 'restate':
        return one('restate', definitionsFile.restate, named(definitionsFile.restates), unsaid.why.restate);
      case 'settleDays':
        return {
          question: definitionsFile.days,
          control: <Days days={taken.settleDays} onDays={(settleDays) => answer({ settleDays })} />,
          why: why('settleDays', unsaid.why.settleDays),
        };
      case 'receivedAt': {
        const times = columns
          .filter(({ kind, name }) => name !== draft.time?.column && timeKinds.includes(kind))
          .map(({ name }) => name);
        // What was said stays on offer, whatever the table has now.
        const said = [...new Set([...times, ...(taken.receivedAt ? [taken.receivedAt] : [])])];
        return {
          question: unsaid.questions.receivedAt,
          control: select(
            unsaid.questions.receivedAt,
            taken.receivedAt ?? '',
            [['', unsaid.noColumn], ...said.map((name) => [name, column(name)] as const)],
            (receivedAt) => answer({ receivedAt }),
          ),
          why: answered.receivedAt ? why('receivedAt', '') : proposed ? unsaid.why.receivedAt : null,
        };
      }
    }
  };
}

const timeKinds = ['local-time', 'instant', 'date'];

/** What is typed stays in sight; nothing typed is no answer. */
function Days({ days, onDays }: { days: number | undefined; onDays: (days: number | undefined) => void }) {
  const { definitionsFile } = useWords();
  const [typed, setTyped] = useState(days === undefined ? '' : String(days));
  return (
    <input
      aria-label={definitionsFile.days}
      className={styles.days}
      inputMode="numeric"
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        const whole = /^\d{1,4}$/.test(value.trim()) ? Number(value) : undefined;
        onDays(whole !== undefined && whole <= 3660 ? whole : undefined);
      }}
    />
  );
}

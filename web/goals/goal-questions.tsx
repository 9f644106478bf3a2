import { CheckField, RowSelect, SelectField, TextField } from '../design/field.tsx';
import { FieldRow } from '../design/form.tsx';
import { Segments } from '../design/tabs.tsx';
import { useWords } from '../language.tsx';
import { Ask } from './ask.tsx';
import styles from './goals.module.css';
import type { Answering } from './import-data.ts';

/** Goals of one person: each is shown, none is converted by itself. */
export function IndividualQuestion({ preview, said, onSay }: Answering) {
  const words = useWords().goalImport.individual;
  const { individual, individualInAll, questions } = preview;
  const answer = said.individual;
  const except = answer?.except ?? [];
  return (
    <Ask question={words.title} open={questions.includes('individual')}>
      <p className={styles.more}>{words.ask(individualInAll)}</p>
      <Segments
        label={words.label}
        choices={(['team', 'leave-out'] as const).map((key) => ({ key, label: words[key] }))}
        chosen={answer?.all ?? ('' as 'team')}
        onChoose={(all) => onSay({ ...said, individual: { all, except: [] } })}
      />
      <ul className={`${styles.lines} ${styles.scroll}`}>
        {individual.map(({ line, title }) => (
          <li key={`${line} ${title}`}>
            <span className={styles.text}>{title}</span>
            {answer ? (
              <CheckField
                label={words.otherwise}
                aria-label={`${words.otherwise} : ${title}`}
                checked={except.includes(line)}
                onChange={(event) => {
                  const others = except.filter((one) => one !== line);
                  const next = event.currentTarget.checked ? [...others, line] : others;
                  onSay({ ...said, individual: { all: answer.all, except: next } });
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Ask>
  );
}

const becoming = ['kpi', 'guardrail', 'key-result', 'leave-out'] as const;
const acts = ['slow-down', 'stop', 'talk'] as const;

/** A level is held for years, a key result moves for a cycle: which one each line is, a person says. */
export function LevelQuestion({ preview, said, onSay }: Answering) {
  const words = useWords().goalImport.levels;
  const { levels, levelsInAll, questions } = preview;
  const answer = said.levels;
  const except = answer?.except ?? [];
  const chosen = (line: number) => except.find((one) => one.line === line)?.choice ?? answer?.all ?? '';
  const guards = levels.some(({ line }) => chosen(line) === 'guardrail');
  return (
    <Ask question={words.title} open={questions.includes('levels')}>
      <p className={styles.more}>{words.ask(levelsInAll)}</p>
      <FieldRow>
        <SelectField
          label={words.label}
          asks
          value={answer?.all ?? ''}
          onChange={(event) =>
            onSay({
              ...said,
              levels: { ...answer, all: event.currentTarget.value as (typeof becoming)[number], except: [] },
            })
          }
        >
          {becoming.map((key) => (
            <option key={key} value={key}>
              {words.choices[key]}
            </option>
          ))}
        </SelectField>
        {answer && guards ? (
          <SelectField
            label={words.beyond}
            asks
            value={answer.beyond ?? ''}
            onChange={(event) =>
              onSay({ ...said, levels: { ...answer, beyond: event.currentTarget.value as (typeof acts)[number] } })
            }
          >
            {acts.map((key) => (
              <option key={key} value={key}>
                {words.acts[key]}
              </option>
            ))}
          </SelectField>
        ) : null}
      </FieldRow>
      <ul className={`${styles.lines} ${styles.scroll}`}>
        {levels.map(({ line, title }) => (
          <li key={`${line} ${title}`}>
            <span className={styles.text}>{title}</span>
            {answer ? (
              <RowSelect
                aria-label={words.one(title)}
                value={chosen(line)}
                onChange={(event) => {
                  const choice = event.currentTarget.value as (typeof becoming)[number];
                  const others = except.filter((one) => one.line !== line);
                  onSay({ ...said, levels: { ...answer, except: [...others, { line, choice }] } });
                }}
              >
                {becoming.map((key) => (
                  <option key={key} value={key}>
                    {words.choice[key]}
                  </option>
                ))}
              </RowSelect>
            ) : null}
          </li>
        ))}
      </ul>
    </Ask>
  );
}

/** More key results than an objective carries: which wait, or why all of them, and until when. */
export function ManyQuestion({ preview, said, onSay }: Answering) {
  const words = useWords().goalImport.many;
  const { many, questions } = preview;
  const [answer, draft] = [said.many, said.many?.kind === 'all' ? said.many : { why: '', reviewOn: '' }];
  const chosen = answer?.kind ?? '';
  const put = (change: { why?: string; reviewOn?: string }) =>
    onSay({ ...said, many: { kind: 'all', why: draft.why, reviewOn: draft.reviewOn, ...change } });
  return (
    <Ask question={words.title} open={questions.includes('many')}>
      <p className={styles.more}>{words.ask(many.objectives, many.beyond)}</p>
      <Segments
        label={words.label}
        choices={(['first', 'all'] as const).map((key) => ({ key, label: words[key] }))}
        chosen={chosen as 'first'}
        onChoose={(kind) => (kind === 'first' ? onSay({ ...said, many: { kind } }) : put({}))}
      />
      {answer?.kind === 'all' ? (
        <FieldRow>
          <TextField
            label={words.why}
            defaultValue={draft.why}
            onBlur={(event) => put({ why: event.currentTarget.value.trim() })}
          />
          <TextField
            label={words.reviewOn}
            type="date"
            value={draft.reviewOn}
            onChange={(event) => put({ reviewOn: event.currentTarget.value })}
          />
        </FieldRow>
      ) : null}
    </Ask>
  );
}

/** Values without their day are of a day somebody knows, or stay out: none is guessed. */
export function ValuesQuestion({ preview, said, onSay }: Answering) {
  const words = useWords().goalImport.values;
  const answer = said.valuesOn;
  return (
    <Ask question={words.title} open={preview.questions.includes('values-on')}>
      <p className={styles.more}>{words.ask(preview.undatedValues)}</p>
      <Segments
        label={words.label}
        choices={(['day', 'leave-out'] as const).map((key) => ({ key, label: words[key] }))}
        chosen={answer?.kind ?? ('' as 'day')}
        onChoose={(kind) => onSay({ ...said, valuesOn: kind === 'leave-out' ? { kind } : { kind, on: '' } })}
      />
      {answer?.kind === 'day' ? (
        <FieldRow>
          <TextField
            label={words.on}
            type="date"
            value={answer.on}
            onChange={(event) => onSay({ ...said, valuesOn: { kind: 'day', on: event.currentTarget.value } })}
          />
        </FieldRow>
      ) : null}
    </Ask>
  );
}

import { grains } from '../../src/calendar/bucket.ts';
import type { client } from '../api.ts';
import { CheckField, SelectField, TextField } from '../design/field.tsx';
import { FieldRow } from '../design/form.tsx';
import { useWords } from '../language.tsx';
import styles from './bring-definitions.module.css';
import { directions } from './kpi-fields.tsx';

type FoundMetric = Awaited<ReturnType<typeof client.definitionsFile.read>>['metrics'][number];

/** What whoever brings a metric says of it: nothing of this is in the file. */
export interface Answer {
  readonly key: string;
  readonly label: string;
  readonly direction: '' | (typeof directions)[number];
  readonly cadence: '' | (typeof grains)[number];
}
type Answered = Answer & {
  readonly direction: (typeof directions)[number];
  readonly cadence: (typeof grains)[number];
};

export const isAnswered = (answer: Answer): answer is Answered =>
  answer.direction !== '' &&
  answer.cadence !== '' &&
  answer.label.trim() !== '' &&
  /^[a-z][a-z0-9-]{1,62}$/.test(answer.key);

interface Props {
  readonly metric: FoundMetric;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer | undefined) => void;
}

export function FoundMetricRow({ metric, answer, onAnswer }: Props) {
  const { definitionsFile: words, definition, kpi } = useWords();
  const begin = { key: metric.key ?? '', label: metric.label, direction: '', cadence: '' } as const;
  const [first] = metric.questions;
  const measure = metric.measure && words.measures[metric.measure.kind];
  const said = [
    measure && (metric.measure?.column ? words.measureOf(measure, metric.measure.column) : measure),
    metric.table && (metric.tableFound ? words.table(metric.table) : words.tableMissing(metric.table)),
    metric.whole ? words.whole : null,
  ].filter(Boolean);
  return (
    <li className={styles.metric}>
      <CheckField
        label={metric.label}
        checked={answer !== undefined}
        onChange={(event) => onAnswer(event.currentTarget.checked ? begin : undefined)}
      />
      <div className={styles.said}>
        {metric.description ? <p>{metric.description}</p> : null}
        {said.length > 0 ? <p className={styles.quiet}>{said.join(' · ')}</p> : null}
        {first ? (
          <p className={styles.quiet}>
            {words.open(metric.questions.length)},{' '}
            {words.first(definition.questions[first as keyof typeof definition.questions])}
          </p>
        ) : null}
        {metric.notes.map(({ code, text }) => (
          <p key={code + text} className={styles.note}>
            {words.notes[code]}
            {text ? <code>{text}</code> : null}
          </p>
        ))}
        {answer ? (
          <FieldRow>
            <TextField
              label={words.name}
              value={answer.label}
              onChange={(event) => onAnswer({ ...answer, label: event.currentTarget.value })}
            />
            <TextField
              label={words.key}
              spellCheck={false}
              value={answer.key}
              remark={metric.keyTaken && answer.key === metric.key ? words.keyTaken : undefined}
              onChange={(event) => onAnswer({ ...answer, key: event.currentTarget.value })}
            />
            <SelectField
              label={words.direction}
              asks
              value={answer.direction}
              onChange={(event) => onAnswer({ ...answer, direction: event.currentTarget.value as Answer['direction'] })}
            >
              {directions.map((direction) => (
                <option key={direction} value={direction}>
                  {kpi.create.directions[direction]}
                </option>
              ))}
            </SelectField>
            <SelectField
              label={words.cadence}
              asks
              value={answer.cadence}
              onChange={(event) => onAnswer({ ...answer, cadence: event.currentTarget.value as Answer['cadence'] })}
            >
              {grains.map((grain) => (
                <option key={grain} value={grain}>
                  {kpi.grains[grain]}
                </option>
              ))}
            </SelectField>
          </FieldRow>
        ) : null}
      </div>
    </li>
  );
}

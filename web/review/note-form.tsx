import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Grain } from '../../src/calendar/bucket.ts';
import { api } from '../api.ts';
import { periodLong } from '../charts/period-label.ts';
import { Button } from '../design/button.tsx';
import { SelectField, TextArea } from '../design/field.tsx';
import { FieldRow, Form } from '../design/form.tsx';
import { say } from '../design/toast.tsx';
import { useLanguage, useWords } from '../language.tsx';
import { useWritten } from '../written.ts';
import styles from './review.module.css';

interface Props {
  /** Where it is said: what is written waits under it. */
  readonly name: string;
  /** With the periods that may be meant, the latest last. */
  readonly kpis: readonly {
    readonly key: string;
    readonly name: string;
    readonly cadence: Grain;
    readonly periods: readonly string[];
  }[];
  readonly onDone: () => void;
}

/** What happened, said in a meeting, is noted there and then: a letter on the KPI's chart. */
export function NoteForm({ name, kpis, onDone }: Props) {
  const { retrospective, charts } = useWords();
  const words = retrospective.meanwhile;
  const language = useLanguage();
  const queries = useQueryClient();
  const { written, write, ...kept } = useWritten(name, { key: kpis[0]?.key ?? '', period: '', text: '' });
  const { key, period, text } = written;
  const kpi = kpis.find((one) => one.key === key);
  const chosen = kpi?.periods.includes(period) ? period : (kpi?.periods.at(-1) ?? '');
  const note = useMutation(
    api.annotation.write.mutationOptions({
      onSuccess: async () => {
        kept.sent();
        await Promise.all(
          [api.review.key(), api.retrospective.key(), api.cycle.key(), api.kpi.key()].map((queryKey) =>
            queries.invalidateQueries({ queryKey }),
          ),
        );
        say(words.saved);
        onDone();
      },
    }),
  );
  return (
    <div className={`${styles.form} no-print`}>
      <Form
        label={words.act}
        onSend={() => note.mutate({ key, period: chosen, text })}
        error={note.error}
        written={kept}
        onCancel={onDone}
        acts={
          <Button type="submit" busy={note.isPending}>
            {words.save}
          </Button>
        }
      >
        <FieldRow>
          {kpis.length > 1 ? (
            <SelectField label={words.kpi} value={key} onChange={(event) => write({ key: event.currentTarget.value })}>
              {kpis.map((one) => (
                <option key={one.key} value={one.key}>
                  {one.name}
                </option>
              ))}
            </SelectField>
          ) : null}
          <SelectField
            label={words.period}
            value={chosen}
            onChange={(event) => write({ period: event.currentTarget.value })}
          >
            {kpi?.periods.toReversed().map((one) => (
              <option key={one} value={one}>
                {periodLong(language, charts, kpi.cadence, one)}
              </option>
            ))}
          </SelectField>
        </FieldRow>
        <TextArea
          label={words.text}
          rows={2}
          value={text}
          onChange={(event) => write({ text: event.currentTarget.value })}
        />
      </Form>
    </div>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Grain } from '../../src/calendar/bucket.ts';
import { api } from '../api.ts';
import { periodLong } from '../charts/period-label.ts';
import { Button } from '../design/button.tsx';
import { SelectField, TextArea } from '../design/field.tsx';
import { FieldRow, Form } from '../design/form.tsx';
import { say } from '../design/toast.tsx';
import { useLanguage, useWords } from '../language.tsx';
import styles from './review.module.css';

interface Props {
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
export function NoteForm({ kpis, onDone }: Props) {
  const { retrospective, charts, shell } = useWords();
  const words = retrospective.meanwhile;
  const language = useLanguage();
  const queries = useQueryClient();
  const [key, setKey] = useState(kpis[0]?.key ?? '');
  const [period, setPeriod] = useState('');
  const [text, setText] = useState('');
  const kpi = kpis.find((one) => one.key === key);
  const chosen = kpi?.periods.includes(period) ? period : (kpi?.periods.at(-1) ?? '');
  const write = useMutation(
    api.annotation.write.mutationOptions({
      onSuccess: async () => {
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
        onSend={() => write.mutate({ key, period: chosen, text })}
        error={write.error}
        acts={
          <>
            <Button type="submit" busy={write.isPending}>
              {words.save}
            </Button>
            <Button kind="secondary" onClick={onDone}>
              {shell.cancel}
            </Button>
          </>
        }
      >
        <FieldRow>
          {kpis.length > 1 ? (
            <SelectField label={words.kpi} value={key} onChange={(event) => setKey(event.currentTarget.value)}>
              {kpis.map((one) => (
                <option key={one.key} value={one.key}>
                  {one.name}
                </option>
              ))}
            </SelectField>
          ) : null}
          <SelectField label={words.period} value={chosen} onChange={(event) => setPeriod(event.currentTarget.value)}>
            {kpi?.periods.toReversed().map((one) => (
              <option key={one} value={one}>
                {periodLong(language, charts, kpi.cadence, one)}
              </option>
            ))}
          </SelectField>
        </FieldRow>
        <TextArea label={words.text} rows={2} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      </Form>
    </div>
  );
}

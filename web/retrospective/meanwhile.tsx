import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { periodLong } from '../charts/period-label.ts';
import { Button } from '../design/button.tsx';
import { SelectField, TextArea } from '../design/field.tsx';
import { FieldRow, Form } from '../design/form.tsx';
import { say } from '../design/toast.tsx';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import styles from './retrospective.module.css';
import type { RetrospectiveData } from './retrospective-data.ts';

/** What happened around the cycle, as noted on KPIs: said aloud in the meeting, it is noted there and then. */
export function Meanwhile({ page }: { page: RetrospectiveData }) {
  const words = useWords().retrospective.meanwhile;
  const { date } = useFormat();
  const [noting, setNoting] = useState(false);
  const kpis = page.kpis.filter(({ mayNote, periods }) => mayNote && periods.length > 0);
  return (
    <section aria-labelledby="meanwhile" className={styles.section}>
      <h2 id="meanwhile">{words.title}</h2>
      {page.annotations.length === 0 ? <p className={styles.none}>{words.none}</p> : null}
      <ul className={styles.two}>
        {page.annotations.map(({ kpi, period, text }) => (
          <li key={`${kpi.key} ${period} ${text}`} className={styles.line}>
            {text}
            <small>
              {date(period, { day: 'numeric', month: 'short' })},{' '}
              <Link to="/kpis/$key" params={{ key: kpi.key }}>
                {kpi.name}
              </Link>
            </small>
          </li>
        ))}
      </ul>
      {kpis.length === 0 ? null : noting ? (
        <NoteForm kpis={kpis} onDone={() => setNoting(false)} />
      ) : (
        <Button kind="act" onClick={() => setNoting(true)}>
          {words.act}
        </Button>
      )}
    </section>
  );
}

function NoteForm({ kpis, onDone }: { kpis: RetrospectiveData['kpis']; onDone: () => void }) {
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
          [api.retrospective.key(), api.cycle.key(), api.kpi.key()].map((queryKey) =>
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
          <SelectField label={words.kpi} value={key} onChange={(event) => setKey(event.currentTarget.value)}>
            {kpis.map((one) => (
              <option key={one.key} value={one.key}>
                {one.name}
              </option>
            ))}
          </SelectField>
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

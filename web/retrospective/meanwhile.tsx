import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { useFormat, useWords } from '../language.tsx';
import { NoteForm } from '../review/note-form.tsx';
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
        <NoteForm name={`note retrospective ${page.cycle.id}`} kpis={kpis} onDone={() => setNoting(false)} />
      ) : (
        <Button kind="act" onClick={() => setNoting(true)}>
          {words.act}
        </Button>
      )}
    </section>
  );
}

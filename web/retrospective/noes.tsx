import { Link } from '@tanstack/react-router';
import { useFormat, useWords } from '../language.tsx';
import styles from './retrospective.module.css';
import type { RetrospectiveData } from './retrospective-data.ts';

type Item = RetrospectiveData['notDoing'][number];

/** What we said no to, in the same size as what moved; and what was proposed and not kept. */
export function Noes({ page }: { page: RetrospectiveData }) {
  const { retrospective, okr } = useWords();
  const words = retrospective.noes;
  return (
    <section aria-labelledby="noes" className={styles.section}>
      <h2 id="noes">{words.title}</h2>
      {page.notDoing.length === 0 ? <p className={styles.none}>{words.none}</p> : null}
      <ul className={styles.two}>
        {page.notDoing.map((item) => (
          <li key={item.id} className={styles.line}>
            {item.what}
            <small>{item.why}</small>
            <small>
              {item.askedBy ? `${okr.notDoing.askedBy(item.askedBy)} · ` : ''}
              <StateOf item={item} />
            </small>
          </li>
        ))}
      </ul>
      {page.parked.length > 0 ? (
        <>
          <h3>{words.parked}</h3>
          <ul className={styles.two}>
            {page.parked.map(({ id, title }) => (
              <li key={id} className={styles.line}>
                <Link to="/okrs/objectives/$id" params={{ id }}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function StateOf({ item }: { item: Item }) {
  const { retrospective, okr } = useWords();
  const words = retrospective.noes;
  const { date } = useFormat();
  const state = item.state as { kind: 'standing' | 'taken-up' | 'withdrawn'; on: string; why: string };
  if (state.kind === 'taken-up') return words.takenUp(date(state.on));
  if (state.kind === 'withdrawn') return words.withdrawn(state.why);
  return item.revisitOn === null
    ? okr.notDoing.revisitAtPlanning
    : okr.notDoing.revisitOn(date(item.revisitOn, { month: 'long', year: 'numeric' }));
}

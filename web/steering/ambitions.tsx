import { useFormat, useWords } from '../language.tsx';
import styles from './ambitions.module.css';
import type { SteeringData } from './steering-data.ts';

/** Where all this goes: each ambition, until when, and the objectives of this cycle that serve it. */
export function Ambitions({ page }: { page: SteeringData }) {
  const { steering } = useWords();
  const format = useFormat();
  const words = steering.page;
  if (page.ambitions.length === 0) return null;
  return (
    <section aria-labelledby="ambitions" className={styles.section}>
      <h2 id="ambitions">{words.ambitions(page.ambitions.length)}</h2>
      <ul>
        {page.ambitions.map(({ id, phrase, until }) => {
          const ranks = (page.move?.objectives ?? []).flatMap(({ serves, rank }) =>
            serves === id && rank !== null ? [rank] : [],
          );
          return (
            <li key={id}>
              <p>{phrase}</p>
              <small>
                {words.until(format.date(until, { month: 'long', year: 'numeric' }))}
                {page.move ? ` · ${words.servedBy(ranks)}` : null}
              </small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

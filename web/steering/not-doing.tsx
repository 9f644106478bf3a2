import { useFormat, useWords } from '../language.tsx';
import styles from './not-doing.module.css';
import type { SteeringData } from './steering-data.ts';

/** As large as what moves: what was said no to, why, who asked, when to look again. */
export function NotDoing({ items }: { items: SteeringData['notDoing'] }) {
  const { steering } = useWords();
  const format = useFormat();
  const words = steering.page;
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="not-doing" className={styles.section}>
      <div>
        <h2 id="not-doing">{words.notDoing}</h2>
        <p className={styles.note}>{words.notDoingNote}</p>
      </div>
      <ol className={styles.list}>
        {items.map((item) => (
          <li key={item.id}>
            <h3>{item.what}</h3>
            <p>{item.why}</p>
            <small>
              {[
                item.askedBy ? words.askedBy(item.askedBy) : null,
                item.revisitOn ? words.revisit(format.date(item.revisitOn, { month: 'long', year: 'numeric' })) : null,
              ]
                .filter((one) => one !== null)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}

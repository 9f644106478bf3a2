import { formatList } from '../../i18n/format.ts';
import { useLanguage, useWords } from '../language.tsx';
import styles from './questions.module.css';
import type { TeamQuestions } from './questions-data.ts';

/** What some questions wait for, those that wait for the same thing in one sentence. */
export function Waits({ waits }: { waits: TeamQuestions['waits'] }) {
  const { drift } = useWords();
  const language = useLanguage();
  if (waits.length === 0) return null;
  const byWait = Map.groupBy(waits, ({ closedCycles, week }) =>
    closedCycles ? `c${closedCycles.need}/${closedCycles.have}` : `w${week}`,
  );
  return (
    <div className={styles.waits}>
      <h3 className={styles.sub}>{drift.page.waits}</h3>
      <ul>
        {[...byWait].map(([key, together]) => {
          const names = formatList(
            language,
            together.map((one) => drift.page.named(drift.titles[one.drift])),
          );
          const [first] = together;
          return (
            <li key={key}>
              {first?.closedCycles
                ? drift.page.cycles(names, first.closedCycles.need, first.closedCycles.have)
                : drift.page.weeks(names, first?.week ?? 1)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

import type { Question } from '../../src/alignment/question.ts';
import { useFormat, useWords } from '../language.tsx';
import { revealedOf, type TestPage } from './alignment-data.ts';
import { openIn } from './choice-words.ts';
import styles from './settling-number.module.css';

interface Props {
  readonly page: TestPage;
  /** The number before the last edit, and the choice that gave it. */
  readonly before: { readonly value: number; readonly choice: string } | null;
  readonly counting: boolean;
}

/** What the sentence counts, where it was a moment ago, and where it stands among what everyone had in mind. */
export function SettlingNumber({ page, before, counting }: Props) {
  const { alignment, alignmentPage } = useWords();
  const words = alignmentPage.settle;
  const format = useFormat();
  const { settling } = page;
  const value = settling?.value ?? null;
  return (
    <div className={styles.number} aria-live="polite" aria-busy={counting}>
      {page.readOn ? <p>{words.number(format.date(page.readOn))}</p> : null}
      {page.profile === null ? (
        <p className={styles.open}>{alignment.settle.wordsOnly}</p>
      ) : settling?.hash == null ? (
        <p className={styles.open}>{words.stillOpen(openIn(page.questions as Question[], settling?.sentence ?? {}))}</p>
      ) : (
        <p className={counting ? `${styles.value} ${styles.counting}` : styles.value}>
          {value === null ? '—' : format.number(value)}
        </p>
      )}
      {before && value !== null && before.value !== value ? (
        <p className={styles.before}>
          <s>{format.number(before.value)}</s> {words.before('', before.choice).trim()}
        </p>
      ) : null}
      <Among page={page} value={value} />
    </div>
  );
}

/** One axis from zero: a ring for each number given, a dot for the sentence. */
function Among({ page, value }: { page: TestPage; value: number | null }) {
  const words = useWords().alignmentPage.settle;
  const format = useFormat();
  const numbers = revealedOf(page).numbers;
  const { lowest = null, highest = null } = numbers?.spread ?? {};
  if (lowest === null || highest === null) return null;
  const most = Math.max(highest, value ?? 0, 1);
  const at = (each: number) => `${(100 * each) / most}%`;
  const given = [...new Set(numbers?.clusters.flatMap((each) => (each.value === null ? [] : [each.value])))];
  return (
    <div className={styles.among}>
      <div className={styles.axis} aria-hidden="true">
        {given.map((each) => (
          <i key={each} className={styles.ring} style={{ left: at(each) }} />
        ))}
        {value === null ? null : (
          <>
            <i className={styles.dot} style={{ left: at(value) }} />
            <b className={styles.here} style={{ left: at(value) }}>
              {words.here}
            </b>
          </>
        )}
      </div>
      <p className={styles.ends}>
        <span>{format.number(lowest)}</span>
        <span>{format.number(highest)}</span>
      </p>
    </div>
  );
}

import { useFormat, useWords } from '../language.tsx';
import styles from './retrospective.module.css';
import type { RetrospectiveData } from './retrospective-data.ts';

/** How many of each, in two sentences that are never added up: the targets, then the forecast. */
export function CycleLead({ counts }: { counts: RetrospectiveData['counts'] }) {
  const words = useWords().retrospective.lead;
  const { list } = useFormat();
  const { review } = useWords();
  const said = <Kind extends string>(of: Readonly<Record<Kind, number>>, say: Record<Kind, (n: number) => string>) =>
    list((Object.keys(say) as Kind[]).flatMap((kind) => (of[kind] > 0 ? [say[kind](of[kind])] : [])));
  const target = said(counts.target, words.target);
  const beyond = said(counts.beyond, words.beyond);
  return (
    <div className={styles.lead}>
      <p>{review.colon(words.keyResults(counts.keyResults), target)}</p>
      {beyond === '' ? null : (
        <p>
          {review.colon(words.against, beyond)} {counts.beyond.undetermined > 0 ? words.undetermined : null}
        </p>
      )}
    </div>
  );
}

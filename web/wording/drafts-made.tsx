import type { client } from '../api.ts';
import { LinkButton } from '../design/button.tsx';
import { useWords } from '../language.tsx';
import styles from './drafts-drawer.module.css';

export type Drafted = Awaited<ReturnType<typeof client.sorter.draft>>;

/** The draft objectives of a list, with how many lines each carries, and what stays behind. */
export function DraftsMade({ drafted, cycleId }: { drafted: Drafted; cycleId: string }) {
  const words = useWords().sortPage.drafts;
  return (
    <>
      <p className={styles.count}>{words.drafted(drafted.objectives.length)}</p>
      <ul className={styles.created}>
        {drafted.objectives.map(({ id, title, keyResults, initiatives }) => (
          <li key={id}>
            <LinkButton kind="act" to="/okrs/$id" params={{ id: cycleId }}>
              {title}
            </LinkButton>
            <p className={styles.lead}>{words.carries(keyResults, initiatives)}</p>
          </li>
        ))}
      </ul>
      {drafted.left > 0 ? <p>{words.left(drafted.left)}</p> : null}
    </>
  );
}

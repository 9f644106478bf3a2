import { LinkButton } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { Band, Wedge } from '../design/motif.tsx';
import { Page } from '../design/page.tsx';
import { useWords } from '../language.tsx';
import styles from './okrs.module.css';

/** Before the first cycle: what moves, beside what holds, so that nobody mixes the two up. */
export function Okrs() {
  const words = useWords().shell.teaching.okrs;
  return (
    <Page title={words.title} note={words.note}>
      <div className={styles.rule}>
        <EmptyState sentence={words.sentence} />
      </div>
      <div className={styles.halves}>
        <section className={`${styles.half} ${styles.hold}`}>
          <h2>{words.hold}</h2>
          <div className={styles.motif}>
            <Band />
          </div>
          <p>{words.holdWords}</p>
        </section>
        <section className={`${styles.half} ${styles.move}`}>
          <h2>{words.move}</h2>
          <div className={styles.motif}>
            <Wedge height={40} />
          </div>
          <p>{words.moveWords}</p>
        </section>
      </div>
      <p className={styles.first}>
        {words.before}
        <LinkButton kind="act" to="/kpis">
          {words.act}
        </LinkButton>
      </p>
    </Page>
  );
}

import { LinkButton } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useIsMember } from '../shell/session.ts';
import type { TestPage } from './alignment-data.ts';
import { AskAgain } from './ask-again.tsx';
import styles from './closed-test.module.css';

/** A test closed before its reveal: that it was, why, and what to ask instead. */
export function ClosedTest({ page }: { page: TestPage }) {
  const { answer, room } = useWords().alignmentPage;
  const words = room.closing;
  const { date } = useFormat();
  const member = useIsMember();
  return (
    <Page title={answer.title(page.subject)} note={page.closed ? words.closed(date(page.closed.on)) : ''}>
      <div className={styles.closed}>
        {page.closed?.why ? <p className={styles.why}>{page.closed.why}</p> : null}
        <p className={styles.nothing}>{words.nothing}</p>
        {member ? (
          <div className={styles.acts}>
            <LinkButton kind="outline" to="/alignment/new">
              {words.other}
            </LinkButton>
            <AskAgain testId={page.id} />
          </div>
        ) : null}
      </div>
    </Page>
  );
}

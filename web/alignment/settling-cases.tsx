import type { Story } from '../../src/alignment/story.ts';
import { useFormat, useWords } from '../language.tsx';
import { revealedOf, type TestPage } from './alignment-data.ts';
import styles from './settling.module.css';
import { useStoryList } from './use-story-words.ts';

/** What the sentence answers to each case, beside what people said. */
export function SettlingCases({ page, settling }: { page: TestPage; settling: NonNullable<TestPage['settling']> }) {
  const { alignment, alignmentPage } = useWords();
  const format = useFormat();
  const words = alignmentPage.settle;
  const { say, askedOn } = useStoryList(page as never, page.cases as Story[]);
  const said = revealedOf(page).cases;
  return (
    <>
      {askedOn ? (
        <p className={styles.lead}>
          {capital(alignmentPage.reveal.askedOf(format.date(askedOn, { day: 'numeric', month: 'long' })))}
        </p>
      ) : null}
      <ul className={styles.cases}>
        {(page.cases as Story[]).map((story) => {
          const counted = settling.cases.find(({ caseId }) => caseId === story.id)?.counted ?? null;
          const people = said?.cases.find(({ caseId }) => caseId === story.id);
          return (
            <li key={story.id}>
              <span>{say(story)}</span>
              <span className={styles.answer}>
                {page.profile === null ? null : (
                  <b>{counted === null ? alignment.unanswered : counted ? words.yes : words.no}</b>
                )}
                {people ? <small>{words.said(people.yes, people.yes + people.no + people.depends)}</small> : null}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

import { Link } from '@tanstack/react-router';
import { Section } from '../design/section.tsx';
import { useFormat, useWords } from '../language.tsx';
import type { WordLine } from './alignment-data.ts';
import { TenDraws } from './ten-draws.tsx';
import styles from './word-list.module.css';

/** How aligned the organisation is on its words: the unsettled first, then the most disputed. */
export function WordList({ words: lines }: { words: readonly WordLine[] }) {
  const { alignment, alignmentPage } = useWords();
  const { list } = alignmentPage;
  const format = useFormat();
  return (
    <Section title={list.words} note={list.wordsNote}>
      <ol className={styles.words}>
        {lines.map((word) => (
          <li key={word.testId}>
            <div>
              <Link to="/alignment/$id" params={{ id: word.testId }} className={styles.word}>
                {word.term}
              </Link>
              <p className={styles.quiet}>
                {word.settled ? list.settledWord : list.unsettledWord}
                {word.testsBefore > 0 ? ` · ${list.timesBefore(word.testsBefore)}` : ''}
              </p>
            </div>
            <div className={styles.apart}>
              {word.disagreement === null ? (
                <span className={styles.quiet}>{list.cannotSay}</span>
              ) : (
                <>
                  <TenDraws disagreement={word.disagreement} />
                  <span>
                    {Math.round(word.disagreement * 10) === 0
                      ? list.together
                      : list.apart(alignment.agreement.often(Math.round(word.disagreement * 10)))}
                  </span>
                </>
              )}
            </div>
            <p className={styles.found}>
              {list.spread(word.people, word.definitions, word.open)}
              {word.times !== null && word.times >= 1.5
                ? `, ${alignmentPage.reveal.more(alignment.reveal.times(word.times))}`
                : ''}
              <small>{format.date(word.revealedOn)}</small>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

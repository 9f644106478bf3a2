import { useFormat, useWords } from '../language.tsx';
import type { Revealed, RevealedPage } from './alignment-data.ts';
import styles from './reveal-summary.module.css';
import { useStoryList } from './use-story-words.ts';

/** Agreement on the cases, said as how often two people part; the coefficient one click away. */
export function RevealCases({ cases, page }: { cases: NonNullable<Revealed['cases']>; page: RevealedPage }) {
  const { alignment, alignmentPage } = useWords();
  const format = useFormat();
  const { say, askedOn } = useStoryList(page, page.cases);
  const { agreement } = cases;
  const often = (share: number) => alignment.agreement.often(Math.round(share * 10));
  const two = (value: number) => format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <section className={styles.cases} data-step="cases">
      <p className={styles.sentence}>
        {agreement.kind === 'agreement'
          ? alignment.agreement.sentence(often(agreement.disagreement), often(agreement.byChance))
          : agreement.kind === 'no-variation'
            ? alignment.agreement.noVariation
            : alignment.agreement.tooFew}
      </p>
      {cases.small ? <p className={styles.quiet}>{alignment.agreement.small(cases.people)}</p> : null}
      {agreement.kind === 'agreement' ? (
        <details className={styles.alpha}>
          <summary>{alignmentPage.reveal.alpha}</summary>
          <p>
            {agreement.interval
              ? alignmentPage.reveal.interval(
                  two(agreement.alpha),
                  two(agreement.interval.lower),
                  two(agreement.interval.upper),
                )
              : `α ${two(agreement.alpha)}`}
            . {alignmentPage.reveal.alphaWords}
          </p>
        </details>
      ) : null}
      {askedOn ? (
        <p className={styles.quiet}>
          {capital(alignmentPage.reveal.askedOf(format.date(askedOn, { day: 'numeric', month: 'long' })))}
        </p>
      ) : null}
      <ul className={styles.stories}>
        {page.cases.map((story) => {
          const counted = cases.cases.find(({ caseId }) => caseId === story.id);
          return counted ? (
            <li key={story.id}>
              <span>{say(story)}</span>
              <small>{alignmentPage.reveal.caseCounts(counted.yes, counted.no, counted.depends)}</small>
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

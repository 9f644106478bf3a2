import type { CSSProperties } from 'react';
import { optionId, type Question } from '../../src/alignment/question.ts';
import { useFormat, useWords } from '../language.tsx';
import type { Revealed, RevealedPage } from './alignment-data.ts';
import { useChoiceWords } from './choice-words.ts';
import styles from './reveal-summary.module.css';

interface Props {
  readonly divides: NonNullable<Revealed['divides']>;
  readonly shown: Pick<Revealed, 'definitions'>;
  readonly page: Pick<RevealedPage, 'questions' | 'profile' | 'said'>;
}

const MOST = 3;

/** Which question divides the group most: each as one bar, cut by what people chose. */
export function RevealDivides({ divides, shown: { definitions = [] }, page }: Props) {
  const { questions } = page;
  const { alignment, alignmentPage } = useWords();
  const format = useFormat();
  const words = useChoiceWords(page);
  const shown = divides.filter(({ counts }) => counts.length > 1).slice(0, MOST);
  const saidOf = (question: Question, option: string): string => {
    // "45 days" is no option of anyone’s but the one who typed it: it is among what was meant.
    const meant = definitions.flatMap(({ choices }) => choices.filter(({ token }) => token === question.token));
    const found = [...question.options.map(({ choice }) => choice), ...meant].find((one) => optionId(one) === option);
    return found ? words.choice(found) : alignment.other;
  };
  return (
    <section className={styles.divides} data-step="divides">
      {shown.map(({ questionId, counts, open, explains }, rank) => {
        const question = questions.find(({ id }) => id === questionId);
        if (!question) return null;
        const asked = words.question(question);
        const most = Math.max(open, ...counts.map(({ people }) => people));
        const partOf = (people: number) => ({ flexGrow: people, '--part': people / most }) as CSSProperties;
        return (
          <div key={questionId} className={rank === 0 ? styles.first : undefined}>
            <h2>{rank === 0 ? alignmentPage.reveal.divides(lowered(asked)) : asked}</h2>
            <ul className={styles.bar}>
              {counts.map(({ optionId: option, people }, place) => (
                <li key={option} className={place < 2 ? styles[`part${place}`] : styles.part2} style={partOf(people)}>
                  {alignmentPage.reveal.option(saidOf(question, option), people)}
                </li>
              ))}
              {open > 0 ? (
                <li className={styles.unsaid} style={partOf(open)}>
                  {alignmentPage.reveal.option(alignment.unanswered, open)}
                </li>
              ) : null}
            </ul>
            {rank === 0 && page.profile !== null ? (
              <p className={styles.quiet}>
                {explains === null
                  ? alignment.reveal.tooFewToExplain
                  : alignment.reveal.explains(format.percent(explains))}
              </p>
            ) : null}
          </div>
        );
      })}
    </section>
  );
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

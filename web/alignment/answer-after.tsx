import { candidateOf, definitionOf } from '../../src/alignment/candidate.ts';
import { contradictions } from '../../src/alignment/contradiction.ts';
import type { DataProfile } from '../../src/alignment/data-profile.ts';
import type { Question } from '../../src/alignment/question.ts';
import type { Story } from '../../src/alignment/story.ts';
import { PageTitle } from '../design/page.tsx';
import { useWords } from '../language.tsx';
import styles from '../pages/answer.module.css';
import type { AnswerPage } from './alignment-data.ts';
import { ownAnswer } from './own-answer.ts';
import { RevealSummary } from './reveal-summary.tsx';
import { SeatStance } from './seat-stance.tsx';
import { useStoryWords } from './use-story-words.ts';

/** After answering: how many have, then what the room sees, and a line for oneself. */
export function AnswerAfter({ token, page }: { token: string; page: AnswerPage }) {
  const { alignment, alignmentPage } = useWords();
  const words = alignmentPage.answer;
  if (page.phase === 'open')
    return (
      <main id="main" className={styles.main}>
        <PageTitle className={styles.title}>{words.done}</PageTitle>
        <p className={styles.hint}>{words.doneMore}</p>
        <p className={styles.count} aria-live="polite">
          {alignment.answered(page.answered.have, page.answered.of)}
        </p>
      </main>
    );
  return (
    <main id="main" className={styles.main}>
      <PageTitle className={styles.title}>{words.title(page.subject)}</PageTitle>
      {page.settling ? <SeatStance token={token} page={page} settling={page.settling} /> : null}
      <p className={styles.hint}>{words.revealed}</p>
      <RevealSummary page={page as never} />
      <Private page={page} />
    </main>
  );
}

function Private({ page }: { page: AnswerPage }) {
  const { alignment, alignmentPage } = useWords();
  const say = useStoryWords(page as never);
  const own = ownAnswer(page.testId);
  const profile = page.profile as DataProfile | null;
  if (own === null || profile === null || page.calendar === null || !('cases' in page.revealed)) return null;
  const frame = { profile: null, questions: page.questions as Question[] };
  const candidate = candidateOf(frame, own);
  if (candidate.kind !== 'choices') return null;
  const definition = definitionOf({ ...frame, profile, ...page.calendar }, candidate.choices);
  const found = contradictions(definition, page.cases as Story[], own.cases, profile);
  const stories = new Map((page.cases as Story[]).map((story) => [story.id, story]));
  return (
    <section className={styles.private}>
      <h2>{alignmentPage.answer.private}</h2>
      {found.length === 0 ? <p>{alignmentPage.answer.agrees}</p> : null}
      <ul>
        {found.map(({ caseId, said }) => (
          <li key={caseId}>
            <p className={styles.story}>{say(stories.get(caseId)!)}</p>
            <p>{alignment.contradiction(said)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

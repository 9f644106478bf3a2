import type { DataProfile } from '../../src/alignment/data-profile.ts';
import type { Choice, Question } from '../../src/alignment/question.ts';
import { useWords } from '../language.tsx';
import type { SaidWords } from './alignment-data.ts';
import { inOrder, useChoiceWords } from './choice-words.ts';

interface Asked {
  readonly term: string;
  readonly many: string;
  readonly questions: readonly Question[];
  readonly profile: DataProfile | null;
  readonly said?: SaidWords;
}

/** The whole sentence as text, from the choices made: what is published beside the definition it means. */
export function useSentenceText({
  term,
  many,
  questions,
  profile,
  said,
}: Asked): (choices: readonly Choice[]) => string {
  const { alignment, alignmentPage } = useWords();
  const words = useChoiceWords({ profile, said, words: { many } });
  const { sentence } = alignmentPage;
  return (choices) => {
    const of = ({ token, findingId }: Question) =>
      choices.find(
        (choice) => choice.token === token && (choice.token !== 'exclusion' || choice.findingId === findingId),
      );
    const parts = inOrder(questions).map((question) => {
      const chosen = of(question);
      const after = question.token === 'entity' ? sentence.whoHas : '';
      return `${words.lead(question, chosen)}${chosen ? words.choice(chosen) : alignment.unanswered}${after}`;
    });
    const did = questions.some(({ token }) => token === 'event') ? '' : sentence.noEvent(many);
    const who = questions.some(({ token }) => token === 'entity') ? parts.shift() : sentence.who;
    return `${sentence.begin(term)}${who}${did}${parts.join('')}${sentence.end}`.replace(/ {2,}/g, ' ');
  };
}

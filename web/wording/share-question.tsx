import { isShareInDoubt } from '../../src/wording/course-of-line.ts';
import { numberIn } from '../../src/wording/number-in.ts';
import { Button } from '../design/button.tsx';
import { useFormat, useWords } from '../language.tsx';
import styles from './share-question.module.css';
import type { Correction, SortCard } from './sort-cards.ts';

interface ShareQuestionProps {
  readonly cards: readonly SortCard[];
  readonly onAnswer: (changes: ReadonlyMap<string, Correction>) => void;
}

/** "0.31" beside a rate: 31 % as a spreadsheet has it, or 0.31 % as one says it. Asked once for the whole list. */
export function ShareQuestion({ cards, onAnswer }: ShareQuestionProps) {
  const { sortPage } = useWords();
  const format = useFormat();
  const doubtful = cards.filter(({ column, entry }) => column !== 'unclear' && isShareInDoubt(entry));
  const [first] = doubtful;
  if (first === undefined) return null;
  const inPercent = (cell: string, as: 'fraction' | 'percent') =>
    format.percent((numberIn(cell) ?? 0) / (as === 'fraction' ? 1 : 100), 4);
  const cells = [first.entry.baseline, first.entry.target].filter((cell) => cell !== undefined && cell !== '');
  const said = (as: 'fraction' | 'percent') => format.list(cells.map((cell) => inPercent(cell ?? '', as)));
  const answer = (as: 'fraction' | 'percent') =>
    onAnswer(
      new Map(
        doubtful.map(({ key, entry: { baseline, target } }) => [
          key,
          {
            ...(baseline && numberIn(baseline) !== null && { baseline: inPercent(baseline, as) }),
            ...(target && numberIn(target) !== null && { target: inPercent(target, as) }),
          },
        ]),
      ),
    );
  return (
    <div className={styles.question}>
      <p>{sortPage.shareAsked(first.entry.text, format.list(cells.map(String)))}</p>
      {doubtful.length > 1 ? <p className={styles.many}>{sortPage.shareOfMany(doubtful.length)}</p> : null}
      <div className={styles.acts}>
        {(['fraction', 'percent'] as const).map((as) => (
          <Button key={as} kind="outline" onClick={() => answer(as)}>
            {said(as)}
          </Button>
        ))}
      </div>
    </div>
  );
}

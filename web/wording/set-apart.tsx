import { numberIn } from '../../src/wording/number-in.ts';
import type { Entry } from '../../src/wording/sorted-line.ts';
import { useFormat, useWords } from '../language.tsx';
import styles from './sort-card.module.css';

/** A number that a file gives bare is written as one's own; what a person wrote stays as written. */
const bareNumber = /^-?\d+(?:\.\d+)?(%?)$/;

/** What stood in the way or in the columns beside a line, and is no part of its words: shown, so that it is not lost from sight. */
export function SetApart({ entry }: { entry: Entry }) {
  const { sortPage } = useWords();
  const format = useFormat();
  const { owner, done, due, baseline, target } = entry;
  const asRead = (cell: string) => {
    const [whole, percent] = bareNumber.exec(cell) ?? [];
    if (whole === undefined) return cell;
    const value = numberIn(cell) ?? 0;
    return percent ? format.percent(value / 100, 4) : format.number(value, { maximumFractionDigits: 6 });
  };
  const said = [
    baseline ? sortPage.apart.baseline(asRead(baseline)) : null,
    target ? sortPage.apart.target(asRead(target)) : null,
    done ? sortPage.apart.done(done) : null,
    due ? sortPage.apart.due(due) : null,
    owner ? sortPage.apart.owner(owner) : null,
  ].filter((part) => part !== null);
  if (said.length === 0) return null;
  return (
    <p className={styles.apart} dir="auto">
      {said.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </p>
  );
}

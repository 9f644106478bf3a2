import { WordDiff } from '../design/word-diff.tsx';
import { useWords } from '../language.tsx';
import { useDefinitionDetails } from '../source/vocabulary.ts';
import type { Version } from './kpi-data.ts';
import styles from './unsaid.module.css';

type Structured = Pick<Version, 'body' | 'sourceId'> & { readonly specHash?: string | null };

interface Props {
  readonly version: Structured;
  /** What it is beside: opened when something changed that no sentence says. */
  readonly former?: Structured | undefined;
  /** What stays is shown elsewhere on the page. */
  readonly changesOnly?: boolean;
}

/** What the sentence of a definition leaves unsaid, and what of it changed: two sentences alike may give two numbers. */
export function Unsaid({ version, former, changesOnly = false }: Props) {
  const words = useWords().definition;
  const details = useDefinitionDetails();
  const now = details(version);
  const before = former ? details(former) : now;
  const left = before.filter((one) => !now.includes(one));
  const came = now.filter((one) => !before.includes(one));
  if (now.length === 0 || (changesOnly && left.length + came.length === 0)) return null;
  return (
    <details className={styles.unsaid} open={left.length + came.length > 0}>
      <summary>{words.unsaid}</summary>
      <ul>
        {left.map((text) => (
          <li key={text}>
            <WordDiff changes={[{ text, change: 'left' }]} />
          </li>
        ))}
        {came.map((text) => (
          <li key={text}>
            <WordDiff changes={[{ text, change: 'came' }]} />
          </li>
        ))}
        {now
          .filter((one) => !changesOnly && !came.includes(one))
          .map((text) => (
            <li key={text}>{text}</li>
          ))}
      </ul>
    </details>
  );
}

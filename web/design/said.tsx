import styles from './said.module.css';
import { shortCompounds } from './short-compounds.ts';

/** A sentence whose short hyphened words stay whole at the end of a line. */
export function Said({ children }: { children: string }) {
  let at = 0;
  return shortCompounds(children).map(({ text, whole }) => {
    const key = at;
    at += text.length;
    return whole ? (
      <span key={key} className={styles.whole}>
        {text}
      </span>
    ) : (
      text
    );
  });
}

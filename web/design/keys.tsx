import styles from './keys.module.css';

const apple = /Mac|iPhone|iPad/.test(navigator.platform);

/** The modifier as this keyboard names it. */
export const commandKey = (key: string): string => (apple ? `⌘${key}` : `Ctrl ${key}`);

/** A key cap. It disappears where there is no keyboard. */
export function Key({ children }: { children: string }) {
  return <kbd className={`${styles.key} ${styles.lone}`}>{children}</kbd>;
}

/** Keys and what they do, at the foot of a page made for the keyboard. */
export function KeyHints({ hints }: { hints: readonly { readonly keys: readonly string[]; readonly does: string }[] }) {
  return (
    <ul className={styles.hints}>
      {hints.map((hint) => (
        <li key={hint.does} className={styles.hint}>
          {hint.keys.map((key) => (
            <kbd key={key} className={styles.key}>
              {key}
            </kbd>
          ))}
          {hint.does}
        </li>
      ))}
    </ul>
  );
}

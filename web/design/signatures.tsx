import styles from './signatures.module.css';

export interface Signature {
  readonly key: string;
  readonly name: string;
  /** The team, the role; then the date, already in the reader's language. */
  readonly details: readonly string[];
}

/** Agreements: names in italic on a line, as on paper. */
export function Signatures({ signatures }: { signatures: readonly Signature[] }) {
  return (
    <ul className={styles.list}>
      {signatures.map((signature) => (
        <li key={signature.key}>
          <span className={styles.name}>{signature.name}</span>
          {signature.details.map((detail) => (
            <span key={detail} className={styles.detail}>
              {detail}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

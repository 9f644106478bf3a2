import styles from './check-set.module.css';
import { CheckField } from './field.tsx';

interface CheckSetProps<One extends string> {
  readonly legend: string;
  readonly all: readonly One[];
  readonly chosen: readonly One[];
  readonly labels: Readonly<Record<One, string>>;
  /** Below: what the choice means, or what is missing. */
  readonly help: string;
  /** In the order of `all`, whatever the order of the ticks. */
  readonly onChoose: (chosen: One[]) => void;
}

/** Several of a few. */
export function CheckSet<One extends string>({ legend, all, chosen, labels, help, onChoose }: CheckSetProps<One>) {
  return (
    <fieldset className={styles.set}>
      <legend>{legend}</legend>
      {all.map((one) => (
        <CheckField
          key={one}
          label={labels[one]}
          checked={chosen.includes(one)}
          onChange={({ target }) =>
            onChoose(all.filter((other) => (other === one ? target.checked : chosen.includes(other))))
          }
        />
      ))}
      <p className={styles.help}>{help}</p>
    </fieldset>
  );
}

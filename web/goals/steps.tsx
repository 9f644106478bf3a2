import { useWords } from '../language.tsx';
import styles from './goals.module.css';

const steps = ['file', 'format', 'questions', 'trial', 'in'] as const;
export type Step = (typeof steps)[number];

/** Where one is, and what is still to come. */
export function Steps({ now }: { now: Step }) {
  const words = useWords().goalImport;
  const at = steps.indexOf(now);
  const look = (place: number) => (place === at ? styles.stepNow : place < at ? styles.stepDone : '');
  return (
    <ol className={styles.steps} aria-label={words.stepsLabel}>
      {steps.map((step, place) => (
        <li
          key={step}
          className={`${styles.step} ${look(place)}`}
          {...(place === at ? { 'aria-current': 'step' as const } : {})}
        >
          <span aria-hidden="true">{place + 1}</span>
          {words.steps[step]}
        </li>
      ))}
    </ol>
  );
}

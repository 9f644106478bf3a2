import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { addDays } from '../../src/calendar/day-number.ts';
import { Button } from '../design/button.tsx';
import { useFormat, useWords } from '../language.tsx';
import styles from './time-travel.module.css';

interface TimeTravelProps {
  readonly today: string;
  readonly on: string;
  readonly onGo: (on: string | undefined) => void;
}

/** A week earlier, a week later, or any day: the page as it was known then. */
export function TimeTravel({ today, on, onGo }: TimeTravelProps) {
  const { steering } = useWords();
  const words = steering.page;
  const go = (day: string) => onGo(day < today ? day : undefined);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in every browser
    <span role="group" aria-label={words.travel} className={styles.travel}>
      <button type="button" className={styles.step} aria-label={words.before} onClick={() => go(addDays(on, -7))}>
        <IconChevronLeft size={18} stroke={1.75} aria-hidden="true" />
      </button>
      <input
        type="date"
        aria-label={words.date}
        className={styles.day}
        max={today}
        value={on}
        onChange={(event) => (event.currentTarget.value ? go(event.currentTarget.value) : undefined)}
      />
      <button
        type="button"
        className={styles.step}
        aria-label={words.after}
        disabled={on >= today}
        onClick={() => go(addDays(on, 7))}
      >
        <IconChevronRight size={18} stroke={1.75} aria-hidden="true" />
      </button>
    </span>
  );
}

/** Nobody mistakes a past page for today's. */
export function PastNotice({ today, on, onGo }: TimeTravelProps) {
  const { steering } = useWords();
  const format = useFormat();
  if (on >= today) return null;
  return (
    <p className={styles.past} role="status">
      {steering.page.past(format.date(on))}{' '}
      <Button kind="act" onClick={() => onGo(undefined)}>
        {steering.page.now}
      </Button>
    </p>
  );
}

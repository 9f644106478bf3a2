import { CycleTimeline } from '../charts/cycle-timeline.tsx';
import { usePhone } from '../design/use-phone.ts';
import { useFormat, useWords } from '../language.tsx';
import { FIRST_DAY } from '../okr/okr-data.ts';
import type { Move } from './steering-data.ts';
import styles from './steering-page.module.css';

/** Where the cycle stands: its weeks, the check-ins kept, today or the day looked at, the closing. */
export function CycleBar({ cycle, pastDay }: { cycle: Move['cycle']; pastDay: string | undefined }) {
  const { steering } = useWords();
  const format = useFormat();
  const phone = usePhone();
  const due = cycle.checkIns.filter((kept) => kept !== null);
  const start = [
    cycle.name,
    // On a phone two labels have no room for the day: the half below says it.
    ...(cycle.week === 0 && !phone ? [steering.page.begins(format.date(cycle.start, FIRST_DAY))] : []),
    ...(due.length > 0 ? [steering.page.checkIns(due.filter(Boolean).length, due.length)] : []),
  ].join(', ');
  return (
    <div className={styles.cycle}>
      <CycleTimeline
        weeks={cycle.weeks}
        now={cycle.week - 0.5}
        day={pastDay}
        checkIns={cycle.checkIns}
        moments={[
          { at: 0, label: start },
          {
            at: cycle.weeks,
            label: steering.page.ends(format.date(cycle.end, { day: 'numeric', month: 'long' })),
          },
        ]}
      />
    </div>
  );
}

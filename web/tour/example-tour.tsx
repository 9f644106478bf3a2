import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { Tag } from '../design/tag.tsx';
import { useWords } from '../language.tsx';
import { remember, remembered } from '../remembered.ts';
import styles from './example-tour.module.css';

const Tour = lazy(() => import('./tour.tsx').then((module) => ({ default: module.Tour })));
const KEY = 'gouverne-tour';

/** What was left of the tour in this browser: where it stands, or null once skipped or done. */
function kept(): number | null {
  const said = remembered(KEY);
  return said === 'over' ? null : Number(said ?? 0);
}

/** "Example", on every page of it; it opens the tour, which opens by itself the first time on the first page. */
export function ExampleTour({ name }: { name: string }) {
  const { shell, tour } = useWords();
  const first = useLocation().pathname === '/';
  const [step, setStep] = useState(kept);
  const [opened, setOpened] = useState(first && step !== null);
  const show = (next: number | null) => {
    remember(KEY, next === null ? 'over' : String(next));
    setStep(next);
    setOpened(next !== null);
  };
  return (
    <>
      <button type="button" className={styles.open} title={tour.open} onClick={() => show(opened ? null : (step ?? 0))}>
        <Tag>
          <span className={styles.long}>{shell.example(name)}</span>
          <span className={styles.short}>{shell.exampleShort}</span>
        </Tag>
      </button>
      {opened && step !== null ? (
        <Suspense fallback={null}>
          <Tour start={step} onStep={show} />
        </Suspense>
      ) : null}
    </>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../design/button.tsx';
import { useWords } from '../language.tsx';
import styles from './tour.module.css';
import { placeOf, stops } from './tour-places.ts';

interface Props {
  readonly start: number;
  /** The next stop, or null once the tour is over or skipped. */
  readonly onStep: (step: number | null) => void;
}

/** Seven stops in the example, each on the page it speaks of. It covers nothing one needs, and leaves at any word. */
export function Tour({ start, onStep }: Props) {
  const { tour } = useWords();
  const go = useNavigate();
  const [step, setStep] = useState(start);
  const [moving, setMoving] = useState(false);
  const opening = useRef(start);
  const heading = useRef<HTMLHeadingElement>(null);
  const stop = stops[step] ?? 'looks';
  const last = step === stops.length - 1;
  const moveTo = async (next: number) => {
    const to = stops[next];
    if (!to) return onStep(null);
    setMoving(true);
    const [path = '/', hash] = (await placeOf(to)).split('#');
    await go({ to: path, ...(hash ? { hash } : {}) });
    setMoving(false);
    setStep(next);
    onStep(next);
  };
  // Said to those who hear the page, once they have moved; not at the first stop, which opens by itself.
  useEffect(() => {
    if (step !== opening.current) heading.current?.focus();
  }, [step]);
  return (
    <aside className={styles.tour} aria-labelledby="tour-stop">
      <p className={styles.count}>
        {tour.title} · {tour.of(step + 1, stops.length)}
      </p>
      <h2 id="tour-stop" ref={heading} tabIndex={-1}>
        {tour.stops[stop].title}
      </h2>
      <p className={styles.words}>{tour.stops[stop].words}</p>
      <p className={styles.acts}>
        <Button busy={moving} onClick={() => void (last ? onStep(null) : moveTo(step + 1))}>
          {last ? tour.end : tour.next}
        </Button>
        {step > 0 ? (
          <Button kind="act" onClick={() => void moveTo(step - 1)}>
            {tour.back}
          </Button>
        ) : null}
        {last ? null : (
          <Button kind="act" onClick={() => onStep(null)} className={styles.skip}>
            {tour.skip}
          </Button>
        )}
      </p>
    </aside>
  );
}

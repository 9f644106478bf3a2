import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { takeArrival } from './arrival.ts';
import styles from './page.module.css';
import { usePhone } from './use-phone.ts';

export const PHONE_ACT = 'phone-act';

interface PageProps {
  readonly title: string;
  /** A few words beside the title, in the machine's voice. */
  readonly note?: ReactNode;
  /** What one does here; on phones the first goes to the bottom, under the thumb. */
  readonly acts?: ReactNode;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

export function Page({ title, note, acts, narrow, children }: PageProps) {
  const phone = usePhone();
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  // The bar at the bottom of a phone is drawn by the frame: it exists once the page is on screen, before it is painted.
  useLayoutEffect(() => setSlot(phone && acts ? document.getElementById(PHONE_ACT) : null), [phone, acts]);
  return (
    <div className={narrow ? `${styles.page} ${styles.narrow}` : styles.page}>
      <header className={styles.head}>
        <div className={styles.said}>
          <PageTitle>{title}</PageTitle>
          {note ? <p className={styles.note}>{note}</p> : null}
        </div>
        {acts && !slot ? <div className={styles.acts}>{acts}</div> : null}
      </header>
      {children}
      {slot ? createPortal(acts, slot) : null}
    </div>
  );
}

/** The page's one h1: names the tab, and takes the focus when one arrives from another page. */
export function PageTitle(props: { children: string; className?: string | undefined; shown?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${props.children} · Gouverne`;
  }, [props.children]);
  useEffect(() => {
    if (takeArrival()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={props.className ?? styles.title}>
      {props.shown ?? props.children}
    </h1>
  );
}

import { IconPresentation } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../language.tsx';
import { Button } from './button.tsx';
import { isPageKey } from './page-key.ts';
import styles from './projector.module.css';

/**
 * For a room: P or the button; Escape leaves. Larger than a desk, one idea a screen, nothing but the page. A page that has
 * another use for P leaves the key to it. Entering by the button moves the focus to the page's title: left there, Enter and
 * the space bar would leave the projection rather than do what the ritual says they do.
 */
export function Projector({ byKey = true }: { byKey?: boolean }) {
  const { shell } = useWords();
  const [projecting, setProjecting] = useState(false);
  const act = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isPageKey(event)) return;
      if (byKey && event.key.toLowerCase() === 'p') setProjecting((before) => !before);
      else if (event.key === 'Escape') setProjecting(false);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [byKey]);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-projector', projecting);
    return () => document.documentElement.removeAttribute('data-projector');
  }, [projecting]);
  useLayoutEffect(() => {
    if (projecting && document.activeElement === act.current) document.querySelector<HTMLElement>('h1')?.focus();
  }, [projecting]);
  return (
    <>
      <Button
        ref={act}
        kind="act"
        className={styles.act}
        onClick={() => setProjecting(!projecting)}
        {...(byKey && { 'aria-keyshortcuts': 'P' })}
      >
        <IconPresentation size={16} stroke={1.75} aria-hidden="true" />
        {projecting ? shell.projector.leave : shell.projector.show}
      </Button>
      <span role="status" className="visually-hidden">
        {projecting ? shell.projector.on : ''}
      </span>
    </>
  );
}

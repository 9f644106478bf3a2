import { useCallback, useEffect, useState } from 'react';
import './projector.css';

/** For a room: P or the button; Escape leaves. Larger than a desk, one idea a screen, nothing but the page. */
export function useProjector(): { readonly projecting: boolean; readonly toggle: () => void } {
  const [projecting, setProjecting] = useState(false);
  const toggle = useCallback(() => setProjecting((before) => !before), []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      const writing =
        target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
      if (event.metaKey || event.ctrlKey || event.altKey || writing || document.querySelector('[role=dialog]')) return;
      if (event.key.toLowerCase() === 'p') toggle();
      else if (event.key === 'Escape') setProjecting(false);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [toggle]);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-projector', projecting);
    return () => document.documentElement.removeAttribute('data-projector');
  }, [projecting]);
  return { projecting, toggle };
}

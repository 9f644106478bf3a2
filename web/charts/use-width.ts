import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The width of the container, known before the first paint so that nothing jumps. */
export function useWidth<Element extends HTMLElement>(initial = 720): [RefObject<Element | null>, number] {
  const ref = useRef<Element>(null);
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (): void => setWidth(Math.max(160, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

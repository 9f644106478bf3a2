import { type RefObject, useEffect } from 'react';

/** A4 landscape less its margins and the page's own, in CSS pixels. */
const SHEET = 940;

/** What was drawn for a wide screen is printed whole: the drawing keeps its proportions and takes the sheet's width. */
export function usePrintFit(drawn: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const print = matchMedia('print');
    let screenWidth = drawn.current?.offsetWidth ?? SHEET;
    const measure = () => {
      if (!print.matches && drawn.current) screenWidth = drawn.current.offsetWidth;
    };
    const takeSheet = () => drawn.current?.style.setProperty('--print-fit', `${Math.min(1, SHEET / screenWidth)}`);
    const observer = new ResizeObserver(() => {
      measure();
      takeSheet();
    });
    if (drawn.current) observer.observe(drawn.current);
    measure();
    takeSheet();
    return () => observer.disconnect();
  }, [drawn]);
}

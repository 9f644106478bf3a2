import { useSyncExternalStore } from 'react';

let printing = false;

function follow(changed: () => void): () => void {
  const turn = (to: boolean) => () => {
    printing = to;
    changed();
  };
  const [begin, end] = [turn(true), turn(false)];
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  return () => {
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
  };
}

/** While a sheet is made: a drawing as wide as the screen would be shrunk on it, its words with it. */
export const usePrinting = (): boolean => useSyncExternalStore(follow, () => printing);

/** Long enough that giving way costs nothing, short enough that nobody who asks something else notices. */
const SLICE_MS = 20;

/**
 * For work that is long on this thread and can be cut in slices: called after each small piece, it lets others be served
 * once the slice is over. In a transaction of SQLite, those who need no row are served, the others wait for its end.
 */
export function givingWay(sliceMs = SLICE_MS): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < sliceMs) return;
    await othersServed();
    began = performance.now();
  };
}

/** What waits on this thread goes first. */
export const othersServed = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

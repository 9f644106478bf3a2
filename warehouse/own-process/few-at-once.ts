/** Runs so many at a time; whoever comes after waits for a place, first come first. */
export function fewAtOnce(most: number): <Done>(act: () => Promise<Done>) => Promise<Done> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (act) => {
    if (running < most) running++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await act();
    } finally {
      // The place is handed over as it is: nobody who comes meanwhile takes it.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}

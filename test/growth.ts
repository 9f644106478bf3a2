/** How many times longer the larger takes than the smaller, each at its best of three: of one run, on whatever machine. */
export function growth(smaller: () => unknown, larger: () => unknown): number {
  const best = (run: () => unknown) =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const started = performance.now();
        run();
        return performance.now() - started;
      }),
    );
  // Warm, so that what is compiled once is in neither.
  smaller();
  return best(larger) / best(smaller);
}

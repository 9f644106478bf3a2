/** How many times longer the larger takes than the smaller, each at its best of three: of one run, on whatever machine. */
export function growth(smaller: () => unknown, larger: () => unknown): number {
  const best = (run: () => unknown) =>
    Math.min(
      ...[1, 2, 3].map(() => {
        // Of the processor, not of the clock: others may run beside.
        const before = process.cpuUsage();
        run();
        const { user, system } = process.cpuUsage(before);
        return user + system;
      }),
    );
  // Warm, so that what is compiled once is in neither.
  smaller();
  return best(larger) / Math.max(1, best(smaller));
}

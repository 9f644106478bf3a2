export interface Dots {
  readonly radius: number;
  /** Half of what they take together, each way. */
  readonly half: { readonly width: number; readonly height: number };
  /** Where each stands, from the value they share. */
  readonly at: readonly { readonly x: number; readonly y: number }[];
}

const smallest = 2;

/**
 * One dot per person around the value they share. Two stand side by side; more stand above one another, and smaller where
 * there is no room, so that nobody stands at a number that nobody said.
 */
export function peopleDots(people: number, largest: number, room: number): Dots {
  const widest = 4 * largest;
  for (let radius = largest; ; radius--) {
    const apart = 2 * radius;
    const high = people <= 2 ? 1 : Math.max(1, Math.floor(room / apart));
    const columns = Math.ceil(people / high);
    if (columns * apart > widest && radius > smallest) continue;
    // As even as they go: five are three and two rather than four and one.
    const rows = Math.ceil(people / columns);
    const at = Array.from({ length: people }, (_, person) => {
      const column = Math.floor(person / rows);
      const inColumn = Math.min(rows, people - column * rows);
      return {
        x: (column - (columns - 1) / 2) * apart,
        y: ((person % rows) - (inColumn - 1) / 2) * apart,
      };
    });
    return { radius, half: { width: columns * radius, height: rows * radius }, at };
  }
}

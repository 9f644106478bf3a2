import type { Draw } from './draw.ts';

/** Who subscribes at the moment, each with how often they ride. */
export interface Subscribers {
  readonly count: () => number;
  join(rider: number): void;
  /** Someone among those who ride, the frequent ones more often. */
  someoneRiding(): number;
  anyone(): number;
  /** Takes one away, at random. */
  leave(): number;
}

export function subscribersOf(draw: Draw): Subscribers {
  const riders: number[] = [];
  const habits: number[] = [];
  const index = () => Math.floor(draw.uniform() * riders.length);
  return {
    count: () => riders.length,
    join(rider) {
      riders.push(rider);
      habits.push(0.1 + 0.9 * draw.uniform() ** 2);
    },
    someoneRiding() {
      for (;;) {
        const at = index();
        if (draw.uniform() < (habits[at] ?? 1)) return riders[at] ?? 0;
      }
    },
    anyone: () => riders[index()] ?? 0,
    leave() {
      const at = index();
      const gone = riders[at] ?? 0;
      const [lastRider, lastHabit] = [riders.pop() ?? 0, habits.pop() ?? 0];
      if (at < riders.length) [riders[at], habits[at]] = [lastRider, lastHabit];
      return gone;
    },
  };
}

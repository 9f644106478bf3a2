import { normalDraws, seededRandom } from '../../src/statistics/seeded-random.ts';

/** A process in control: `make()` starts one series, then gives its value at each point. */
export type Scenario = {
  name: string;
  baseline: number;
  season: number;
  aim: number;
  make: () => (t: number) => number;
};

/** The scenarios of in-control KPIs: independent, with memory, seasonal, trending, counted, skewed, heavy-tailed. */
export function scenarios(seed: number): Scenario[] {
  const uniform = seededRandom(seed);
  const normal = normalDraws(uniform);
  const poisson = (rate: number) => {
    const floor = Math.exp(-rate);
    let count = 0;
    for (let product = uniform(); product > floor; product *= uniform()) count++;
    return count;
  };
  /** Autoregressive of order one with unit variance. */
  const memory = (phi: number) => {
    const share = Math.sqrt(1 - phi * phi);
    let state = normal();
    return () => {
      const now = state;
      state = phi * state + share * normal();
      return now;
    };
  };
  const around = (noise: () => number, level: number, size: number) => () => level + size * noise();
  const week = [8, 4, 2, 0, -2, -10, -6];
  const wave = (t: number) => 12 * Math.cos((2 * Math.PI * t) / 12) + 5 * Math.sin((4 * Math.PI * t) / 12);
  const student4 = () => {
    let squares = 0;
    for (let i = 0; i < 4; i++) squares += normal() ** 2;
    return normal() / Math.sqrt(squares / 4);
  };
  const withMemory = (phi: number, level: (t: number) => number, size: number) => () => {
    const noise = memory(phi);
    return (t: number) => level(t) + size * noise();
  };
  const row = (name: string, baseline: number, season: number, aim: number, make: Scenario['make']): Scenario => ({
    name,
    baseline,
    season,
    aim,
    make,
  });
  return [
    row('iid 24', 24, 1, 5, () => around(normal, 10, 1)),
    row('iid 60', 60, 1, 5, () => around(normal, 10, 1)),
    row(
      'AR(1) .3',
      60,
      1,
      6,
      withMemory(0.3, () => 10, 1),
    ),
    row(
      'AR(1) .6',
      60,
      1,
      6,
      withMemory(0.6, () => 10, 1),
    ),
    row(
      'weekly 84',
      84,
      7,
      5,
      withMemory(0.2, (t) => 100 + week[t % 7]!, 3),
    ),
    row(
      'yearly 48',
      48,
      12,
      5,
      withMemory(0.2, (t) => 100 + wave(t), 4),
    ),
    row(
      'trend',
      60,
      1,
      5,
      withMemory(0.2, (t) => 100 + 0.5 * t, 4),
    ),
    row('Poisson 4', 60, 1, 6, () => () => poisson(4)),
    row('zero-inflated', 60, 1, 6, () => () => (uniform() < 0.3 ? 0 : poisson(5))),
    row('lognormal', 60, 1, 6, () => () => Math.exp(3 + 0.5 * normal())),
    row('t4', 60, 1, 8, () => around(student4, 10, 1)),
  ];
}

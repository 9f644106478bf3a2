/** The only source of "now". Tests and the example company move theirs; production cannot. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

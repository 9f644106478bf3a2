/**
 * What the rulings of the labels say outright, however rare: "test coverage 60 % → 80 %" is made, ambassadors come, "active
 * users" are followed. Nothing is weighed against it.
 */
export const isRuling = (rule: string): boolean =>
  /^(?:a movement of a thing|a reward paid|outsiders recruited|who is counted, named, and nothing else):/.test(rule);

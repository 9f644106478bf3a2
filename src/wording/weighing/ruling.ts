/**
 * What the rulings of the labels say outright, however rare: a thing that moves from one figure to another has an effect, ambassadors come,
 * "active users" are followed, what people can do or find has changed for them. Nothing is weighed against it. Of one's own things that
 * move ("test coverage 60 % → 80 %" is made, "newsletter audience 25 → 40" is not) the words are heard too.
 */
const rulings: ReadonlySet<string> = new Set([
  'a movement of a thing:impact',
  'a reward paid:bau_kpi',
  'what people can do:impact',
  'a quality felt:impact',
  'outsiders recruited:impact',
  'who is counted, named, and nothing else:bau_kpi',
]);

export const isRuling = (rule: string): boolean => rulings.has(rule);

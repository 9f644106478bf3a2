import type { Assurance, Direction, ExpectedLevel, Range, Side, Variation } from './reading.ts';

const within = (value: number, level: ExpectedLevel): boolean =>
  (level.atLeast === null || value >= level.atLeast) && (level.atMost === null || value <= level.atMost);

/** What a departure means, given the direction. Within bounds, leaving them is a concern, and moving inside them is neither. */
export function variationOf(side: Side, value: number, direction: Direction, level: ExpectedLevel | null): Variation {
  if (direction === 'up') return side === 'above' ? 'improvement' : 'concern';
  if (direction === 'down') return side === 'below' ? 'improvement' : 'concern';
  if (direction === 'within' && level && !within(value, level)) return 'concern';
  return 'no-direction';
}

/** The range against the expected level: all of it inside, all of it outside, or across. */
export function assuranceOf(range: Range | null, level: ExpectedLevel | null): Assurance {
  if (!range || !level || (level.atLeast === null && level.atMost === null)) return 'none';
  if (within(range.lower, level) && within(range.upper, level)) return 'will-pass';
  const allBelow = level.atLeast !== null && range.upper < level.atLeast;
  const allAbove = level.atMost !== null && range.lower > level.atMost;
  return allBelow || allAbove ? 'will-fail' : 'hit-and-miss';
}

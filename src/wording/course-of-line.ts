import { courseInWords } from './course-in-words.ts';
import { numberIn } from './number-in.ts';

/** Where a key result starts and where it aims, as far as its line or the columns beside it say. */
export interface Course {
  readonly baseline: number | null;
  readonly target: number | null;
}

/** A percentage is stored as a fraction. A start that is the target is no start: it is left to a person. */
export function courseOfLine(
  line: { readonly text: string; readonly baseline: string | null; readonly target: string | null },
  percent: boolean,
): Course {
  const words = courseInWords(line.text);
  const baseline = numberIn(line.baseline) ?? words.baseline;
  const target = numberIn(line.target) ?? words.target;
  const scaled = (value: number | null) => (value === null ? null : percent ? value / 100 : value);
  return baseline === target
    ? { baseline: null, target: scaled(target) }
    : { baseline: scaled(baseline), target: scaled(target) };
}

import { courseInWords } from './course-in-words.ts';
import { number, numberIn } from './number-in.ts';

/** Where a key result starts and where it aims, as far as its line or the columns beside it say. */
export interface Course {
  readonly baseline: number | null;
  readonly target: number | null;
}

/** A line, with the columns beside it. */
export interface LineOfCourse {
  readonly text: string;
  readonly baseline?: string | null | undefined;
  readonly target?: string | null | undefined;
}

const signed = (text: string | null | undefined) => /%/.test(text ?? '');

/** Whether what it counts is a share, as far as its words and the cells beside them show. */
export const isShare = ({ text, baseline, target }: LineOfCourse): boolean =>
  signed(text) ||
  signed(baseline) ||
  signed(target) ||
  /(?<!\p{L})(?:taux|rate|share|part|pourcentage|percentage|proportion)(?!\p{L})/iu.test(text);

/**
 * 0.31 beside a share is 31 % in a spreadsheet and .31 % in a sentence: where no sign and no number beyond 1 says which, nothing
 * is believed of it.
 */
export const isShareInDoubt = (line: LineOfCourse): boolean =>
  isShare(line) && [line.baseline, line.target].some((cell) => numberIn(cell ?? null) !== null) && inDoubt(line);

function inDoubt(line: LineOfCourse): boolean {
  const cells = [line.baseline, line.target].filter((cell) => numberIn(cell ?? null) !== null);
  const numbers = cells.map((cell) => Math.abs(numberIn(cell ?? null) ?? 0));
  return !cells.some(signed) && !numbers.some((one) => one > 1) && numbers.some((one) => one > 0);
}

/** A percentage is stored as a fraction. A start that is the target is no start: it is left to a person. */
export function courseOfLine(line: LineOfCourse, percent: boolean): Course {
  const cells = { baseline: numberIn(line.baseline ?? null), target: numberIn(line.target ?? null) };
  const words = courseInWords(line.text);
  const baseline = cells.baseline ?? words.baseline;
  const target = cells.target ?? words.target;
  const unsaid =
    percent &&
    (cells.baseline === null && cells.target === null
      ? !signed(line.text) && [baseline, target].every((one) => one === null || Math.abs(one) <= 1)
      : inDoubt(line));
  if (unsaid) return { baseline: null, target: null };
  const scaled = (value: number | null) => (value === null ? null : percent ? hundredth(value) : value);
  return baseline === target
    ? { baseline: null, target: scaled(target) }
    : { baseline: scaled(baseline), target: scaled(target) };
}

/** 7 % is .07, not .07000000000000001. */
const hundredth = (value: number): number => Number((value / 100).toPrecision(12));

const levelSigns: readonly [RegExp, 'atLeast' | 'atMost'][] = [
  [
    new RegExp(
      String.raw`(?:≥|>=?|(?<!\p{L})(?:au moins|minimum|plus de|au-dessus de|at least|more than|above|over))\s*(${number})`,
      'giu',
    ),
    'atLeast',
  ],
  [
    new RegExp(
      String.raw`(?:≤|<=?|(?<!\p{L})(?:au plus|au maximum|maximum|moins de|sous|en dessous de|au-dessous de|at most|no more than|less than|fewer than|under|below))\s*(${number})`,
      'giu',
    ),
    'atMost',
  ],
];

/** A level to hold and the side on which it is held, where the line or its target says both: "≥ 95 %", « sous 4 % ». */
export function levelOfLine(
  line: LineOfCourse,
): { readonly atLeast: number | null; readonly atMost: number | null } | null {
  const percent = isShare(line);
  const says = `${line.text} ${line.target ?? ''}`;
  const found = levelSigns.flatMap(([pattern, side]) =>
    [...says.matchAll(pattern)].map(([, said]) => ({ side, value: numberIn(said ?? null) })),
  );
  const [only, another] = found;
  if (only === undefined || another !== undefined || only.value === null) return null;
  if (percent && !signed(says) && Math.abs(only.value) <= 1) return null;
  const value = percent ? hundredth(only.value) : only.value;
  return { atLeast: null, atMost: null, [only.side]: value };
}

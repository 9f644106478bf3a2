import { courseInWords } from '../wording/course-in-words.ts';
import { likeness } from '../wording/near-duplicates.ts';
import { number, numberIn } from '../wording/number-in.ts';
import { evenOut, withoutAccents, wordsOf } from '../wording/words.ts';

/** Words that tell no name from another. */
const small = new Set('a an the of per le la les l un une de du des d par'.split(' '));

/**
 * One form for the singular and the plural, in both languages at once: a form that does not exist does no harm, as both
 * names are read in the same way. « canaux » is « canal », « économies » and "economy" are `economi`.
 */
function oneForm(word: string): string {
  const plain = withoutAccents(word).replace(/['’]s?$/, '');
  if (plain.length < 4 || /\d/.test(plain)) return plain;
  const single = plain.endsWith('eaux')
    ? plain.slice(0, -1)
    : plain.endsWith('aux')
      ? `${plain.slice(0, -3)}al`
      : plain.replace(/(?<!s)s$|(?<=[eo]u)x$/, '');
  return single.replace(/ie$|y$/, 'i').replace(/e$/, '');
}

const formsOf = (text: string): string[] => wordsOf(evenOut(text)).map(({ text: word }) => oneForm(word));

const numbersIn = (text: string): string => (text.match(/\d+/g) ?? []).join(' ');

/** As many letters as tell "inbound" from "outbound" and leave a slip or an ending aside. */
const BEGINNING = 3;
const beginnings = (forms: readonly string[]): string =>
  [...new Set(forms.map((one) => one.slice(0, BEGINNING)))].sort().join(' ');

/** Read once, however many others it is compared with. */
interface Read {
  readonly numbers: string;
  readonly beginnings: string;
  readonly words: string;
}
const readOnce = new WeakMap<object, Read>();

function read(of: object, text: () => string, kept: (form: string) => boolean): Read {
  const before = readOnce.get(of);
  if (before) return before;
  const said = text();
  const forms = formsOf(said).filter(kept);
  const now = { numbers: numbersIn(said), beginnings: beginnings(forms), words: forms.join(' ') };
  readOnce.set(of, now);
  return now;
}

interface Named {
  readonly name: string;
}

const nameOf = (of: Named): Read =>
  read(
    of,
    () => of.name,
    (form) => !small.has(form),
  );

/**
 * How much two names have in common, 0 to 1, plurals aside. A number in one, or a word that nothing in the other begins
 * like, makes it the name of another thing: "after 7 days" is not "after 30 days", "members" are not "non-members".
 */
export function namesAlike(one: Named, other: Named): number {
  const [a, b] = [nameOf(one), nameOf(other)];
  return a.numbers === b.numbers && a.beginnings === b.beginnings ? likeness(a.words, b.words) : 0;
}

/** A key result as it is worded, with where it starts and aims. */
export interface Stated {
  readonly statement: string;
  readonly baseline: number | null;
  readonly target: number | null;
}

const periods = /(?<![\p{L}\p{N}])(?:[qt][1-4]|20\d\d)(?![\p{L}\p{N}])/giu;
const numbers = new RegExp(number, 'gu');

/** Its words without where it starts, where it aims and when: the next cycle changes those. */
function wordsAlone({ statement, baseline, target }: Stated): string {
  const said = courseInWords(statement);
  const own = [baseline, target, said.baseline, said.target];
  return statement.replace(periods, ' ').replace(numbers, (found) => {
    const value = numberIn(found);
    // A share is kept as a fraction.
    return value !== null && own.some((one) => one !== null && (close(one, value) || close(one * 100, value)))
      ? ' '
      : found;
  });
}

const close = (one: number, other: number): boolean => Math.abs(Math.abs(one) - Math.abs(other)) < 1e-9;

const statedBy = (of: Stated): Read =>
  read(
    of,
    () => wordsAlone(of),
    () => true,
  );

/** How much two key results have in common, 0 to 1, whatever they start from and aim at; a number that is neither tells them apart. */
export function keyResultsAlike(one: Stated, other: Stated): number {
  const [a, b] = [statedBy(one), statedBy(other)];
  return a.numbers === b.numbers ? likeness(a.words, b.words) : 0;
}

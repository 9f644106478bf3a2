import { compoundRules } from '../flags/compound.ts';
import type { IdeaName } from '../ideas/idea.ts';
import type { Language } from '../lexicon.ts';
import { type Line, numberedUntil, type Span, type Token } from '../line.ts';
import { opensGoals } from './weigh.ts';

/** A place where a second result may begin: what is seen on both its sides, and the words shown if one does. */
export type Joint = { readonly signs: readonly string[]; readonly at: Span };

/** Words that weigh as themselves; of any other, only its form or its ending does. */
const ofGrammar = new Set(
  `the a an of to for in on at by with from and or that which who per is are be was has have will can as within across
  through via during into so our their its his her your all each every any no not more less than least most new it them
  this these those both up out off over under between among before after while using including such based where when if
  but also then plus
  le la les l' de du des d' à au aux un une et ou que qui en dans sur par pour avec sans est sont a ont sera seront nos
  notre leur leurs son sa ses tous toutes chaque plus moins ne pas se s' y dont lors selon afin puis ainsi tout mais si
  ce cette ces`.split(/\s+/),
);

const endings: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/ed$/, '-ed'],
    [/ing$/, '-ing'],
    [/ly$/, '-ly'],
    [/(?:tion|ment|ness|ity|ance|ence)$/, '-tion'],
    [/s$/, '-s'],
  ],
  fr: [
    [/ée?s?$/, '-é'],
    [/(?:er|ir|re)$/, '-er'],
    [/(?:tion|ment|té|age|ance)$/, '-tion'],
    [/ant$/, '-ant'],
    [/s$/, '-s'],
  ],
};

/** Many words share their senses: each list is read once. */
const formsIn = remembered((senses) => [...new Set(senses.map(({ form }) => form))].sort().join('/'));
const ideasIn = remembered((senses) => [...new Set(senses.map(({ idea }) => idea))]);

function remembered<Read>(read: (senses: Token['senses']) => Read): (senses: Token['senses']) => Read {
  const known = new WeakMap<Token['senses'], Read>();
  return (senses) => {
    let said = known.get(senses);
    if (said === undefined) {
      said = read(senses);
      known.set(senses, said);
    }
    return said;
  };
}

/** What a word is, whatever it means: a word of grammar, a number, the forms it is known in, else its ending. */
function classOf(token: Token, { text, lang }: Line): string {
  if (/^[\d$€£%#]/.test(token.text)) return '#';
  if (ofGrammar.has(token.text)) return token.text;
  if (token.senses.length > 0) return formsIn(token.senses);
  const ending = endings[lang].find(([pattern]) => pattern.test(token.text))?.[1] ?? '-';
  return /^\p{Lu}/u.test(text.slice(token.from, token.to)) ? `Cap ${ending}` : ending;
}

const joining = /^(?:and|et|&|plus|then|puis|while|with|avec|ainsi|tout|including|dont|by)$/;

/** What parts two words beside the spaces between them. */
function markIn(gap: string): string | undefined {
  if (gap === ' ') return undefined;
  if (/[;.!?]\s/.test(gap)) return gap.includes(';') ? 'semicolon' : 'stop';
  if (/[+&]/.test(gap)) return '+';
  if (/\s[–—-]\s/.test(gap)) return 'dash';
  return { ',': 'comma', ':': 'colon', '(': 'bracket', '/': 'slash' }[/[,:(/]/.exec(gap)?.[0] ?? ''];
}

/** Lengths by ear: one word, two, a few, many. */
const about = (words: number): number => bounds.find((most) => words <= most) ?? 20;
const bounds = [1, 2, 4, 7, 12] as const;

type Parted = { readonly by: string; readonly left: number; readonly right: number; readonly at: number };

/** "Raise it to 40 %; we are at 31 %": what only says where it stands is no second result, a movement of its own is. */
const saysStart = ({ startsAt, text }: Line, at: number): boolean =>
  startsAt !== undefined &&
  startsAt[0] >= at &&
  /^[\s,;:.–—-]*(?:and |et )?(?:today|now|currently|aujourd'hui|actuellement)?[\s,]*$/i.test(
    text.slice(at, startsAt[0]),
  ) &&
  !/^(?:from |de |d')/i.test(text.slice(startsAt[0]));

/** Where the line is parted: the last word before, the first after, and where in the text. Its numbering is not of it. */
function partedIn(line: Line): Parted[] {
  const { tokens, text } = line;
  const parted: Parted[] = [];
  const from = numberedUntil(text);
  for (let left = 0; left < tokens.length - 1; left++) {
    const next = tokens[left + 1]!;
    if (tokens[left]!.from < from || saysStart(line, tokens[left]!.to)) continue;
    const mark = markIn(text.slice(tokens[left]!.to, next.from));
    if (joining.test(next.text) && left + 2 < tokens.length)
      parted.push({ by: mark ? `${mark} ${next.text}` : next.text, left, right: left + 2, at: next.from });
    else if (mark && !(mark === 'comma' && /^(?:or|ou)$/.test(next.text)))
      parted.push({ by: mark, left, right: left + 1, at: tokens[left]!.to });
  }
  return parted;
}

/** Words before a joint that may make what follows a purpose, a manner or part of the same thing. */
const leading = new Set(['to', 'for', 'that', 'which', 'by', 'of', 'in', 'through', 'pour', 'afin', 'par', 'de']);

const telling: ReadonlySet<string> = new Set(['outcome', 'health', 'people', 'using'] satisfies IdeaName[]);

const finite = new Set('is are has have will can was were est sont ont a sera seront peuvent peut'.split(' '));

/** A word as it is looked at, once however many joints look at it. */
type Seen = {
  readonly class: string;
  readonly ideas: readonly IdeaName[];
  readonly finite: boolean;
  /** Told as done, or as a state. */
  readonly became: boolean;
  readonly joins: boolean;
  readonly number: boolean;
};

/** What is before the line and after it. */
const nothing: Seen = { class: 'nothing', ideas: [], finite: false, became: false, joins: false, number: false };

type Looked = { readonly line: Line; readonly seen: readonly Seen[] };

const lookAt = (line: Line): Looked => ({
  line,
  seen: line.tokens.map((token) => {
    const { text, senses } = token;
    return {
      class: classOf(token, line),
      ideas: ideasIn(senses),
      finite: finite.has(text),
      became: formsIn(senses).includes('past') || formsIn(senses).includes('state'),
      joins: /^(?:and|et|or|ou)$/.test(text),
      number: /^[\d$€£%]/.test(text),
    };
  }),
});

const rules = Object.entries(compoundRules);

/** The places where a line may go on to a second result, with what the rules and the words beside each say of it. */
export function jointsOf(line: Line): Joint[] {
  const parts = partedIn(line);
  if (parts.length === 0) return [];
  const ruled = rules.flatMap(([name, finds]) => {
    const span = finds(line);
    return span ? [{ name, span }] : [];
  });
  const looked = lookAt(line);
  return parts.map((parted) => {
    const { by, at, right } = parted;
    const here = ruled.filter(({ span }) => span[0] <= at + 6 && span[1] >= at - 1);
    const signs = [`numbers ${Math.min(3, line.numbers.quantities.length)}`, `words ${about(line.tokens.length)}`, by];
    for (const { name } of ruled) signs.push(`somewhere ${name}`);
    for (const { name } of here) signs.push(`here ${name}`, `here ${name} ${by}`);
    for (const sign of [signsBeside, signsOfOpening, signsOfSides, signsOfFigures]) sign(looked, parted, signs);
    const first = line.tokens[right]!;
    const mark = /^[\s,;:.!?/()–—-]*/.exec(line.text.slice(at, first.from))?.[0].length ?? 0;
    return { signs, at: [at + mark, Math.max(first.to, here[0]?.span[1] ?? 0)] };
  });
}

/** What the words next to it are, and mean. */
function signsBeside({ line, seen }: Looked, { by, left, right }: Parted, signs: string[]): void {
  const { tokens, lang, head } = line;
  const [before, first, second] = [seen[left]!, seen[right]!, seen[right + 1] ?? nothing];
  const opens = (place: number) => (opensGoals(tokens[place]?.text.split(' ')[0] ?? '', lang) ? 'opens' : 'inside');
  const opening = opens(right);
  signs.push(
    `${by} > ${first.class}`,
    `${by} > . ${second.class}`,
    `${before.class} < ${by}`,
    `${before.class} < ${by} > ${first.class}`,
    `> ${first.class}`,
    `> ${first.class} ${second.class}`,
    `${before.class} <`,
    `${by} ${opening}`,
    `${by} ${opening} . ${second.class}`,
    `${by} ${opening} ${first.class}`,
    `${by} ${opening} as ${opens(head)} ${seen[head]?.class ?? nothing.class}`,
  );
  for (const idea of first.ideas) {
    signs.push(`${by} > ${idea}`);
    for (const other of before.ideas) signs.push(`${other} < ${by} > ${idea}`);
  }
  for (const idea of second.ideas) signs.push(`${by} > . ${idea}`);
}

/** How what follows answers the word that opens the line: another verb of the same form begins another thing. */
function signsOfOpening({ line, seen }: Looked, { by, left, right }: Parted, signs: string[]): void {
  const { tokens, head } = line;
  const opening = seen[head] ?? nothing;
  const first = seen[right]!;
  const same = tokens[head]?.senses.some(({ form }) => tokens[right]!.senses.some((other) => other.form === form));
  const [before, after] = [about(left - head + 1), about(tokens.length - right)];
  signs.push(
    `${opening.class} … ${by}`,
    `${opening.class} … ${by} > ${first.class}`,
    `${by} after ${before}`,
    `${by} before ${after}`,
    `${by} after ${before} before ${after}`,
  );
  if (same) signs.push(`${by} same form`, `${by} same form ${before} ${after}`);
  for (const idea of opening.ideas) for (const other of first.ideas) signs.push(`${idea} … ${by} > ${other}`);
  const met = new Set<string>();
  for (let place = head + 1; place <= left; place++) if (leading.has(tokens[place]!.text)) met.add(tokens[place]!.text);
  for (const word of met) signs.push(`${word} … ${by}${same ? ' same form' : ''}`);
}

/** What each side says by itself: whether it has a verb, something done, people or a measure. */
function signsOfSides({ line, seen }: Looked, { by, left, right, at }: Parted, signs: string[]): void {
  const { tokens, text, head } = line;
  const before = side(seen, head, left + 1);
  const after = side(seen, right, seen.length);
  // The word that opens the line is told as done in another way.
  const done = seen.slice(head + 1, left + 1).some(({ became }) => became);
  const figures = line.numbers.quantities.some(({ from }) => from >= at) ? '#' : '';
  signs.push(
    `says ${by} ${before.finite} ${after.finite}`,
    `done ${by} ${done} ${after.became}`,
    `clause ${by} ${done || before.finite} ${after.became || after.finite} ${(seen[head] ?? nothing).class}`,
    `${by} commas ${Math.min(2, text.slice(tokens[head]?.from ?? 0, at).split(',').length - 1)}`,
  );
  for (const idea of before.ideas) signs.push(`${idea} before ${by}`);
  for (const idea of after.ideas) signs.push(`${idea} after ${by} ${figures}`);
  if (text.lastIndexOf('(', at - 1) > text.lastIndexOf(')', at - 1)) signs.push(`${by} in brackets`);
  const next = seen.findIndex(({ joins }, place) => place >= right && joins);
  if (next >= 0) signs.push(`${by} joined again ${about(next - right)}`);
}

function side(seen: readonly Seen[], from: number, to: number) {
  const ideas = new Set<IdeaName>();
  let finite = false;
  let became = false;
  for (let place = from; place < to; place++) {
    const word = seen[place]!;
    finite ||= word.finite;
    became ||= word.became;
    for (const idea of word.ideas) if (telling.has(idea)) ideas.add(idea);
  }
  return { finite, became, ideas };
}

/** How many figures each side has, and what the first after it counts. */
function signsOfFigures({ line, seen }: Looked, { by, right, at }: Parted, signs: string[]): void {
  const { quantities } = line.numbers;
  const { tokens } = line;
  const before = quantities.filter(({ from }) => from < at).length;
  const figures = `${Math.min(2, before)} ${Math.min(2, quantities.length - before)}`;
  signs.push(`${by} numbers ${figures}`, `numbers ${figures}`);
  const number = seen.findIndex((word, place) => place >= right && word.number);
  if (number < 0) return;
  const far = about(number - right);
  let place = number + 1;
  while (place < tokens.length && (/^[%$€£]/.test(tokens[place]!.text) || ofGrammar.has(tokens[place]!.text))) place++;
  const counted = seen[place] ?? nothing;
  for (const idea of counted.ideas) signs.push(`${by} # ${idea} ${far}`);
  signs.push(
    `${by} # ${counted.class} ${far}`,
    `${by} # ${far} of ${quantities.length - before}`,
    `${by} #${tokens[number + 1]?.text.slice(0, 6) ?? ''}`,
  );
}

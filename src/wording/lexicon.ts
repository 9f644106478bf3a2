import { carrier } from './ideas/carrier.ts';
import { carrying } from './ideas/carrying.ts';
import { doing } from './ideas/doing.ts';
import { effort } from './ideas/effort.ts';
import { health } from './ideas/health.ts';
import { holding } from './ideas/holding.ts';
import type { Idea, IdeaName } from './ideas/idea.ts';
import { making } from './ideas/making.ts';
import { moving } from './ideas/moving.ts';
import { outcome } from './ideas/outcome.ts';
import { own } from './ideas/own.ts';
import { people } from './ideas/people.ts';
import { reaching } from './ideas/reaching.ts';
import { staff } from './ideas/staff.ts';
import { using } from './ideas/using.ts';
import { englishNoun, englishVerb, frenchNoun, frenchVerb } from './inflect.ts';
import { withoutAccents, wordsOf } from './words.ts';

export type Language = 'en' | 'fr';

/** How a form was met: `act` is a noun that stands for a verb (« déploiement »), `state` a fixed expression ("live"). */
export type Form = 'base' | 'present' | 'past' | 'ing' | 'act' | 'noun' | 'state';

export type Sense = { readonly idea: IdeaName; readonly form: Form };

export const ideas: readonly Idea[] = [
  making,
  carrying,
  effort,
  moving,
  reaching,
  holding,
  using,
  people,
  outcome,
  health,
  own,
  doing,
  staff,
  carrier,
];

/** No phrase known is longer than the longest that opens with its first word: most words open none. */
const phrasesFrom = new Map<string, number>();

type Senses = Map<string, readonly Sense[]>;
const built = new Map<Language, Senses>();

function add(senses: Senses, form: string, only: readonly Sense[]): void {
  if (isPlain(form)) {
    note(senses, form, only);
    return;
  }
  // The key is what the tokeniser makes of the entry, so that « d'affaires » is found as it is read.
  const key = plainWords.test(form)
    ? form
    : wordsOf(form)
        .map((word) => word.text)
        .join(' ');
  note(senses, key, only);
  note(senses, withoutAccents(key), only);
}

/** Words that the tokeniser leaves as they are: most entries, told without it because every form passes here once. */
const plainWords = /^[a-zà-öø-ÿœ]+(?:[ -][a-zà-öø-ÿœ]+)*$/;

/** The same for those without an accent, letter by letter: the first line of a batch waits for this. */
function isPlain(form: string): boolean {
  for (let at = 0; at < form.length; at++) {
    const code = form.charCodeAt(at);
    if ((code < 97 || code > 122) && code !== 32 && (code !== 45 || at === 0 || at === form.length - 1)) return false;
  }
  return true;
}

function note(senses: Senses, spelling: string, only: readonly Sense[]): void {
  const opening = spelling.indexOf(' ');
  if (opening > 0) {
    const first = spelling.slice(0, opening);
    phrasesFrom.set(first, Math.max(phrasesFrom.get(first) ?? 1, spelling.split(' ').length));
  }
  const known = senses.get(spelling);
  if (!known) senses.set(spelling, only);
  else if (!known.includes(only[0]!)) senses.set(spelling, [...known, ...only]);
}

function build(lang: Language): Senses {
  const senses: Senses = new Map();
  const entries = (list: string | undefined) => (list ?? '').split(/\s+/).filter((entry) => entry !== '');
  for (const idea of ideas) {
    const words = idea[lang];
    // One list a sense, shared by all its forms: most forms have one sense.
    const as = (form: Form): readonly Sense[] => [{ idea: idea.name, form }];
    const [base, present, past, ing, noun, act] = [
      as('base'),
      as('present'),
      as('past'),
      as('ing'),
      as('noun'),
      as('act'),
    ];
    for (const entry of entries(words.verbs)) {
      const forms = lang === 'en' ? englishVerb(entry) : frenchVerb(entry);
      for (const text of forms.base) add(senses, text, base);
      for (const text of forms.present) add(senses, text, present);
      for (const text of forms.past) add(senses, text, past);
      for (const text of forms.ing) add(senses, text, ing);
    }
    for (const [list, only] of [
      [words.nouns, noun],
      [words.acts, act],
    ] as const)
      for (const entry of entries(list))
        for (const text of lang === 'en' ? englishNoun(entry) : frenchNoun(entry)) add(senses, text, only);
    const exact = words.verbs ? as('state') : noun;
    for (const entry of entries(words.exact)) add(senses, entry.replaceAll('_', ' '), exact);
  }
  return senses;
}

function sensesOf(lang: Language): Senses {
  let senses = built.get(lang);
  if (!senses) {
    senses = build(lang);
    built.set(lang, senses);
  }
  return senses;
}

const none: readonly Sense[] = [];

/** French teams write « features », « churn », « uptime »: an English noun is known in French lines where French has no such word. */
function known(lang: Language, text: string): readonly Sense[] | undefined {
  const own = sensesOf(lang).get(text);
  if (own || lang === 'en') return own;
  const nouns = sensesOf('en')
    .get(text)
    ?.filter((sense) => sense.form === 'noun');
  return nouns && nouns.length > 0 ? nouns : undefined;
}

/** The senses of the longest known phrase starting at `at`, and how many words it takes. */
export function lookUp(
  lang: Language,
  words: readonly { text: string }[],
  at: number,
): { senses: readonly Sense[]; length: number } {
  let key = '';
  let found: { senses: readonly Sense[]; length: number } | undefined;
  sensesOf(lang);
  if (lang === 'fr') sensesOf('en');
  const most = Math.min(phrasesFrom.get(words[at]?.text ?? '') ?? 1, words.length - at);
  for (let length = 1; length <= most; length++) {
    const text = words[at + length - 1]?.text ?? '';
    key = length === 1 ? text : `${key} ${text}`;
    const senses = known(lang, key) ?? (length === 1 ? hyphenated(lang, text) : undefined);
    if (senses) found = { senses, length };
  }
  return found ?? { senses: none, length: 1 };
}

/** Whether the language has a word of its own there, whatever it borrows from the other. */
export function isOwnWord(lang: Language, words: readonly { text: string }[], at: number): boolean {
  const { senses, length } = lookUp(lang, words, at);
  if (senses.length === 0 || lang === 'en') return senses.length > 0;
  const text = words
    .slice(at, at + length)
    .map((word) => word.text)
    .join(' ');
  return sensesOf(lang).has(text) || !sensesOf('en').has(text);
}

/** "sign-ups" may be known as "signups"; otherwise the head part speaks: the last in English, the first in French. */
function hyphenated(lang: Language, text: string): readonly Sense[] | undefined {
  if (!text.includes('-') && !text.includes('/')) return undefined;
  // "Time-to-first-dashboard": how soon someone gets something out of it.
  if (text.startsWith('time-to-'))
    return known(lang, 'time-to-value') ?? known(lang, 'timetovalue') ?? known(lang, 'satisfaction');
  const parts = text.split(/[-/]/);
  return known(lang, parts.join('')) ?? known(lang, (lang === 'en' ? parts.at(-1) : parts[0]) ?? '');
}

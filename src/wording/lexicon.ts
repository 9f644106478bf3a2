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

/** Forms of up to this many words are looked up, the longest first. */
const longestPhrase = 5;

type Senses = Map<string, Sense[]>;
/** English forms known in French lines. */
const borrowed = new Set<string>();
const built = new Map<Language, Senses>();

function add(senses: Senses, form: string, sense: Sense): void {
  // The key is what the tokeniser makes of the entry, so that « d'affaires » is found as it is read.
  const key = plainWords.test(form)
    ? form
    : wordsOf(form)
        .map((word) => word.text)
        .join(' ');
  note(senses, key, sense);
  if (!asciiOnly.test(key)) note(senses, withoutAccents(key), sense);
}

/** Words that the tokeniser leaves as they are: most entries, told without it because every form passes here once. */
const plainWords = /^[a-zà-öø-ÿœ]+(?:[ -][a-zà-öø-ÿœ]+)*$/;
const asciiOnly = /^[ -~]*$/;

function note(senses: Senses, spelling: string, sense: Sense): void {
  const known = senses.get(spelling);
  if (!known) senses.set(spelling, [sense]);
  else if (!known.some((other) => other.idea === sense.idea && other.form === sense.form)) known.push(sense);
}

function build(lang: Language): Senses {
  const senses: Senses = new Map();
  const entries = (list: string | undefined) => (list ?? '').split(/\s+/).filter((entry) => entry !== '');
  for (const idea of ideas) {
    const words = idea[lang];
    for (const entry of entries(words.verbs)) {
      const forms = lang === 'en' ? englishVerb(entry) : frenchVerb(entry);
      for (const form of ['base', 'present', 'past', 'ing'] as const)
        for (const text of forms[form]) add(senses, text, { idea: idea.name, form });
    }
    for (const [list, form] of [
      [words.nouns, 'noun'],
      [words.acts, 'act'],
    ] as const)
      for (const entry of entries(list))
        for (const text of lang === 'en' ? englishNoun(entry) : frenchNoun(entry))
          add(senses, text, { idea: idea.name, form });
    for (const entry of entries(words.exact))
      add(senses, entry.replaceAll('_', ' '), { idea: idea.name, form: words.verbs ? 'state' : 'noun' });
  }
  // French teams write « features », « churn », « uptime »: English nouns are known in French lines where French has no word of that form.
  if (lang === 'fr')
    for (const idea of ideas)
      for (const entry of entries(idea.en.nouns))
        for (const text of englishNoun(entry))
          if (!senses.has(text)) {
            add(senses, text, { idea: idea.name, form: 'noun' });
            borrowed.add(text);
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

/** The senses of the longest known phrase starting at `at`, and how many words it takes. */
export function lookUp(
  lang: Language,
  words: readonly { text: string }[],
  at: number,
): { senses: readonly Sense[]; length: number } {
  const senses = sensesOf(lang);
  let key = '';
  let found: { senses: readonly Sense[]; length: number } | undefined;
  for (let length = 1; length <= longestPhrase && at + length <= words.length; length++) {
    const text = words[at + length - 1]?.text ?? '';
    key = length === 1 ? text : `${key} ${text}`;
    const known = senses.get(key) ?? (length === 1 ? hyphenated(senses, lang, text) : undefined);
    if (known) found = { senses: known, length };
  }
  return found ?? { senses: none, length: 1 };
}

/** Whether the language has a word of its own there, whatever it borrows from the other. */
export function isOwnWord(lang: Language, words: readonly { text: string }[], at: number): boolean {
  const { senses, length } = lookUp(lang, words, at);
  if (senses.length === 0) return false;
  return (
    lang === 'en' ||
    !borrowed.has(
      words
        .slice(at, at + length)
        .map((word) => word.text)
        .join(' '),
    )
  );
}

/** "sign-ups" may be known as "signups"; otherwise the head part speaks: the last in English, the first in French. */
function hyphenated(senses: Senses, lang: Language, text: string): Sense[] | undefined {
  if (!text.includes('-') && !text.includes('/')) return undefined;
  const parts = text.split(/[-/]/);
  return senses.get(parts.join('')) ?? senses.get((lang === 'en' ? parts.at(-1) : parts[0]) ?? '');
}

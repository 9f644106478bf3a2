import type { Language } from '../lexicon.ts';

const irregular = new Map(
  `wrote:write written:write built:build made:make held:hold ran:run got:get grew:grow grown:grow won:win sold:sell
  gave:give given:give led:lead took:take taken:take kept:keep met:meet found:find did:do done:do people:person
  children:child taught:teach brought:bring spent:spend chosen:choose began:begin begun:begin men:man women:woman is:be
  are:be was:be were:be been:be has:have had:have`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

const frenchEndings: readonly (readonly [string, string])[] = [
  ['eaux', 'eau'],
  ['aux', 'al'],
  ['ées', 'e'],
  ['és', 'e'],
  ['ée', 'e'],
  ['é', 'e'],
  ['er', 'e'],
  ['ons', 'e'],
  ['ent', 'e'],
  ['es', 'e'],
  ['s', ''],
];

/** A word without its ending, so that its forms weigh together; what comes out need not be a word. */
export function stemOf(word: string, lang: Language): string {
  return lang === 'en' ? english(word) : french(word);
}

function french(word: string): string {
  for (const [ending, instead] of frenchEndings)
    if (word.endsWith(ending) && word.length - ending.length >= 3)
      return word.slice(0, word.length - ending.length) + instead;
  return word;
}

function english(word: string): string {
  const known = irregular.get(word);
  if (known) return known;
  if (word.length <= 3) return word;
  let stem = word;
  if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (stem.endsWith('sses')) stem = stem.slice(0, -2);
  else if (stem.endsWith('s') && !/(?:ss|us|is)$/.test(stem)) stem = stem.slice(0, -1);
  const cut = /^(.{3,})(?:ing|ed)$/.exec(stem)?.[1];
  if (cut) stem = /([^ls])\1$/.test(cut) && cut.length > 3 ? cut.slice(0, -1) : cut;
  if (stem.endsWith('e') && stem.length > 4) stem = stem.slice(0, -1);
  return stem.replace(/i[sz]ation$/, 'iz').replace(/is$/, (end) => (stem.length > 5 ? 'iz' : end));
}

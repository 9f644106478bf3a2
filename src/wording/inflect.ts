/** Forms of words, good enough to look words up: a form that does not exist does no harm. */

const doubling = new Set(
  'ship plan map run stop drop cut hit get set plug tag embed refer submit commit admit swap trim scan debug log pin spin win begin transfer chat'.split(
    ' ',
  ),
);

export type VerbForms = { base: string[]; present: string[]; past: string[]; ing: string[] };

/** `write/wrote/written` gives an irregular past; a phrase is inflected on its first word (`roll_out`). */
export function englishVerb(entry: string): VerbForms {
  const [whole = '', ...irregular] = entry.split('/');
  const [verb = '', ...rest] = whole.split('_');
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  const stem = doubling.has(verb) ? verb + verb.at(-1) : verb;
  const ending = /[^aeiou]y$/.test(verb)
    ? `${verb.slice(0, -1)}ies`
    : /(s|x|z|ch|sh|o)$/.test(verb)
      ? `${verb}es`
      : `${verb}s`;
  const past = /e$/.test(verb) ? `${verb}d` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  const ing = /[^eoy]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${stem}ing`;
  const add = (form: string) => form + tail;
  return {
    base: [add(verb)],
    present: [add(ending)],
    past: (irregular.length > 0 ? irregular : [past]).map(add),
    ing: [add(ing)],
  };
}

export function englishNoun(entry: string): string[] {
  const noun = entry.replaceAll('_', ' ');
  const plural = /[^aeiou]y$/.test(noun)
    ? `${noun.slice(0, -1)}ies`
    : /(s|x|z|ch|sh)$/.test(noun)
      ? `${noun}es`
      : `${noun}s`;
  return [noun, plural];
}

function frenchParticiple(masculine: string): string[] {
  return [masculine, `${masculine}e`, masculine.endsWith('s') ? masculine : `${masculine}s`, `${masculine}es`];
}

/** First-group verbs and verbs in -ir like « finir » by rule; others as `infinitive/present/presentPlural/participle`. */
export function frenchVerb(entry: string): VerbForms {
  const [whole = '', ...irregular] = entry.split('/');
  const [verb = '', ...rest] = whole.split('_');
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  const add = (form: string) => form + tail;
  if (irregular.length === 3) {
    const [singular = '', plural = '', participle = ''] = irregular;
    return {
      base: [add(verb)],
      present: [singular, plural].map(add),
      past: frenchParticiple(participle).map(add),
      ing: [add(plural.replace(/ent$/, 'ant'))],
    };
  }
  if (verb.endsWith('ir')) {
    const stem = verb.slice(0, -1);
    return {
      base: [add(verb)],
      present: [`${stem}t`, `${stem}ssent`].map(add),
      past: frenchParticiple(stem).map(add),
      ing: [add(`${stem}ssant`)],
    };
  }
  const stem = verb.slice(0, -2);
  const before = stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem.endsWith('g') ? `${stem}e` : stem;
  const spoken = stem.endsWith('y')
    ? `${stem.slice(0, -1)}i`
    : /é[^aeiouéè]+$/.test(stem)
      ? stem.replace(/é([^é]+)$/, 'è$1')
      : stem.replace(/e([lnmvs])$/, 'è$1');
  // « appelle », « renouvelle », « projette »
  const doubled = /e[lt]$/.test(stem) ? [`${stem}${stem.at(-1)}e`, `${stem}${stem.at(-1)}ent`] : [];
  return {
    base: [add(verb)],
    present: [`${spoken}e`, `${spoken}ent`, `${stem}e`, `${stem}ent`, ...doubled].map(add),
    past: frenchParticiple(`${stem}é`).map(add),
    ing: [add(`${before}ant`)],
  };
}

export function frenchNoun(entry: string): string[] {
  const [first = '', ...rest] = entry.split('_');
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  const plural = /(s|x|z)$/.test(first)
    ? first
    : /(al)$/.test(first)
      ? `${first.slice(0, -1)}ux`
      : /(eau|eu)$/.test(first)
        ? `${first}x`
        : `${first}s`;
  return [first + tail, plural + tail];
}

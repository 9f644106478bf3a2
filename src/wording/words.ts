/** A word of a line, lower-cased, with its place in the text as written. */
export type Word = { text: string; from: number; to: number };

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.&+/-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*['’]?|[%€$£#]/gu;
// Elsewhere letters are spelt out (a-zà-öø-ſ): \p{L} under the i flag made the first lines of a batch four times dearer,
// and the words looked for are French or English.
const elision = /^(?:[cdjlmnst]|qu|lorsqu|jusqu|puisqu)['’]/iu;

/** Typographic variants brought to one form, character for character, so that places in the text stay true. */
export function evenOut(text: string): string {
  return text
    .replace(/[\u00a0\u202f\u2007\u2009\t\r\n]/g, ' ')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[‐‑]/g, '-');
}

/** The words of an evened-out text. « l'impact » gives « l' » and « impact »; « aujourd'hui » stays whole. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    let from = match.index;
    let rest = match[0];
    for (let cut = elision.exec(rest); cut && cut[0].length < rest.length; cut = elision.exec(rest)) {
      words.push({ text: cut[0].toLowerCase(), from, to: from + cut[0].length });
      from += cut[0].length;
      rest = rest.slice(cut[0].length);
    }
    words.push({ text: rest.toLowerCase(), from, to: from + rest.length });
  }
  return words;
}

const bare = new Map([...'àâäáãåçèéêëìíîïñòóôõöùúûüýÿ'].map((letter) => [letter, letter.normalize('NFD').charAt(0)]));

/**
 * Accents taken away: people type « etude » and « ETUDE » too. Letters of French and its neighbours, cut out where they
 * stand: a language has eight thousand forms with an accent, and the first line of a batch waits for them.
 */
export function withoutAccents(word: string): string {
  let plain = '';
  let from = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < 0xc0) continue;
    const letter = code >= 0x300 && code <= 0x36f ? '' : bare.get(word.charAt(at));
    if (letter === undefined) continue;
    plain += word.slice(from, at) + letter;
    from = at + 1;
  }
  return from === 0 ? word : plain + word.slice(from);
}

import type { Language } from './format.ts';

/** A name as people would write it ("InvoiceNo": invoice no); one that is not made of words is shown as it is. */
export function proposedName(name: string): string {
  if (!/^[\p{L}\p{N}_.\- ]+$/u.test(name)) return name;
  const words = name
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .split(/[_.\-\s]+/)
    .filter((word) => word !== '');
  if (words.length === 0) return name;
  return words.map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.toLowerCase())).join(' ');
}

/** What a column of identifiers names: "customer_id" is a customer. */
export function proposedThing(language: Language, name: string): { one: string; many: string } {
  const words = proposedName(name).split(' ');
  const last = words.at(-1) ?? '';
  const one = words.length > 1 && /^(id|uuid|key|no|num|code|ref)$/i.test(last) ? words.slice(0, -1) : words;
  const named = one.join(' ');
  return { one: named, many: plural(language, named) };
}

function plural(language: Language, text: string): string {
  if (!/\p{L}$/u.test(text)) return text;
  if (language === 'fr') return /[sxz]$/i.test(text) ? text : /(eau|eu)$/i.test(text) ? `${text}x` : `${text}s`;
  if (/[^aeiou]y$/i.test(text)) return `${text.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/i.test(text) ? `${text}es` : `${text}s`;
}

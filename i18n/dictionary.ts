import type { first } from './en/first.ts';
import type { en } from './en.ts';
import type { Language } from './format.ts';

export type Dictionary = typeof en;

export type FirstWords = typeof first;

type RefusalSentences = Readonly<Record<string, (params: Readonly<Record<string, unknown>>) => string>>;

/** One language at a time: the other is never downloaded. */
export async function loadDictionary(language: Language): Promise<Dictionary> {
  return language === 'fr' ? (await import('./fr.ts')).fr : (await import('./en.ts')).en;
}

/** What the frame and the steering page say, before the rest is there. */
export async function loadFirstWords(language: Language): Promise<FirstWords> {
  return language === 'fr' ? (await import('./fr/first.ts')).first : (await import('./en/first.ts')).first;
}

/** What a refusal says to a person. Each noun keeps the sentences of its own refusals. */
export function refusalSentence(
  dictionary: Dictionary,
  code: string,
  params: Readonly<Record<string, unknown>> = {},
): string {
  for (const noun of Object.values(dictionary)) {
    const sentences = (noun as { readonly refusals?: RefusalSentences }).refusals;
    const sentence = sentences?.[code];
    if (sentence) return sentence(params);
  }
  return dictionary.shell.refusals['shell.unknown-refusal']({ code });
}

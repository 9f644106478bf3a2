import type { terminal } from '../i18n/en/terminal.ts';
import type { Language } from '../i18n/format.ts';

/** The language of a terminal: asked for, else that of its locale, else English, which scripts expect. */
export function terminalLanguage(env: NodeJS.ProcessEnv = process.env): Language {
  const locale = env.GOUVERNE_LANGUAGE || env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^fr\b|^fr_/i.test(locale) ? 'fr' : 'en';
}

/** What is said here, in the language of the terminal; the other is not loaded. */
export const words: typeof terminal =
  terminalLanguage() === 'fr'
    ? (await import('../i18n/fr/terminal.ts')).terminal
    : (await import('../i18n/en/terminal.ts')).terminal;

/** How a verb is written, after what was wrong with the way it was. */
export const asWritten = (verb: keyof typeof terminal.verbs, fault: string): string =>
  `${fault}\n${words.verbs[verb].written}`;

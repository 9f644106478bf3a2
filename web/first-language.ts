import type { Language } from '../i18n/format.ts';
import { remembered } from './remembered.ts';

export const LANGUAGE_KEY = 'gouverne.language';

/** The language chosen on this browser, else the browser's own. */
export function firstLanguage(): Language {
  return (
    chosenLanguage() ?? (navigator.languages.find((tag) => /^(fr|en)\b/.test(tag))?.startsWith('fr') ? 'fr' : 'en')
  );
}

export function chosenLanguage(): Language | undefined {
  const chosen = remembered(LANGUAGE_KEY);
  return chosen === 'fr' || chosen === 'en' ? chosen : undefined;
}

import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { type Dictionary, loadDictionary, loadFirstWords } from '../i18n/dictionary.ts';
import {
  formatChange,
  formatDate,
  formatInstant,
  formatList,
  formatNumber,
  formatPercent,
  type Language,
} from '../i18n/format.ts';
import { LANGUAGE_KEY } from './first-language.ts';
import { remember } from './remembered.ts';

let opened: { readonly language: Language; readonly words: object } | undefined;
let rest: Promise<void> | undefined;

/** The words of the frame and of the steering page: enough for `/`. Every other page waits for `allWords`. */
export async function openWords(language: Language): Promise<Dictionary> {
  const words = { ...(await loadFirstWords(language)) };
  opened = { language, words };
  return words as Dictionary;
}

/** The rest of the first language joins its first words. */
export function allWords(): Promise<void> {
  rest ??= opened
    ? loadDictionary(opened.language).then(
        (all) => void Object.assign(opened?.words ?? {}, all),
        (error) => {
          rest = undefined;
          throw error;
        },
      )
    : Promise.resolve();
  return rest;
}

interface Speech {
  readonly language: Language;
  readonly words: Dictionary;
  readonly choose: (language: Language) => Promise<void>;
}

const Speech = createContext<Speech | null>(null);

export function Speaks(props: { language: Language; words: Dictionary; children: ReactNode }) {
  const [spoken, setSpoken] = useState({ language: props.language, words: props.words });
  useEffect(() => {
    document.documentElement.lang = spoken.language;
  }, [spoken.language]);
  const choose = useCallback(async (language: Language) => {
    const words = await loadDictionary(language);
    remember(LANGUAGE_KEY, language);
    setSpoken({ language, words });
  }, []);
  const speech = useMemo(() => ({ ...spoken, choose }), [spoken, choose]);
  return <Speech value={speech}>{props.children}</Speech>;
}

function useSpeech(): Speech {
  const speech = use(Speech);
  if (speech === null) throw new Error('a page needs <Speaks> above it');
  return speech;
}

export const useWords = (): Dictionary => useSpeech().words;
export const useLanguage = (): Language => useSpeech().language;
export const useChooseLanguage = () => useSpeech().choose;

/** Numbers, dates and lists in the page's language. */
export function useFormat() {
  const { language } = useSpeech();
  return useMemo(
    () => ({
      number: (value: number, options?: Intl.NumberFormatOptions) => formatNumber(language, value, options),
      percent: (fraction: number, digits?: number) => formatPercent(language, fraction, digits),
      change: (fraction: number, digits?: number) => formatChange(language, fraction, digits),
      date: (iso: string, options?: Intl.DateTimeFormatOptions) => formatDate(language, iso, options),
      instant: (iso: string, zone: string, options?: Intl.DateTimeFormatOptions) =>
        formatInstant(language, iso, zone, options),
      list: (items: readonly string[]) => formatList(language, items),
    }),
    [language],
  );
}

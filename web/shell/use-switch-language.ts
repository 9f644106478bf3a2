import { useQueryClient } from '@tanstack/react-query';
import type { Language } from '../../i18n/format.ts';
import { client } from '../api.ts';
import { useChooseLanguage } from '../language.tsx';
import { sessionQuery } from './session.ts';

/** The page changes at once; the server is told, so that letters come in the same language. */
export function useSwitchLanguage(): (language: Language) => Promise<void> {
  const choose = useChooseLanguage();
  const queries = useQueryClient();
  return async (language) => {
    await choose(language);
    const signedIn = queries.getQueryData(sessionQuery().queryKey)?.session;
    if (!signedIn) return;
    // The page already speaks the chosen language, and this browser remembers it: a lost request costs nothing.
    await client.session.chooseLanguage({ language }).catch(() => undefined);
  };
}

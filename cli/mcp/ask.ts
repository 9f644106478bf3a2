import { loadDictionary, refusalSentence } from '../../i18n/dictionary.ts';
import { terminalLanguage } from '../words.ts';

/** One operation of the HTTP API, with the caller's own token: an assistant may do what its person may, within its scopes. */
export type Ask = (method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => Promise<unknown>;

export function asking(url: string, token: string): Ask {
  return async (method, path, body) => {
    const answer = await fetch(new URL(`/api/v1${path}`, url), {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const json = (await answer.json()) as { code?: string; params?: Record<string, unknown> };
    if (answer.ok) return json;
    throw new Error(
      refusalSentence(await loadDictionary(terminalLanguage()), json.code ?? 'server.fault', json.params),
    );
  };
}

import { Refusal } from '../src/refusal.ts';
import { Usage } from './usage.ts';
import { words } from './words.ts';

/** One operation of the HTTP API, with the caller's own token: whoever holds it may do what it may, within its scopes. */
export type Ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => Promise<unknown>;

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
    throw new Refusal(json.code ?? 'server.fault', json.params ?? {});
  };
}

/** The running server that the environment names, asked with its token. */
export function askingServer(written: string): Ask {
  const token = process.env.GOUVERNE_TOKEN;
  if (!token) throw new Usage(written);
  const url = process.env.GOUVERNE_URL || 'http://127.0.0.1:3000';
  const ask = asking(url, token);
  return async (method, path, body) => {
    try {
      return await ask(method, path, body);
    } catch (error) {
      if (error instanceof TypeError) throw new Usage(words.noServer(url));
      throw error;
    }
  };
}

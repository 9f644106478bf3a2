import type { MiddlewareHandler } from 'hono';
import { loadDictionary, refusalSentence } from '../../i18n/dictionary.ts';
import type { Language } from '../../i18n/format.ts';
import type { Problem } from './problem.ts';

/** The first of our languages that is asked for, by weight; English where none is. */
export function languageAsked(header: string | undefined): Language {
  const asked = (header ?? '').split(',').map((part, place) => {
    const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
    const weight = Number(rest.find((one) => one.trim().startsWith('q='))?.split('=')[1] ?? 1);
    return { language: tag.split('-')[0], weight: Number.isFinite(weight) ? weight : 0, place };
  });
  const ours = asked
    .filter(({ language, weight }) => (language === 'fr' || language === 'en') && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.place - b.place);
  return ours[0]?.language === 'fr' ? 'fr' : 'en';
}

/** The sentence that the pages say; of fields that cannot be read, one each. */
async function detailOf({ code, params }: Problem, language: Language): Promise<string> {
  const dictionary = await loadDictionary(language);
  const fields: unknown[] = code === 'request.invalid' && Array.isArray(params.fields) ? params.fields : [];
  const each = fields.length > 1 ? fields.map((field) => ({ fields: [field] })) : [params];
  return each.map((one) => refusalSentence(dictionary, code, one)).join('\n');
}

/**
 * A problem is said in a sentence too, in the language asked for: who reads the answer in a terminal has no dictionary.
 * Whoever is not signed in is told how to be.
 */
export const sayProblems: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.get('content-type')?.startsWith('application/problem+json')) return;
  const problem = (await c.res.clone().json()) as Problem;
  const detail = await detailOf(problem, languageAsked(c.req.header('accept-language')));
  const headers = new Headers(c.res.headers);
  headers.delete('content-length');
  if (c.res.status === 401) headers.set('www-authenticate', 'Bearer realm="Gouverne"');
  c.res = undefined;
  c.res = new Response(JSON.stringify({ ...problem, detail }), { status: problem.status, headers });
};

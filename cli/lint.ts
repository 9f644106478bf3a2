import { wording as english } from '../i18n/en/wording.ts';
import { wording as french } from '../i18n/fr/wording.ts';
import { quotedWords } from '../src/wording/quoted-words.ts';
import { type GoalType, readAhead, readLine } from '../src/wording/read-line.ts';
import { runBatch } from './batch-lines.ts';
import { idOf, type Json } from './series-row.ts';

type Row = { id: string | number | null; lang: 'en' | 'fr' | undefined; type: GoalType; text: string };

function parse(json: Json): Row | undefined {
  const id = idOf(json);
  const { lang, type, text } = json;
  if (id === undefined || typeof text !== 'string' || (type !== 'kr' && type !== 'objective')) return undefined;
  if (lang !== undefined && lang !== null && lang !== 'en' && lang !== 'fr') return undefined;
  return { id, lang: lang ?? undefined, type, text };
}

/** `gouverne lint --jsonl`: what a goal's wording says of it, and the questions it calls for, in the line's language. */
export function run(argv: string[]): Promise<number> {
  readAhead();
  return runBatch<Row>(
    {
      parse,
      answer: ({ lang, type, text }) => {
        const reading = readLine({ lang, type, text });
        const sentences = reading.lang === 'fr' ? french.remarks : english.remarks;
        return {
          kind: reading.kind,
          flags: reading.flags,
          findings: reading.findings.map(({ code, level, span }) => ({
            code,
            level,
            span,
            message: sentences[code](quotedWords(text, span)),
          })),
        };
      },
    },
    argv,
  );
}

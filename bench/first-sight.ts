import { appendFileSync } from 'node:fs';
import { factsIn } from '../src/wording/kind.ts';
import type { Kind } from '../src/wording/kind-rules/rule.ts';
import { lineOf } from '../src/wording/line.ts';
import type { Facts } from '../src/wording/weighing/facts.ts';
import { labelledLines, rows } from './labelled-lines.ts';

/**
 * What the rules found in each published key result before it had taught them anything: what they are worth is learnt from that.
 * node bench/first-sight.ts      after lines were added to published.txt and before any rule is written with them in view
 */
export function firstSight(): ReadonlyMap<string, Facts> {
  return new Map(
    rows('first-sight.txt').map(
      ([
        lang,
        rule = '',
        said = '',
        verb = '',
        object = '',
        counted = '',
        subject = '',
        quantity = '',
        marks = '',
        ...text
      ]) => {
        const kind = rule.split(':')[1] as Kind;
        const facts = { rule, kind, said: said.split(';').filter(Boolean), verb, object, counted, subject };
        return [`${lang} ${text.join('|')}`, { ...facts, quantity, marks }];
      },
    ),
  );
}

if (import.meta.main) {
  const known = firstSight();
  const added = labelledLines()
    .filter(({ from, type, lang, text }) => from === 'published' && type === 'kr' && !known.has(`${lang} ${text}`))
    .map(({ lang, text }) => {
      const { rule, said, verb, object, counted, subject, quantity, marks } = factsIn(lineOf(text, lang));
      return [lang, rule, said.join(';'), verb, object, counted, subject, quantity, marks, text].join('|');
    });
  if (added.length > 0)
    appendFileSync(new URL('wording-lines/first-sight.txt', import.meta.url), `${added.join('\n')}\n`);
  console.log(`${added.length} lines added`);
}

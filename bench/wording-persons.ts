import { readLine } from '../src/wording/read-line.ts';
import { labelledLines, printFlag, undisputed } from './labelled-lines.ts';

/**
 * How well a person, or a figure set for each person, is seen in the published goals of bench/wording-lines and in those said
 * in French. Nothing is learnt here, but rules were mended on what they missed in these lines: bench/README.md says before and after.
 * node bench/wording-persons.ts
 *
 * Goals of one's own life ("Take my vitamins") are left out: their readers did not call them a person's, and a linter of
 * goals of teams does.
 */
const ofOnesOwn = {
  en: /(?<![\p{L}])(?:I|I'll|I’ll|my|My|myself)(?![\p{L}])/u,
  fr: /(?<![\p{L}])(?:je|Je|mes|Mes|mon|Mon|ma|Ma)(?![\p{L}])|(?<![\p{L}])[jJ]['’]/u,
};

const read = labelledLines()
  .filter((line) => line.from === 'published' || line.from === 'said-in-french')
  .filter((line) => undisputed(line, 'individual') && !ofOnesOwn[line.lang].test(line.text))
  .map(({ lang, type, text, flags }) => ({
    lang,
    said: readLine({ lang, type, text }).flags.includes('individual'),
    is: flags.includes('individual'),
  }));

for (const lang of ['en', 'fr'] as const)
  printFlag(
    `individual, ${lang}`,
    read.filter((line) => line.lang === lang),
  );
printFlag('individual, both', read);

import { missingBaseline } from '../src/wording/flags/baseline.ts';
import { lineOf } from '../src/wording/line.ts';
import { clearlyImpact } from '../src/wording/read-line.ts';
import { kindsWeighed } from '../src/wording/weighing/shares.ts';
import { writeWeights } from './fitted-weights.ts';
import { kindLines, learnKinds } from './kind-lines.ts';
import { developmentLeftOut, leftOutInTurn } from './labelled-lines.ts';
import { objectiveLines } from './objective-lines.ts';
import { type ReadApart, readApart } from './read-apart.ts';

/**
 * Learns the weights of src/wording/weighing/weights-en.ts and -fr.ts from the labelled key results of bench/wording-lines (docs/decisions/0093, 0103, 0114, 0118).
 * node bench/wording-weights.ts            writes them
 * node bench/wording-weights.ts --check    leaves each quarter of the sources out in turn, and prints how well it is read by the rules, by weights,
 *                                          by ear (src/wording/listening) and, weights and ear together, by the product
 * node bench/wording-weights.ts --check-open  the same of the lines WORDING.md comes with, all of them left out, and those read wrongly; rules were written with them in view
 *                                                (--in-fifths: each fifth of them in turn)
 */
type Read = { readonly kind: ReadApart['kind']; readonly share: ReadApart['said']['share'] | undefined };

const languages = ['en', 'fr'] as const;
const lines = kindLines();
const alike: Record<ReadApart['kind'], number> = { impact: 1, output: 1, activity: 1, bau_kpi: 1 };

if (process.argv.includes('--check')) check();
else if (process.argv.includes('--check-open')) checkOpen();
else {
  writeWeights(
    '',
    'Made by bench/wording-weights.ts from the labelled lines (docs/decisions/0103): what each sign adds to impact, output, activity and bau_kpi.',
    (lang) => learnKinds(lines, lang),
  );
  console.log(`from ${lines.length} lines`);
}

function check(): void {
  const all = [...lines, ...objectiveLines()];
  const read = readApart(leftOutInTurn(all, 4, ['published', 'said-in-french']), languages);
  for (const [lang, from] of [
    ['en', 'published'],
    ['fr', 'published'],
    ['fr', 'said-in-french'],
  ] as const) {
    const own = read.filter(({ labelled }) => labelled.lang === lang && labelled.from === from);
    const agreed = own.filter(({ labelled }) => labelled.again === 'same');
    print(`${lang} ${from} all`, own);
    if (agreed.length === 0) continue;
    print(`${lang} ${from} two readers agree`, agreed);
    print(
      `${lang} ${from} two readers agree, kinds as common as among the open lines`,
      agreed,
      asAmongOpen(agreed, lang),
    );
    print(
      `${lang} ${from} and are sure`,
      agreed.filter(({ labelled }) => labelled.sure),
    );
    for (const [first, last] of [
      [1, 26],
      [27, 27],
      [28, 28],
    ] as const)
      print(
        `${lang} ${from} two readers agree, batches ${first} to ${last}`,
        agreed.filter(({ labelled: { batch = 0 } }) => first <= batch && batch <= last),
      );
  }
}

function checkOpen(): void {
  const inParts = process.argv.includes('--in-fifths') ? 5 : 1;
  const read = readApart(developmentLeftOut([...lines, ...objectiveLines()], inParts), languages);
  for (const lang of languages) {
    const own = read.filter(({ labelled }) => labelled.lang === lang);
    print(`${lang} open lines`, own);
    for (const { labelled, kind, said } of own)
      if (said.kind !== kind) console.log(`${kind} read as ${said.kind}: ${labelled.text}`);
  }
}

/** What each kind counts for, where our lines are to hold as much of it as those that WORDING.md comes with (docs/decisions/0134). */
function asAmongOpen(own: readonly ReadApart[], lang: 'en' | 'fr'): Record<ReadApart['kind'], number> {
  const open = lines.filter(({ labelled }) => labelled.from === 'development' && labelled.lang === lang);
  const common = (of: readonly { readonly kind: ReadApart['kind'] }[], kind: ReadApart['kind']) =>
    of.filter((one) => one.kind === kind).length / of.length;
  const counts = kindsWeighed.map((kind) => [kind, common(open, kind) / common(own, kind)] as const);
  return Object.fromEntries(counts) as Record<ReadApart['kind'], number>;
}

function print(name: string, own: readonly ReadApart[], counts = alike): void {
  const byRules = ({ rules }: ReadApart): Read => ({ kind: rules, share: undefined });
  const readers: readonly (readonly [string, (one: ReadApart) => Read])[] = [
    ['rules', byRules],
    ['weighed', ({ weighed }) => weighed],
    ['by ear', ({ heardAs }) => heardAs],
    ['said', ({ said }) => said],
  ];
  for (const [by, read] of readers) {
    const sum = (of: readonly ReadApart[]) => of.reduce((all, { kind }) => all + counts[kind], 0);
    const share = (of: readonly ReadApart[]) =>
      (sum(of.filter((one) => read(one).kind === one.kind)) / sum(of)).toFixed(3);
    console.log(
      `${name}, ${by}: kind ${share(own)}, in force ${share(own.filter(({ labelled }) => labelled.inForce))},`,
      kindsWeighed.map((kind) => `${kind} P ${share(own.filter((one) => read(one).kind === kind))}`).join(' '),
      `n ${own.length}`,
    );
    const asked = own.filter((one) => {
      const { kind, share } = read(one);
      if (kind !== 'impact' || (share && share.impact < clearlyImpact)) return false;
      return missingBaseline(lineOf(one.labelled.text, one.labelled.lang));
    });
    const isMissing = ({ labelled }: ReadApart) => labelled.flags.includes('no_baseline');
    const right = sum(asked.filter(isMissing));
    console.log(
      `${name}, ${by}: no_baseline P ${(right / sum(asked)).toFixed(3)} R ${(right / sum(own.filter(isMissing))).toFixed(3)}`,
    );
  }
}

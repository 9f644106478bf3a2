import type { Language } from '../src/wording/lexicon.ts';
import { sortText } from '../src/wording/sort-list.ts';
import { isName, nameSaid, weighName } from '../src/wording/weighing/weigh-name.ts';
import { readWeights } from '../src/wording/weighing/weights.ts';
import { learnt, writeWeights } from './fitted-weights.ts';
import { leftOutInTurn } from './labelled-lines.ts';
import { type NameLine, nameLines } from './name-lines.ts';

/**
 * Learns the weights of src/wording/weighing/weights-name-en.ts and -fr.ts from the names of bench/wording-lines/names.txt and
 * from the labelled goals that could be taken for names (docs/decisions/0121).
 * node bench/wording-names.ts                     writes them
 * node bench/wording-names.ts --check [--errors]  learns without what is asked, and prints in which column it is put
 */
const languages = ['en', 'fr'] as const;
const all = nameLines();
const wrong = process.argv.includes('--errors');

const learn = (from: readonly NameLine[], lang: Language) =>
  learnt(
    from.filter(({ labelled }) => labelled.lang === lang).map(({ example }) => example),
    { base: `${lang} `, columns: 'one', strength: 20, most: 4000 },
  );

if (process.argv.includes('--check')) check();
else
  for (const lang of languages)
    writeWeights(
      `weights-name-${lang}.ts`,
      { en: 'englishNameWeights', fr: 'frenchNameWeights' }[lang],
      'Made by bench/wording-names.ts from names as they stand in lists (docs/decisions/0121): what each sign adds to a name being that of a KPI, of an initiative, of an objective, and to a line being a goal rather than a name.',
      learn(
        all.filter(({ part }) => part === 'learnt' || part === 'goal'),
        lang,
      ),
    );

type Asked = { readonly name: NameLine; readonly said: string };

function ask(asked: readonly NameLine[], taught: readonly NameLine[]): Asked[] {
  return languages.flatMap((lang) => {
    const known = readWeights(learn(taught, lang));
    return asked
      .filter(({ labelled }) => labelled.lang === lang)
      .map((name) => {
        const { line, words, verdict, labelled } = name;
        const weighed = isName(line, verdict) ? weighName(line, verdict, words, known) : undefined;
        const said = weighed
          ? (nameSaid(weighed) ?? 'unclear')
          : (sortText(labelled.text).entries[0]?.column ?? 'unclear');
        return { name, said };
      });
  });
}

function check(): void {
  const key = ({ labelled }: NameLine) => labelled.text.toLowerCase();
  const unseen = all.filter(({ part }) => part === 'apart' || part === 'published');
  const apart = new Set(unseen.map(key));
  const names = ask(
    unseen,
    all.filter((name) => (name.part === 'learnt' || name.part === 'goal') && !apart.has(key(name))),
  );
  const goals = [
    ...leftOutInTurn(
      all.filter(({ part }) => part === 'goal' || part === 'learnt'),
      4,
    ),
  ].flatMap(({ taught, asked }) => ask(asked, taught));
  print([...names, ...goals]);
}

function print(asked: readonly Asked[]): void {
  const groups = Map.groupBy(asked, ({ name: { labelled, part, column } }) => `${labelled.lang} ${part}, ${column}`);
  for (const [group, members] of groups) {
    const count = Map.groupBy(members, ({ said }) => said);
    const parts = [...count].map(([said, of]) => `${said} ${(of.length / members.length).toFixed(3)}`).sort();
    console.log(`${group} (${members.length}): ${parts.join(', ')}`);
    if (wrong)
      for (const { name, said } of members) if (said !== name.column) console.log(`  ${said}: ${name.labelled.text}`);
  }
}

import { lentByList, type NamedEntry } from '../src/wording/lent-by-list.ts';
import type { Language } from '../src/wording/lexicon.ts';
import { sortText } from '../src/wording/sort-list.ts';
import type { Column } from '../src/wording/sorted-line.ts';
import { isName, type NameWeighed, nameSaid, weighName } from '../src/wording/weighing/weigh-name.ts';
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
  writeWeights(
    'name',
    'Made by bench/wording-names.ts from names as they stand in lists (docs/decisions/0121): what each sign adds to a name being that of a KPI, of an initiative, of an objective, and to a line being a goal rather than a name.',
    (lang) =>
      learn(
        all.filter(({ part }) => part === 'learnt' || part === 'goal'),
        lang,
      ),
  );

type Asked = { readonly name: NameLine; readonly said: Column; readonly named: NameWeighed['share'] | undefined };

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
        return { name, said, named: weighed?.share };
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
  // What is followed at one place as one list, and what is done there as another; then both as one.
  print(
    inLists(names, ({ labelled, part, column }) => `${part} ${labelled.lang} ${labelled.source} ${column}`),
    'in its list',
  );
  print(
    inLists(names, ({ labelled, part }) => `${part} ${labelled.lang} ${labelled.source}`),
    'in a mixed list',
  );
}

function inLists(asked: readonly Asked[], listOf: (name: NameLine) => string): Asked[] {
  const entry = ({ name, said, named }: Asked): NamedEntry => ({
    text: name.labelled.text,
    row: 0,
    lang: name.labelled.lang,
    heading: listOf(name),
    owner: undefined,
    done: undefined,
    due: undefined,
    baseline: undefined,
    target: undefined,
    column: said,
    reason: said === 'unclear' ? 'name-alone' : 'as-listed',
    span: [0, 0],
    named,
  });
  return lentByList(asked.map(entry)).map(({ column }, i) => ({ ...asked[i]!, said: column }));
}

function print(asked: readonly Asked[], how = 'alone'): void {
  const groups = Map.groupBy(asked, ({ name: { labelled, part, column } }) => `${labelled.lang} ${part}, ${column}`);
  for (const [group, members] of groups) {
    const count = Map.groupBy(members, ({ said }) => said);
    const parts = [...count].map(([said, of]) => `${said} ${(of.length / members.length).toFixed(3)}`).sort();
    console.log(`${group}, ${how} (${members.length}): ${parts.join(', ')}`);
    if (wrong)
      for (const { name, said } of members) if (said !== name.column) console.log(`  ${said}: ${name.labelled.text}`);
  }
}

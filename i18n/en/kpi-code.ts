type Params = Readonly<Record<string, unknown>>;
const names = (p: Params): string =>
  Array.isArray(p.known) && p.known.length > 0 ? ` Known: ${p.known.join(', ')}.` : '';

export const kpiCode = {
  mark: 'kept in code',
  kept: (where: string) => `Kept in code: ${where}.`,
  differs: 'What is agreed here is no longer what the file says: the file waits to be brought up to date.',
  editing:
    'This definition is kept in code. What is written here is proposed to the people asked; once agreed, the file is to follow, or its next version is proposed in turn.',
  settings: 'The file says part of this: those answers are changed there, and come back here when it is applied.',
  refusals: {
    'code.field-kept': (p: Params) =>
      `This is kept in code, in ${p.path} (${p.repository}): change it there, then apply the folder. Here it would be undone by the next one.`,
    'code.problem': (p: Params) => `${p.path} cannot be applied: ask for a plan to see every problem of it.`,
    'code.not-a-kpi': () => 'This file holds no KPI: expected a `kpi` block and a definition beside it.',
    'code.said': () => 'Expected a text, or one by language: `{ en: …, fr: … }`.',
    'code.unit': () =>
      'Expected `count` or `percent`, or `{ kind: money, label: € }` (kinds: count, percent, money, duration, score, other).',
    'code.level': () => 'Expected a number, or a percentage between quotes: `"85 %"`.',
    'code.level-of-share': (p: Params) =>
      `${p.value} of a share can be read two ways: write \`"${p.value} %"\`, or the fraction (0.85 for 85%).`,
    'code.level-of-no-share': (p: Params) =>
      `“${p.value}” is a share, and the unit of this KPI is not one: write a number.`,
    'code.key-twice': (p: Params) => `The key ${p.key} is in ${p.path} already: one KPI, one file.`,
    'code.unknown-owner': (p: Params) =>
      `No organisation or service is called “${p.name}”: a KPI belongs to one.${names(p)}`,
    'code.unknown-team': (p: Params) => `No team is called “${p.name}”.${names(p)}`,
    'code.unknown-source': (p: Params) =>
      `No source is called “${p.name}”: \`connection\` is the name of a source.${names(p)}`,
    'code.two-so-named': (p: Params) => `Several are called “${p.name}”: rename one of them.`,
    'code.unknown-steward': (p: Params) => `Nobody here has the address ${p.email}.`,
    'code.fixed': (p: Params) => `The ${p.field} of a KPI does not change: make another KPI, with another key.`,
    'code.retired': () => 'This KPI is retired: make another, with another key.',
    'code.kept-elsewhere': (p: Params) =>
      `This KPI is kept by ${p.repository} (${p.path}): two files would undo each other.`,
    'code.draft-begun': (p: Params) =>
      `Someone has begun version ${p.number} on the page: propose it or bring it into the file first, so that nothing of it is lost.`,
  } as Readonly<Record<string, (params: Params) => string>>,
};

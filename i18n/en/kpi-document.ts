const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

type Params = Readonly<Record<string, unknown>>;

export const kpiDocument = {
  bring: 'Import a KPI',
  help: 'The JSON or CSV file that the page of a KPI lets you take away: its definitions, its values and where they come from, its notes.',
  owner: 'Who will own it',
  otherKey: 'Under another key',
  choose: 'Choose the file',
  notJson: 'This file is not JSON. Was it taken away from the page of a KPI?',
  save: 'Import it',
  brought: (definitions: number, values: number, annotations: number) =>
    `It is here: ${definitions} ${plural(definitions, 'definition', 'definitions')}, ${values} ${plural(values, 'value', 'values')}, ${annotations} ${plural(annotations, 'note', 'notes')}.`,
  open: 'Open it',
  missing: (names: string) =>
    `Its source is not here under that name: ${names}. It will not compute again until it is.`,
  refusals: {
    'kpi-document.unreadable': (p: Params) =>
      `This is not a KPI taken away from here, or it is damaged${p.path ? `: see “${String(p.path)}”` : ''}.`,
    'kpi-document.columns-missing': () =>
      'Columns are missing from this CSV. Is it a KPI taken away from here? For values alone, open the page of the KPI and import a file.',
    'kpi-document.unknown-definition': (p: Params) =>
      `A value speaks of definition v${String(p.definition)}, which is not in the file (“${String(p.path)}”).`,
    'kpi-document.value-twice': (p: Params) =>
      `Revision ${String(p.revision)} of the period ${String(p.period)} is in the file twice (“${String(p.path)}”).`,
    'kpi-document.over-budget': (p: Params) =>
      `That would make ${String(p.have)} KPIs, and ${String(p.limit)} are piloted at a time. First move one of them off the dashboard, or bring this one elsewhere.`,
  },
};

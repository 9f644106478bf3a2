import type { kpiDocument as English } from '../en/kpi-document.ts';

const plural = (n: number, one: string, many: string): string => (n < 2 ? one : many);

export const kpiDocument: typeof English = {
  bring: 'Importer un KPI',
  help: 'Le fichier JSON ou CSV qu’une page de KPI laisse emporter : ses définitions, ses valeurs et leur provenance, ses notes.',
  owner: 'À qui il appartiendra',
  otherKey: 'Sous une autre clé',
  choose: 'Choisir le fichier',
  notJson: 'Ce fichier n’est pas du JSON. A-t-il été emporté depuis la page d’un KPI ?',
  save: 'L’importer',
  brought: (definitions, values, annotations) =>
    `Il est là : ${definitions} ${plural(definitions, 'définition', 'définitions')}, ${values} ${plural(values, 'valeur', 'valeurs')}, ${annotations} ${plural(annotations, 'note', 'notes')}.`,
  open: 'L’ouvrir',
  missing: (names) => `Sa source n’est pas ici sous ce nom : ${names}. Il ne se recalculera pas tant qu’elle manque.`,
  refusals: {
    'kpi-document.unreadable': (p) =>
      `Ce n’est pas un KPI emporté d’ici, ou il est abîmé${p.path ? ` : voir « ${String(p.path)} »` : ''}.`,
    'kpi-document.columns-missing': () =>
      'Il manque des colonnes à ce CSV. Est-\u2060ce bien un KPI emporté d’ici ? Pour de simples valeurs, ouvrir la page du KPI et importer un fichier.',
    'kpi-document.unknown-definition': (p) =>
      `Une valeur parle de la définition v${String(p.definition)}, qui n’est pas dans le fichier (« ${String(p.path)} »).`,
    'kpi-document.value-twice': (p) =>
      `La révision ${String(p.revision)} de la période ${String(p.period)} est deux fois dans le fichier (« ${String(p.path)} »).`,
    'kpi-document.over-budget': (p) =>
      `Cela ferait ${String(p.have)} KPI, et l’on en pilote ${String(p.limit)} à la fois. Passer d’abord l’un d’eux hors pilotage, ou importer celui-ci ailleurs.`,
  },
};

import type { sourcePage as English } from '../en/source-page.ts';

const plural = (n: number, one: string, many: string): string => (n < 2 ? one : many);

export const sourcePage: typeof English = {
  title: 'Sources',
  lead: 'Là où les nombres sont lus. Rien n’y est jamais écrit.',
  teach:
    'Un KPI vaut ce que valent ses lignes. Déposer un fichier, et voir comment il est lu avant que rien ne soit chargé.',
  bring: 'Déposer un fichier',
  choose: 'Choisir un fichier',
  formats: 'CSV, Excel (.xlsx), Parquet ou JSON par lignes, jusqu’à 2\u00a0Go',
  sending: (percent) => `Envoi, ${percent}`,
  reading: 'Lecture des premières lignes…',
  loading: 'Chargement de toutes les lignes…',
  name: 'Nom de la source',
  nameHelp: 'Comme on la nomme\u00a0: Commandes, Tickets',
  understood: 'Comment il serait lu',
  facts: ({ format, encoding, delimiter, rows }) =>
    [format, encoding, delimiter && `séparé par des ${delimiter}`, `${rows} lignes regardées`]
      .filter(Boolean)
      .join(' · '),
  formatNames: { csv: 'Texte', parquet: 'Parquet', excel: 'Excel', 'json-lines': 'JSON par lignes' },
  delimiters: { ',': 'virgules', ';': 'points-virgules', '\t': 'tabulations', '|': 'barres' },
  column: 'Colonne',
  kind: 'Lue comme',
  samples: 'Par exemple',
  empty: 'Vides',
  kinds: {
    text: 'texte',
    number: 'nombre',
    boolean: 'oui ou non',
    date: 'date',
    'local-time': 'date et heure, locales',
    instant: 'date et heure, avec fuseau',
    other: 'autre',
  },
  nearly: (kind, n, misfits, example) =>
    `${kind}, sauf ${misfits} ${plural(n, 'valeur', 'valeurs')}\u00a0: «\u00a0${example}\u00a0»`,
  sheet: 'Feuille',
  headerLine: 'Ligne des noms de colonnes',
  encoding: 'Encodage',
  decimals: 'Décimales',
  decimalPoint: 'avec un point (3.14)',
  decimalComma: 'avec une virgule (3,14)',
  dateOrder: 'Dates',
  dateOrders: { dmy: 'jour/mois/année', mdy: 'mois/jour/année', ymd: 'année-mois-jour' },
  load: 'Charger le fichier',
  loaded: (name, rows, leftOut) =>
    `${name}\u00a0: ${rows} lignes chargées${leftOut > 0 ? `, ${leftOut} ${plural(leftOut, 'laissée', 'laissées')} de côté` : ''}.`,
  badRows: (total) => `Illisible avec les colonnes ainsi comprises : ${total}. Rien n’a été chargé.`,
  rows: (n, text) => `${text} ${plural(n, 'ligne', 'lignes')}`,
  leaveOut: 'Charger sans ces lignes',
  tables: 'Tables et colonnes',
  refreshed: (when) => `lue le ${when}`,
  define: 'Définir un KPI à partir d’elle',
  again: 'Un autre fichier',
  refusals: {
    'request.too-large': () => 'C’est trop grand pour être envoyé\u00a0: un fichier va jusqu’à 2\u00a0Go.',
  },
};

/** What a column of a goals file can hold. */
export const goalFields = [
  'ownId',
  'id',
  'parent',
  'order',
  'type',
  'title',
  'objective',
  'keyResult',
  'why',
  'team',
  'holder',
  'scope',
  'period',
  'start',
  'end',
  'metric',
  'unit',
  'baseline',
  'target',
  'current',
  'asOf',
] as const;
export type GoalField = (typeof goalFields)[number];

/** Where each field stands, by the place of its column. */
export type GoalColumns = { readonly [Field in GoalField]?: number | undefined };
/** The names of a field, plain, the surest first. */
export type FieldNames = { readonly [Field in GoalField]?: readonly string[] };

/** "Start value*" = "start_value" = "START VALUE"; « Résultat clé » = "resultat cle". */
export const plainName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/** Each column is one field: the first field, in the order above, that knows its name. */
export function columnsOf(header: readonly string[], names: FieldNames): GoalColumns {
  const plain = header.map(plainName);
  const taken = new Set<number>();
  const found: { [Field in GoalField]?: number } = {};
  for (const field of goalFields) {
    for (const name of names[field] ?? []) {
      const at = plain.findIndex((one, place) => one === name && !taken.has(place));
      if (at < 0) continue;
      found[field] = at;
      taken.add(at);
      break;
    }
  }
  return found;
}

/** Names that many tools share, English, French and German. */
export const commonNames: FieldNames = {
  type: ['type', 'item type', 'okr item type', 'objective type', 'nature'],
  why: [
    'description',
    'notes',
    'why',
    'why now',
    'pourquoi',
    'pourquoi maintenant',
    'beschreibung',
    'context',
    'contexte',
  ],
  team: [
    'team',
    'teams',
    'equipe',
    'equipes',
    'department',
    'departments',
    'departement',
    'service',
    'entity',
    'squad',
    'bereich',
  ],
  holder: [
    'owner',
    'owners',
    'owner email',
    'owner emails',
    'owner name',
    'responsable',
    'porteur',
    'porteurs',
    'lead',
    'assignee',
    'dri',
    'pilote',
    'proprietaire',
  ],
  scope: ['scope', 'okr type', 'level', 'niveau', 'portee', 'visibility level', 'goal scope', 'entity type'],
  period: ['period', 'time period', 'cycle', 'goal cycle', 'quarter', 'periode', 'trimestre', 'timeframe'],
  start: ['start date', 'expected start date', 'date de debut', 'debut', 'from'],
  end: ['end date', 'due date', 'expected end date', 'deadline', 'date de fin', 'echeance', 'fin', 'target date'],
  metric: ['metric name', 'metric', 'measure', 'mesure', 'indicateur', 'indicator', 'kpi'],
  unit: ['unit', 'metric unit', 'metric type', 'unite', 'einheit', 'goal type', 'measurement type', 'unit of measure'],
  baseline: [
    'start value',
    'starting value',
    'baseline',
    'initial value',
    'metric start value',
    'metric start',
    'point de depart',
    'depart',
    'valeur initiale',
    'valeur de depart',
    'from value',
    'start',
  ],
  target: [
    'target value',
    'target',
    'metric target value',
    'metric target',
    'goal value',
    'cible',
    'valeur cible',
    'objectif chiffre',
    'desired value',
    'to value',
  ],
  current: [
    'current value',
    'current',
    'actual',
    'actual value',
    'valeur actuelle',
    'actuel',
    'valeur',
    'aktuell',
    'latest value',
    'last value',
  ],
  asOf: [
    'as of',
    'last check in',
    'last check in date',
    'last updated',
    'last update',
    'updated at',
    'date de la valeur',
    'mis a jour le',
    'value date',
  ],
};

/** What other tools keep and this one never takes: progress is computed here, scores and moods belong to nobody. */
const neverTaken =
  /^(?:progress|progress %|% progress|% complete|completion|completion rate|avancement|fortschritt|score|grade|rating|note sur 10|confidence|confidence level|confiance|weight|weightage|poids|review cycle weightage|status|progress status|statut|health|mood)$/;

/** Columns of the file that stay there, by the two reasons there are. */
export function columnsLeft(
  header: readonly string[],
  columns: GoalColumns,
  also: readonly (number | undefined)[] = [],
) {
  const used = new Set<number | undefined>([...Object.values(columns), ...also]);
  const left = header.flatMap((name, at) => (name.trim() === '' || used.has(at) ? [] : [name.trim()]));
  const never = (name: string) => neverTaken.test(plainName(name));
  return { never: left.filter(never), unknown: left.filter((name) => !never(name)) };
}

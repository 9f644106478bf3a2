interface Fields {
  readonly title: readonly string[];
  readonly body: readonly string[];
  /** Found by it, though nobody reads it in what is found. */
  readonly unsaid?: readonly string[];
}

/** What may be searched, by its kind in the event table, and the fields of its state that hold words. */
const fields = {
  kpi: { title: ['name'], body: ['question', 'looksFirst'], unsaid: ['key'] },
  definition: { title: [], body: ['words'] },
  objective: { title: ['title'], body: ['whyNow'] },
  'key-result': { title: ['statement'], body: [] },
  'alignment-test': { title: ['subject'], body: [] },
  decision: { title: ['what'], body: ['why', 'followed'] },
  'not-doing': { title: ['what'], body: ['why', 'askedBy'] },
  annotation: { title: ['text'], body: [] },
  ambition: { title: ['phrase'], body: ['why'] },
  team: { title: ['name'], body: [] },
} as const satisfies Record<string, Fields>;

export type SearchableKind = keyof typeof fields;

export const searchableKinds = Object.keys(fields) as readonly SearchableKind[];

export const isSearchable = (kind: string): kind is SearchableKind => Object.hasOwn(fields, kind);

/** The words of a state; null when nothing of it is to be found any more. */
export function searchable(
  kind: SearchableKind,
  state: unknown,
): { title: string; body: string; unsaid: string } | null {
  if (state === null || typeof state !== 'object') return null;
  const of = state as Readonly<Record<string, unknown>>;
  // A version that another has replaced is read on its KPI's page; searches find what stands.
  if (kind === 'definition' && of.status === 'superseded') return null;
  if (kind === 'alignment-test' && of.phase === 'closed') return null;
  const text = (names: readonly string[]) =>
    names
      .map((name) => wordsOf(of[name]))
      .join(' ')
      .trim();
  const { title: named, body: said, unsaid = [] }: Fields = fields[kind];
  const [title, body] = [text(named), text(said)];
  return title === '' && body === '' ? null : { title, body, unsaid: text(unsaid) };
}

const wordsOf = (value: unknown): string =>
  typeof value === 'string' ? value : value && typeof value === 'object' && 'words' in value ? String(value.words) : '';

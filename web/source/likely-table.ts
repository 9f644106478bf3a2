import type { SourceLine } from './source-data.ts';
import type { TableAt } from './table-field.tsx';

type Sources = readonly Pick<SourceLine, 'id' | 'name' | 'tables'>[];
type Column = SourceLine['tables'][number]['columns'][number];

const people = /cust|client|user|member|rider|cycl|abonn|usager|person|account|compte/i;

/** The column that names someone, by its name: never one that counts or dates. */
export const likelyEntity = (columns: readonly Column[]): Column | undefined =>
  columns.find(({ name, kind }) => people.test(name) && (kind === 'text' || kind === 'number'));

export const likelyTime = (columns: readonly Column[]): Column | undefined =>
  columns.find(({ kind }) => kind === 'instant' || kind === 'local-time' || kind === 'date');

/**
 * The table most likely meant when a word about people is asked: rows that name someone and are dated, the most of them.
 * A guess to check before anything is read, never a choice made.
 */
export function likelyTable(sources: Sources): TableAt {
  const tables = sources.flatMap(({ id, tables }) => tables.map((table) => ({ sourceId: id, table })));
  const dated = ({ table: { columns } }: (typeof tables)[number]) =>
    Number(likelyTime(columns) !== undefined) + 2 * Number(likelyEntity(columns) !== undefined);
  const [best] = tables.toSorted((a, b) => dated(b) - dated(a) || (b.table.rows ?? 0) - (a.table.rows ?? 0));
  return { sourceId: best?.sourceId ?? '', table: best?.table.name ?? '' };
}

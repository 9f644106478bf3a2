import { TableWords } from '../../src/metric-sql/table-words.ts';

export interface DraftThing {
  readonly one: string;
  readonly many: string;
  readonly feminine: boolean;
  readonly term: string;
}

/** The words of a table as they are typed: every field a text, empty where nobody said anything. */
export interface DraftWords {
  readonly one: string;
  readonly many: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly things: Readonly<Record<string, DraftThing>>;
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const nothing: DraftThing = { one: '', many: '', feminine: false, term: '' };

export function wordsDraft({ row, columns = {}, entities = {}, values = {} }: TableWords): DraftWords {
  return {
    one: row?.one ?? '',
    many: row?.many ?? '',
    columns,
    things: Object.fromEntries(
      Object.entries(entities).map(([name, { one, many, feminine = false, term = '' }]) => [
        name,
        { one, many, feminine, term },
      ]),
    ),
    values,
  };
}

/** What was typed, without what was left empty; null while something is half said. */
export function keptWords({ one, many, columns, things, values }: DraftWords): TableWords | null {
  const said = Object.entries(things).filter(([, thing]) => thing.one.trim() !== '' || thing.many.trim() !== '');
  const tried = TableWords.safeParse({
    ...(one.trim() !== '' || many.trim() !== '' ? { row: { one, many } } : {}),
    columns: filled(columns),
    entities: Object.fromEntries(
      said.map(([name, thing]) => [
        name,
        {
          one: thing.one,
          many: thing.many,
          ...(thing.feminine ? { feminine: true } : {}),
          ...(thing.term.trim() !== '' ? { term: thing.term } : {}),
        },
      ]),
    ),
    values: Object.fromEntries(
      Object.entries(values)
        .map(([name, phrases]) => [name, filled(phrases)] as const)
        .filter(([, phrases]) => Object.keys(phrases).length > 0),
    ),
  });
  return tried.success ? tried.data : null;
}

const filled = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));

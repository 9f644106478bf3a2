import type { SortedList } from '../../src/wording/sort-list.ts';
import { sortRows } from '../../src/wording/sort-list.ts';
import type { Column, Entry } from '../../src/wording/sorted-line.ts';
import { evenText } from '../../src/wording/text-key.ts';

/** In the order in which arrows walk them. */
export const columns: readonly Column[] = ['kpi', 'key-result', 'initiative', 'objective', 'unclear'];

/** What a person changed about a card. A text with a line break is two lines. */
export interface Correction {
  readonly text?: string;
  readonly column?: Column;
  readonly baseline?: string;
  readonly target?: string;
  readonly gone?: true;
}

export type Corrections = ReadonlyMap<string, Correction>;

/** One idea: a line, or the lines that say nearly the same thing. */
export interface SortCard {
  readonly key: string;
  readonly entry: Entry;
  readonly column: Column;
  /** Where the sorter had put it, when a person moved it. */
  readonly movedFrom: Column | null;
  readonly lines: readonly Pick<Entry, 'row' | 'text'>[];
  readonly edited: boolean;
}

/** Cards follow their text, not their place: a line written above moves nobody's corrections. */
export function cardsOf(list: SortedList, corrections: Corrections): SortCard[] {
  const groups = new Map<string, Entry[]>();
  const taken = new Map<string, number>();
  for (const entry of list.entries) {
    const group = entry.alike === null ? undefined : groups.get(`alike ${entry.alike}`);
    if (group) group.push(entry);
    else groups.set(entry.alike === null ? `row ${entry.row} ${groups.size}` : `alike ${entry.alike}`, [entry]);
  }
  return [...groups.values()].flatMap((entries) => {
    const [first] = entries;
    if (!first) return [];
    const even = evenText(first.text);
    const again = taken.get(even) ?? 0;
    taken.set(even, again + 1);
    const lines = entries.map(({ row, text }) => ({ row, text }));
    // "Active riders" alone is not clear; "Active riders (monthly)", which says the same, is.
    const clear = entries.find(({ column }) => column !== 'unclear') ?? first;
    const saysLittle = first.reason === 'too-short' || first.reason === 'name-alone';
    const lead = first.column === 'unclear' && saysLittle ? clear : first;
    return placed(again === 0 ? even : `${even} (${again})`, lead, lines, corrections, false);
  });
}

function placed(
  key: string,
  entry: Entry,
  lines: SortCard['lines'],
  corrections: Corrections,
  edited: boolean,
): SortCard[] {
  const correction = corrections.get(key);
  if (correction?.gone) return [];
  const read = correction ? corrected(entry, correction) : [entry];
  const [one = entry] = read;
  if (read.length > 1)
    return read.flatMap((part, i) => placed(`${key}/${i}`, part, i === 0 ? lines : [], corrections, true));
  const column = correction?.column ?? one.column;
  return [
    {
      key,
      entry: one,
      column,
      movedFrom: column === one.column ? null : one.column,
      lines,
      edited: edited || one !== entry,
    },
  ];
}

/** The line read again as it now stands, with the starting point and the target written beside it. */
function corrected(entry: Entry, { text = entry.text, baseline, target }: Correction): readonly Entry[] {
  const beside = { baseline: baseline ?? entry.baseline, target: target ?? entry.target };
  const same = text === entry.text;
  if (same && beside.baseline === entry.baseline && beside.target === entry.target) return [entry];
  // The list has said what it is: a number beside it changes nothing to that.
  if (same && saidByTheList.has(entry.reason)) return [{ ...entry, ...beside }];
  const parts = text.split('\n').filter((part) => part.trim() !== '');
  const rows = parts.map((part, i) => [part, ...(i === 0 ? [beside.baseline ?? '', beside.target ?? ''] : ['', ''])]);
  const { entries } = sortRows([['Description', 'Baseline', 'Target'], ...rows]);
  return entries.map((one, at) => ({
    ...one,
    row: entry.row,
    heading: entry.heading,
    ...(at === 0 && {
      owner: one.owner ?? entry.owner,
      done: one.done ?? entry.done,
      due: one.due ?? entry.due,
    }),
  }));
}

const saidByTheList: ReadonlySet<Entry['reason']> = new Set([
  'as-listed',
  'under-heading',
  'among-measures',
  'among-works',
]);

/** The place of each line as it stands now, by its row; a line that was taken away has none. */
export const columnsByRow = (cards: readonly SortCard[]): ReadonlyMap<number, Column> =>
  new Map(cards.flatMap(({ column, lines }) => lines.map(({ row }) => [row, column] as const)));

export function correct(corrections: Corrections, key: string, change: Correction): Corrections {
  return new Map([...corrections, [key, { ...corrections.get(key), ...change }]]);
}

/** The card goes back where the sorter had put it; what was rewritten stays. */
export function putBack(corrections: Corrections, key: string): Corrections {
  const { column: _, ...rest } = corrections.get(key) ?? {};
  return new Map([...corrections, [key, rest]]);
}

/** Cards of this list that a person took away. */
export function removedFrom(list: SortedList, corrections: Corrections): number {
  if (![...corrections.values()].some(({ gone }) => gone)) return 0;
  return cardsOf(list, withoutRemovals(corrections)).length - cardsOf(list, corrections).length;
}

export function withoutRemovals(corrections: Corrections): Corrections {
  return new Map([...corrections].map(([key, { gone: _, ...rest }]) => [key, rest]));
}

/** The lines of a workshop as they are kept, each under its objective where its heading is one of them. */
export function linesOf(cards: readonly SortCard[]) {
  const objectives = new Map(
    cards.flatMap(({ column, entry }, at) => (column === 'objective' ? [[evenText(entry.text), at] as const] : [])),
  );
  return cards.map(({ entry, column }) => ({
    text: entry.text,
    column,
    baseline: entry.baseline?.slice(0, 120) ?? null,
    target: entry.target?.slice(0, 120) ?? null,
    done: entry.done?.slice(0, 120) ?? null,
    due: entry.due?.slice(0, 120) ?? null,
    under: entry.heading === null || column === 'objective' ? null : (objectives.get(evenText(entry.heading)) ?? null),
  }));
}

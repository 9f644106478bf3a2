import type { SortedList } from '../../src/wording/sort-list.ts';
import { evenText } from '../../src/wording/text-key.ts';
import { mostMarked } from './marked-lines.tsx';
import { longestInField, moreLinesThan } from './pasted-list.ts';
import type { Correction, Corrections, SortCard } from './sort-cards.ts';
import { NO_LIST, type Source } from './sort-source.ts';

/** What is on the page once some of its cards were made into drafts. */
export interface Remaining {
  readonly source: Source;
  readonly corrections: Corrections;
}

/**
 * The lines that were not made into drafts, as they were written, with what a person changed about them: a line still to be
 * clarified is nowhere else.
 */
export function remainingList(
  source: Source,
  { titles }: Pick<SortedList, 'titles'>,
  corrections: Corrections,
  cards: readonly SortCard[],
): Remaining {
  if (cards.length === 0) return { source: NO_LIST, corrections: new Map() };
  const written = source.kind === 'text' ? source.text.split('\n') : [];
  const taken = new Map<string, number>();
  const kept = new Map<string, Correction>();
  let above: number | null = null;
  /** The title over a line, where the line before stood under another. */
  const titleOver = ({ entry }: SortCard): string[] => {
    const title = titles.findLast(({ row, text }) => row < entry.row && text === entry.heading);
    if (title === undefined || title.row === above) return [];
    above = title.row;
    return [asWritten(written[title.row], title.text)];
  };
  const lines = cards.flatMap((card) => {
    const { text: now } = card.entry;
    // Written otherwise on its card, or the second half of a line that was split: as it stands there.
    const own = card.lines.some(({ text }) => text === now) ? card.lines : [{ row: -1, text: now }];
    const even = evenText(own[0]?.text ?? now);
    const again = taken.get(even) ?? 0;
    taken.set(even, again + 1);
    const change = changeOf(card, corrections.get(card.key));
    if (change) kept.set(again === 0 ? even : `${even} (${again})`, change);
    const title = titleOver(card);
    return [...title, ...own.map(({ row, text }) => asWritten(written[row], text))];
  });
  const text = lines.join('\n');
  const held = text.length > longestInField || moreLinesThan(text, mostMarked);
  return { source: { kind: 'text', text, ...(held && { held }) }, corrections: kept };
}

/** A row of cells is no line of a list: its own words are, and what stood beside them is kept as if typed on its card. */
const asWritten = (raw: string | undefined, text: string): string =>
  raw !== undefined && !raw.includes('\t') && raw.includes(text) ? raw : text;

function changeOf({ entry, column, movedFrom }: SortCard, before: Correction | undefined): Correction | undefined {
  const baseline = before?.baseline ?? entry.baseline;
  const target = before?.target ?? entry.target;
  const change = {
    ...(movedFrom !== null && { column }),
    ...(baseline !== undefined && { baseline }),
    ...(target !== undefined && { target }),
  };
  return Object.keys(change).length === 0 ? undefined : change;
}

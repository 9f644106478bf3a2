import { type CellNote, longestLine, type SortedList } from '../../src/wording/sort-list.ts';
import { useFormat, useWords } from '../language.tsx';
import { longestCell } from './longest-cell.ts';

const mostNamed = 4;
const mostTitles = 12;

/** "A", "Z", "AA": columns as a spreadsheet names them. */
export function columnName(column: number): string {
  const rest = column % 26;
  const before = Math.floor(column / 26);
  return (before > 0 ? columnName(before - 1) : '') + String.fromCharCode(65 + rest);
}

/** What was not read whole, and where: nothing is left aside without a word. */
export function SortNotes({ list, className }: { list: SortedList; className: string | undefined }) {
  const { wording } = useWords();
  const format = useFormat();
  const { entries, leftAside, ofMail, notes, titles } = list;
  const place = ({ row, column }: CellNote) =>
    column === null
      ? wording.notes.line(format.number(row + 1))
      : wording.notes.cell(format.number(row + 1), columnName(column));
  const listed = (all: readonly string[], most: number) =>
    format.list(all.length > most ? [...all.slice(0, most), wording.notes.others(all.length - most)] : all);
  const places = (of: readonly CellNote[]) => listed(of.map(place), mostNamed);
  const lengthOf = ({ length }: CellNote) =>
    length === longestCell ? wording.notes.moreThan(format.number(length)) : format.number(length);
  const long = notes.filter(({ what }) => what === 'too-long');
  const formulas = notes.filter(({ what }) => what === 'formula');
  const [only] = long;
  return (
    <>
      {entries.length === 0 ? <p className={className}>{wording.nothingToSort}</p> : null}
      {leftAside > 0 ? (
        <p className={className}>{wording.cutShort(format.number(entries.length), format.number(leftAside))}</p>
      ) : null}
      {only ? (
        <p className={className}>
          {long.length === 1
            ? wording.notes.tooLong(places(long), lengthOf(only), longestLine)
            : wording.notes.manyTooLong(places(long), longestLine)}
        </p>
      ) : null}
      {formulas.length > 0 ? (
        <p className={className}>{wording.notes.formula(places(formulas), formulas.length)}</p>
      ) : null}
      {titles.length > 0 ? (
        <p className={className}>
          {wording.notes.titles(
            listed(
              titles.map(({ text }) => wording.notes.quoted(text)),
              mostTitles,
            ),
            titles.length,
          )}
        </p>
      ) : null}
      {ofMail > 0 ? <p className={className}>{wording.notes.ofMail(ofMail)}</p> : null}
    </>
  );
}

/** More lines than this in a cell, and the table is there to place things on the page. */
const mostLinesOfCell = 6;

/** A row of cells on one line, parted by tabs; a row that only lays things out, as what it holds. */
export function rowText(cells: readonly string[]): string {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const lays = filled.length < 2 || filled.some((cell) => cell.split(/\n\s*/).length > mostLinesOfCell + 1);
  return lays ? filled.join('\n') : cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).join('\t');
}

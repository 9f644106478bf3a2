/** Columns aligned for a terminal: text to the left, numbers to the right. */
export function textTable(header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const cells = [header, ...rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))];
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const right = header.map((_, column) => rows.some((row) => typeof row[column] === 'number'));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (right[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd();
  return `${cells.map(line).join('\n')}\n`;
}

/** One CSV line; a cell with a comma, a quote or a line break is quoted. */
export function csvLine(cells: readonly (string | number | boolean | null | undefined)[]): string {
  const text = cells.map((cell) => {
    const value = cell === null || cell === undefined ? '' : String(cell);
    return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  });
  return `${text.join(',')}\n`;
}

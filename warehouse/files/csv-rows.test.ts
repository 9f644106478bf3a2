import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRows } from './csv-rows.ts';
import type { TableRow } from './table-row.ts';

async function read(pieces: readonly string[], delimiter: string): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  async function* given() {
    yield* pieces;
  }
  for await (const batch of csvRows(given(), delimiter)) rows.push(...batch);
  return rows;
}

const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', 'é', ' ', '1'), maxLength: 8 });

test('what is written is read, wherever the pieces of text are cut and whatever ends the lines', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      fc.array(fc.nat(200), { maxLength: 5 }),
      async (table, delimiter, end, ended, cuts) => {
        const needsQuotes = (text: string) => /["\n\r]/.test(text) || text.includes(delimiter);
        const write = (text: string) => (needsQuotes(text) ? `"${text.replaceAll('"', '""')}"` : text);
        const text =
          table.map((row) => row.map(write).join(delimiter)).join(end) + (ended && table.length > 0 ? end : '');
        const places = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
        const pieces = places.slice(1).map((place, index) => text.slice(places[index], place));
        const rows = await read(pieces, delimiter);
        expect(rows.map((row) => ('cells' in row ? row.cells : row))).toEqual(
          table.map((row) => row.map((value) => (value === '' ? null : value))),
        );
        const last = rows.at(-1);
        if (last)
          expect(last.line).toBe(
            1 + lineEnds(text.slice(0, text.length - lengthOfLast(table, write, delimiter) - (ended ? end.length : 0))),
          );
      },
    ),
    { numRuns: 300 },
  );
});

function lineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function lengthOfLast(
  table: readonly (readonly string[])[],
  write: (text: string) => string,
  delimiter: string,
): number {
  return (table.at(-1) ?? []).map(write).join(delimiter).length;
}

test('a carriage return at the very end of a piece is one line end with the line feed of the next', async () => {
  expect(await read(['a,b\r', '\n1,2\r', '\n'], ',')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1', '2'] },
  ]);
});

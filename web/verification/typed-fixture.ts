import { Fixture } from '../../src/kpi/verification-rule.ts';
import { parseNumber } from '../kpi/parse-number.ts';

interface TypedFixture {
  readonly columns: readonly { readonly name: string; readonly kind: string }[];
  readonly rows: readonly (readonly string[])[];
  readonly period: string;
  readonly expected: string;
  readonly percent: boolean;
}

/**
 * The fixture that was typed: a row left wholly empty is none, a cell left empty has no value, an answer left empty is "no
 * value". Null while a cell is not what its column holds.
 */
export function fixtureOf({ columns, rows, period, expected, percent }: TypedFixture): Fixture | null {
  const answer = expected.trim() === '' ? null : parseNumber(expected, percent);
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const cells = filled.map((row) => row.map((cell, place) => cellOf(cell, columns[place]?.kind ?? 'text')));
  if (answer === undefined || cells.some((row) => row.includes(undefined))) return null;
  const tried = Fixture.safeParse({
    kind: 'fixture',
    columns: columns.map(({ name, kind }) => ({ name, kind: kind === 'other' ? 'text' : kind })),
    rows: cells,
    period,
    expected: answer,
  });
  return tried.success ? tried.data : null;
}

function cellOf(text: string, kind: string): string | number | boolean | null | undefined {
  if (text.trim() === '') return null;
  if (kind === 'number') return parseNumber(text, false);
  if (kind === 'boolean') return text === 'true';
  if (kind === 'instant') return `${text}Z`;
  return text;
}

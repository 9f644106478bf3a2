import { parseFormula } from '../../metric-sql/formula.ts';

/**
 * A calculation of another tool in the words of ours, or null. `x / nullif(y, 0)` is `x / y`: here a division by zero has
 * no value.
 */
export function readableFormula(text: string): string | null {
  const plain = text
    .replace(/\bnullif\s*\(\s*([A-Za-z_]\w*)\s*,\s*0(?:\.0+)?\s*\)/gi, (whole, name: string, at: number) =>
      /\/\s*$/.test(text.slice(0, at)) ? name : whole,
    )
    .trim();
  try {
    parseFormula(plain);
    return plain;
  } catch {
    return null;
  }
}

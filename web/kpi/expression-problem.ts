import { formulaNames, parseFormula } from '../../src/metric-sql/formula.ts';
import { Refusal } from '../../src/refusal.ts';

/** What keeps an expression from being computed, by its code. A part counted for nothing is as much a slip as a name of no part. */
export function expressionProblem({
  expr,
  inputs,
}: {
  readonly expr: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}): { readonly code: string; readonly params: Readonly<Record<string, unknown>> } | undefined {
  try {
    const named = formulaNames(parseFormula(expr));
    const unknown = [...named].find((name) => !Object.hasOwn(inputs, name));
    if (unknown !== undefined) return { code: 'formula.unknown-name', params: { name: unknown } };
    const unused = Object.keys(inputs).find((name) => !named.has(name));
    return unused === undefined ? undefined : { code: 'formula.unused-input', params: { name: unused } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: error.code, params: error.params };
  }
}

import { Refusal } from '../refusal.ts';

/** A formula as a tree: numbers, names of inputs, the four operations and the minus sign. Never SQL. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negative'; readonly of: Formula }
  | {
      readonly kind: 'operation';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Formula;
      readonly right: Formula;
    };

/** Beyond, nobody can read it, and engines refuse such text anyway. */
const deepest = 50;
const longest = 2000;

const token = /\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+)|([\p{L}_][\p{L}\p{N}_]*)|([-+*/()]))/uy;

/**
 * Reads `expr`: + - * / ( ), names and numbers, the usual precedence, left to right.
 * Refuses `formula.unreadable` (with the position, 0-based), `formula.too-deep`, `formula.too-long`.
 */
export function parseFormula(expr: string): Formula {
  if (expr.length > longest) throw new Refusal('formula.too-long', { length: expr.length, longest });
  const tokens: { text: string; at: number; kind: 'number' | 'name' | 'sign' }[] = [];
  const text = expr.trimEnd();
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const found = token.exec(text);
    if (!found) throw new Refusal('formula.unreadable', { position: at, near: text.slice(at, at + 20) });
    const kind = found[1] !== undefined ? 'number' : found[2] !== undefined ? 'name' : 'sign';
    tokens.push({ text: found[1] ?? found[2] ?? found[3]!, at, kind });
  }
  let next = 0;
  const unreadable = (): never => {
    const found = tokens[next];
    throw new Refusal('formula.unreadable', { position: found?.at ?? text.length, near: found?.text ?? '' });
  };
  const isSign = (signs: string): boolean => {
    const found = tokens[next];
    return found?.kind === 'sign' && signs.includes(found.text);
  };

  function sum(depth: number): Formula {
    let left = product(depth);
    while (isSign('+-')) {
      const operator = tokens[next++]!.text as '+' | '-';
      left = { kind: 'operation', operator, left, right: product(depth) };
    }
    return left;
  }
  function product(depth: number): Formula {
    let left = factor(depth);
    while (isSign('*/')) {
      const operator = tokens[next++]!.text as '*' | '/';
      left = { kind: 'operation', operator, left, right: factor(depth) };
    }
    return left;
  }
  function factor(depth: number): Formula {
    if (depth > deepest) throw new Refusal('formula.too-deep', { deepest });
    const found = tokens[next];
    if (found === undefined) return unreadable();
    if (found.kind === 'number') {
      next++;
      return { kind: 'number', value: Number(found.text) };
    }
    if (found.kind === 'name') {
      next++;
      return { kind: 'name', name: found.text };
    }
    if (found.text === '-') {
      next++;
      return { kind: 'negative', of: factor(depth + 1) };
    }
    if (found.text !== '(') return unreadable();
    next++;
    const inside = sum(depth + 1);
    if (!isSign(')')) unreadable();
    next++;
    return inside;
  }

  const formula = sum(0);
  if (next < tokens.length) unreadable();
  return formula;
}

/** The inputs a formula asks for. */
export function formulaNames(formula: Formula): Set<string> {
  if (formula.kind === 'name') return new Set([formula.name]);
  if (formula.kind === 'negative') return formulaNames(formula.of);
  if (formula.kind === 'operation') return new Set([...formulaNames(formula.left), ...formulaNames(formula.right)]);
  return new Set();
}

/** The value of a formula; a division by zero, and whatever is computed with a missing value, is null. */
export function evaluateFormula(formula: Formula, inputs: Readonly<Record<string, number | null>>): number | null {
  if (formula.kind === 'number') return formula.value;
  if (formula.kind === 'name') return inputs[formula.name] ?? null;
  if (formula.kind === 'negative') {
    const value = evaluateFormula(formula.of, inputs);
    return value === null ? null : -value;
  }
  const left = evaluateFormula(formula.left, inputs);
  const right = evaluateFormula(formula.right, inputs);
  if (left === null || right === null) return null;
  if (formula.operator === '+') return left + right;
  if (formula.operator === '-') return left - right;
  if (formula.operator === '*') return left * right;
  return right === 0 ? null : left / right;
}

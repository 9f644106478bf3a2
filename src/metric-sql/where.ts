import { z } from 'zod';

export type Col = string;
export type Lit = string | number | boolean | null;
export const operators = [
  'eq',
  'ne',
  'in',
  'notIn',
  'lt',
  'lte',
  'gt',
  'gte',
  'between',
  'startsWith',
  'notStartsWith',
  'isNull',
  'notNull',
] as const;
export type Operator = (typeof operators)[number];
/** `ne`, `notIn` and `notStartsWith` keep the rows without a value. */
export type Pred = { col: Col; op: Operator; value?: Lit | Lit[] };
export type Where = { all: Where[] } | { any: Where[] } | { not: Where } | Pred;

/** A name without NUL, which no engine can hold. */
export const Name = z
  .string()
  .min(1)
  .max(1000)
  .refine((text) => !text.includes('\0'), { params: { problem: 'definition.nul-character' } });

const deepest = 40;
const mostValues = 100_000;

type Report = (path: (string | number)[], code: string, params?: Record<string, unknown>) => void;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function checkLiteral(value: unknown, path: (string | number)[], report: Report): void {
  if (value === undefined) report(path, 'definition.missing');
  else if (value === null) report(path, 'definition.null-compared');
  else if (typeof value === 'number' ? !Number.isFinite(value) : !['string', 'boolean'].includes(typeof value)) {
    report(path, 'definition.not-a-value');
  } else if (typeof value === 'string' && value.includes('\0')) report(path, 'definition.nul-character');
}

function checkList(value: unknown, path: (string | number)[], report: Report, fewest: number, most: number): void {
  if (!Array.isArray(value) || value.length < fewest || value.length > most) {
    report(path, 'definition.list-length', { fewest, most });
    return;
  }
  value.forEach((one, index) => {
    checkLiteral(one, [...path, index], report);
  });
  if (new Set(value.map((one) => typeof one)).size > 1) report(path, 'definition.mixed-values');
}

function checkPredicate(pred: Record<string, unknown>, path: (string | number)[], report: Report): void {
  for (const field of Object.keys(pred)) {
    if (!['col', 'op', 'value'].includes(field)) report([...path, field], 'definition.unknown-field', { field });
  }
  if (pred.col === undefined) report([...path, 'col'], 'definition.missing');
  else if (!Name.safeParse(pred.col).success) report([...path, 'col'], 'definition.not-a-name');
  const at = [...path, 'value'];
  const op = pred.op as Operator;
  if (pred.op === undefined) report([...path, 'op'], 'definition.missing');
  else if (!operators.includes(op)) report([...path, 'op'], 'definition.not-one-of', { choices: operators });
  else if (op === 'isNull' || op === 'notNull') {
    if (pred.value !== undefined) report(at, 'definition.value-not-expected', { op });
  } else if (op === 'in' || op === 'notIn') checkList(pred.value, at, report, 1, mostValues);
  else if (op === 'between') checkList(pred.value, at, report, 2, 2);
  else if (Array.isArray(pred.value)) report(at, 'definition.one-value-expected', { op });
  else {
    checkLiteral(pred.value, at, report);
    const text = op === 'startsWith' || op === 'notStartsWith';
    if (text && pred.value != null && (typeof pred.value !== 'string' || pred.value === ''))
      report(at, 'definition.text-expected', { op });
    if (typeof pred.value === 'boolean' && !['eq', 'ne'].includes(op))
      report(at, 'definition.booleans-have-no-order', { op });
  }
}

function checkWhere(value: unknown, path: (string | number)[], report: Report, depth: number): void {
  if (depth > deepest) report(path, 'definition.too-deep', { deepest });
  else if (!isObject(value)) report(path, 'definition.not-a-condition');
  else {
    const kind = ['all', 'any', 'not'].find((key) => key in value);
    if (kind === undefined) checkPredicate(value, path, report);
    else {
      for (const field of Object.keys(value))
        if (field !== kind) report([...path, field], 'definition.unknown-field', { field });
      const inside = value[kind];
      if (kind === 'not') checkWhere(inside, [...path, 'not'], report, depth + 1);
      else if (!Array.isArray(inside) || inside.length === 0)
        report([...path, kind], 'definition.list-length', { fewest: 1 });
      else for (const [index, one] of inside.entries()) checkWhere(one, [...path, kind, index], report, depth + 1);
    }
  }
}

/** A condition on a row; every fault inside is reported at its own path. */
export const Where = z.unknown().superRefine((value, context) => {
  checkWhere(
    value,
    [],
    (path, code, params = {}) => context.addIssue({ code: 'custom', path, params: { problem: code, ...params } }),
    0,
  );
}) as unknown as z.ZodType<Where>;

/** Every column a condition reads, with the predicate that reads it. */
export function predicatesOf(where: Where): Pred[] {
  if ('all' in where) return where.all.flatMap(predicatesOf);
  if ('any' in where) return where.any.flatMap(predicatesOf);
  if ('not' in where) return predicatesOf(where.not);
  return [where];
}

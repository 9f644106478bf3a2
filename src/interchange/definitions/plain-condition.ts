import type { Lit, Pred, Where } from '../../metric-sql/where.ts';

type Token =
  | { readonly kind: 'name'; readonly text: string; readonly quoted: boolean }
  | { readonly kind: 'value'; readonly value: Lit }
  | { readonly kind: 'sign'; readonly text: string };

const lexer =
  /\s*(?:'((?:[^']|'')*)'|"([^"]+)"|`([^`]+)`|(-?\d+(?:\.\d+)?)(?![\w.])|([A-Za-z_][\w$]*(?:\.[A-Za-z_][\w$]*)*)|(<>|!=|<=|>=|[=<>(),]))/y;

function tokens(text: string): Token[] | null {
  const out: Token[] = [];
  const at = new RegExp(lexer);
  const whole = text.trimEnd();
  while (at.lastIndex < whole.length) {
    const found = at.exec(whole);
    if (!found) return null;
    const [, string, quoted, ticked, number, name, sign] = found;
    if (string !== undefined) out.push({ kind: 'value', value: string.replaceAll("''", "'") });
    else if (quoted !== undefined || ticked !== undefined)
      out.push({ kind: 'name', text: (quoted ?? ticked) as string, quoted: true });
    else if (number !== undefined) out.push({ kind: 'value', value: Number(number) });
    else if (name !== undefined && /^(true|false)$/i.test(name))
      out.push({ kind: 'value', value: name.toLowerCase() === 'true' });
    else if (name !== undefined) out.push({ kind: 'name', text: name, quoted: false });
    else out.push({ kind: 'sign', text: sign as string });
  }
  return out;
}

const compared = { '=': 'eq', '<': 'lt', '<=': 'lte', '>': 'gt', '>=': 'gte' } as const;

/** In SQL an unknown is never unequal; here `ne` keeps it, so the rows without a value are put aside in words. */
const known = (pred: Pred): Where => ({ all: [pred, { col: pred.col, op: 'notNull' }] });

/**
 * A condition in its simple form (comparisons of a column with values, `in`, `between`, `is null`, a prefix, joined by
 * `and`); null for anything more: it is then kept as text, and asked. Columns are given to `column`, which knows them or not.
 */
export function plainCondition(text: string, column: (name: string) => string | null): Where[] | null {
  const all = tokens(text);
  if (!all || all.length === 0) return null;
  let at = 0;
  const peek = (): Token | undefined => all[at];
  const word = (expected: string): boolean => {
    const token = peek();
    if (token?.kind !== 'name' || token.quoted || token.text.toLowerCase() !== expected) return false;
    at += 1;
    return true;
  };
  const sign = (expected: string): boolean => {
    const token = peek();
    if (token?.kind !== 'sign' || token.text !== expected) return false;
    at += 1;
    return true;
  };
  const value = (): Lit | undefined => {
    const token = peek();
    if (token?.kind !== 'value') return undefined;
    at += 1;
    return token.value;
  };
  const values = (): Lit[] | null => {
    if (!sign('(')) return null;
    const list: Lit[] = [];
    do {
      const one = value();
      if (one === undefined) return null;
      list.push(one);
    } while (sign(','));
    return sign(')') ? list : null;
  };
  const one = (): Where | null => {
    const negated = word('not');
    const token = peek();
    if (token?.kind !== 'name') return null;
    at += 1;
    const col = column(token.text);
    if (col === null) return null;
    if (negated) return { col, op: 'eq', value: false };
    if (word('is')) {
      const not = word('not');
      return word('null') ? { col, op: not ? 'notNull' : 'isNull' } : null;
    }
    const not = word('not');
    if (word('in')) {
      const list = values();
      if (!list || new Set(list.map((each) => typeof each)).size > 1) return null;
      return not ? known({ col, op: 'notIn', value: list }) : { col, op: 'in', value: list };
    }
    if (word('like')) {
      const pattern = value();
      const prefix = typeof pattern === 'string' ? /^([^%_\\]+)%$/.exec(pattern)?.[1] : undefined;
      if (prefix === undefined) return null;
      return not ? known({ col, op: 'notStartsWith', value: prefix }) : { col, op: 'startsWith', value: prefix };
    }
    if (not) return null;
    if (word('between')) {
      const from = value();
      if (from === undefined || !word('and')) return null;
      const to = value();
      return to === undefined || typeof to !== typeof from ? null : { col, op: 'between', value: [from, to] };
    }
    for (const [text, op] of Object.entries(compared))
      if (sign(text)) {
        const to = value();
        return to === undefined ? null : { col, op, value: to };
      }
    if (sign('<>') || sign('!=')) {
      const to = value();
      return to === undefined ? null : known({ col, op: 'ne', value: to });
    }
    // A column alone is a flag.
    return { col, op: 'eq', value: true };
  };
  const wheres: Where[] = [];
  do {
    const next = one();
    if (next === null) return null;
    wheres.push(...('all' in next ? next.all : [next]));
  } while (word('and'));
  return at === all.length ? wheres : null;
}

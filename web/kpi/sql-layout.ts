export interface SqlLine {
  readonly indent: number;
  readonly parts: readonly { readonly text: string; readonly keyword: boolean }[];
}

const token =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|\d+(?:\.\d+)?|[\p{L}_][\p{L}\p{N}_$]*|\s+|<>|<=|>=|::|\|\||./gu;

const keywords = new Set(
  'with recursive as select distinct from where group order by having limit offset join left right inner outer full cross lateral on union all intersect except and or not in is null between like case when then else end over partition asc desc filter within'.split(
    ' ',
  ),
);
/** Each begins a line of its own, where its query stands. */
const clauses = new Set([
  'with',
  'select',
  'from',
  'where',
  'group',
  'order',
  'having',
  'limit',
  'union',
  'except',
  'intersect',
]);
const joins = new Set(['join', 'left', 'right', 'inner', 'full', 'cross']);
const lists = new Set(['select', 'from', 'group', 'order']);

/** What a query may hold on one line without its reader losing the thread. */
const LONGEST = 68;

type Frame = { kind: 'query' | 'words' | 'case'; indent: number; clause: string; between: boolean };

/**
 * A query as one would have written it by hand: a clause a line, what is inside under what it belongs to. Only its white
 * space changes, so that what is read, copied and run stay one and the same.
 */
export function sqlLayout(sql: string): SqlLine[] {
  const tokens = (sql.match(token) ?? []).map((text) => (/^\s+$/.test(text) ? ' ' : text));
  const lines: { indent: number; parts: { text: string; keyword: boolean }[] }[] = [{ indent: 0, parts: [] }];
  const frames: Frame[] = [{ kind: 'query', indent: 0, clause: '', between: false }];
  const top = (): Frame => frames.at(-1) as Frame;
  const line = () => lines.at(-1) as (typeof lines)[number];
  const breakTo = (indent: number) => {
    if (line().parts.length === 0) line().indent = indent;
    else lines.push({ indent, parts: [] });
  };
  const put = (text: string, keyword: boolean) => {
    if (text === ' ' && line().parts.length === 0) return;
    line().parts.push({ text, keyword });
  };
  const word = (at: number): string =>
    tokens
      .slice(at)
      .find((text) => text !== ' ')
      ?.toLowerCase() ?? '';
  for (const [at, text] of tokens.entries()) {
    const said = text.toLowerCase();
    const frame = top();
    if (text === '(') {
      const query = ['select', 'with'].includes(word(at + 1));
      put(text, false);
      frames.push({
        kind: query ? 'query' : 'words',
        indent: query ? line().indent + 1 : frame.indent,
        clause: '',
        between: false,
      });
      if (query) breakTo(line().indent + 1);
    } else if (text === ')') {
      while (top().kind === 'case') frames.pop();
      const closed = frames.length > 1 ? frames.pop() : undefined;
      if (closed?.kind === 'query') breakTo(closed.indent - 1);
      put(text, false);
    } else if (frame.kind === 'query' && clauses.has(said)) {
      breakTo(frame.indent);
      frame.clause = said;
      put(text, true);
    } else if (
      frame.kind === 'query' &&
      joins.has(said) &&
      !joins.has(
        tokens
          .slice(0, at)
          .findLast((one) => one !== ' ')
          ?.toLowerCase() ?? '',
      ) &&
      tokens[at + 1] !== '('
    ) {
      breakTo(frame.indent);
      put(text, true);
    } else if (frame.kind === 'query' && ['and', 'or'].includes(said) && !frame.between) {
      breakTo(frame.indent + 1);
      put(text, true);
    } else if (said === 'case') {
      put(text, true);
      const whole = flat(tokens, at, 'end');
      frames.push({ kind: 'case', indent: whole > LONGEST ? line().indent + 1 : -1, clause: '', between: false });
    } else if (frame.kind === 'case' && ['when', 'else', 'end'].includes(said)) {
      if (frame.indent >= 0) breakTo(said === 'end' ? frame.indent - 1 : frame.indent);
      put(text, true);
      if (said === 'end') frames.pop();
    } else if (
      text === ',' &&
      frame.kind === 'query' &&
      (frame.clause === 'with' || (lists.has(frame.clause) && wide(tokens, at)))
    ) {
      put(text, false);
      breakTo(frame.clause === 'with' ? frame.indent : frame.indent + 1);
    } else {
      if (said === 'between') frame.between = true;
      else if (said === 'and') frame.between = false;
      put(text, keywords.has(said));
      // What follows a remark is not part of it.
      if (text.startsWith('--')) breakTo(line().indent);
    }
  }
  return lines
    .map(({ indent, parts }) => ({ indent, parts: parts.at(-1)?.text === ' ' ? parts.slice(0, -1) : parts }))
    .filter(({ parts }) => parts.length > 0);
}

/** How long it is written flat, from there to the word that ends it. */
function flat(tokens: readonly string[], from: number, end: string): number {
  let [length, inside] = [0, 0];
  for (const text of tokens.slice(from)) {
    length += text.length;
    const said = text.toLowerCase();
    if (said === 'case') inside += 1;
    if (said === end) inside -= 1;
    if (inside === 0 && said === end) break;
  }
  return length;
}

/** Whether the list of a clause, around that comma, is too long for one line. */
function wide(tokens: readonly string[], comma: number): boolean {
  const reach = (step: number): number => {
    let [length, depth] = [0, 0];
    for (let at = comma; at >= 0 && at < tokens.length; at += step) {
      const text = tokens[at] ?? '';
      if (text === '(') depth += step;
      if (text === ')') depth -= step;
      if (depth < 0 || (depth === 0 && clauses.has(text.toLowerCase()))) break;
      length += text.length;
    }
    return length;
  };
  return reach(-1) + reach(1) > LONGEST;
}

/** The same as text, to copy. */
export const sqlText = (lines: readonly SqlLine[]): string =>
  lines.map(({ indent, parts }) => '  '.repeat(indent) + parts.map(({ text }) => text).join('')).join('\n');

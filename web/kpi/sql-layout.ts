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

type Frame = { readonly kind: 'query' | 'words' | 'case'; readonly indent: number; clause: string; between: boolean };

/** What is written so far: its lines, and what is open around the next word. */
class Writing {
  readonly lines: { indent: number; parts: { text: string; keyword: boolean }[] }[] = [{ indent: 0, parts: [] }];
  readonly frames: Frame[] = [{ kind: 'query', indent: 0, clause: '', between: false }];

  get frame(): Frame {
    return this.frames.at(-1)!;
  }

  get line(): Writing['lines'][number] {
    return this.lines.at(-1)!;
  }

  put(text: string, keyword: boolean): void {
    if (text !== ' ' || this.line.parts.length > 0) this.line.parts.push({ text, keyword });
  }

  breakTo(indent: number): void {
    if (this.line.parts.length === 0) this.line.indent = indent;
    else this.lines.push({ indent, parts: [] });
  }

  open(kind: Frame['kind'], indent: number): void {
    this.frames.push({ kind, indent, clause: '', between: false });
  }
}

/**
 * A query as one would have written it by hand: a clause a line, what is inside under what it belongs to. Only its white
 * space changes, so that what is read, copied and run stay one and the same.
 */
export function sqlLayout(sql: string): SqlLine[] {
  const tokens = (sql.match(token) ?? []).map((text) => (/^\s+$/.test(text) ? ' ' : text));
  const writing = new Writing();
  for (const at of tokens.keys()) lay(writing, tokens, at);
  return writing.lines
    .map(({ indent, parts }) => ({ indent, parts: parts.at(-1)?.text === ' ' ? parts.slice(0, -1) : parts }))
    .filter(({ parts }) => parts.length > 0);
}

/** One word or mark, on its line. */
function lay(writing: Writing, tokens: readonly string[], at: number): void {
  const text = tokens[at]!;
  const said = text.toLowerCase();
  const { frame } = writing;
  const inQuery = frame.kind === 'query';
  if (text === '(') openParenthesis(writing, ['select', 'with'].includes(wordBeside(tokens, at, 1)));
  else if (text === ')') closeParenthesis(writing);
  else if (said === 'case') openCase(writing, text, flat(tokens, at, 'end') > LONGEST);
  else if (frame.kind === 'case' && ['when', 'else', 'end'].includes(said)) withinCase(writing, text, said);
  else if (inQuery && clauses.has(said)) {
    frame.clause = said;
    onItsLine(writing, text, frame.indent);
  } else if (inQuery && startsJoin(tokens, at)) onItsLine(writing, text, frame.indent);
  else if (inQuery && ['and', 'or'].includes(said) && !frame.between) onItsLine(writing, text, frame.indent + 1);
  else {
    if (said === 'between') frame.between = true;
    else if (said === 'and') frame.between = false;
    writing.put(text, keywords.has(said));
    if (text === ',' && inQuery) cutList(writing, tokens, at);
    // What follows a remark is not part of it.
    if (text.startsWith('--')) writing.breakTo(writing.line.indent);
  }
}

function onItsLine(writing: Writing, text: string, indent: number): void {
  writing.breakTo(indent);
  writing.put(text, true);
}

function openParenthesis(writing: Writing, query: boolean): void {
  const inside = writing.line.indent + 1;
  writing.put('(', false);
  writing.open(query ? 'query' : 'words', query ? inside : writing.frame.indent);
  if (query) writing.breakTo(inside);
}

function closeParenthesis(writing: Writing): void {
  while (writing.frame.kind === 'case') writing.frames.pop();
  const closed = writing.frames.length > 1 ? writing.frames.pop() : undefined;
  if (closed?.kind === 'query') writing.breakTo(closed.indent - 1);
  writing.put(')', false);
}

/** A short case stays on its line: nothing is broken under it. */
function openCase(writing: Writing, text: string, long: boolean): void {
  writing.put(text, true);
  writing.open('case', long ? writing.line.indent + 1 : -1);
}

function withinCase(writing: Writing, text: string, said: string): void {
  const { indent } = writing.frame;
  if (indent >= 0) writing.breakTo(said === 'end' ? indent - 1 : indent);
  writing.put(text, true);
  if (said === 'end') writing.frames.pop();
}

/** "left join" once, at its first word; `left(a, 2)` is a function. */
function startsJoin(tokens: readonly string[], at: number): boolean {
  return joins.has(tokens[at]!.toLowerCase()) && !joins.has(wordBeside(tokens, at, -1)) && tokens[at + 1] !== '(';
}

function cutList(writing: Writing, tokens: readonly string[], comma: number): void {
  const { clause, indent } = writing.frame;
  if (clause === 'with') writing.breakTo(indent);
  else if (lists.has(clause) && wide(tokens, comma)) writing.breakTo(indent + 1);
}

/** The word or mark before, or after, white space apart. */
function wordBeside(tokens: readonly string[], at: number, step: 1 | -1): string {
  let beside = at + step;
  while (tokens[beside] === ' ') beside += step;
  return tokens[beside]?.toLowerCase() ?? '';
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

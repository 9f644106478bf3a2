/** What a spreadsheet cell holds, as a reader gives it. */
export type Cell = string | number | boolean | Date | null | undefined;

export type Hint = 'objective' | 'key-result' | 'kpi' | 'initiative';

/** One thing to sort out of a table, with what stood in the columns beside it. */
export type TableLine = {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly hint: Hint | undefined;
  readonly heading: string | null;
  readonly owner: string | undefined;
  readonly baseline: string | undefined;
  readonly target: string | undefined;
};

/** `kind`: the column says what each line is. `theme`: a title over the lines beside it, itself nothing to sort. */
type Role = Hint | 'text' | 'kind' | 'theme' | 'owner' | 'baseline' | 'target' | 'other';

const headers: readonly [RegExp, Role][] = [
  [/^(?:owner|responsable|porteur|porteuse|pilote|lead|dri|assignee|who|qui|équipe|team|service)\b/i, 'owner'],
  [
    /^(?:baseline|point de départ|départ|initial|valeur initiale|start|from|référence|valeur actuelle|current|actuel)/i,
    'baseline',
  ],
  [/^(?:target|cible|goal value|valeur cible|à atteindre|objectif (?:chiffré|20\d\d)|to$)/i, 'target'],
  [
    /^(?:status|statut|état|progress|avancement|%|échéance|date|deadline|due|priorité|priority|comment|note|score|confidence|confiance|trimestre|quarter|id|n°|#|unité|unit|fréquence|source|budget)/i,
    'other',
  ],
  [/^(?:axes?|thèmes?|themes?|piliers?|pillars?|domaines?)(?!\p{L})/iu, 'theme'],
  [/^(?:types?|nature|kind)(?!\p{L})/iu, 'kind'],
  [/^(?:objecti(?:f|ve)s?\b|goals?\b|buts?\b)/i, 'objective'],
  [/^(?:key results?|krs?\b|résultats? clés?|résultats? attendus?)/i, 'key-result'],
  [/^(?:kpis?\b|indicateurs?|indicators?|metrics?|métriques?|mesures?)/i, 'kpi'],
  [/^(?:initiatives?|projets?|projects?|actions?|chantiers?|tâches?|tasks?|livrables?|deliverables?)/i, 'initiative'],
  [/^(?:description|intitulé|libellé|titre|title|name|nom|text|texte|item|sujet)/i, 'text'],
];

/** What a cell calls a thing, wherever in it: "Objectif / Indicateur" is no answer to which of the two. */
const calls: readonly [RegExp, Hint][] = [
  [/(?<!\p{L})(?:obj|objecti(?:f|ve)s?|goals?)(?!\p{L})/iu, 'objective'],
  [/(?<!\p{L})(?:krs?|key results?|résultats? clés?)(?!\p{L})/iu, 'key-result'],
  [/(?<!\p{L})(?:kpis?|indicateurs?|indicators?|metrics?|métriques?)(?!\p{L})/iu, 'kpi'],
  [/(?<!\p{L})(?:initiatives?|projets?|projects?|actions?|chantiers?|tâches?|tasks?)(?!\p{L})/iu, 'initiative'],
];
const called = (text: string): readonly Hint[] =>
  calls.flatMap(([pattern, hint]) => (pattern.test(text) ? [hint] : []));

const mostHeaderRows = 30;
const isText = (role: Role | undefined) =>
  role === 'objective' || role === 'key-result' || role === 'kpi' || role === 'initiative' || role === 'text';

/** "=SUM(D7:D8)", "=IF(…", "=B4*2"; "= better service" is a sentence. */
export const isFormula = (text: string): boolean =>
  /^=\s*(?:[\p{L}.]{1,30}\(|[+-]?\(|'?[\p{L}\d ]{0,30}'?!|\$?[a-z]{1,3}\$?\d{1,7}(?!\p{L})|[+-]?\d)/iu.test(text);

export function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell).trim();
}

function rolesOf(row: readonly Cell[]): (Role | undefined)[] {
  const roles = row.map((cell): Role | undefined => {
    const text = cellText(cell).replace(/^\W+/u, '');
    if (text === '' || text.length > 40) return undefined;
    const role = headers.find(([pattern]) => pattern.test(text))?.[1];
    return isText(role) && called(text).length > 1 ? 'text' : role;
  });
  // Themes alone are the list itself.
  return roles.some(isText) ? roles : roles.map((role) => (role === 'theme' ? 'objective' : role));
}

/** The header is the first row that names two columns, one of them a text; merged titles may stand above it. */
function headerOf(rows: readonly (readonly Cell[])[]): { at: number; roles: (Role | undefined)[] } | undefined {
  const header = firstHeaderOf(rows);
  if (!header) return undefined;
  // A header merged over several columns has a second line: "Key results" above "Title", "From", "To".
  const under = rows[header.at + 1] ?? [];
  const roles = rolesOf(under);
  const filled = under.filter((cell) => cellText(cell) !== '').length;
  if (filled < 2 || roles.filter((role) => role !== undefined).length < filled) return header;
  return {
    at: header.at + 1,
    roles: Array.from({ length: Math.max(roles.length, header.roles.length) }, (_, column) =>
      roles[column] === undefined || (roles[column] === 'text' && isText(header.roles[column]))
        ? header.roles[column]
        : roles[column],
    ),
  };
}

function firstHeaderOf(rows: readonly (readonly Cell[])[]): { at: number; roles: (Role | undefined)[] } | undefined {
  for (let at = 0; at < Math.min(rows.length, mostHeaderRows); at++) {
    const roles = rolesOf(rows[at]!);
    const filled = rows[at]!.filter((cell) => cellText(cell) !== '').length;
    if (roles.filter((role) => role !== undefined).length >= 2 && roles.some(isText) && filled <= roles.length)
      return { at, roles };
    if (
      filled === 1 &&
      roles.some(isText) &&
      cellText(rows[at]!.find((cell) => cellText(cell) !== '')).split(/\s+/).length <= 2 &&
      rows.every((row) => row.length <= 1)
    )
      return { at, roles };
  }
  return undefined;
}

/** Without a header: the columns that read as sentences. */
function guessedRoles(rows: readonly (readonly Cell[])[]): (Role | undefined)[] {
  const width = rows.slice(0, 500).reduce((most, row) => Math.max(most, row.length), 0);
  const score = Array.from({ length: width }, (_, column) => {
    const texts = rows
      .slice(0, 500)
      .map((row) => row[column])
      .filter((cell): cell is string => typeof cell === 'string' && /\p{L}{3}/u.test(cell));
    return texts.length === 0
      ? 0
      : (texts.reduce((sum, text) => sum + Math.min(12, text.trim().split(/\s+/).length), 0) / texts.length) *
          Math.min(1, texts.length / 3);
  });
  const best = Math.max(0, ...score);
  return score.map((value) => (best > 0 && value >= Math.max(1, best * 0.45) ? 'text' : undefined));
}

/** Cells that count in the list, where the file has a formula and no value of it. */
export function emptyFormulas(rows: readonly (readonly Cell[])[]): { row: number; column: number; length: number }[] {
  const header = headerOf(rows);
  const roles = header?.roles ?? guessedRoles(rows);
  return rows.flatMap((cells, row) =>
    header && row <= header.at
      ? []
      : cells.flatMap((cell, column) =>
          typeof cell === 'string' &&
          roles[column] !== undefined &&
          roles[column] !== 'other' &&
          isFormula(cell.trimStart().slice(0, 60))
            ? [{ row, column, length: cell.length }]
            : [],
        ),
  );
}

/** The lines of a table. An objective written once for several rows (merged) is the heading of all of them. */
export function tableLines(rows: readonly (readonly Cell[])[]): TableLine[] {
  const header = headerOf(rows);
  const roles = header?.roles ?? guessedRoles(rows);
  const lines: TableLine[] = [];
  let heading: string | null = null;
  rows.forEach((row, at) => {
    if (header && at <= header.at) return;
    const value = (role: Role) => {
      const text = cellText(row[roles.indexOf(role)]);
      // A formula whose file keeps no value says nothing of the number.
      return text === '' || isFormula(text) ? undefined : text;
    };
    const beside = { owner: value('owner'), baseline: value('baseline'), target: value('target') };
    heading = value('theme') ?? heading;
    const [said, another] = called(value('kind') ?? '');
    const kind = another === undefined ? said : undefined;
    const texts = row.flatMap((cell, column) => {
      const text = cellText(cell);
      return isText(roles[column]) && /\p{L}/u.test(text) ? [{ role: roles[column]!, text, column }] : [];
    });
    for (const { role, text, column } of texts) {
      const hint = role === 'text' ? kind : (role as Hint);
      const apart = role === 'objective' && texts.length > 1;
      lines.push({
        row: at,
        column,
        text,
        hint,
        heading: role === 'objective' ? null : heading,
        ...(apart ? { owner: undefined, baseline: undefined, target: undefined } : beside),
      });
      if (role === 'objective') heading = text;
    }
  });
  return lines;
}

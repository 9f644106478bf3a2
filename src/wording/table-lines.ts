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
  [
    /^(?:(?:réalisée?s?|réel(?:le)?s?|actuals?|achieved|constatée?s?|mesurée?s?|valeurs?|values?|résultats?|results?)(?: (?:en |in |fin |au )?(?:20\d\d|n ?- ?1|[tq][1-4](?: 20\d\d)?))?|(?:fin )?(?:20\d\d|[tq][1-4](?: 20\d\d)?)|n ?- ?1)$/i,
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
const mostLooked = 500;
const mostlyFigures = 0.6;
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

const opensInFigures = /^\W{0,3}\d/u;

/** « Indicateur | Objectif », with figures under "Objectif": what each measure aims at, not what one aims for. */
function withFigures(roles: (Role | undefined)[], rows: readonly (readonly Cell[])[]): (Role | undefined)[] {
  if (roles.includes('target') || !roles.some((role) => isText(role) && role !== 'objective')) return roles;
  return roles.map((role, column) => {
    if (role !== 'objective') return role;
    const cells = rows.map((row) => cellText(row[column])).filter((text) => text !== '');
    const figures = cells.filter((text) => opensInFigures.test(text)).length;
    return figures > 0 && figures >= cells.length * mostlyFigures ? 'target' : role;
  });
}

/** The column of each role; of several years or quarters, the latest that is filled. */
function cellOf(row: readonly Cell[], roles: readonly (Role | undefined)[], names: readonly Cell[], role: Role): Cell {
  if (role !== 'baseline') return row[roles.indexOf(role)];
  const columns = roles.flatMap((one, column) => (one === role && cellText(row[column]) !== '' ? [column] : []));
  const when = (column: number) => {
    const name = cellText(names[column]);
    const year = Number(/20\d\d/.exec(name)?.[0] ?? 0);
    const quarter = Number(/(?<!\p{L})[tq]([1-4])/iu.exec(name)?.[1] ?? 0);
    // « Départ », "Current": said to be the start, whatever the years beside it.
    return year === 0 && quarter === 0 ? Number.POSITIVE_INFINITY : year * 10 + quarter;
  };
  const latest = columns.reduce<number | undefined>(
    (best, column) => (best === undefined || when(column) > when(best) ? column : best),
    undefined,
  );
  return latest === undefined ? undefined : row[latest];
}

/** The header is the first row that names two columns, one of them a text; merged titles may stand above it. */
function headerOf(rows: readonly (readonly Cell[])[]): Header | undefined {
  const header = wholeHeaderOf(rows);
  return (
    header && { ...header, roles: withFigures(header.roles, rows.slice(header.at + 1, header.at + 1 + mostLooked)) }
  );
}

type Header = { readonly at: number; readonly roles: (Role | undefined)[] };

function wholeHeaderOf(rows: readonly (readonly Cell[])[]): { at: number; roles: (Role | undefined)[] } | undefined {
  const header = firstHeaderOf(rows);
  if (!header) return undefined;
  // A header merged over several columns has a second line: "Key results" above "Title", "From", "To".
  const under = rows[header.at + 1] ?? [];
  const roles = rolesOf(under);
  const filled = under.filter((cell) => cellText(cell) !== '').length;
  const above = rows[header.at] ?? [];
  // It names what the first leaves empty; « Action de prévention | Initiative » under "Name | Type" is a line.
  const names = under.some((cell, column) => cellText(cell) !== '' && cellText(above[column]) === '');
  if (!names || filled < 2 || roles.filter((role) => role !== undefined).length < filled) return header;
  return {
    at: header.at + 1,
    roles: Array.from({ length: Math.max(roles.length, header.roles.length) }, (_, column) =>
      roles[column] === undefined || (roles[column] === 'text' && isText(header.roles[column]))
        ? header.roles[column]
        : roles[column],
    ),
  };
}

const isPeriod = (cell: Cell) => /^(?:fin )?(?:20\d\d|[tq][1-4](?: 20\d\d)?)$/i.test(cellText(cell));
const labelOnly =
  /^(?:objecti(?:f|ve)s?|goals?|key results?|krs?|résultats? clés?|kpis?|indicateurs?|indicators?|metrics?|métriques?|mesures?|initiatives?|projets?|projects?|actions?|chantiers?|description|intitulé|libellé|titre|title|name|nom|item)$/i;

function firstHeaderOf(rows: readonly (readonly Cell[])[]): { at: number; roles: (Role | undefined)[] } | undefined {
  for (let at = 0; at < Math.min(rows.length, mostHeaderRows); at++) {
    const roles = rolesOf(rows[at]!);
    const filled = rows[at]!.filter((cell) => cellText(cell) !== '').length;
    const named = roles.filter((role, column) => role !== undefined && !isPeriod(rows[at]![column])).length;
    // "KPI | 2025 | 2026" names its columns; « Projet CRM | 2024 » is a line.
    const labels = rows[at]!.some((cell, column) => isText(roles[column]) && labelOnly.test(cellText(cell)));
    const enough = named >= 2 || (labels && roles.filter((role) => role !== undefined).length >= 2);
    if (enough && roles.some(isText) && filled <= roles.length) return { at, roles };
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

/** What each column is called, in a header of one line or two. */
const namesOf = (rows: readonly (readonly Cell[])[], at: number): Cell[] =>
  Array.from({ length: Math.max(rows[at]?.length ?? 0, rows[at - 1]?.length ?? 0) }, (_, column) =>
    cellText(rows[at]?.[column]) === '' ? rows[at - 1]?.[column] : rows[at]?.[column],
  );

/** The lines of a table. An objective written once for several rows (merged) is the heading of all of them. */
export function tableLines(rows: readonly (readonly Cell[])[]): TableLine[] {
  const header = headerOf(rows);
  const roles = header?.roles ?? guessedRoles(rows);
  const lines: TableLine[] = [];
  const names = header ? namesOf(rows, header.at) : [];
  let heading: string | null = null;
  rows.forEach((row, at) => {
    if (header && at <= header.at) return;
    const value = (role: Role) => {
      const text = cellText(cellOf(row, roles, names, role));
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

import type { DataProfile, Finding } from '../../src/alignment/data-profile.ts';
import type { Where } from '../../src/metric-sql/where.ts';
import { distinctValues } from '../../warehouse/browse/distinct-values.ts';
import { quoteColumn, quoteTable } from '../../warehouse/browse/quote-table.ts';
import type { Engine, TableColumn } from '../../warehouse/engine.ts';

/** More columns than this, and the look would take longer than reading the table. */
const MOST_COLUMNS = 24;
/** A column with more values than this names things; it doesn't sort them into kinds. */
const MOST_KINDS = 12;
const MOST_PARTS = 60;
const LIMITS = { timeoutMs: 30_000, maxRows: 2_000 };

const said: readonly (readonly [Finding['kind'], RegExp])[] = [
  ['cancellation', /cancel|annul|refund|rembours|void|return|retour/i],
  ['trial', /test|d[eé]mo|trial|essai|sandbox/i],
  ['staff', /staff|employ|intern|colleague|coll[eè]gue|[eé]quipe|salari/i],
];
const kindOf = (text: string) => said.find(([, pattern]) => pattern.test(text))?.[0];
const amounts = /^(amount|total|revenue|montant|sales|ca|price_total|line_total)$/i;
const kinds = /(^|_)(type|kind|event|action)$/i;
const parts = /country|region|pays|market|segment|plan|offer|offre|channel|canal/i;

type Found = Pick<DataProfile, 'events' | 'findings' | 'segments' | 'amount'>;
type Counted = readonly { readonly value: string; readonly count: number }[];

/** What the other columns hold: kinds of event, rows one might leave out, parts of the population, an amount. */
export async function sortColumns(
  engine: Engine,
  table: string,
  columns: readonly TableColumn[],
  rows: number,
): Promise<Found> {
  const findings: Finding[] = [];
  let events: Found['events'] = [];
  let segments: Found['segments'] = [];
  for (const { name, kind } of columns.slice(0, MOST_COLUMNS)) {
    if (kind === 'boolean') {
      const flagged = kindOf(name);
      if (flagged) findings.push(await finding(engine, table, flagged, name, { col: name, op: 'eq', value: true }));
    }
    if (kind !== 'text') continue;
    const { values, more } = await distinctValues(engine, table, name, MOST_PARTS, LIMITS);
    const texts = values.flatMap(({ value, count }) => (typeof value === 'string' ? [{ value, count }] : []));
    if (more > 0) {
      const prefixed = await markedByLetter(engine, table, name, rows);
      if (prefixed) findings.push(prefixed);
      continue;
    }
    findings.push(...saidByValue(name, texts));
    const ordinary = texts.filter(({ value }) => kindOf(value) === undefined);
    if (events.length === 0 && kinds.test(name) && ordinary.length > 1 && ordinary.length <= MOST_KINDS)
      events = ordinary.map(({ value, count }) => part(name, value, count));
    else if (segments.length === 0 && parts.test(name)) segments = largest(name, ordinary, rows);
  }
  const amount = columns.find(({ name, kind }) => kind === 'number' && amounts.test(name))?.name ?? null;
  return { events, findings: findings.filter((each) => each.rows > 0), segments, amount };
}

const part = (column: string, value: string, rows: number) => ({
  id: `${column}-${value}`,
  name: value,
  condition: { col: column, op: 'eq', value } as const,
  rows,
});

/** The part that is most of it, where there is one: the only one worth a question on a phone. */
function largest(column: string, values: Counted, rows: number): Found['segments'] {
  const [first] = values;
  if (!first || values.length < 2 || first.count < rows * 0.2 || first.count > rows * 0.98) return [];
  return [part(column, first.value, first.count)];
}

function saidByValue(column: string, values: Counted): Finding[] {
  return said.flatMap(([kind, pattern]) => {
    const these = values.filter(({ value }) => pattern.test(value));
    if (these.length === 0) return [];
    const list = these.map(({ value }) => value);
    return [
      {
        id: `${column}-${kind}`,
        kind,
        condition: { col: column, op: 'in', value: list } as const,
        rows: these.reduce((sum, { count }) => sum + count, 0),
      },
    ];
  });
}

async function finding(
  engine: Engine,
  table: string,
  kind: Finding['kind'],
  name: string,
  condition: Where,
): Promise<Finding> {
  const quoted = quoteColumn(engine.dialect, name);
  const { rows } = await engine.query(
    `select count(*) from ${quoteTable(engine.dialect, table)} where ${quoted} = true`,
    LIMITS,
  );
  return { id: `${name}-${kind}`, kind, condition, rows: Number(rows[0]?.[0] ?? 0) };
}

/** Numbers of which a few begin with a C (or an A, an R): how many tills write a cancellation, an « avoir », a return. */
const letters: Readonly<Record<string, Finding['kind']>> = { C: 'cancellation', A: 'cancellation', R: 'cancellation' };

async function markedByLetter(engine: Engine, table: string, name: string, rows: number): Promise<Finding | null> {
  const quoted = quoteColumn(engine.dialect, name);
  const { rows: counted } = await engine.query(
    `select substring(${quoted}, 1, 1) as g_first, count(*) as g_rows from ${quoteTable(engine.dialect, table)} group by substring(${quoted}, 1, 1) order by g_rows desc`,
    LIMITS,
  );
  const byLetter = counted.map(([letter, count]) => ({ letter: String(letter ?? ''), count: Number(count) }));
  const digits = byLetter.filter(({ letter }) => /^\d$/.test(letter)).reduce((sum, { count }) => sum + count, 0);
  if (digits < rows * 0.8) return null;
  // A letter alone among numbers says something; several are another way of numbering.
  const others = byLetter.filter(({ letter }) => /^[A-Z]$/.test(letter) && letters[letter] !== undefined);
  const [found] = others;
  if (!found || found.count < rows * 0.002 || found.count > rows * 0.2) return null;
  return {
    id: `${name}-${found.letter}`,
    kind: letters[found.letter] ?? 'other',
    condition: { col: name, op: 'startsWith', value: found.letter },
    rows: found.count,
  };
}

import type { FoundMetric, FoundMetrics } from '../../src/interchange/definitions/found-metric.ts';
import { kindsOf } from '../../src/metric-sql/column-kind.ts';
import { type Draft, definitionQuestions } from '../../src/metric-sql/completeness.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Source } from '../../store/source.ts';
import { askOwnProcess } from '../../warehouse/own-process/ask.ts';
import { fewAtOnce } from '../../warehouse/own-process/few-at-once.ts';

const reader = new URL('./read-sent-child.ts', import.meta.url);
const bounds = {
  memoryMb: 512,
  patienceMs: 30_000,
  tooHeavy: new Refusal('definitions.too-heavy'),
  tooSlow: new Refusal('definitions.too-slow'),
};
const inTurn = fewAtOnce(2);

/**
 * One reader for the three formats, whatever the file is called, in a process of its own: a hundred kilobytes of YAML
 * can be written that are read for minutes. Two at a time, so that many sent together do not take the machine either.
 */
export function readSent(content: string, patienceMs = bounds.patienceMs): Promise<FoundMetrics> {
  return inTurn(() => askOwnProcess<FoundMetrics>(reader, { content }, { ...bounds, patienceMs }));
}

export interface Placed {
  readonly body: Draft;
  readonly sourceId: string | null;
  readonly table: string | null;
  readonly tableFound: boolean;
  readonly questions: readonly string[];
}

/**
 * A metric beside the source that a person chose: its table is the source's of that very name, and a column of time has
 * the kind that the source says. Where the source has no such table, where its rows come from stays a question.
 */
export function placed({ draft, whole }: FoundMetric, source: Source | null): Placed {
  const said = (draft.source ?? {}) as { table?: string; connection?: string };
  const table = said.table ?? null;
  const found = source?.tables.find(({ name }) => name === table);
  if (whole?.kind === 'described') return { body: draft, sourceId: null, table, tableFound: false, questions: [] };
  const { connection: _, ...unconnected } = said;
  const body: Draft = {
    ...draft,
    source: found ? { ...said, connection: said.connection ?? 'file' } : unconnected,
    ...timeOf(draft, found),
  };
  return {
    body,
    sourceId: found && source ? source.id : null,
    table,
    tableFound: found !== undefined,
    questions: definitionQuestions(body, kindsOf(found?.columns)),
  };
}

const kinds: Readonly<Record<string, string>> = { instant: 'instant', 'local-time': 'local', date: 'date' };

function timeOf({ time }: Draft, table: Source['tables'][number] | undefined): Draft {
  const said = time as { column?: string; kind?: string } | undefined;
  if (!table || said?.column === undefined || said.kind !== undefined) return {};
  const kind = kinds[table.columns.find(({ name }) => name === said.column)?.kind ?? ''];
  return kind === undefined ? {} : { time: { ...said, kind } };
}

/** What is kept beside the draft, in the words of the tool it came from. */
export function keptWords({ name, description, notes }: FoundMetric, format: FoundMetrics['format']): string {
  const tool = { dbt: 'dbt', ossie: 'Apache Ossie', cube: 'Cube' }[format];
  return [`${tool}: ${name}`, description, ...notes.map(({ text }) => text)]
    .filter((part) => part !== '')
    .join('\n')
    .slice(0, 4000);
}

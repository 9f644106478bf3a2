import type { Draft } from '../../metric-sql/completeness.ts';
import type { WholeKpi } from './whole-kpi.ts';

/** What another tool says and this one does not compute: kept as its own text, for whoever answers the question. */
export interface Note {
  readonly code:
    | 'filter-kept'
    | 'expression-kept'
    | 'window-kept'
    | 'offset-kept'
    | 'stock-kept'
    | 'approximate'
    | 'conversion'
    | 'loop'
    | 'unknown-part'
    | 'time-open'
    | 'extension-differs'
    | 'extension-unreadable';
  readonly text: string;
}

/** A metric of another tool as far as it goes here. What it does not say is left out of the draft, never filled in. */
export interface FoundMetric {
  /** Its name in the file. */
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly draft: Draft;
  readonly notes: readonly Note[];
  /** Ours, come back whole by its extension. */
  readonly whole: WholeKpi | null;
}

export interface FoundMetrics {
  readonly format: 'dbt' | 'ossie' | 'cube';
  readonly metrics: readonly FoundMetric[];
}

/** A key for a name: letters of the alphabet, digits and hyphens; null where nothing is left of it. */
export function keyOf(name: string): string | null {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 60);
  return /^[a-z][a-z0-9-]{1,62}$/.test(plain) ? plain : null;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
export const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

/** A column named plainly, quoted or not; null for any other SQL. */
export function plainColumn(sql: string): string | null {
  const text = sql.trim();
  if (/^[A-Za-z_][\w$]*$/.test(text)) return text;
  return /^(["`])([^"`]+)\1$/.exec(text)?.[2] ?? null;
}

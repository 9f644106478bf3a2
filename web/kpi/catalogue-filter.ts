import type { KpiLine } from './spark-points.ts';

export const filters = [
  'all',
  'look',
  'overdue',
  'awaited',
  'incomplete',
  'not-agreed',
  'not-verified',
  'review',
  'off',
  'retired',
] as const;
export type Filter = (typeof filters)[number];

const kept = (kpi: KpiLine) => kpi.status !== 'retired';

/** Which KPIs each filter keeps; the retired are only ever shown when asked for, or at the foot of the page. */
const keeps: Record<Filter, (kpi: KpiLine) => boolean> = {
  all: kept,
  look: (kpi) =>
    kept(kpi) &&
    kpi.status !== 'proposed' &&
    kpi.reading !== undefined &&
    (kpi.reading.state === 'signal' || (kpi.reading.holds === false && !!kpi.last)),
  overdue: (kpi) => kept(kpi) && kpi.reading?.state === 'overdue',
  /** Never measured: its first value is awaited, and is not late. */
  awaited: (kpi) => kept(kpi) && !kpi.last,
  incomplete: (kpi) => kept(kpi) && (!kpi.definition || kpi.definition.open > 0),
  'not-agreed': (kpi) => kept(kpi) && kpi.definition?.status !== 'agreed',
  'not-verified': (kpi) => kept(kpi) && kpi.definition?.verified === false,
  review: (kpi) => kept(kpi) && kpi.reviewDue === true,
  off: (kpi) => kpi.status === 'off-the-dashboard',
  retired: (kpi) => kpi.status === 'retired',
};

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What stands under the name of a KPI: its question, or its definition. */
export type Under = (kpi: KpiLine) => string;
export const itsQuestion: Under = (kpi) => kpi.question;

/** Every word typed is somewhere in the name, the key or what stands under it; accents and case are no matter. */
function mentions(kpi: KpiLine, search: string, under: Under): boolean {
  const text = plain(`${kpi.name} ${kpi.key} ${under(kpi)}`);
  return plain(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export const filtered = (
  kpis: readonly KpiLine[],
  filter: Filter,
  search: string,
  under: Under = itsQuestion,
): KpiLine[] =>
  kpis.filter((kpi) => keeps[filter](kpi) && (search.trim() === '' || mentions(kpi, search.trim(), under)));

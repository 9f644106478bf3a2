import type { Draft } from '../../src/metric-sql/completeness.ts';
import type { Definition } from '../../src/metric-sql/definition.ts';
import type { DraftDefinition } from './draft-definition.ts';
import { draftFrom } from './draft-from-definition.ts';

/** What the sentence does not ask of a definition, and a definition begun elsewhere may leave open. */
export interface Beyond {
  readonly rowMeans: string;
  readonly weekStart: '' | Definition['weekStart'];
  readonly emptyBucket: '' | Definition['emptyBucket'];
  readonly partialBucket: '' | Definition['partialBucket'];
  readonly settleDays: string;
  readonly restate: '' | Definition['late']['restate'];
}

/** The answers that there are already, as the sentence holds them: what is missing stays open. */
export function sentenceOf(body: Draft): DraftDefinition {
  const said = body as Partial<Definition>;
  const whole = {
    ...said,
    source: { table: '', rowMeans: '', ...said.source },
    time: { column: '', kind: 'date', ...said.time },
    measure: said.measure ?? { kind: 'ratio' },
    qualify: said.qualify ?? [],
    exclude: said.exclude ?? [],
  } as Definition;
  const { time, qualify, exclude, window, zone, grain, ...draft } = draftFrom(whole);
  return {
    ...draft,
    ...(time && said.time?.kind !== undefined && { time }),
    ...(qualify && said.qualify && { qualify }),
    ...(exclude && said.exclude && { exclude }),
    ...(window && { window }),
    ...(zone && { zone }),
    ...(grain && { grain }),
  };
}

export function beyondOf(body: Draft): Beyond {
  const said = body as Partial<Definition>;
  return {
    rowMeans: said.source?.rowMeans ?? '',
    weekStart: said.weekStart ?? '',
    emptyBucket: said.emptyBucket ?? '',
    partialBucket: said.partialBucket ?? '',
    settleDays: said.late?.settleDays === undefined ? '' : String(said.late.settleDays),
    restate: said.late?.restate ?? '',
  };
}

/** What there was, with each answer given since. An answer that nobody gave is not there: it stays a question. */
export function answeredBody(body: Draft, draft: DraftDefinition, beyond: Beyond, connection: string | null): Draft {
  const said = body as Partial<Definition>;
  const { measure, time, zone } = draft;
  const days = /^\d+$/.test(beyond.settleDays.trim()) ? Number(beyond.settleDays) : undefined;
  const counted = measure?.kind === 'countDistinct' && measure.column ? { entity: measure.column } : {};
  const entries = {
    ...body,
    source: {
      ...said.source,
      table: draft.table || undefined,
      rowMeans: beyond.rowMeans.trim() || undefined,
      connection: said.source?.connection ?? connection ?? undefined,
    },
    ...counted,
    measure:
      measure?.kind === 'countDistinct' && measure.column ? { kind: 'countDistinct' } : (measure ?? said.measure),
    time: time ? { ...time, ...(time.kind === 'instant' && { sourceTz: time.sourceTz ?? 'UTC' }) } : said.time,
    qualify: draft.qualify ?? said.qualify,
    exclude: draft.exclude ?? said.exclude,
    window: draft.window ?? said.window,
    timezone: zone ?? said.timezone,
    weekStart: beyond.weekStart || undefined,
    emptyBucket: beyond.emptyBucket || undefined,
    partialBucket: beyond.partialBucket || undefined,
    late:
      days === undefined || beyond.restate === ''
        ? undefined
        : { ...said.late, settleDays: days, restate: beyond.restate },
    // A KPI counts exactly: approximate counts are no KPI of record.
    exact: said.exact ?? true,
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}

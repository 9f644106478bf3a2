import type { Draft } from '../../src/metric-sql/completeness.ts';
import type { Definition } from '../../src/metric-sql/definition.ts';
import { answersOf } from './definition-of.ts';
import type { DraftDefinition } from './draft-definition.ts';
import { besideOf, draftFrom } from './draft-from-definition.ts';

/** The answers that there are already, as the sentence holds them: what is missing stays open. */
export function sentenceOf(body: Draft): DraftDefinition {
  const said = body as Partial<Definition>;
  const whole = {
    ...said,
    source: { table: '', rowMeans: '', ...said.source },
    time: { column: '', kind: 'date', ...said.time },
    measure: said.measure ?? { kind: 'count' },
  } as Definition;
  const { time, measure, qualify, exclude, window, zone, grain, beside: _, ...draft } = draftFrom(whole);
  return {
    ...draft,
    ...(said.measure && { measure }),
    ...(time && said.time?.kind !== undefined && { time }),
    ...(qualify && { qualify }),
    ...(exclude && { exclude }),
    ...(window && { window }),
    ...(zone && { zone }),
    ...(grain && { grain }),
    beside: besideOf(said),
  };
}

/** What there was, with each answer given since. An answer that nobody gave is not there: it stays a question. */
export function answeredBody(body: Draft, draft: DraftDefinition, connection: string | null): Draft {
  const said = body as Partial<Definition>;
  const beside = draft.beside ?? {};
  const { late: _late, entity: _entity, threshold: _threshold, nulls: _nulls, ...former } = said;
  const entries = {
    ...former,
    ...answersOf(draft, beside),
    source: {
      ...said.source,
      table: draft.table || undefined,
      rowMeans: draft.rowMeans.trim() || undefined,
      connection: said.source?.connection ?? connection ?? undefined,
      dedupeKey: beside.dedupeKey?.length ? beside.dedupeKey : undefined,
    },
    // A KPI counts exactly: approximate counts are no KPI of record.
    exact: said.exact ?? true,
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}

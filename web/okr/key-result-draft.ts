import type { Language } from '../../i18n/format.ts';
import type { Definition } from '../../src/metric-sql/definition.ts';
import { draftFrom } from '../kpi/draft-from-definition.ts';
import { typedNumber } from '../kpi/typed-number.ts';
import type { ComputedDraft } from './computed-measure.tsx';
import type { KeyResult } from './okr-data.ts';

/** A key result as it is being written. */
export interface KeyResultDraft {
  readonly statement: string;
  readonly formula: string;
  readonly unit: string;
  readonly baseline: string;
  readonly target: string;
  readonly week: string;
  readonly kpiKey: string;
  readonly by: 'own' | 'computed' | 'kpi';
  readonly commitment: 'committed' | 'aspirational';
  readonly computed: ComputedDraft | null;
  /** The other results that stood in one sentence, a line each: written once this one is, in their order. */
  readonly second: string | null;
}

/** Most key results are new and counted by hand: that is what the form opens on. */
export const blankDraft: KeyResultDraft = {
  statement: '',
  formula: '',
  unit: '',
  baseline: '',
  target: '',
  week: '',
  kpiKey: '',
  by: 'own',
  commitment: 'aspirational',
  computed: null,
  second: null,
};

/** What waits, one after the other; null where nothing does. */
export function inTurn(...waiting: readonly (string | null)[]): string | null {
  const all = waiting.filter((one) => one !== null && one !== '');
  return all.length === 0 ? null : all.join('\n');
}

/** The next to be written, and what waits after it. */
export function nextInTurn(waiting: string): { readonly statement: string; readonly second: string | null } {
  const [statement = '', ...rest] = waiting.split('\n');
  return { statement, second: inTurn(...rest) };
}

/** Under which name the form that adds one keeps what is written. */
export const addingTo = (objective: { readonly id: string }): string => `key result ${objective.id}`;

/** What a key result says, as one would type it. */
export function draftOf(keyResult: KeyResult, language: Language): KeyResultDraft {
  const { statement, measure, unit, baseline, target, firstMovementWeek, commitment } = keyResult;
  const percent = unit.kind === 'percent';
  return {
    ...blankDraft,
    statement,
    commitment,
    formula: measure?.words ?? '',
    unit: percent ? '%' : unit.label,
    baseline: typedNumber(baseline, percent, language),
    target: typedNumber(target, percent, language),
    week: firstMovementWeek === null ? '' : String(firstMovementWeek),
    kpiKey: measure?.kpi?.key ?? '',
    by: measure?.kind === 'kpi' ? 'kpi' : measure?.computed ? 'computed' : 'own',
    computed: measure?.computed
      ? {
          sourceId: measure.computed.sourceId,
          draft: draftFrom(measure.computed.body as unknown as Definition),
        }
      : null,
  };
}

/** Whether it is measured as before: then nothing of it is sent, and what the form does not show of it stays. */
export function isMeasuredAlike(draft: KeyResultDraft, known: KeyResultDraft): boolean {
  const measure = ({ by, formula, kpiKey, computed }: KeyResultDraft) =>
    JSON.stringify([by, by === 'own' ? formula.trim() : by === 'kpi' ? kpiKey : computed]);
  return measure(draft) === measure(known);
}

/** The unit typed; one of another kind (a duration, a sum of money) stays what it is while its words do. */
export function unitOf(draft: KeyResultDraft, known: Pick<KeyResult, 'unit'> | undefined): KeyResult['unit'] {
  const said = known && (known.unit.kind === 'percent' ? '%' : known.unit.label);
  if (known && draft.unit === said) return known.unit;
  return draft.unit.trim() === '%' ? { kind: 'percent', label: '' } : { kind: 'count', label: draft.unit };
}

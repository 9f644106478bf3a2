import { describe, expect, test } from 'vitest';
import { parseNumber } from '../kpi/parse-number.ts';
import { typedNumber } from '../kpi/typed-number.ts';
import { draftOf, inTurn, isMeasuredAlike, nextInTurn, unitOf } from './key-result-draft.ts';
import type { KeyResult } from './okr-data.ts';

const keyResult = {
  statement: 'Inscrits qui roulent encore',
  measure: { kind: 'own', words: 'inscrits avec un trajet', computed: null, kpi: null },
  unit: { kind: 'percent', label: '' },
  baseline: 0.3,
  target: 0.555,
  firstMovementWeek: 2,
  commitment: 'committed',
} as KeyResult;
const draft = draftOf(keyResult, 'fr');

describe('a key result as one would type it', () => {
  test('has all of it, its shares as percentages', () => {
    expect(draft).toMatchObject({ unit: '%', baseline: '30', target: '55,5', week: '2', by: 'own', second: null });
    expect(draftOf({ ...keyResult, baseline: null, target: null, measure: null }, 'en')).toMatchObject({
      baseline: '',
      target: '',
      formula: '',
      by: 'own',
    });
  });

  test.each([1234, 0.07, -12.5, 1_234_567.25])('%d reads back as itself, in both languages', (value) => {
    for (const percent of [false, true])
      for (const language of ['fr', 'en'] as const)
        expect(parseNumber(typedNumber(value, percent, language), percent)).toBe(value);
  });

  test('is measured alike whatever else is typed, and otherwise as soon as what is counted changes', () => {
    expect(isMeasuredAlike({ ...draft, target: '60', statement: 'Autre', kpiKey: 'rides' }, draft)).toBe(true);
    expect(isMeasuredAlike({ ...draft, formula: 'trajets' }, draft)).toBe(false);
    expect(isMeasuredAlike({ ...draft, by: 'kpi', kpiKey: 'rides' }, draft)).toBe(false);
  });

  test('keeps a unit that the form cannot write, until its words change', () => {
    const duration = { unit: { kind: 'duration', label: 'jours' } } as const;
    expect(unitOf({ ...draft, unit: 'jours' }, duration)).toEqual(duration.unit);
    expect(unitOf({ ...draft, unit: 'heures' }, duration)).toEqual({ kind: 'count', label: 'heures' });
    expect(unitOf({ ...draft, unit: '%' }, undefined)).toEqual({ kind: 'percent', label: '' });
  });
});

test('a sentence split twice leaves two to be written, in their order, after this one', () => {
  const first = inTurn('Réduire les résiliations', null);
  const waiting = inTurn('Recruter deux mécaniciens', first);
  expect(waiting && nextInTurn(waiting)).toEqual({ statement: 'Recruter deux mécaniciens', second: first });
  expect(first && nextInTurn(first)).toEqual({ statement: 'Réduire les résiliations', second: null });
  expect(inTurn(null, '')).toBeNull();
});

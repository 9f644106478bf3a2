import { describe, expect, it } from 'vitest';
import { type DueKeyResult, entryOf, firstAnswer, isAnswered, skippedByWord } from './check-in-answers.ts';

const due = (over: Partial<DueKeyResult>): DueKeyResult =>
  ({
    id: 'kr',
    unit: { kind: 'percent' },
    measure: null,
    skipped: null,
    last: null,
    kept: null,
    ...over,
  }) as DueKeyResult;

const kept = { value: 0.125, confidence: 6, learnt: 'Le rappel part trop tard.', blocked: null, skipped: null };

describe('an answer, before anyone writes it', () => {
  it('is empty in a week nobody has spoken of', () => {
    const answer = firstAnswer(due({}), 'fr');
    expect(answer).toEqual({
      value: '',
      confidence: null,
      learnt: '',
      blocked: '',
      helpFrom: '',
      skipped: null,
      skipWord: null,
    });
    expect(isAnswered(answer)).toBe(false);
  });

  it('is what this week’s check-in says once it is kept: correcting one line empties no other', () => {
    const blocked = { what: 'Un envoi à 18 h', helpFromTeamId: 'growth' };
    expect(firstAnswer(due({ kept: { ...kept, blocked } }), 'fr')).toEqual({
      value: '12,5',
      confidence: 6,
      learnt: 'Le rappel part trop tard.',
      blocked: 'Un envoi à 18 h',
      helpFrom: 'growth',
      skipped: null,
      skipWord: null,
    });
    expect(firstAnswer(due({ kept }), 'en').value).toBe('12.5');
  });

  it('leaves out the value of a measure that is given: nobody types it', () => {
    const measure = { kind: 'kpi' } as DueKeyResult['measure'];
    expect(firstAnswer(due({ measure, kept }), 'fr').value).toBe('');
  });

  it('is skipped or not as this week’s says, whatever the page would propose', () => {
    const skipped = { why: 'nothing-new', next: null } as const;
    expect(firstAnswer(due({ skipped }), 'fr').skipped).toEqual(skipped);
    expect(firstAnswer(due({ skipped, kept }), 'fr').skipped).toBeNull();
  });
});

describe('a skip, with its word', () => {
  const begun = { ...firstAnswer(due({}), 'fr'), value: '12,5', confidence: 7 };

  it('is none while the word is not written: what was answered stands', () => {
    expect(skippedByWord({ ...begun, skipWord: '  ' })).toBeNull();
    expect(entryOf(due({}), { ...begun, skipWord: '  ' }, 0.125)).toMatchObject({ confidence: 7, skipped: null });
  });

  it('is kept with what is written, and closes its field', () => {
    expect(skippedByWord({ ...begun, skipWord: ' Rien de 9 à dire ' })).toEqual({
      skipped: { why: 'by-choice', word: 'Rien de 9 à dire' },
      skipWord: null,
    });
  });

  it('counts while it stands in its field: keeping the check-in loses no word', () => {
    const answer = { ...begun, confidence: null, skipWord: 'En congé' };
    expect(isAnswered(answer)).toBe(true);
    expect(entryOf(due({}), answer, 0.125)).toMatchObject({
      value: null,
      confidence: null,
      skipped: { why: 'by-choice', word: 'En congé' },
    });
  });
});

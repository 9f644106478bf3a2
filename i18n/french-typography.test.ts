import { expect, test } from 'vitest';
import { alignment as englishAlignment } from './en/alignment.ts';
import { coverage as englishCoverage } from './en/coverage.ts';
import { drift as englishDrift } from './en/drift.ts';
import { goalImport as englishGoalImport } from './en/goal-import.ts';
import { kpiLife as englishKpiLife } from './en/kpi-life.ts';
import { okr as englishOkr } from './en/okr.ts';
import { sortPage as englishSortPage } from './en/sort-page.ts';
import { steering as englishSteering } from './en/steering.ts';
import { wording as englishWording } from './en/wording.ts';
import { fr } from './fr.ts';

/** Every sentence, those made by functions with several arguments each: one and many, texts, a record. */
function sentences(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const say = value as (...args: unknown[]) => unknown;
    const tries = [
      [1, 1, 1, 1],
      [2, 3, 'x', 'y'],
      ['x', 'y', 'z'],
      [{ have: 1, need: 4, questions: 2 }],
      ['x', null],
      ['x', true],
      ['x', false],
    ];
    return tries.flatMap((args): [string, string][] => {
      try {
        return [[path, String(say(...args))]];
      } catch {
        return [];
      }
    });
  }
  return Object.entries(value as object).flatMap(([key, each]) => sentences(each, `${path}.${key}`));
}

const french = sentences(fr, 'fr');
const english = sentences(
  {
    alignment: englishAlignment,
    coverage: englishCoverage,
    drift: englishDrift,
    goalImport: englishGoalImport,
    kpiLife: englishKpiLife,
    okr: englishOkr,
    sortPage: englishSortPage,
    steering: englishSteering,
    wording: englishWording,
  },
  'en',
);

test('French puts a no-break space before high punctuation and inside quotation marks', () => {
  expect(french.length).toBeGreaterThan(400);
  // An hour, an address and what is typed as code keep their own signs.
  const said = (text: string) => text.replace(/\d\d:\d\d|\w+:\/\/\S*|`[^`]*`/g, '');
  const wrong = french.filter(([, text]) => /[^\u00a0][;:?!»]|«[^\u00a0]/.test(said(text)));
  expect(wrong).toEqual([]);
});

test('« est-ce » is never cut at its hyphen: a word joiner follows it, since the fonts have no non-breaking hyphen', () => {
  expect(french.filter(([, text]) => text.includes('st-ce'))).toEqual([]);
  expect(french.some(([, text]) => text.includes('st-\u2060ce'))).toBe(true);
});

test('no sentence exclaims, in either language, and every apostrophe is typographic', () => {
  const wrong = [...french, ...english].filter(([, text]) => text.includes('!') || /\w'\w/.test(text));
  expect(wrong).toEqual([]);
});

test('English quotes with curly marks and puts no space before punctuation', () => {
  expect(english.filter(([, text]) => /\s[;:?!,.]|"/.test(text))).toEqual([]);
});

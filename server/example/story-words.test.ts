import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../example/words/words-in.ts';
import { needsExplanation } from '../../src/wording/act.ts';
import { readLine } from '../../src/wording/read-line.ts';

describe.each(['fr', 'en'] as const)('the goals of Cyclade, %s', (language) => {
  const { story, asked } = wordsIn(language);
  const goals = [
    ...Object.values(story.objectives).map(({ title }) => ({ type: 'objective' as const, text: title })),
    ...Object.values(story.keyResults).map(({ statement }) => ({ type: 'kr' as const, text: statement })),
  ];

  test.each(goals)('$text: is about no person, and needs no explanation to be written', ({ type, text }) => {
    const codes = readLine({ type, text }).findings.map(({ code }) => code);
    expect(codes.filter(needsExplanation)).toEqual([]);
  });

  test('nothing is left empty, and French keeps its no-break spaces', () => {
    const texts: string[] = [];
    const walk = (node: unknown) => {
      if (typeof node === 'string') texts.push(node);
      else if (node !== null && typeof node === 'object') for (const each of Object.values(node)) walk(each);
    };
    walk([story, asked]);
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
    if (language === 'fr') expect(texts.filter((text) => /[^\u00a0][;:?!»%]|«[^\u00a0]/.test(text))).toEqual([]);
  });
});

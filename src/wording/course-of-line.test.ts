import { expect, test } from 'vitest';
import { courseOfLine, isShare, isShareInDoubt, levelOfLine } from './course-of-line.ts';
import { numberIn } from './number-in.ts';

const line = (text: string, baseline: string | null = null, target: string | null = null) => ({
  text,
  baseline,
  target,
});

test('numbers as people write them: 1 250 = 1,250 = 1.250, and 12,5 = 12.5', () => {
  expect(['1 250', '1,250', '1.250', '1\u202f250', '12,5', '12.5 %', '1,250.5', '1.250,5', '−3'].map(numberIn)).toEqual(
    [1250, 1250, 1250, 1250, 12.5, 12.5, 1250.5, 1250.5, -3],
  );
  expect([numberIn('soon'), numberIn(null)]).toEqual([null, null]);
});

test('the sentence says from where to where, in both languages', () => {
  expect(courseOfLine(line('Passer de 34 à 45 % d’inscrits actifs'), true)).toEqual({ baseline: 0.34, target: 0.45 });
  expect(courseOfLine(line('Cut refunds from 12 % to 6 %'), true)).toEqual({ baseline: 0.12, target: 0.06 });
  expect(courseOfLine(line('Delay 48h → 12h'), false)).toEqual({ baseline: 48, target: 12 });
  expect(courseOfLine(line('NPS 20 → 35'), false)).toEqual({ baseline: 20, target: 35 });
});

test('the columns beside the line win; what is not said stays open', () => {
  expect(courseOfLine(line('NPS', '20', '35'), false)).toEqual({ baseline: 20, target: 35 });
  expect(courseOfLine(line('More riders come back'), false)).toEqual({ baseline: null, target: null });
  expect(courseOfLine(line('Hold at 95', '95', '95'), false)).toEqual({ baseline: null, target: 95 });
});

test('beside a share, 0.31 is 31 % to a spreadsheet and 0.31 % to a person: only a sign, or a number beyond 1, says which', () => {
  const rate = (baseline: string | null, target: string | null, text = 'Taux de réachat') => {
    const one = line(text, baseline, target);
    return [courseOfLine(one, isShare(one)), isShareInDoubt(one)];
  };
  const open = { baseline: null, target: null };
  expect(rate('0,31', '0,4')).toEqual([open, true]);
  expect(rate('0.31', null)).toEqual([open, true]);
  expect(rate('31 %', '40 %')).toEqual([{ baseline: 0.31, target: 0.4 }, false]);
  expect(rate('0,5 %', '0,2')).toEqual([{ baseline: 0.005, target: 0.002 }, false]);
  expect(rate('0,5', '7')).toEqual([{ baseline: 0.005, target: 0.07 }, false]);
  expect(rate('31', '40')).toEqual([{ baseline: 0.31, target: 0.4 }, false]);
  expect(rate('0', '0,4')).toEqual([open, true]);
  // A sign in a cell says that it is a share, whatever its name.
  expect(rate('31%', '40%', 'Réachat')).toEqual([{ baseline: 0.31, target: 0.4 }, false]);
  // No share, no doubt.
  expect(rate('0,31', '0,4', 'Note moyenne')).toEqual([{ baseline: 0.31, target: 0.4 }, false]);
  expect(rate(null, null, 'Passer de 0,5 à 0,2 le taux de rebut')).toEqual([open, false]);
  expect(rate(null, null, 'Passer de 0,5 à 0,2 % de rebuts')).toEqual([{ baseline: 0.005, target: 0.002 }, false]);
});

test('a level to hold has a value and a side, where the line or its target says both', () => {
  const level = (text: string, target: string | null = null) => levelOfLine(line(text, null, target));
  expect(level('Taux de disponibilité des stations ≥ 95 %')).toEqual({ atLeast: 0.95, atMost: null });
  expect(level('Maintenir les résiliations sous 4 %')).toEqual({ atLeast: null, atMost: 0.04 });
  expect(level('First response time < 2h')).toEqual({ atLeast: null, atMost: 2 });
  expect(level('NPS', '> 40')).toEqual({ atLeast: 40, atMost: null });
  for (const unsaid of ['NPS', 'Taux de retour 4 %', 'Taux de retour < 0,04', 'Entre > 2 et < 5 jours'])
    expect(level(unsaid)).toBeNull();
  expect(level('NPS', '40')).toBeNull();
});

test('amounts as people write them: millions, thousands, hours and minutes', () => {
  expect(courseOfLine(line('Grow sales from $3.6M to $4M'), false)).toEqual({ baseline: 3_600_000, target: 4_000_000 });
  expect(courseOfLine(line('Passer de 30 k€ à 45 k€ de dons'), false)).toEqual({ baseline: 30_000, target: 45_000 });
  expect(courseOfLine(line('Ramener le changement de série de 2h30 à 1h'), false)).toEqual({
    baseline: 2.5,
    target: 1,
  });
});

test.each([
  ['Porter les repas bio à 40 % (22 % aujourd’hui)', 0.22, 0.4],
  ['Raise attendance to 80%, up from 64%', 0.64, 0.8],
  ['Assiduité à 90 % (2025 : 82 %)', 0.82, 0.9],
  ['Part des dossiers complets : 54 % en 2025, 75 % en 2026', 0.54, 0.75],
])('“%s”: the start stands beside', (text, baseline, target) => {
  expect(courseOfLine(line(text), true)).toEqual({ baseline, target });
});

test('the number of a machine or of a year is no start, and what two numbers may mean is left open', () => {
  expect(courseOfLine(line('Changement de série presse 6 -> 15 min'), false).baseline).toBeNull();
  expect(courseOfLine(line('Réduire les départs de 2025 à 2027'), false)).toEqual({ baseline: null, target: null });
  expect(courseOfLine(line('Raise maths to 80% and reading to 75% (now 60%)'), true)).toEqual({
    baseline: null,
    target: null,
  });
});

import { expect, test } from 'vitest';
import { normalCdf, normalQuantile } from './normal.ts';
import { studentCdf, studentQuantile } from './student-t.ts';

test('the normal distribution has its published values', () => {
  expect(normalCdf(0)).toBeCloseTo(0.5, 14);
  expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 13);
  expect(normalCdf(-8) / 6.22096057427178e-16).toBeCloseTo(1, 7);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13);
  expect(normalQuantile(0.00135)).toBeCloseTo(-2.99997699, 6);
  expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
});

test("Student's t has its published table", () => {
  const table: [number, number, number][] = [
    [1, 0.975, 12.706204736432095],
    [2, 0.975, 4.302652729911275],
    [3, 0.975, 3.182446305284263],
    [10, 0.975, 2.2281388519649385],
    [30, 0.995, 2.749995653567235],
    [100, 0.95, 1.6602343260657506],
  ];
  for (const [degrees, p, t] of table) {
    expect(studentQuantile(p, degrees)).toBeCloseTo(t, 9);
    expect(studentQuantile(1 - p, degrees)).toBeCloseTo(-t, 9);
    expect(studentCdf(t, degrees)).toBeCloseTo(p, 11);
  }
});

test('quantile and distribution undo each other, between whole degrees too, and meet the normal', () => {
  for (const degrees of [0.5, 2.5, 7.3, 61.2, 5000]) {
    for (const p of [0.001, 0.2, 0.5, 0.9, 0.99865]) {
      expect(studentCdf(studentQuantile(p, degrees), degrees)).toBeCloseTo(p, 10);
    }
  }
  expect(studentQuantile(0.975, 2e6)).toBe(normalQuantile(0.975));
  expect(studentQuantile(0.975, 9e5)).toBeCloseTo(normalQuantile(0.975), 5);
});

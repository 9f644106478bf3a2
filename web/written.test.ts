import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { forgetWritten, writtenBy } from './written.ts';

/** A browser's storage as far as it is used: its keys are its own. */
let area: Record<string, unknown> = {};
beforeEach(() => {
  area = { 'gouverne-written sort': '{}', 'gouverne-written note 1': '{}', elsewhere: 'stays' };
  const hidden = (name: string, value: unknown) => Object.defineProperty(area, name, { value });
  hidden('getItem', (at: string) => area[at] ?? null);
  hidden('setItem', (at: string, text: string) => {
    area[at] = text;
  });
  hidden('removeItem', (at: string) => delete area[at]);
  vi.stubGlobal('sessionStorage', area);
});
const kept = () => Object.keys(area).filter((key) => key.startsWith('gouverne-written '));

test('whoever leaves takes along what was written, and nothing else', () => {
  forgetWritten();
  expect(area).toEqual({ elsewhere: 'stays' });
});

test('a session that ends keeps what was written for whoever wrote it; someone else finds nothing', () => {
  writtenBy('Inès');
  writtenBy('Inès');
  expect(kept()).toHaveLength(2);
  writtenBy('Paul');
  expect(kept()).toEqual([]);
  writtenBy('Paul');
  expect(area).toMatchObject({ elsewhere: 'stays' });
});

test('a browser that keeps nothing is not an error', () => {
  vi.stubGlobal('sessionStorage', undefined);
  expect(() => {
    writtenBy('Inès');
    forgetWritten();
  }).not.toThrow();
});

test('no form that holds a secret, and none of a round answered blind, keeps what is typed', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  );
  const texts = new Map(files.map((file) => [file, readFileSync(`${import.meta.dirname}/${file}`, 'utf8')]));
  const keeping = [...texts].filter(([, text]) => text.includes('useWritten(') || text.includes('useWritten<'));
  const secret = /PasswordField|SecretForm|SecretOnce|type="password"|connectionString|confidenceRound|\.token\./;
  // The words that are looked for are those of the forms that hold one.
  expect([...texts].filter(([, text]) => secret.test(text)).length).toBeGreaterThan(8);
  expect(keeping.length).toBeGreaterThan(30);
  expect(keeping.filter(([, text]) => secret.test(text)).map(([file]) => file)).toEqual([]);
});

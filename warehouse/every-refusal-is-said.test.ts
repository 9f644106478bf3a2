import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { source as english } from '../i18n/en/source.ts';
import { source as french } from '../i18n/fr/source.ts';

const here = dirname(fileURLToPath(import.meta.url));
const code = readdirSync(here, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(join(here, path), 'utf8'))
  .join('\n');
const codes = [
  ...new Set([...code.matchAll(/'((?:file|warehouse|connection|address)\.[a-z-]+)'/g)].map(([, found]) => found ?? '')),
].sort();

test('every code of this folder has its sentence in both languages, and every sentence its code', () => {
  expect(codes.length).toBeGreaterThan(40);
  for (const one of codes) {
    expect(english.refusals, one).toHaveProperty([one]);
    expect(french.refusals, one).toHaveProperty([one]);
  }
  // `source.*` and `uploads.*` belong to the server.
  const said = Object.keys(english.refusals).filter((one) => !/^(?:source|uploads)\./.test(one));
  expect(said.filter((one) => !codes.includes(one))).toEqual([]);
});

test('a sentence says the line, what was found and what was expected', () => {
  const cell = { line: 12002, column: 'montant', found: 'douze', expected: 'number' };
  expect(english.refusals['file.bad-cell'](cell)).toBe(
    'Line 12,002, column “montant”: “douze” where a number was expected.',
  );
  expect(french.refusals['file.bad-cell'](cell)).toBe(
    'Ligne 12\u00a0002, colonne «\u00a0montant\u00a0»\u00a0: «\u00a0douze\u00a0», là où l’on attend un nombre.',
  );
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drifts } from '../src/drift/card.ts';
import { drift as en } from './en/drift.ts';
import { drift as fr } from './fr/drift.ts';

const folder = `${import.meta.dirname}/../src/drift/detectors`;
/** What the detectors say they saw, as codes: those written out, and those that come from the picture. */
const codes = new Set([
  ...readdirSync(folder).flatMap((file) =>
    readFileSync(`${folder}/${file}`, 'utf8')
      .split('\n')
      .filter((line) => /\bseen?\b|\bsee\(|^\s*\?|^\s*: '/.test(line))
      .flatMap((line) => [...line.matchAll(/(?:seen: |see\(|\? |: )'([a-z0-9-]+)'/g)].map((match) => match[1] ?? '')),
  ),
  'to-watch',
  'crossed',
  'target',
  'baseline',
  'definition',
]);
const kinds = new Set(['key-result', 'objective', 'kr', 'kpi', 'team', 'cycle', 'guardrail', 'note']);

test.each([
  ['English', en],
  ['French', fr],
] as const)('whatever a detector sees has its words in %s, and each question its title', (_, words) => {
  const seen = [...codes].filter((code) => !kinds.has(code));
  expect(seen.length).toBeGreaterThan(30);
  expect(seen.filter((code) => words.seen[code] === undefined)).toEqual([]);
  for (const drift of drifts) expect(words.titles[drift].length * words.questions[drift]({}).length).toBeGreaterThan(0);
});

test.each([
  ['English', en],
  ['French', fr],
] as const)('the trend is spoken of in %s only where the trend reaches the target', (_, words) => {
  const said = (params: Record<string, string | number>) => words.questions['target-within-trend'](params);
  expect(said({ by: 'trend-reaches' })).toMatch(/trend|tendance/);
  for (const params of [{ by: 'sure-from-week-1' }, { by: 'nearly-all-reached', cycles: 2 }, {}])
    expect(said(params)).not.toMatch(/trend|tendance/);
  expect(said({ by: 'nearly-all-reached', cycles: 2 })).toContain('2 cycles');
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { account as enAccount } from './en/account.ts';
import { alignment as enAlignment } from './en/alignment.ts';
import { goalImport as enGoalImport } from './en/goal-import.ts';
import { kpiActs as enKpiActs } from './en/kpi-acts.ts';
import { kpiLife as enKpiLife } from './en/kpi-life.ts';
import { okr as enOkr } from './en/okr.ts';
import { people as enPeople } from './en/people.ts';
import { steering as enSteering } from './en/steering.ts';
import { account } from './fr/account.ts';
import { alignment } from './fr/alignment.ts';
import { goalImport } from './fr/goal-import.ts';
import { kpiActs } from './fr/kpi-acts.ts';
import { kpiLife } from './fr/kpi-life.ts';
import { okr } from './fr/okr.ts';
import { people } from './fr/people.ts';
import { steering } from './fr/steering.ts';

const folders = [
  'src/people',
  'src/kpi',
  'src/okr',
  'src/alignment',
  'src/steering',
  'server/auth',
  'server/auth/openid',
];

const codes = folders.flatMap((folder) => {
  const path = `${import.meta.dirname}/../${folder}`;
  return readdirSync(path)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [
      ...readFileSync(`${path}/${file}`, 'utf8').matchAll(
        /Refusal\(\s*(?:\w+ \? )?'([a-z.-]+)'|'(definition\.(?:concern-open|not-all-answered))'/g,
      ),
    ])
    .map((match) => match[1] ?? match[2]!);
});

test.each([
  ['English', [enPeople, enAccount, enKpiActs, enKpiLife, enOkr, enAlignment, enSteering]],
  ['French', [people, account, kpiActs, kpiLife, okr, alignment, steering]],
] as const)('every refusal of the domain has its sentence in %s', (_, nouns) => {
  const said = new Set(nouns.flatMap((noun) => Object.keys(noun.refusals)));
  expect(codes.length).toBeGreaterThan(60);
  expect([...new Set(codes)].filter((code) => !said.has(code))).toEqual([]);
});

const goalCodes = ['src/interchange/goals', 'src/interchange/goals/shapes', 'server/goals', 'store'].flatMap((folder) =>
  readdirSync(`${import.meta.dirname}/../${folder}`)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [
      ...readFileSync(`${import.meta.dirname}/../${folder}/${file}`, 'utf8').matchAll(
        /'((?:goals|goal-import)\.[a-z-]+)'/g,
      ),
    ])
    .map((match) => match[1]!),
);

test.each([
  ['English', enGoalImport],
  ['French', goalImport],
] as const)('all that may be said of a line of a goals file has its sentence in %s', (_, { refusals }) => {
  const codes = new Set(goalCodes.filter((code) => !['goals.begin', 'goals.import'].includes(code)));
  expect(codes.size).toBeGreaterThan(30);
  expect([...codes].filter((code) => !(code in refusals))).toEqual([]);
});

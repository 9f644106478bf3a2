import { expect, test } from 'vitest';
import { plainMonths } from '../../metric-sql/test-definition.ts';
import { readCodeFile, saidIn } from './code-file.ts';

const kpi = { key: 'riders', name: 'Riders', owner: 'Cyclade', unit: 'count', direction: 'up', inForceFrom: '2026-01' };
const definition = {
  source: { connection: 'Rides', table: 'rides', rowMeans: 'one ride' },
  time: { column: 'at', kind: 'local' },
  measure: { kind: 'count' },
  ...plainMonths,
};
const problems = (file: unknown) => {
  const read = readCodeFile(file);
  return read.kind === 'unreadable' ? read.problems.map(({ path, code }) => `${path.join('.')} ${code}`) : [];
};

test('a definition as gouverne measure reads it, and a kpi block beside it, is a KPI', () => {
  expect(readCodeFile({ kpi, ...definition })).toMatchObject({
    kind: 'read',
    kpi: { unit: { kind: 'count', label: '' } },
    definition: { kind: 'structured', body: { reportGrain: 'month' } },
  });
});

test('every fault of the block and of the definition is said at once, at its path', () => {
  const { timezone: _, ...without } = definition;
  const { inForceFrom: __, ...undated } = kpi;
  expect(
    problems({ kpi: { ...undated, name: { de: 'Fahrer' }, unit: 'litres', colour: 'red' }, ...without, wher: [] }),
  ).toEqual([
    'kpi.name.de definition.unknown-field',
    'kpi.name code.said',
    'kpi.unit code.unit',
    'kpi.inForceFrom definition.missing',
    'kpi.colour definition.unknown-field',
    'timezone definition.missing',
    'wher definition.unknown-field',
  ]);
});

test('a number that is typed answers its seven questions, and has no structure beside', () => {
  const described = {
    formula: 'f',
    population: 'p',
    inclusions: 'i',
    exclusions: 'none',
    source: 's',
    howObtained: 'h',
    cadence: 'month',
  };
  expect(readCodeFile({ kpi, described })).toMatchObject({ kind: 'read', definition: { kind: 'described' } });
  const { exclusions: _, ...seven } = described;
  expect(problems({ kpi, described: { ...seven, cadence: null }, timezone: 'UTC' })).toEqual([
    'timezone definition.unknown-field',
    'described.exclusions definition.missing',
  ]);
});

test('an expected level is one that can be met', () => {
  expect(problems({ kpi: { ...kpi, expectedLevel: { atLeast: 3, atMost: 2 } }, ...definition })).toEqual([
    'kpi.expectedLevel kpi.expected-level-crossed',
  ]);
});

test('a level of a share is said with its sign or as its fraction; 85 is asked about, with every other fault', () => {
  const share = (expectedLevel: object, over: object = {}) => ({
    kpi: { ...kpi, unit: 'percent', expectedLevel, ...over },
    ...definition,
  });
  const level = { atLeast: 0.85, atMost: 1.5 };
  for (const said of [level, { atLeast: '85 %', atMost: '150%' }, { atLeast: '85,0 %', atMost: '150 %' }])
    expect(readCodeFile(share(said))).toMatchObject(
      said === level
        ? { kind: 'unreadable', problems: [{ path: ['kpi', 'expectedLevel', 'atMost'], code: 'code.level-of-share' }] }
        : { kind: 'read', kpi: { expectedLevel: level } },
    );
  expect(problems(share({ atLeast: 85 }, { colour: 'red' }))).toEqual([
    'kpi.colour definition.unknown-field',
    'kpi.expectedLevel.atLeast code.level-of-share',
  ]);
  expect(problems(share({ atLeast: '85 %' }, { unit: 'count' }))).toEqual([
    'kpi.expectedLevel.atLeast code.level-of-no-share',
  ]);
  expect(problems(share({ atLeast: 'high' }))).toEqual(['kpi.expectedLevel.atLeast code.level']);
  expect(problems(share({ atLeast: '90 %', atMost: '85 %' }))).toEqual([
    'kpi.expectedLevel kpi.expected-level-crossed',
  ]);
});

test('what is no KPI at all is said so: a list, a text, a definition alone', () => {
  expect(problems([1])).toEqual([' code.not-a-kpi']);
  expect(problems('riders')).toEqual([' code.not-a-kpi']);
  expect(problems(definition)).toEqual(['kpi definition.missing']);
});

test('a name is said in the language of the place, else in the one there is', () => {
  expect(saidIn({ en: 'Riders', fr: 'Usagers' }, 'fr')).toBe('Usagers');
  expect(saidIn({ en: 'Riders' }, 'fr')).toBe('Riders');
  expect(saidIn('Riders', 'fr')).toBe('Riders');
});

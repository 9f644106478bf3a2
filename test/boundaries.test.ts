import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Inside src/, a folder imports only folders that stand before it. */
const domain = [
  'calendar',
  'statistics',
  'wording',
  'people',
  'kpi',
  'metric-sql',
  'stability',
  'okr',
  'impact',
  'alignment',
  'interchange',
  'drift',
  'steering',
  'search',
  'notification',
];
const domainLibraries = ['zod', 'temporal-polyfill', '@noble/hashes'];

/** What each top folder may import. A folder that is not listed here fails the test. */
const outside: Record<string, readonly string[]> = {
  src: ['src'],
  contract: ['contract', 'src'],
  i18n: ['i18n', 'src (types)'],
  store: ['store', 'src'],
  warehouse: ['warehouse', 'src'],
  server: ['server', 'store', 'warehouse', 'contract', 'i18n', 'src', 'example'],
  cli: ['cli', 'server', 'store', 'warehouse', 'contract', 'i18n', 'src', 'example'],
  web: ['web', 'contract', 'i18n', 'src'],
  example: ['example', 'src'],
  bench: ['bench', 'cli', 'server', 'store', 'warehouse', 'contract', 'i18n', 'src', 'example', 'test'],
  test: [
    'test',
    'cli',
    'server',
    'store',
    'warehouse',
    'contract',
    'i18n',
    'src',
    'example',
    'web',
    'playwright.config.ts',
  ],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = [
    ...text.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/gm),
  ];
  return found.map((match) => ({ from: file, to: match[2] ?? match[3] ?? '', typeOnly: match[1] !== undefined }));
}

/** The import as a path from the root, or the name of a package. */
function target({ from, to }: Import): string {
  return to.startsWith('.') ? relative(root, join(root, dirname(from), to)) : to;
}

/** What serves tests alone says so in its name. (A file named after an alignment test, `test-page.ts`, is not one.) */
const isForTests = (file: string): boolean =>
  /\.(test|fixture)\.tsx?$/.test(file) || /test-(client|definition|store)\.ts$/.test(file);

function wrong(one: Import): string | undefined {
  const [top = '', inner = ''] = one.from.split(sep);
  const to = target(one);
  const local = one.to.startsWith('.');
  const isTest = isForTests(one.from);
  if (top === 'src' && !local) {
    if (isTest || domainLibraries.some((name) => to === name || to.startsWith(`${name}/`))) return undefined;
    return `${one.from} imports ${to}: the domain knows only ${domainLibraries.join(', ')}`;
  }
  if (!local) return undefined;
  if (isForTests(to) && !isTest && top !== 'test' && top !== 'bench')
    return `${one.from} imports ${to}, which serves tests alone`;
  const [toTop = '', toInner = ''] = to.split(sep);
  const allowed = outside[top];
  if (!allowed) return `${top}/ is not in the table of boundaries`;
  if (top === 'i18n' && toTop === 'src')
    return one.typeOnly || isTest ? undefined : `${one.from} imports more than types from ${to}`;
  if (!allowed.includes(toTop))
    return isTest ? undefined : `${one.from} imports ${to}: ${top}/ may import ${allowed.join(', ')}`;
  if (top === 'cli' && toTop === 'server' && !/server\/((main|settings)\.ts$|installation\/)/.test(to))
    return `${one.from} imports ${to}: the command line starts the server by server/main.ts, works on this machine’s place by server/installation/, or speaks HTTP`;
  if (top === 'src' && toInner !== 'refusal.ts' && inner !== 'refusal.ts' && !isTest) {
    const [here, there] = [domain.indexOf(inner), domain.indexOf(toInner)];
    if (here < 0) return `src/${inner}/ is not in the list of the domain`;
    if (there > here) return `${one.from} imports ${to}: ${inner} stands before ${toInner}`;
  }
  return undefined;
}

function cycles(imports: readonly Import[]): string[] {
  const graph = new Map<string, string[]>();
  for (const one of imports)
    if (one.to.startsWith('.')) graph.set(one.from, [...(graph.get(one.from) ?? []), target(one)]);
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (file: string, path: string[]) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

const imports = Object.keys(outside).flatMap((folder) => filesUnder(folder).flatMap(importsOf));

describe('the direction of imports', () => {
  test('every folder with code is in the table', () => {
    const folders = readdirSync(root, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !entry.name.startsWith('.'),
    );
    const unknown = folders
      .map((entry) => entry.name)
      .filter(
        (name) =>
          !(name in outside) &&
          ![
            'node_modules',
            'dist',
            'docs',
            'deploy',
            'data',
            'demo-data',
            'test-results',
            'playwright-report',
          ].includes(name),
      );
    expect(unknown).toEqual([]);
  });

  test('nothing imports against the direction', () => {
    expect(imports.map(wrong).filter(Boolean)).toEqual([]);
  });

  test('no cycle, type-only ones included', () => {
    expect(cycles(imports)).toEqual([]);
  });

  test.each([
    ['src/okr/x.ts', '../steering/y.ts', 'okr stands before steering'],
    ['src/okr/x.ts', 'kysely', 'the domain knows only'],
    ['src/okr/x.ts', '../../store/y.ts', 'src/ may import src'],
    ['web/x.tsx', '../store/y.ts', 'web/ may import'],
    ['i18n/x.ts', '../src/okr/y.ts', 'more than types'],
    ['cli/x.ts', '../server/http/app.ts', 'server/main.ts'],
    ['store/x.ts', './y.fixture.ts', 'serves tests alone'],
    ['shared/x.ts', './y.ts', 'not in the table'],
  ])('a planted violation is found: %s imports %s', (from, to, because) => {
    expect(wrong({ from: from.replaceAll('/', sep), to, typeOnly: false })).toContain(because);
  });

  test('a planted cycle is found', () => {
    const planted = [
      { from: 'src/okr/a.ts', to: './b.ts', typeOnly: true },
      { from: 'src/okr/b.ts', to: './a.ts', typeOnly: false },
    ];
    expect(cycles(planted)).toEqual(['src/okr/a.ts → src/okr/b.ts → src/okr/a.ts']);
  });
});

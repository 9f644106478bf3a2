import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { operations } from './en/operations.ts';

const root = join(import.meta.dirname, '..');

/** The names under which writers record: the third argument of `write`, of those that call it for others, or their type. */
function recorded(text: string): string[] {
  const written =
    /\b(?:write|update)\(\s*(?:store|context|place),\s*[^']{1,80}?'([a-z-]+\.[a-zA-Z-]+)'(?: : '([^']+)')?/g;
  const typed = /operation: ('[a-z-]+\.[^;,]+'),/g;
  return [
    ...[...text.matchAll(written)].flatMap(([, one, other]) => [one, other]),
    ...[...text.matchAll(typed)].flatMap(([, union]) =>
      [...(union ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => name),
    ),
  ].filter((name) => name !== undefined);
}

test('everything that the audit log can hold has its words, and no words are for nothing', () => {
  const files = globSync(['store/**/*.ts', 'server/**/*.ts'], { cwd: root }).filter((path) => !path.includes('.test.'));
  const found = new Set(files.flatMap((path) => recorded(readFileSync(join(root, path), 'utf8'))));
  // A pattern that no longer finds the writers would hold nothing.
  expect(found.size).toBeGreaterThan(100);
  expect([...found].sort()).toEqual(Object.keys(operations).sort());
});

test('an operation without words is found', () => {
  expect(recorded("return write(store, by, 'kpi.paint', async () => {})")).toEqual(['kpi.paint']);
  expect(recorded("return write(\n    store,\n    by,\n    on ? 'kpi.hang' : 'kpi.take-down',\n")).toEqual([
    'kpi.hang',
    'kpi.take-down',
  ]);
});

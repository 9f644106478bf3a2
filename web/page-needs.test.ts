import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { needsOf } from './page-needs.ts';

/** The pages with a name of their own below another page: `/okrs/import`, beside `/okrs/$id`. */
const named = [
  ...readFileSync(new URL('routes.tsx', import.meta.url), 'utf8').matchAll(/page\('(\/\w+\/[\w-]+)'\)/g),
].map(([, path]) => path ?? '');

test('a page with a name of its own is never asked for as if the name were an id', () => {
  expect(named).toContain('/okrs/import');
  const asked = named.flatMap((path) => needsOf(path, new URLSearchParams())?.asks ?? []);
  const names = named.map((path) => path.split('/').pop() ?? '');
  expect(asked.filter((ask) => names.some((name) => ask.endsWith(`/${name}`)))).toEqual([]);
});

test('a cycle is asked for by its id', () => {
  expect(needsOf('/okrs/0197', new URLSearchParams())?.asks).toEqual(['/cycles/0197', '/teams']);
});

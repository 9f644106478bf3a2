import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { first } from '../i18n/en/first.ts';

/** The files of the first page: what the entry, the frame and the steering page import without waiting. */
function firstFiles(): Set<string> {
  const found = new Set<string>();
  const walk = (file: string) => {
    if (found.has(file) || !existsSync(file)) return;
    found.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, path] of text.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)';/gm))
      walk(resolve(dirname(file), path ?? ''));
  };
  const here = import.meta.dirname;
  for (const file of ['main.tsx', 'pages/home.tsx', 'shell/frame.tsx']) walk(resolve(here, file));
  return found;
}

test('the first page says nothing that its first words do not hold', () => {
  const asked = [...firstFiles()]
    .filter((file) => file.endsWith('.tsx') || file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const nouns = [
        ...[...text.matchAll(/const \{([^}]*)\} = useWords\(\)/g)].flatMap(([, names]) =>
          (names ?? '').split(',').map((name) => name.split(':')[0]?.trim() ?? ''),
        ),
        ...[...text.matchAll(/useWords\(\)\.(\w+)/g)].map(([, name]) => name ?? ''),
      ];
      return nouns.filter(Boolean).map((noun) => ({ noun, file: file.replace(/.*\/web\//, 'web/') }));
    });
  expect(asked.length).toBeGreaterThan(15);
  expect(asked.filter(({ noun }) => !(noun in first))).toEqual([]);
});

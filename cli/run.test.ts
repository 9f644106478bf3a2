import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const start = (file: string, env: NodeJS.ProcessEnv) =>
  spawnSync(process.execPath, [fileURLToPath(new URL(file, import.meta.url)), 'lint', '--jsonl'], {
    input: '{"id":1,"lang":"fr","type":"kr","text":"Lancer la nouvelle application"}\n',
    encoding: 'utf8',
    env: { PATH: process.env.PATH, GOUVERNE_LANGUAGE: 'en', ...env },
  });

test('started with what Node kept of its files, it answers as it does without, and what it made is kept', () => {
  const plain = start('main.ts', {});
  const kept = start('run.mjs', {});
  expect(plain.stdout).toContain('"kind":"output"');
  expect([kept.status, kept.stdout, kept.stderr]).toEqual([plain.status, plain.stdout, plain.stderr]);
  expect(existsSync(fileURLToPath(new URL('../node_modules/.cache/gouverne', import.meta.url)))).toBe(true);
});

test('where Node is told to keep nothing, it answers all the same', () => {
  const { status, stdout } = start('run.mjs', { NODE_DISABLE_COMPILE_CACHE: '1' });
  expect(status).toBe(0);
  expect(stdout).toContain('"kind":"output"');
});

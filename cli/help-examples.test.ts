import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { terminal as english } from '../i18n/en/terminal.ts';
import { terminal as french } from '../i18n/fr/terminal.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

it('a row that help gives as an example is one its verb answers, in both languages', () => {
  const asked = [english, french].flatMap(({ verbs }) =>
    Object.entries(verbs).flatMap(([verb, { written }]) =>
      [...written.matchAll(/^\s+(?:a row|une ligne)\s+(\{.*\})$/gm)].map(([, row]) => ({ verb, row: row ?? '' })),
    ),
  );
  expect(asked.map(({ verb }) => verb)).toEqual([1, 2].flatMap(() => ['read', 'forecast', 'impact', 'chance', 'lint']));
  for (const { verb, row } of asked) {
    const { stdout, status } = spawnSync(process.execPath, [main, verb, '--jsonl'], {
      input: `${row}\n`,
      encoding: 'utf8',
    });
    expect(status, verb).toBe(0);
    const answer = JSON.parse(stdout) as Record<string, unknown>;
    expect(answer, `${verb} ${row}`).not.toHaveProperty('refusal');
    expect(answer.id).toBe('a');
  }
});

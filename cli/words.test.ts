import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { terminal as english } from '../i18n/en/terminal.ts';
import { terminal as french } from '../i18n/fr/terminal.ts';
import { terminalLanguage } from './words.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const gouverne = (locale: string, ...args: string[]) => {
  const { GOUVERNE_LANGUAGE: _, LC_ALL: __, LC_MESSAGES: ___, ...env } = process.env;
  return spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env: { ...env, LANG: locale } });
};

describe('the language of the command line', () => {
  it('is that of the terminal: GOUVERNE_LANGUAGE, then LC_ALL, LC_MESSAGES, LANG; English where none says', () => {
    expect(terminalLanguage({ LANG: 'fr_FR.UTF-8' })).toBe('fr');
    expect(terminalLanguage({ LANG: 'fr_FR.UTF-8', LC_ALL: 'en_GB.UTF-8' })).toBe('en');
    expect(terminalLanguage({ LANG: 'C', GOUVERNE_LANGUAGE: 'fr' })).toBe('fr');
    expect(terminalLanguage({ LANG: 'fry_NL' })).toBe('en');
    expect(terminalLanguage({})).toBe('en');
  });

  it('lists every verb in both, and sends help to standard output', () => {
    for (const [locale, words] of [
      ['en_GB.UTF-8', english],
      ['fr_FR.UTF-8', french],
    ] as const) {
      const { stdout, status } = gouverne(locale, '--help');
      expect(status).toBe(0);
      for (const [verb, { does }] of Object.entries(words.verbs)) expect(stdout).toContain(`${verb.padEnd(9)} ${does}`);
    }
  });

  it('says how a verb is written, asked for or after a mistake', () => {
    const asked = gouverne('fr_FR.UTF-8', 'compare', '--help');
    expect(asked.status).toBe(0);
    expect(asked.stdout).toContain('gouverne compare DÉFINITION.(yaml|json)|-… --source');
    const mistaken = gouverne('fr_FR.UTF-8', 'measure');
    expect(mistaken.status).toBe(2);
    expect(mistaken.stderr).toContain('gouverne measure : donnez une définition\ngouverne measure DÉFINITION');
  });

  it('answers a verb it does not know with a sentence and exit 2', () => {
    expect(gouverne('en_GB.UTF-8', 'mesure')).toMatchObject({
      status: 2,
      stderr: 'gouverne: “mesure” is not a verb; gouverne --help lists them\n',
    });
    expect(gouverne('fr_FR.UTF-8', 'constructor').status).toBe(2);
  });

  it('translates what the product refuses', () => {
    const refused = (locale: string) => gouverne(locale, 'backup').stderr;
    expect(refused('fr_FR.UTF-8')).toContain('donnez un fichier');
    expect(refused('en_GB.UTF-8')).toContain('one file, please');
  });
});

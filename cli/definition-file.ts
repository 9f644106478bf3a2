import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { definition as english } from '../i18n/en/definition.ts';
import { definition as french } from '../i18n/fr/definition.ts';
import type { Definition } from '../src/metric-sql/definition.ts';
import { validateDefinition } from '../src/metric-sql/validate-definition.ts';
import { Usage } from './usage.ts';
import { terminalLanguage, words } from './words.ts';

const { problems } = terminalLanguage() === 'fr' ? french : english;

/** A definition out of a JSON or YAML file, `-` for standard input; everything wrong with it is listed at once. */
export function readDefinition(file: string): Definition {
  let text: string;
  try {
    text = readFileSync(file === '-' ? process.stdin.fd : file, 'utf8');
  } catch (error) {
    throw new Usage(words.cannotRead(file, String((error as NodeJS.ErrnoException).code ?? error)));
  }
  let input: unknown;
  try {
    // Aliases are bounded by the reader, so that a small file cannot become a huge one.
    input = file.endsWith('.json') ? JSON.parse(text) : parseYaml(text, { maxAliasCount: 100 });
  } catch (error) {
    throw new Usage(
      words.neitherJsonNorYaml(file, String(error instanceof Error ? error.message.split('\n')[0] : error)),
    );
  }
  const validation = validateDefinition(withoutKpi(input));
  if (validation.kind === 'valid') return validation.definition;
  const missing = validation.missing.length > 0 ? [words.missing(validation.missing)] : [];
  const others = validation.problems
    .filter((problem) => problem.code !== 'definition.missing')
    .map(
      ({ path, code, params }) =>
        `${path.join('.') || words.theDefinition}${words.colon}${problems[code]?.(params) ?? code}`,
    );
  throw new Usage(words.notComplete(file, [...missing, ...others]));
}

/** The same file may keep a whole KPI (`gouverne plan`): its `kpi` block is no part of the definition. */
function withoutKpi(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('kpi' in input)) return input;
  const { kpi: _, ...definition } = input;
  return definition;
}

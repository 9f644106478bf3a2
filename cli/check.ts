import { checkHealth } from '../server/installation/check-health.ts';
import { settingsFromEnvironment } from '../server/settings.ts';
import { inhabitedPlace, saying } from './place.ts';
import { Usage } from './usage.ts';
import { terminalLanguage, words } from './words.ts';

/** `gouverne check`: how the installation is, a line each. Exit 1 when something is not well. */
export async function run(argv: string[]): Promise<number> {
  if (argv.length > 0) throw new Usage(words.takesNothing);
  let well = true;
  const said = await saying('check', async () => {
    const findings = await checkHealth(inhabitedPlace(), settingsFromEnvironment());
    well = findings.every((finding) => finding.well);
    const { loadDictionary, refusalSentence } = await import('../i18n/dictionary.ts');
    const dictionary = await loadDictionary(terminalLanguage());
    for (const { code, well, params } of findings) {
      const own = dictionary.installation.findings[code](well, params);
      const sentence = params.refusal ? refusalSentence(dictionary, String(params.refusal), params) : own;
      process.stdout.write(`${well ? 'ok ' : '!! '} ${sentence}\n`);
    }
  });
  return said === 0 && well ? 0 : 1;
}

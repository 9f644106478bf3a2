/** `gouverne VERB …`: one file per verb, loaded only when asked for, so that a batch verb never pays for the server. */
import { Usage } from './usage.ts';

type Verb = (argv: string[]) => Promise<number>;

const verbs: Record<string, () => Promise<{ run: Verb }>> = {
  lint: () => import('./lint.ts'),
  read: () => import('./read.ts'),
  forecast: () => import('./forecast.ts'),
  impact: () => import('./impact.ts'),
  chance: () => import('./chance.ts'),
  measure: () => import('./measure.ts'),
  compare: () => import('./compare.ts'),
  serve: () => import('./serve.ts'),
  demo: () => import('./demo.ts'),
};

const [verb, ...argv] = process.argv.slice(2);
const load = verb === undefined ? undefined : verbs[verb];
if (!load) {
  const known = Object.keys(verbs).join(', ');
  process.stderr.write(
    verb ? `gouverne: unknown verb "${verb}"; the verbs are ${known}\n` : `usage: gouverne VERB …\nverbs: ${known}\n`,
  );
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await (await load()).run(argv);
  } catch (error) {
    if (!(error instanceof Usage)) throw error;
    process.stderr.write(`gouverne ${verb}: ${error.message}\n`);
    process.exitCode = 2;
  }
}

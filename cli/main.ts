/** `gouverne VERB …`: one file per verb, loaded only when asked for, so that a batch verb never pays for the server. */
import { Refusal } from '../src/refusal.ts';
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
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  export: () => import('./export.ts'),
  import: () => import('./import.ts'),
  move: () => import('./move.ts'),
  check: () => import('./check.ts'),
  mcp: () => import('./mcp.ts'),
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
    process.stderr.write(`gouverne ${verb}: ${await sentenceOf(error)}\n`);
    process.exitCode = error instanceof Usage ? 2 : 1;
  }
}

/** A person reads this: a sentence, never a stack. `GOUVERNE_DEBUG=1` adds the stack for whoever mends it. */
async function sentenceOf(error: unknown): Promise<string> {
  if (error instanceof Usage) return error.message;
  if (error instanceof Refusal) return (await import('./run-definition.ts')).refusalLine(error);
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'the port is taken; PORT=… chooses another';
  if (code === 'EACCES') return `not allowed: ${message}`;
  return process.env.GOUVERNE_DEBUG
    ? (stack ?? message)
    : `it stopped on a fault: ${message} (GOUVERNE_DEBUG=1 shows where)`;
}

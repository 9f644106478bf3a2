/** `gouverne VERB …`: one file per verb, loaded only when asked for, so that a batch verb never pays for the server. */
import { Refusal } from '../src/refusal.ts';
import { Usage } from './usage.ts';
import { words } from './words.ts';

type Verb = (argv: string[]) => Promise<number>;

type VerbName = keyof typeof words.verbs;

const verbs: Readonly<Record<VerbName, () => Promise<{ run: Verb }>>> = {
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
  'sign-in': () => import('./sign-in.ts'),
  'new-keys': () => import('./new-keys.ts'),
  mcp: () => import('./mcp.ts'),
  plan: () => import('./plan.ts'),
  apply: () => import('./apply.ts'),
};

// Whoever reads the first lines and leaves, as `head` does, has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const [verb, ...argv] = process.argv.slice(2);
const asksHelp = (word: string | undefined): boolean => word === '--help' || word === '-h' || word === 'help';
if (asksHelp(verb)) process.stdout.write(help());
else if (verb === undefined) {
  process.stderr.write(help());
  process.exitCode = 2;
} else if (!isVerb(verb)) {
  process.stderr.write(`gouverne${words.colon}${words.unknownVerb(verb)}\n`);
  process.exitCode = 2;
} else if (argv.length === 1 && asksHelp(argv[0])) {
  const { does, written } = words.verbs[verb];
  process.stdout.write(`${verb}${words.colon}${does}\n${written}\n`);
} else {
  try {
    process.exitCode = await (await verbs[verb]()).run(argv);
  } catch (error) {
    process.stderr.write(`gouverne ${verb}${words.colon}${await sentenceOf(error)}\n`);
    process.exitCode = error instanceof Usage ? 2 : 1;
  }
}

function isVerb(word: string): word is VerbName {
  return Object.hasOwn(verbs, word);
}

function help(): string {
  const lines = Object.entries(words.verbs).map(([name, { does }]) => `  ${name.padEnd(9)} ${does}\n`);
  return `${words.usage}\n\n${lines.join('')}\n${words.more}\n`;
}

/** A person reads this: a sentence, never a stack. `GOUVERNE_DEBUG=1` adds the stack for whoever mends it. */
async function sentenceOf(error: unknown): Promise<string> {
  if (error instanceof Usage) return error.message;
  if (error instanceof Refusal) return (await import('./run-definition.ts')).refusalLine(error);
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return words.portTaken;
  if (code === 'EACCES') return words.notAllowed(message);
  return process.env.GOUVERNE_DEBUG ? (stack ?? message) : words.fault(message);
}

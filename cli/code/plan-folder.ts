import { parseArgs } from 'node:util';
import type { z } from 'zod';
import type { CodeLine } from '../../contract/code.ts';
import { loadDictionary, refusalSentence } from '../../i18n/dictionary.ts';
import { type Ask, askingServer } from '../ask.ts';
import { Usage } from '../usage.ts';
import { asWritten, terminalLanguage, words } from '../words.ts';
import { gitFolder } from './git.ts';
import { type ReadFile, readFolder } from './read-folder.ts';

type Line = z.infer<typeof CodeLine>;

export interface SentFile {
  readonly path: string;
  readonly content: unknown;
  readonly commit: string | null;
  readonly why: string | null;
}

/** A folder as it would be applied: a line for each file, its problems already sentences with their line of the file. */
export interface FolderPlan {
  readonly ask: Ask;
  readonly repository: string;
  readonly language: 'en' | 'fr';
  readonly files: ReadonlyMap<string, SentFile>;
  readonly lines: readonly (Omit<Line, 'problems'> & { readonly problems: readonly Said[] })[];
  readonly gone: readonly { readonly key: string; readonly name: string; readonly path: string }[];
  readonly release: readonly string[];
}
interface Said {
  readonly line: number;
  readonly field: string;
  readonly sentence: string;
}

export async function planFolder(verb: 'plan' | 'apply', argv: string[]): Promise<FolderPlan> {
  const { values, positionals } = parsed(verb, argv);
  const [folder] = positionals;
  if (positionals.length !== 1 || folder === undefined || (verb === 'plan' && values.release))
    throw new Usage(words.verbs[verb].written);
  const language = terminalLanguage();
  const read = readFolder(folder);
  const git = gitFolder(folder);
  const repository = values.repository ?? git.repository;
  const known = new Map(read.map((one) => [git.of(one.file).path, one]));
  const files = new Map(
    read
      .filter(({ unreadable }) => unreadable.length === 0)
      .map((one) => {
        const { path, commit, why } = git.of(one.file);
        return [path, { path, commit, why: values.why ?? why, content: one.content ?? null }];
      }),
  );
  const ask = askingServer(words.verbs[verb].written);
  const plan = (await ask('POST', '/code/plan', { repository, language, files: [...files.values()] })) as {
    lines: readonly Line[];
    gone: FolderPlan['gone'];
  };
  const say = await sayer(language);
  const broken = [...known].flatMap(([path, one]) => (one.unreadable.length > 0 ? [unread(path, one)] : []));
  return {
    ask,
    repository,
    language,
    files,
    lines: [
      ...broken,
      ...plan.lines.map((line) => ({
        ...line,
        problems: line.problems.map(({ path, code, params }) => ({
          line: known.get(line.path)?.lineOf(path) ?? 1,
          field: path.join('.'),
          sentence: say(code, params),
        })),
      })),
    ].sort((a, b) => (a.path < b.path ? -1 : 1)),
    // A file that could not be read has not left the folder.
    gone: plan.gone.filter(({ path }) => !known.has(path)),
    release: values.release ?? [],
  };
}

const unread = (path: string, { unreadable }: ReadFile) => ({
  path,
  key: null,
  name: null,
  state: 'problem' as const,
  adopted: false,
  waits: false,
  fields: [],
  definition: null,
  problems: unreadable.map(({ line, why }) => ({ line, field: '', sentence: why })),
});

/** A code as a sentence: that of a definition's problem, else that of a refusal. */
async function sayer(language: 'en' | 'fr') {
  const dictionary = await loadDictionary(language);
  return (code: string, params: Record<string, unknown>): string =>
    (dictionary.definition.problems[code] ?? dictionary.definition.refusals[code])?.(params) ??
    refusalSentence(dictionary, code, params);
}

function parsed(verb: 'plan' | 'apply', argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        repository: { type: 'string' },
        why: { type: 'string' },
        release: { type: 'string', multiple: true },
      },
    });
  } catch (error) {
    throw new Usage(asWritten(verb, String(error instanceof Error ? error.message : error)));
  }
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { Usage } from '../usage.ts';
import { words } from '../words.ts';

/** A file of a folder of definitions: its content as plain data, and on which line each part of it stands. */
export interface ReadFile {
  /** From the folder. */
  readonly file: string;
  readonly content: unknown;
  /** What the reader of YAML could not read, each with its line. */
  readonly unreadable: readonly { readonly line: number; readonly why: string }[];
  lineOf(path: readonly (string | number)[]): number;
}

/** Every YAML or JSON file under a folder, in order; folders whose name begins with a dot are none of ours. */
export function readFolder(folder: string): ReadFile[] {
  let names: string[];
  try {
    if (!statSync(folder).isDirectory()) throw new Usage(words.notAFolder(folder));
    names = readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.(ya?ml|json)$/i.test(entry.name))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  } catch (error) {
    if (error instanceof Usage) throw error;
    throw new Usage(words.cannotRead(folder, String((error as NodeJS.ErrnoException).code ?? error)));
  }
  return names
    .filter((name) => !/(^|[\\/])(\.|node_modules)/.test(name))
    .sort()
    .map((file) => readYaml(file, readFileSync(join(folder, file), 'utf8')));
}

/** JSON is YAML: one reader, which keeps where each value stands. */
export function readYaml(file: string, text: string): ReadFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const unreadable = document.errors.map((error) => ({
    line: error.linePos?.[0].line ?? 1,
    why: (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, ''),
  }));
  let content: unknown;
  try {
    // Aliases are bounded by the reader, so that a small file cannot become a huge one.
    content = unreadable.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    unreadable.push({ line: 1, why: error instanceof Error ? error.message : String(error) });
  }
  return {
    file,
    content,
    unreadable,
    // What is missing is said where it would stand: at the nearest part that is there.
    lineOf: (path) => {
      for (let depth = path.length; depth > 0; depth--) {
        const node = document.getIn(path.slice(0, depth), true) as { range?: readonly number[] } | undefined;
        if (node?.range) return lines.linePos(node.range[0] ?? 0).line;
      }
      return 1;
    },
  };
}

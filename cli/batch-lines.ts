import { createReadStream } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { parseArgs } from 'node:util';
import { Refusal } from '../src/refusal.ts';
import { Usage } from './usage.ts';
import { words } from './words.ts';

/** What a batch verb says of one line: anything JSON can hold, or why the series cannot be used. */
export type Answer = Record<string, unknown> | { refusal: string };

export type BatchVerb<Row extends { id: unknown }> = {
  /** The row, or undefined when the object has not the shape of this verb. A zod schema's `safeParse(json).data` fits. */
  parse: (json: Record<string, unknown>) => Row | undefined;
  /** The answer without its id; a thrown Refusal is answered by the last part of its code. */
  answer: (row: Row) => Answer | Promise<Answer>;
};

/** A line longer than this is not a series; it is skipped without being held in memory. */
const longestLine = 64 * 1024 * 1024;

/** The lines of a byte stream, one at a time; undefined stands for a line too long to be kept. */
async function* linesOf(input: Readable): AsyncGenerator<string | undefined> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let tooLong = false;
  for await (const chunk of input) {
    const text: string = decoder.write(chunk as Buffer);
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      yield tooLong ? undefined : rest + text.slice(from, at);
      rest = '';
      tooLong = false;
      from = at + 1;
    }
    if (!tooLong) rest += text.slice(from);
    if (rest.length > longestLine) {
      tooLong = true;
      rest = '';
    }
  }
  if (tooLong) yield undefined;
  else if (rest !== '') yield rest;
}

async function answerLine<Row extends { id: unknown }>(
  verb: BatchVerb<Row>,
  text: string | undefined,
  line: number,
): Promise<unknown> {
  let json: unknown;
  try {
    if (text === undefined) throw new SyntaxError('line too long');
    json = JSON.parse(line === 0 ? text.replace(/^\uFEFF/, '') : text);
  } catch {
    return { id: null, line, refusal: 'not-json' };
  }
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
  const row = isObject ? verb.parse(json as Record<string, unknown>) : undefined;
  if (row === undefined) return { id: null, line, refusal: 'bad-shape' };
  try {
    return { id: row.id, ...(await verb.answer(row)) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { id: row.id, refusal: error.code.slice(error.code.lastIndexOf('.') + 1) };
  }
}

/**
 * One JSON object per line in, one per line out, in order, never holding more than a piece of input and its answers. `line` is 0-based.
 * Waits for the reader, so that a slow consumer does not fill memory.
 */
export async function answerLines<Row extends { id: unknown }>(
  verb: BatchVerb<Row>,
  input: Readable,
  output: Writable,
): Promise<void> {
  let line = 0;
  for await (const text of linesOf(input)) {
    // What one piece of input answers leaves in one write: a pipe wakes its reader once rather than for each line.
    if (output.writableCorked === 0) {
      output.cork();
      process.nextTick(() => output.uncork());
    }
    const ready = output.write(`${JSON.stringify(await answerLine(verb, text, line++))}\n`);
    if (!ready) await new Promise<void>((resolve) => output.once('drain', () => resolve()));
  }
  // All is out when this is done.
  output.uncork();
}

/** Runs a batch verb on the command line: `gouverne VERB --jsonl [FILE]`, standard input without a file. Exit 0 once every line has its answer. */
export async function runBatch<Row extends { id: unknown }>(verb: BatchVerb<Row>, argv: string[]): Promise<number> {
  let parsed: { values: { jsonl?: boolean | undefined }; positionals: string[] };
  try {
    parsed = parseArgs({ args: argv, options: { jsonl: { type: 'boolean' } }, allowPositionals: true });
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message : String(error));
  }
  if (!parsed.values.jsonl) throw new Usage(words.jsonlPlease);
  if (parsed.positionals.length > 1) throw new Usage(words.fileOrInput);
  const [file] = parsed.positionals;
  // A closed pipe (`… | head`) ends the work quietly.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const input = file === undefined ? process.stdin : createReadStream(file);
  try {
    await answerLines(verb, input, process.stdout);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES')
      throw new Usage(words.cannotRead(String(file), code));
    throw error;
  }
  return 0;
}

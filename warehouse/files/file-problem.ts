/** What is wrong in a file and where: a code and parameters, said in the reader's language by `i18n/*\/source.ts`. */
export interface FileProblem {
  readonly code: FileProblemCode;
  readonly params: Readonly<Record<string, unknown>>;
  /** A problem that stops the reading, or only something the person should know. */
  readonly blocks: boolean;
}

/** A row that cannot be read as the columns were understood. */
export interface BadRow {
  readonly line: number;
  readonly code: 'file.ragged-row' | 'file.stray-quote' | 'file.bad-cell' | 'file.not-json' | 'file.unknown-field';
  readonly params: Readonly<Record<string, unknown>>;
  /** The file, when several are read as one table. */
  readonly file?: string;
}

export type FileProblemCode =
  | 'file.empty'
  | 'file.only-header'
  | 'file.nul-bytes'
  | 'file.bad-encoding'
  | 'file.line-too-long'
  | 'file.unclosed-quote'
  | 'file.duplicate-column'
  | 'file.unnamed-column'
  | 'file.no-header'
  | 'file.header-not-first'
  | 'file.other-encoding'
  | 'file.ambiguous-dates'
  | 'file.ambiguous-decimals'
  | 'file.decimal-commas'
  | 'file.one-column'
  | 'file.differs-in-folder';

export function problem(
  code: FileProblemCode,
  params: Readonly<Record<string, unknown>> = {},
  blocks = true,
): FileProblem {
  return { code, params, blocks };
}

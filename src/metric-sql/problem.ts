/** Something wrong with a definition, at its place: a code and parameters, never a sentence. */
export type Problem = {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
};

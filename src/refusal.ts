/**
 * A refusal: what a person asked cannot be done, and why, as a code and its parameters. Never a sentence: the web page,
 * the command line and the mail each say it in the reader's language. A fault (a bug, a broken disk) is an ordinary Error.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;

  constructor(code: string, params: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
  }
}

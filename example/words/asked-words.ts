/** A word asked without data: what is left out, cases at its edge, and what each said. */
interface AskedInWords {
  readonly subject: string;
  readonly one: string;
  readonly many: string;
  readonly leftOut: readonly string[];
  readonly cases: readonly string[];
  readonly said: readonly string[];
}

/** What people at Cyclade said of one another's words, in one language. */
export interface AskedWords {
  readonly active: {
    readonly subject: string;
    readonly one: string;
    readonly many: string;
    /** In their own words, one for each of those who answered. */
    readonly said: readonly string[];
    readonly kept: { readonly whatFor: string; readonly words: string };
    readonly other: { readonly term: string; readonly whatFor: string; readonly words: string };
    readonly concern: string;
    readonly inWriting: string;
  };
  readonly breakdown: AskedInWords;
  readonly newcomer: AskedInWords;
}

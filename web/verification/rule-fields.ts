/** One kind of check as it is typed: every field a text. */
export interface RuleFields<Typed> {
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
}

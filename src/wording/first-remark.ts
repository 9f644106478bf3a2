import type { Finding, FindingCode } from './read-line.ts';

/** What the writer has already seen to: remarks waved away for this text, fields of the form that are filled. */
export type Already = {
  readonly dismissed?: readonly FindingCode[];
  readonly hasBaseline?: boolean;
  readonly hasTarget?: boolean;
};

/** The one remark worth making now, or none: silence is cheaper than nagging. */
export function firstRemark(findings: readonly Finding[], already: Already = {}): Finding | undefined {
  return findings.find(
    ({ code }) =>
      !already.dismissed?.includes(code) &&
      !(code === 'no_baseline' && already.hasBaseline) &&
      !(code === 'no_target' && already.hasTarget),
  );
}

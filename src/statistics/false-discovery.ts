/** One thing found, and the chance of as much were nothing there. */
export type Finding<Id> = { id: Id; chance: number };

export type OrderedFinding<Id> = Finding<Id> & {
  /** Smallest share of false findings at which this one would be kept (Benjamini–Hochberg adjusted chance). */
  adjusted: number;
  kept: boolean;
};

/**
 * Findings, least likely by chance first, and which to keep so that at most `share` of those kept are false on average,
 * out of `tested` things looked at, found or not (Benjamini & Hochberg 1995). For ordering and thinning a list; a
 * reading never depends on it. Ties keep their order. Chances need not be independent if positively related.
 */
export function orderByFalseDiscovery<Id>(
  findings: readonly Finding<Id>[],
  tested: number,
  share: number,
): OrderedFinding<Id>[] {
  const m = Math.max(tested, findings.length);
  const ordered = [...findings].sort((a, b) => a.chance - b.chance);
  let least = 1;
  const out: OrderedFinding<Id>[] = [];
  for (let i = ordered.length - 1; i >= 0; i--) {
    const finding = ordered[i]!;
    // Rounding must not make it likelier than its own chance: c × 3 / 3 may be a little less than c.
    least = Math.min(least, Math.max(finding.chance, (finding.chance * m) / (i + 1)));
    out.push({ ...finding, adjusted: least, kept: least <= share });
  }
  return out.reverse();
}

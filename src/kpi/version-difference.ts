export interface VersionValue {
  readonly period: string;
  readonly value: number | null;
}

/** What a new version changes, in numbers, before anyone agrees to it. */
export interface VersionDifference {
  /** Periods both versions have a value for. */
  readonly periods: number;
  readonly differing: number;
  /** The last period in common. */
  readonly last: { readonly period: string; readonly before: number; readonly after: number } | null;
  /** Where they are furthest apart. */
  readonly widest: { readonly period: string; readonly before: number; readonly after: number } | null;
  /** The usual size of the change, as a share of the former value: the median, sign kept; null where it is 0. */
  readonly usual: number | null;
  /** Periods the new version cannot be computed for: there the series breaks. */
  readonly lost: readonly string[];
  readonly gained: readonly string[];
}

export function versionDifference(before: readonly VersionValue[], after: readonly VersionValue[]): VersionDifference {
  const known = (values: readonly VersionValue[]) =>
    new Map(values.flatMap(({ period, value }) => (value === null ? [] : [[period, value] as const])));
  const [old, fresh] = [known(before), known(after)];
  const common = [...old.keys()]
    .filter((period) => fresh.has(period))
    .sort()
    .map((period) => ({ period, before: old.get(period)!, after: fresh.get(period)! }));
  const gap = (each: { before: number; after: number }) => Math.abs(each.after - each.before);
  const shares = common
    .filter((each) => each.before !== 0)
    .map((each) => (each.after - each.before) / Math.abs(each.before))
    .sort((a, b) => a - b);
  const middle =
    shares.length === 0
      ? null
      : (shares[Math.floor((shares.length - 1) / 2)]! + shares[Math.floor(shares.length / 2)]!) / 2;
  return {
    periods: common.length,
    differing: common.filter((each) => gap(each) > 0).length,
    last: common.at(-1) ?? null,
    widest: common.reduce<VersionDifference['widest']>(
      (most, each) => (most === null || gap(each) > gap(most) ? each : most),
      null,
    ),
    usual: middle,
    lost: [...old.keys()].filter((period) => !fresh.has(period)).sort(),
    gained: [...fresh.keys()].filter((period) => !old.has(period)).sort(),
  };
}

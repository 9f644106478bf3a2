export interface Check {
  readonly kind: 'recompute' | 'fixture' | 'bounds' | 'reconciliation';
  readonly passed: boolean;
  readonly at: string;
  /** The meaning that was checked. */
  readonly specHash: string | null;
}

export type Verification =
  | { readonly kind: 'verified'; readonly since: string; readonly checks: readonly Check[] }
  | {
      readonly kind: 'not-verified';
      readonly because:
        | 'never-agreed'
        | 'changed-since-agreed'
        | 'never-checked'
        | 'changed-since-checked'
        | 'check-failed';
      readonly failed: readonly Check[];
    };

/**
 * The agreement's hash is the current one, and the last check of each kind was of that meaning and passed. It is worked
 * out, never stored, so it falls by itself on any change.
 */
export function verification(
  agreedHash: string | null,
  currentHash: string | null,
  checks: readonly Check[],
): Verification {
  const not = (
    because: Extract<Verification, { kind: 'not-verified' }>['because'],
    failed: readonly Check[] = [],
  ): Verification => ({ kind: 'not-verified', because, failed });
  if (agreedHash === null) return not('never-agreed');
  if (agreedHash !== currentHash) return not('changed-since-agreed');
  if (checks.length === 0) return not('never-checked');
  const last = lastOfEachKind(checks.filter((check) => check.specHash === currentHash));
  if (last.length === 0) return not('changed-since-checked');
  const failed = last.filter((check) => !check.passed);
  if (failed.length > 0) return not('check-failed', failed);
  return { kind: 'verified', since: last.map((check) => check.at).sort()[0]!, checks: last };
}

function lastOfEachKind(checks: readonly Check[]): Check[] {
  const last = new Map<Check['kind'], Check>();
  for (const check of checks) {
    const before = last.get(check.kind);
    if (!before || before.at <= check.at) last.set(check.kind, check);
  }
  return [...last.values()].sort((a, b) => a.kind.localeCompare(b.kind));
}

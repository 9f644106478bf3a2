import { Refusal } from '../../src/refusal.ts';
import { currentOf, type DefinitionVersion } from '../../store/definition-version.ts';
import type { Kpi, KpiChange } from '../../store/kpi.ts';
import type { KpiCode } from '../../store/kpi-code.ts';
import { meaningOf } from './resolve-file.ts';

/** The mark of a KPI kept in code; `differs` once people agreed to something else than the file's last words. */
export function shownCode(
  { repository, path, commit, fields, meaning }: KpiCode,
  versions: readonly DefinitionVersion[],
) {
  const current = currentOf(versions);
  const waits = versions.some((version) => version.status === 'proposed' && meaningOf(version) === meaning);
  return {
    repository,
    path,
    commit,
    fields: [...fields],
    differs: current !== null && meaningOf(current) !== meaning && !waits,
  };
}

/** What the file says is changed in the file: on screen it would be undone, silently, by the next `apply`. */
export function checkNotInCode(code: KpiCode | null, before: Kpi, change: KpiChange): void {
  const field = code?.fields.find((one) => {
    const to = change[one as keyof KpiChange];
    return to !== undefined && JSON.stringify(to) !== JSON.stringify(before[one as keyof Kpi]);
  });
  if (code && field !== undefined)
    throw new Refusal('code.field-kept', { field, path: code.path, repository: code.repository });
}

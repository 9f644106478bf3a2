import { sourcesOf } from '../../store/goal-import.ts';
import { keyResultsOf, keyResultsWithdrawn } from '../../store/key-result.ts';
import { objectivesById, withdrawnAmong } from '../../store/objective.ts';
import type { Reader } from '../../store/store.ts';
import type { Keyed, SettledObjective } from './settle-plan.ts';

/** `kept`: it has been changed here since, and stays as it is here. */
export type Does = 'added' | 'changed' | 'unchanged' | 'kept';
export type Becomes = 'objective' | 'key-result' | 'kpi' | 'guardrail' | 'initiative';

export interface ComparedLine {
  readonly line: number;
  readonly title: string;
  readonly becomes: Becomes;
  readonly does: Does;
}

/** What each line would do, against what earlier imports brought and what became of it here. */
export async function comparePlan(db: Reader, settled: readonly SettledObjective[]): Promise<ComparedLine[]> {
  const keys = settled.flatMap((one) => [
    one.key,
    ...[...one.keyResults, ...one.initiatives, ...one.levels].map(({ key }) => key),
    ...one.levels.map(({ railKey }) => railKey),
  ]);
  const sources = await sourcesOf(db, keys);
  const ids = (kind: string) =>
    [...sources.values()].flatMap((one) => (one.subject_kind === kind ? [one.subject_id] : []));
  const versions = new Map<string, number>();
  const gone = new Set<string>();
  for (const some of inThousands(ids('objective'))) {
    for (const { id, version } of await objectivesById(db, some)) versions.set(id, version);
    for (const { id, version } of await keyResultsOf(db, some)) versions.set(id, version);
    for (const id of await withdrawnAmong(db, some)) gone.add(id);
  }
  for (const some of inThousands(ids('key-result'))) for (const id of await keyResultsWithdrawn(db, some)) gone.add(id);
  const isGone = (key: string) => gone.has(sources.get(key)?.subject_id ?? '');
  const lines: ComparedLine[] = [];
  const seen = new Set<string>();
  const put = (
    line: number,
    title: string,
    becomes: Becomes,
    { key, hash }: Keyed,
    history: boolean,
    under: boolean,
  ) => {
    const source = sources.get(key);
    const known = source !== undefined || seen.has(key);
    seen.add(key);
    // Withdrawn here, by itself or with its objective: it stays out.
    if (under || isGone(key)) {
      lines.push({ line, title: title.slice(0, 160), becomes, does: 'kept' });
      return;
    }
    const same = !source || source.content_hash === hash || history;
    const does = !known
      ? 'added'
      : same
        ? 'unchanged'
        : versions.get(source.subject_id) === source.subject_version
          ? 'changed'
          : 'kept';
    lines.push({ line, title: title.slice(0, 160), becomes, does });
  };
  for (const one of settled) {
    const under = isGone(one.key);
    put(one.line, one.title, 'objective', one, one.history, under);
    for (const each of one.keyResults) put(each.line, each.statement, 'key-result', each, one.history, under);
    for (const each of one.levels) {
      put(each.line, each.name, 'kpi', each, one.history, under);
      if (each.beyond) put(each.line, each.name, 'guardrail', { key: each.railKey, hash: '' }, one.history, under);
    }
    for (const each of one.initiatives) put(each.line, each.bet, 'initiative', each, one.history, under);
  }
  return lines;
}

function* inThousands(ids: readonly string[]) {
  for (let start = 0; start < ids.length; start += 1_000) yield ids.slice(start, start + 1_000);
}

/** So many of each, by what they become and do: `objective.added`. */
export function countLines(lines: readonly Pick<ComparedLine, 'becomes' | 'does'>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { becomes, does } of lines) counts[`${becomes}.${does}`] = (counts[`${becomes}.${does}`] ?? 0) + 1;
  return counts;
}

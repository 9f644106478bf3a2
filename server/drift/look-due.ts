import { localDate } from '../../src/calendar/local-time.ts';
import { weekOf } from '../../src/drift/card.ts';
import { findOrganisation } from '../../store/organisation.ts';
import { lastLookAt } from '../../store/question-card.ts';
import type { Store } from '../../store/store.ts';

/** Writing comes in bursts: a look waits until the last one is this old. */
const SETTLED_MS = 10 * 60_000;

/** What a detector looks at; the cards themselves are none of it. */
const evidence = [
  'objective',
  'key-result',
  'check-in',
  'stance',
  'comment',
  'guardrail',
  'cycle',
  'key-result-closing',
  'kpi',
  'definition',
  'decision',
  'annotation',
  'kpi-follow',
  'run',
  'measurement',
  'membership',
  'team',
  'organisation',
  'question-thresholds',
];

/** Some Monday, to tell one week from the next. */
const A_MONDAY = '2024-01-01';

/** Each week has its look, and a change of what was looked at another, once things are quiet. */
export async function lookIsDue(store: Store): Promise<boolean> {
  const organisation = await findOrganisation(store.db);
  if (!organisation) return false;
  const last = await lastLookAt(store.db);
  if (last === null) return true;
  const now = store.clock.now();
  const week = (at: string) => weekOf(A_MONDAY, localDate(organisation.timezone, at));
  if (week(now.toISOString()) !== week(last)) return true;
  if (now.getTime() - Date.parse(last) < SETTLED_MS) return false;
  const changed = await store.db
    .selectFrom('event')
    .select('id')
    .where('id', '>', firstIdOf(last))
    .where('at', '>', last)
    .where('subject_kind', 'in', evidence)
    .limit(1)
    .executeTakeFirst();
  return changed !== undefined;
}

/** Ids begin with their millisecond: the smallest one of an instant, for the index. */
function firstIdOf(instant: string): string {
  const hex = Date.parse(instant).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

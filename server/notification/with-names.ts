import type { Notice } from '../../store/notification.ts';
import type { Reader } from '../../store/store.ts';

/** A notice about a person keeps their id alone: the name is put beside it as it is read, and gone once erased. */
export async function withNames(db: Reader, notices: readonly Notice[]): Promise<Notice[]> {
  const ids = [...new Set(notices.flatMap(({ facts }) => (typeof facts.by === 'string' ? [facts.by] : [])))];
  if (ids.length === 0) return [...notices];
  const people = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute();
  const named = new Map(people.map(({ id, name }) => [id, name]));
  return notices.map((notice) =>
    notice.kind === 'team-entered'
      ? { ...notice, facts: { ...notice.facts, name: named.get(notice.facts.by as string) ?? null } }
      : notice,
  );
}

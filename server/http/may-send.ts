import type { Actor } from '../../src/people/relation.ts';
import { authorize, ofTheInstallation } from '../../store/authorize.ts';
import type { Reader } from '../../store/store.ts';
import { subjectOf, visibleKpi } from '../kpi/visible-kpi.ts';

const MB = 1024 ** 2;

/**
 * Who may send a file, by what it is for, and how large: rows to count are a source, an administrator's; the values of a
 * KPI belong to those who enter them; what happened around it, and goals of another tool, to any member.
 */
export async function maySend(
  db: Reader,
  actor: Actor,
  { kpi, context, goals }: Record<string, string>,
): Promise<{ readonly limit?: number }> {
  if (kpi !== undefined) {
    const found = await visibleKpi(db, actor, kpi);
    authorize(actor, 'measurement.enter', subjectOf(found));
    return { limit: 50 * MB };
  }
  if (context !== undefined) {
    authorize(actor, 'context.edit', ofTheInstallation);
    return { limit: 50 * MB };
  }
  if (goals !== undefined) {
    authorize(actor, 'objective.propose', ofTheInstallation);
    return { limit: 50 * MB };
  }
  authorize(actor, 'source.manage', ofTheInstallation);
  return {};
}

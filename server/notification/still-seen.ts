import type { PersonActing } from '../../src/people/relation.ts';
import type { Notice } from '../../store/notification.ts';
import type { Reader } from '../../store/store.ts';

/**
 * What their reader may still see: neither shown, counted nor written otherwise. A limit crossed names a KPI that may be
 * another team's than the objective's: whoever left that team, or whose KPI went behind a wall, reads its name no more.
 */
export async function stillSeen(db: Reader, actor: PersonActing, notices: readonly Notice[]): Promise<Notice[]> {
  const sees = (teamId: string | null | undefined) => teamId === null || (teamId && actor.sees.has(teamId));
  const seen = notices.filter(({ teamId }) => sees(teamId));
  const rails = new Set(seen.flatMap((notice) => railOf(notice) ?? []));
  if (rails.size === 0) return seen;
  const rows = await db
    .selectFrom('guardrail')
    .innerJoin('kpi', 'kpi.id', 'guardrail.kpi_id')
    .select(['guardrail.id', 'kpi.owner_team_id'])
    .where('guardrail.id', 'in', [...rails])
    .execute();
  const owners = new Map(rows.map((row) => [row.id, row.owner_team_id]));
  // A guardrail that is no more has no owner to ask.
  return seen.filter((notice) => {
    const rail = railOf(notice);
    return rail === null || sees(owners.get(rail));
  });
}

/** `guardrail-crossed/{guardrail}/{cycle}`: those told by an older release say so too. */
const railOf = ({ kind, once }: Notice): string | null =>
  kind === 'guardrail-crossed' ? (once.split('/')[1] ?? '') : null;

import { addDays } from '../../src/calendar/day-number.ts';
import { DAYS_TO_DECIDE } from '../../src/kpi/definition-life.ts';
import type { Look } from '../../src/steering/look.ts';
import { fromJson } from '../../store/columns.ts';
import type { Reader } from '../../store/store.ts';

export interface AskedLook {
  readonly look: Look;
  readonly title: string;
  /** The KPI whose definition waits. */
  readonly kpiKey?: string;
}

/** Everyone's tests that wait for an answer, and those revealed that nobody has settled. */
export async function asksOfTests(db: Reader, today: string): Promise<AskedLook[]> {
  const tests = await db
    .selectFrom('alignment_test')
    .select(['id', 'team_id', 'subject', 'phase', 'revealed_on', 'created_at'])
    .where('phase', 'in', ['open', 'revealed'])
    .execute();
  const open = tests.filter((test) => test.phase === 'open').map(({ id }) => id);
  const seats =
    open.length === 0
      ? []
      : await db
          .selectFrom('alignment_seat')
          .select(['test_id', 'person_id', 'state'])
          .where('test_id', 'in', open)
          .execute();
  return tests.map((test): AskedLook => {
    const about = { subject: { kind: 'test', id: test.id }, ownerTeamId: test.team_id };
    if (test.phase === 'open') {
      const own = seats.filter((seat) => seat.test_id === test.id && seat.state !== 'closed');
      const have = own.filter((seat) => seat.state === 'answered').length;
      const waiting = own.filter((seat) => seat.state === 'waiting');
      return {
        title: test.subject,
        look: {
          ...about,
          kind: 'test-to-answer',
          since: test.created_at.slice(0, 10),
          personIds: waiting.flatMap((seat) => (seat.person_id === null ? [] : [seat.person_id])),
          have,
          of: own.length,
        },
      };
    }
    const revealedOn = test.revealed_on ?? today;
    return {
      title: test.subject,
      look: {
        ...about,
        kind: 'test-to-settle',
        since: revealedOn,
        overdue: addDays(revealedOn, DAYS_TO_DECIDE) < today,
      },
    };
  });
}

/** Definitions that wait for the say of the people asked: one stance on this very meaning answers. */
export async function asksOfDefinitions(db: Reader): Promise<AskedLook[]> {
  const proposed = await db
    .selectFrom('definition_version as version')
    .innerJoin('kpi', 'kpi.id', 'version.kpi_id')
    .select([
      'version.id',
      'version.spec_hash',
      'version.asked_ids',
      'version.proposed_at',
      'kpi.name',
      'kpi.key',
      'kpi.owner_team_id',
    ])
    .where('version.status', '=', 'proposed')
    .where('kpi.status', '!=', 'retired')
    .execute();
  if (proposed.length === 0) return [];
  const stances = await db
    .selectFrom('definition_stance')
    .select(['version_id', 'person_id', 'spec_hash'])
    .where(
      'version_id',
      'in',
      proposed.map(({ id }) => id),
    )
    .execute();
  return proposed.map((version) => {
    const heard = new Set(
      stances
        .filter((one) => one.version_id === version.id && one.spec_hash === version.spec_hash)
        .map((one) => one.person_id),
    );
    const asked = version.asked_ids ? [...fromJson<readonly string[]>(version.asked_ids)] : [];
    return {
      title: version.name,
      kpiKey: version.key,
      look: {
        kind: 'stance-asked',
        subject: { kind: 'definition', id: version.id },
        ownerTeamId: version.owner_team_id,
        since: (version.proposed_at ?? '').slice(0, 10),
        personIds: asked.filter((id) => !heard.has(id)),
      },
    };
  });
}

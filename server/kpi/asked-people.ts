import { askedByDefault } from '../../src/kpi/definition-life.ts';
import type { Actor } from '../../src/people/relation.ts';
import { isHidden } from '../../src/people/rights.ts';
import type { Kpi } from '../../store/kpi.ts';
import { followers } from '../../store/kpi-follow.ts';
import { currentMemberships } from '../../store/membership.ts';
import { allPeople, stillHere } from '../../store/person.ts';
import type { Reader } from '../../store/store.ts';

/** Asked to agree unless others are named: the steward, and the facilitators of the owner and of the teams that follow. */
export async function askedPeople(
  db: Reader,
  kpi: Pick<Kpi, 'ownerTeamId' | 'stewardId'> & { readonly id?: string },
  actor: Actor,
): Promise<string[]> {
  const following = kpi.id === undefined ? [] : ((await followers(db, kpi.id)).get(kpi.id) ?? []);
  // A private team that follows is not told of to whoever cannot see it, by the names of its facilitators either.
  const seen = following.filter((teamId) => !isHidden(actor, { ownerTeamId: teamId }));
  const teams = new Set([kpi.ownerTeamId, ...seen]);
  const here = stillHere(await allPeople(db));
  const facilitators = (await currentMemberships(db))
    .filter(({ teamId, role }) => role === 'facilitator' && teams.has(teamId))
    .map(({ personId }) => personId);
  // Whoever has left never answers: a proposal would wait for good.
  return askedByDefault(kpi.stewardId, facilitators, actor.kind === 'person' ? actor.id : '').filter((id) =>
    here.has(id),
  );
}

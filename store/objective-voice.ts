import type { Voice } from '../src/okr/hearing.ts';
import { type Dots, placeDots } from '../src/okr/ranking.ts';
import type { Stance } from '../src/people/stance.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import type { Reader, Store } from './store.ts';
import { write } from './write.ts';

export interface ObjectiveComment {
  readonly id: string;
  readonly objectiveId: string;
  readonly personId: string;
  readonly words: string;
  readonly at: string;
}

const noneOf = (ids: readonly string[]) => (ids.length === 0 ? [''] : ids);

export async function stancesOn(
  db: Reader,
  objectiveIds: readonly string[],
): Promise<(Voice & { readonly id: string })[]> {
  const rows = await db
    .selectFrom('objective_stance')
    .selectAll()
    .where('objective_id', 'in', noneOf(objectiveIds))
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    objectiveId: row.objective_id,
    personId: row.person_id,
    at: row.at,
    stance: fromJson(row.stance) as Stance,
  }));
}

export async function commentsOn(db: Reader, objectiveIds: readonly string[]): Promise<ObjectiveComment[]> {
  const rows = await db
    .selectFrom('objective_comment')
    .selectAll()
    .where('objective_id', 'in', noneOf(objectiveIds))
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    objectiveId: row.objective_id,
    personId: row.person_id,
    words: row.words,
    at: row.at,
  }));
}

export async function dotsOn(db: Reader, objectiveIds: readonly string[]): Promise<Dots[]> {
  const rows = await db
    .selectFrom('objective_dots')
    .selectAll()
    .where('objective_id', 'in', noneOf(objectiveIds))
    .execute();
  return rows.map((row) => ({ personId: row.person_id, objectiveId: row.objective_id, count: row.count }));
}

type About = { readonly id: string; readonly teamId: string };

/** The last one counts; the others stay. The event says that a stance was given, its words stay here. */
export function giveStance(
  store: Store,
  by: Authorized<'stance.give'>,
  objective: About,
  personId: string,
  stance: Stance,
): Promise<void> {
  return write(store, by, 'objective.stance', async ({ tx, now, newId, record }) => {
    const id = newId();
    await tx
      .insertInto('objective_stance')
      .values({ id, objective_id: objective.id, person_id: personId, stance: toJson(stance), at: now })
      .execute();
    await record({
      subject: { kind: 'stance', id },
      teamId: objective.teamId,
      before: null,
      after: { objectiveId: objective.id, kind: stance.kind },
    });
  });
}

export function comment(
  store: Store,
  by: Authorized<'comment.write'>,
  objective: About,
  personId: string,
  words: string,
): Promise<void> {
  return write(store, by, 'objective.comment', async ({ tx, now, newId, record }) => {
    const id = newId();
    await tx
      .insertInto('objective_comment')
      .values({ id, objective_id: objective.id, person_id: personId, words, at: now, withdrawn_at: null })
      .execute();
    await record({
      subject: { kind: 'comment', id },
      teamId: objective.teamId,
      before: null,
      after: { objectiveId: objective.id, words },
    });
  });
}

/** A person's dots over the objectives of a cycle; more than they have is refused with what is left. */
export function rankWithDots(
  store: Store,
  by: Authorized<'objective.rank'>,
  placed: Dots & { readonly teamId: string },
  objectiveIds: readonly string[],
): Promise<void> {
  return write(store, by, 'objective.rank', async ({ tx, record }) => {
    const { personId, objectiveId, count, teamId } = placed;
    const own = (await dotsOn(tx, objectiveIds)).filter((dots) => dots.personId === personId);
    placeDots(own, { personId, objectiveId, count });
    await tx
      .deleteFrom('objective_dots')
      .where((row) => row.and({ objective_id: objectiveId, person_id: personId }))
      .execute();
    if (count > 0) {
      await tx.insertInto('objective_dots').values({ objective_id: objectiveId, person_id: personId, count }).execute();
    }
    await record({ subject: { kind: 'dots', id: objectiveId }, teamId, before: null, after: { objectiveId } });
  });
}

export interface Asked {
  readonly objectiveId: string;
  readonly personId: string;
  /** Asked as a member of this team, where one voice is enough; null where it was by name. */
  readonly teamId: string | null;
}

export async function askedOn(db: Reader, objectiveIds: readonly string[]): Promise<Asked[]> {
  const rows = await db
    .selectFrom('objective_asked')
    .selectAll()
    .where('objective_id', 'in', noneOf(objectiveIds))
    .orderBy('at')
    .execute();
  return rows.map((row) => ({ objectiveId: row.objective_id, personId: row.person_id, teamId: row.team_id }));
}

/** Asks for a say, once each: asked again by name, whoever was asked with their team is waited for in person. */
export function askForASay(
  store: Store,
  by: Authorized<'objective.ask'>,
  objective: About,
  personIds: readonly string[],
  teamId: string | null,
): Promise<void> {
  return write(store, by, 'objective.ask', async ({ tx, now, record }) => {
    for (const personId of new Set(personIds)) {
      const asked = tx
        .insertInto('objective_asked')
        .values({ objective_id: objective.id, person_id: personId, team_id: teamId, at: now });
      await asked
        .onConflict((conflict) =>
          teamId === null
            ? conflict.columns(['objective_id', 'person_id']).doUpdateSet({ team_id: null })
            : conflict.doNothing(),
        )
        .execute();
    }
    await record({
      subject: { kind: 'objective-asked', id: objective.id },
      teamId: objective.teamId,
      before: null,
      after: { objectiveId: objective.id, teamId, people: new Set(personIds).size },
    });
  });
}

import type { TakenCheckIn } from '../../store/check-in.ts';
import type { Initiative } from '../../store/initiative.ts';
import type { KeyResult } from '../../store/key-result.ts';
import type { Objective } from '../../store/objective.ts';
import type { Reader } from '../../store/store.ts';

/**
 * Done to all the objectives of a cycle at once, or in the name of others: whoever starts the cycle, orders it, brings its
 * file or answers for a team that was asked has no more of a hand in one objective than in another.
 */
const done = [
  'cycle.start',
  'cycle.remove',
  'cycle.put-back',
  'objective.place',
  'objective.unchoose',
  'objective.contribute',
  'goals.import',
];

interface Written {
  readonly objectives: readonly Pick<Objective, 'id'>[];
  readonly keyResults: readonly Pick<KeyResult, 'id' | 'objectiveId'>[];
  readonly checkIns: readonly TakenCheckIn[];
  readonly initiatives: readonly Pick<Initiative, 'id' | 'objectiveId'>[];
}

/**
 * Who had a hand in each objective: wrote it, a key result or an initiative of it, or said at a check-in where it stands.
 * For a count alone: it goes no further than the picture's number.
 */
export async function handsOn(db: Reader, written: Written): Promise<Map<string, Set<string>>> {
  const objectiveOf = new Map(written.keyResults.map(({ id, objectiveId }) => [id, objectiveId]));
  const about = new Map<string, readonly string[]>([
    ...written.objectives.map(({ id }) => [id, [id]] as const),
    ...[...written.keyResults, ...written.initiatives].map(({ id, objectiveId }) => [id, [objectiveId]] as const),
    ...written.checkIns.map(({ id, entries }) => {
      const said = entries.filter(({ skipped }) => skipped === null);
      return [id, said.flatMap(({ keyResultId }) => objectiveOf.get(keyResultId) ?? [])] as const;
    }),
  ]);
  const hands = new Map<string, Set<string>>();
  if (about.size === 0) return hands;
  const rows = await db
    .selectFrom('event')
    // A token is nobody's hand.
    .innerJoin('person', 'person.id', 'event.actor_id')
    .select(['event.subject_id', 'person.id'])
    .distinct()
    .where('event.subject_kind', 'in', ['objective', 'key-result', 'check-in', 'initiative'])
    .where('event.subject_id', 'in', [...about.keys()])
    .where('event.operation', 'not in', done)
    .execute();
  for (const { subject_id, id } of rows)
    for (const objectiveId of about.get(subject_id) ?? [])
      hands.set(objectiveId, new Set([...(hands.get(objectiveId) ?? []), id]));
  return hands;
}

import { Refusal } from '../../src/refusal.ts';
import type { Store } from '../../store/store.ts';

/** The row of `lease` that says: what is here is half of another place. */
const NAME = 'moving';

const organisationOf = async ({ db }: Store): Promise<string> => {
  const found = await db.selectFrom('organisation').select('id').executeTakeFirst();
  if (!found) throw new Refusal('move.nothing-to-move', {});
  return found.id;
};

const markOf = ({ db }: Store) => db.selectFrom('lease').select('holder').where('name', '=', NAME).executeTakeFirst();

/** Marks the target as half moved; true when an earlier move of the same organisation had begun. */
export async function beginMove(source: Store, target: Store, mustBeEmpty: () => Promise<void>): Promise<boolean> {
  const organisation = await organisationOf(source);
  const mark = await markOf(target);
  if (mark && mark.holder !== organisation) throw new Refusal('move.another-began', {});
  if (mark) return true;
  await mustBeEmpty();
  await target.db
    .insertInto('lease')
    .values({ name: NAME, holder: organisation, until: target.clock.now().toISOString() })
    .execute();
  return false;
}

export async function endMove(target: Store): Promise<void> {
  await target.db.deleteFrom('lease').where('name', '=', NAME).execute();
}

/** A server never starts on half an organisation. */
export async function mustBeWhole(store: Store): Promise<void> {
  if (await markOf(store)) throw new Refusal('move.not-finished', {});
}

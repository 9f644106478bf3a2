import { rolesShown } from '../../src/alignment/alignment-test.ts';
import type { Answer } from '../../src/alignment/answer.ts';
import { answersOf, type StoredAnswer, type StoredTest, seatHolders } from '../../store/alignment-test.ts';
import { allPeople } from '../../store/person.ts';
import type { Reader } from '../../store/store.ts';

/** An answer with what the test lets be said of who gave it: nothing, a role, or a name. */
export interface Given {
  readonly answer: Answer;
  readonly said: string | null;
}

/** Read once revealed. A name is looked up for those who read: erased, it is gone from here too. */
export async function givenIn(db: Reader, test: StoredTest): Promise<Given[]> {
  const answers = await answersOf(db, test.id);
  if (test.names === 'names') return named(db, test, answers);
  const shown = test.names === 'roles' ? rolesShown(answers.map(({ answer }) => answer.role)) : null;
  return answers.map(({ answer }) => ({ answer, said: shown === null ? null : answer.role }));
}

async function named(db: Reader, test: StoredTest, answers: readonly StoredAnswer[]): Promise<Given[]> {
  const people = new Map((await allPeople(db)).map(({ id, name }) => [id, name]));
  const holders = new Map((await seatHolders(db, test.id)).map((holder) => [holder.id, holder]));
  return answers.map(({ seatId, answer }) => {
    const holder = seatId === null ? undefined : holders.get(seatId);
    const said = holder?.personId ? (people.get(holder.personId) ?? null) : (holder?.guestName ?? null);
    return { answer, said };
  });
}

import type { PersonId } from '../../example/people.ts';
import type { PlantedTruths } from '../../example/planted-truths.ts';
import type { Words } from '../../example/words/words.ts';
import { actingPerson } from '../../store/authorize.ts';
import type { Store } from '../../store/store.ts';
import type { Worker } from '../jobs/worker.ts';
import type { Company } from './seed-people.ts';

export interface KpiStory {
  readonly store: Store;
  readonly words: Words;
  readonly company: Company;
  readonly truths: PlantedTruths;
  readonly sourceId: string;
  readonly worker: Worker;
  /** Moves the story's clock to a minute of a local day. */
  readonly at: (date: string, minuteOfDay: number) => void;
}

/** Whoever does something in the story has to be allowed to, like anyone. */
export async function actingAs(store: Store, company: Company, person: PersonId) {
  const actor = await actingPerson(store.db, company.people[person]);
  if (!actor) throw new Error(`${person} is not at Cyclade`);
  return actor;
}

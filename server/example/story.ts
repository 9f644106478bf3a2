import type { CyclePlan } from '../../example/okrs.ts';
import type { PersonId } from '../../example/people.ts';
import type { PlantedTruths } from '../../example/planted-truths.ts';
import type { KpiId, Words } from '../../example/words/words.ts';
import type { Acting, ServerParts } from './as-person.ts';
import type { Company } from './seed-people.ts';

/** What every chapter of the story is told with. */
export interface Story {
  readonly parts: ServerParts;
  readonly words: Words;
  readonly company: Company;
  readonly truths: PlantedTruths;
  readonly cycles: readonly CyclePlan[];
  readonly sourceId: string;
  readonly as: (person: PersonId) => Promise<Acting>;
  /** Moves the story's clock to a minute of a local day. */
  readonly at: (date: string, minuteOfDay: number) => void;
  /** What a KPI said of a period, once it is computed. */
  readonly quoted: (kpi: KpiId, period: string) => number | null;
}

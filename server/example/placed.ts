import type { KeyResultPlan, ObjectivePlan } from '../../example/okrs.ts';
import { people } from '../../example/people.ts';
import type { ObjectiveId } from '../../example/story-ids.ts';
import type { ServiceId } from '../../example/words/words.ts';

export type PlacedKeyResult = KeyResultPlan & { readonly uuid: string; readonly baseline: number };
export interface PlacedObjective {
  readonly plan: ObjectivePlan;
  readonly uuid: string;
  readonly guardrailId: string | null;
  readonly keyResults: PlacedKeyResult[];
}
export type Placed = Map<ObjectiveId, PlacedObjective>;

/** Who leads a service, and speaks for it. */
export const facilitatorOf = (team: ServiceId) => {
  const found = people.find(({ facilitates }) => (facilitates as readonly string[]).includes(team));
  if (!found) throw new Error(`nobody facilitates ${team}`);
  return found.id;
};

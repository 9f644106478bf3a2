import { z } from 'zod';
import { Refusal } from '../refusal.ts';

const id = z.string().min(1);

/** What may be prepared about one key result. A confidence is felt: there is no place for one. */
export const DraftLine = z.object({
  keyResultId: id,
  /** For a measure that people type; one that a KPI gives is the KPI's. */
  value: z.number().nullable(),
  learnt: z.string().trim().max(2000),
  blocked: z.string().trim().max(2000),
});
export type DraftLine = z.infer<typeof DraftLine>;

interface Due {
  readonly keyResultId: string;
  /** Its value comes from a KPI, or is computed. */
  readonly given: boolean;
}

/** A draft speaks of the team's own running key results, once each, and types no value that is measured. */
export function checkDraft(lines: readonly DraftLine[], due: readonly Due[]): void {
  const seen = new Set<string>();
  for (const { keyResultId, value } of lines) {
    const one = due.find((each) => each.keyResultId === keyResultId);
    if (!one) throw new Refusal('key-result.not-found', { id: keyResultId });
    if (seen.has(keyResultId)) throw new Refusal('check-in.key-result-twice', {});
    if (one.given && value !== null) throw new Refusal('check-in.value-is-measured', { keyResultId });
    seen.add(keyResultId);
  }
}

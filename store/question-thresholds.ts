import { DriftSettings } from '../src/drift/settings.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import { theOrganisation } from './organisation.ts';
import type { Reader, Store } from './store.ts';
import { mustBeVersion, write } from './write.ts';

export interface Thresholds {
  /** What the organisation judged otherwise than the defaults; the rest moves with them. */
  readonly chosen: Partial<DriftSettings>;
  readonly version: number;
}

export async function questionThresholds(db: Reader): Promise<Thresholds> {
  const row = await db.selectFrom('organisation').select('question_thresholds').executeTakeFirst();
  if (!row?.question_thresholds) return { chosen: {}, version: 1 };
  const { chosen, version } = fromJson<{ chosen: Record<string, number>; version: number }>(row.question_thresholds);
  // A threshold of another release that is no longer one is left aside.
  const known = Object.entries(chosen).filter(
    ([name, value]) => DriftSettings.shape[name as keyof DriftSettings]?.safeParse(value).success ?? false,
  );
  return { chosen: Object.fromEntries(known), version };
}

export function changeQuestionThresholds(
  store: Store,
  by: Authorized<'organisation.change'>,
  expectedVersion: number,
  chosen: Thresholds['chosen'],
): Promise<Thresholds> {
  return write(store, by, 'question.thresholds', async ({ tx, record }) => {
    const { id } = await theOrganisation(tx);
    // Two changes at once wait for each other here; the second sees the first.
    await tx.updateTable('organisation').set({ id }).where('id', '=', id).execute();
    const before = await questionThresholds(tx);
    mustBeVersion(before, expectedVersion, before);
    const after = { chosen, version: expectedVersion + 1 };
    await tx
      .updateTable('organisation')
      .set({ question_thresholds: toJson(after) })
      .where('id', '=', id)
      .execute();
    await record({ subject: { kind: 'question-thresholds', id }, before, after });
    return after;
  });
}

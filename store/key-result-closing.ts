import { isDeepStrictEqual } from 'node:util';
import type { ClosingLines, Fate } from '../src/okr/closing.ts';
import type { GivenScore } from '../src/okr/score.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import { holdCycle, theCycle } from './cycle.ts';
import { insertNotDoing, type NewNotDoing } from './not-doing.ts';
import type { Reader, Store } from './store.ts';
import type { KeyResultClosingTable } from './tables/okr.ts';
import { mustBeVersion, type WriteContext, write } from './write.ts';

/** What the closing of a cycle keeps of one key result, for good. */
export interface KeptClosing {
  readonly keyResultId: string;
  readonly lines: ClosingLines;
  readonly given: GivenScore | null;
  readonly whyShort: string;
  /** What else may have played, beside the second line. */
  readonly whatElse: string;
  readonly learnt: string;
  readonly fate: Fate | null;
  /** The KPI it became. */
  readonly kpiId: string | null;
  readonly version: number;
}

const fromRow = (row: KeyResultClosingTable): KeptClosing => ({
  keyResultId: row.key_result_id,
  lines: fromJson(row.lines) as ClosingLines,
  given: row.score === null ? null : { score: row.score, proposed: row.score_proposed, reason: row.score_reason },
  whyShort: row.why_short,
  whatElse: row.what_else,
  learnt: row.learnt,
  fate: row.fate === null ? null : (fromJson(row.fate) as Fate),
  kpiId: row.kpi_id,
  version: row.version,
});

export async function closingsOf(db: Reader, keyResultIds: readonly string[]): Promise<KeptClosing[]> {
  if (keyResultIds.length === 0) return [];
  const rows = await db
    .selectFrom('key_result_closing')
    .selectAll()
    .where('key_result_id', 'in', keyResultIds)
    .execute();
  return rows.map(fromRow);
}

export async function closingThatBecame(db: Reader, kpiId: string): Promise<KeptClosing | null> {
  const row = await db.selectFrom('key_result_closing').selectAll().where('kpi_id', '=', kpiId).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Written while the cycle is closing, again if need be; once it is closed, it stays. Version 0: not written yet. */
export function writeClosing(
  store: Store,
  by: Authorized<'key-result.close'>,
  place: { readonly teamId: string; readonly cycleId: string },
  expectedVersion: number,
  closing: Omit<KeptClosing, 'version' | 'kpiId'>,
  noLonger: NewNotDoing | null,
): Promise<KeptClosing> {
  return write(store, by, 'key-result.close', async (context) => {
    const { tx, record } = context;
    await holdCycle(tx, place.cycleId);
    const cycle = await theCycle(tx, place.cycleId);
    if (cycle.state === 'closed') throw new Refusal('okr.cycle-closed', { closedOn: cycle.closedOn });
    if (cycle.state !== 'closing') throw new Refusal('okr.cycle-not-closing', {});
    const [before] = await closingsOf(tx, [closing.keyResultId]);
    if ((before?.version ?? 0) !== expectedVersion)
      mustBeVersion({ version: before?.version ?? 0 }, expectedVersion, before);
    const values = {
      lines: toJson(closing.lines),
      score: closing.given?.score ?? null,
      score_proposed: closing.given?.proposed ?? null,
      score_reason: closing.given?.reason ?? null,
      why_short: closing.whyShort,
      what_else: closing.whatElse,
      learnt: closing.learnt,
      fate: closing.fate && toJson(closing.fate),
      version: expectedVersion + 1,
    };
    if (before)
      await tx.updateTable('key_result_closing').set(values).where('key_result_id', '=', closing.keyResultId).execute();
    else
      await tx
        .insertInto('key_result_closing')
        .values({ key_result_id: closing.keyResultId, kpi_id: null, ...values })
        .execute();
    if (noLonger && !(before?.fate?.kind === 'stop' && before.fate.toNotDoing)) await insertNotDoing(context, noLonger);
    const [after] = await closingsOf(tx, [closing.keyResultId]);
    if (!after) throw new Error(`the closing of ${closing.keyResultId} was written and is not there`);
    await record({
      subject: { kind: 'key-result-closing', id: closing.keyResultId },
      teamId: place.teamId,
      before: before ?? null,
      after,
    });
    return after;
  });
}

/** As its cycle is closed: what the values say that day stays, whatever they said when each closing was written. */
export async function keepLines(
  { tx, record }: WriteContext,
  now: readonly { readonly id: string; readonly teamId: string; readonly lines: ClosingLines }[],
): Promise<void> {
  const written = await closingsOf(
    tx,
    now.map(({ id }) => id),
  );
  for (const before of written) {
    const said = now.find(({ id }) => id === before.keyResultId);
    if (!said || isDeepStrictEqual(said.lines, before.lines)) continue;
    const after = { ...before, lines: said.lines, version: before.version + 1 };
    await tx
      .updateTable('key_result_closing')
      .set({ lines: toJson(after.lines), version: after.version })
      .where('key_result_id', '=', before.keyResultId)
      .execute();
    await record({
      subject: { kind: 'key-result-closing', id: before.keyResultId },
      teamId: said.teamId,
      before,
      after,
    });
  }
}

import type { HelpAnswer } from '../src/okr/help.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { holdRunningCycle } from './cycle.ts';
import type { Reader, Store } from './store.ts';
import type { HelpAnswerTable } from './tables/okr.ts';
import { write } from './write.ts';

const fromRow = (row: HelpAnswerTable): HelpAnswer => ({
  id: row.id,
  cycleId: row.cycle_id,
  keyResultId: row.key_result_id,
  teamId: row.team_id,
  week: row.week,
  words: row.words,
  at: row.answered_at,
});

export async function helpAnswersOf(db: Reader, cycleId: string): Promise<HelpAnswer[]> {
  const rows = await db
    .selectFrom('help_answer')
    .selectAll()
    .where('cycle_id', '=', cycleId)
    .orderBy('answered_at')
    .orderBy('id')
    .execute();
  return rows.map(fromRow);
}

/** One a week and ask: of two who answer at once, the second sees what the first said. */
export function answerHelp(
  store: Store,
  by: Authorized<'help.answer'>,
  answer: Omit<HelpAnswer, 'id' | 'at'>,
  idempotencyKey?: string,
): Promise<HelpAnswer> {
  return write(
    store,
    by,
    'help.answer',
    async ({ tx, now, newId, record }) => {
      await holdRunningCycle(tx, answer.cycleId);
      const before = await tx
        .selectFrom('help_answer')
        .selectAll()
        .where('key_result_id', '=', answer.keyResultId)
        .where('team_id', '=', answer.teamId)
        .where('week', '=', answer.week)
        .executeTakeFirst();
      if (before) throw new Refusal('help.answer-taken', { words: before.words });
      const row: HelpAnswerTable = {
        id: newId(),
        cycle_id: answer.cycleId,
        key_result_id: answer.keyResultId,
        team_id: answer.teamId,
        week: answer.week,
        words: answer.words,
        answered_at: now,
      };
      await tx.insertInto('help_answer').values(row).execute();
      const given = fromRow(row);
      await record({ subject: { kind: 'help', id: row.id }, teamId: row.team_id, before: null, after: given });
      return given;
    },
    { idempotencyKey, request: answer },
  );
}

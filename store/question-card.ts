import type { Card, Drift, Sighting } from '../src/drift/card.ts';
import { type CardRecord, type Choice, type Ending, endings, isOver } from '../src/drift/choose-card.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import type { Reader, Store } from './store.ts';
import type { QuestionCardTable } from './tables/questions.ts';
import { mustBeVersion, type WriteContext, write } from './write.ts';

/** A card that was put to a team, and what became of it. */
export interface KeptCard extends Card, CardRecord {
  readonly id: string;
  readonly teamId: string;
  readonly resolvedAs: Ending | null;
  readonly version: number;
}

const fromRow = (row: QuestionCardTable): KeptCard => ({
  id: row.id,
  teamId: row.team_id,
  key: row.key,
  drift: row.drift as Drift,
  params: fromJson(row.params) as Card['params'],
  evidence: fromJson(row.evidence) as Card['evidence'],
  firstShownOn: row.first_shown_on,
  lastShownOn: row.last_shown_on,
  dismissed: row.dismissed_on === null ? null : { on: row.dismissed_on, reason: row.dismissed_reason ?? '' },
  resolvedOn: row.resolved_on,
  resolvedAs: row.resolved_on === null ? null : (endings.find((one) => one === row.resolved_as) ?? 'gone'),
  version: row.version,
});

/** The latest first. */
export async function cardsOfTeams(db: Reader, teamIds: readonly string[]): Promise<KeptCard[]> {
  if (teamIds.length === 0) return [];
  const rows = await db
    .selectFrom('question_card')
    .selectAll()
    .where('team_id', 'in', teamIds)
    .orderBy('last_shown_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(fromRow);
}

/** Cards put from a day on, that nobody dismissed and whose evidence stands. */
export async function cardsSince(db: Reader, monday: string): Promise<KeptCard[]> {
  const rows = await db
    .selectFrom('question_card')
    .selectAll()
    .where('last_shown_on', '>=', monday)
    .where('dismissed_on', 'is', null)
    .where('resolved_on', 'is', null)
    .execute();
  return rows.map(fromRow);
}

export async function theCard(db: Reader, id: string): Promise<KeptCard> {
  const row = await db.selectFrom('question_card').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('question.not-found', { id });
  return fromRow(row);
}

export type Waits = readonly { readonly drift: Drift; readonly waitsFor: NonNullable<Sighting['waitsFor']> }[];

export interface Look {
  readonly at: string;
  readonly waits: Waits;
}

export async function looksOf(db: Reader, teamIds: readonly string[]): Promise<Map<string, Look>> {
  if (teamIds.length === 0) return new Map();
  const rows = await db.selectFrom('question_look').selectAll().where('team_id', 'in', teamIds).execute();
  return new Map(rows.map((row) => [row.team_id, { at: row.looked_at, waits: fromJson(row.waits) as Waits }]));
}

/** When the teams were last looked at, all together; null before the first look. */
export async function lastLookAt(db: Reader): Promise<string | null> {
  const row = await db
    .selectFrom('question_look')
    .select((of) => of.fn.max('looked_at').as('at'))
    .executeTakeFirst();
  return row?.at ?? null;
}

/**
 * Keeps what a look at a team found: this week's card, the evidence as it is now of those that still stand, the end of
 * those whose evidence is gone. The log says that a question was put, not which: it is the team's first.
 */
export function keepLook(
  store: Store,
  by: Authorized<'installation'>,
  teamId: string,
  seen: { readonly cards: readonly Card[]; readonly waits: Waits },
  choose: (history: readonly KeptCard[]) => Choice,
  today: string,
): Promise<void> {
  return write(store, by, 'question.look', async (context) => {
    const { tx, now } = context;
    const look = { looked_at: now, waits: toJson(seen.waits) };
    await tx
      .insertInto('question_look')
      .values({ team_id: teamId, ...look })
      .onConflict((conflict) => conflict.column('team_id').doUpdateSet(look))
      .execute();
    const history = await cardsOfTeams(tx, [teamId]);
    const choice = choose(history);
    for (const record of history) {
      // What is over is history: neither its end nor its words change.
      if (isOver(record)) continue;
      const end = choice.ended.find(({ key }) => key === record.key);
      if (end) await put(context, record, { resolved_on: today, resolved_as: end.as });
      const card = seen.cards.find(({ key }) => key === record.key);
      if (card && !record.dismissed && card.key !== choice.card?.key && differs(card, record))
        await tx.updateTable('question_card').set(contentOf(card)).where('id', '=', record.id).execute();
    }
    if (choice.card) await show(context, teamId, choice.card, history, today);
  });
}

const contentOf = ({ params, evidence }: Card) => ({ params: toJson(params), evidence: toJson(evidence) });
const differs = (a: Card, b: Card) => JSON.stringify([a.params, a.evidence]) !== JSON.stringify([b.params, b.evidence]);

async function show(
  context: WriteContext,
  teamId: string,
  card: Card,
  history: readonly KeptCard[],
  today: string,
): Promise<void> {
  const { tx, now, newId, record } = context;
  const before = history.find((one) => one.key === card.key && !isOver(one));
  if (before) {
    const shown = { ...contentOf(card), last_shown_on: today };
    if (before.resolvedOn !== null)
      await put(context, before, { ...shown, first_shown_on: today, resolved_on: null, resolved_as: null });
    // Still asked: its version stays, for whoever is writing why it is left.
    else if (before.lastShownOn !== today || differs(card, before)) {
      await tx.updateTable('question_card').set(shown).where('id', '=', before.id).execute();
      await record(nowIs(before, 'asked'));
    }
    return;
  }
  const row: QuestionCardTable = {
    id: newId(),
    team_id: teamId,
    key: card.key,
    drift: card.drift,
    ...contentOf(card),
    first_shown_on: today,
    last_shown_on: today,
    dismissed_on: null,
    dismissed_reason: null,
    resolved_on: null,
    resolved_as: null,
    version: 1,
    created_at: now,
  };
  await tx.insertInto('question_card').values(row).execute();
  await record({ subject: { kind: 'question-card', id: row.id }, teamId, before: null, after: { state: 'asked' } });
}

/** Left as it is, with a word that stays; or taken back, for as long as what was seen stands. */
export function dismissCard(
  store: Store,
  by: Authorized<'question.dismiss'>,
  card: KeptCard,
  expectedVersion: number,
  dismissed: { readonly on: string; readonly reason: string } | null,
): Promise<{ version: number }> {
  return write(store, by, dismissed ? 'question.dismiss' : 'question.take-back', async (context) => {
    const now = await theCard(context.tx, card.id);
    mustBeVersion(now, expectedVersion, { id: now.id, version: now.version });
    if (isOver(now)) throw new Refusal('question.over', { id: now.id });
    return put(context, now, { dismissed_on: dismissed?.on ?? null, dismissed_reason: dismissed?.reason ?? null });
  });
}

async function put(
  { tx, record }: WriteContext,
  card: KeptCard,
  set: Partial<QuestionCardTable>,
): Promise<{ version: number }> {
  const version = card.version + 1;
  const done = await tx
    .updateTable('question_card')
    .set({ ...set, version })
    .where('id', '=', card.id)
    .where('version', '=', card.version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) {
    const now = await theCard(tx, card.id);
    mustBeVersion(now, card.version, { id: now.id, version: now.version });
  }
  await record(nowIs(card, set.resolved_on ? 'resolved' : set.dismissed_on ? 'dismissed' : 'asked'));
  return { version };
}

const nowIs = (card: KeptCard, state: 'asked' | 'dismissed' | 'resolved') => ({
  subject: { kind: 'question-card', id: card.id },
  teamId: card.teamId,
  before: { state: stateOf(card) },
  after: { state },
});

const stateOf = ({ resolvedOn, dismissed }: CardRecord) =>
  resolvedOn !== null ? 'resolved' : dismissed ? 'dismissed' : 'asked';

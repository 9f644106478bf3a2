import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { Refusal } from '../src/refusal.ts';
import { underMigrationLease } from './migration-lease.ts';
import * as foundations from './migrations/0001-foundations.ts';
import * as lifeOfAKpi from './migrations/0002-life-of-a-kpi.ts';
import * as alignment from './migrations/0003-alignment.ts';
import * as okrs from './migrations/0004-okrs.ts';
import * as verification from './migrations/0005-verification.ts';
import * as questions from './migrations/0006-questions.ts';
import * as steering from './migrations/0007-steering.ts';
import * as blindSpotsAndCards from './migrations/0008-blind-spots-and-cards.ts';
import * as aroundAKpi from './migrations/0009-around-a-kpi.ts';
import * as blindAnswers from './migrations/0010-blind-answers.ts';
import * as okrRituals from './migrations/0011-okr-rituals.ts';
import * as rituals from './migrations/0012-rituals.ts';
import * as wordsOfTables from './migrations/0013-words-of-tables.ts';
import * as webhooks from './migrations/0017-webhooks.ts';
import * as tokens from './migrations/0018-tokens.ts';
import * as computedOnce from './migrations/0019-computed-once.ts';
import * as guestsHaveASay from './migrations/0021-guests-have-a-say.ts';
import * as askedForASay from './migrations/0022-asked-for-a-say.ts';
import * as hooks from './migrations/0023-hooks.ts';
import * as claimedPlaces from './migrations/0025-claimed-places.ts';
import * as goalImports from './migrations/0027-goal-imports.ts';
import * as kpisInCode from './migrations/0029-kpis-in-code.ts';
import * as checkInDrafts from './migrations/0030-check-in-drafts.ts';
import * as touchedTables from './migrations/0032-touched-tables.ts';
import * as madeByMistake from './migrations/0033-made-by-mistake.ts';
import * as helpAnswers from './migrations/0034-help-answers.ts';
import * as invitationLetters from './migrations/0035-invitation-letters.ts';
import * as cyclesRemoved from './migrations/0036-cycles-removed.ts';
import * as foundByOwner from './migrations/0037-found-by-owner.ts';
import * as questionsAgain from './migrations/0038-questions-again.ts';
import type { Tables } from './tables.ts';

/** Forward only, in this order; a migration that has been released is never edited. */
const migrations = {
  '0001-foundations': foundations,
  '0002-life-of-a-kpi': lifeOfAKpi,
  '0003-alignment': alignment,
  '0004-okrs': okrs,
  '0005-verification': verification,
  '0006-questions': questions,
  '0007-steering': steering,
  '0008-blind-spots-and-cards': blindSpotsAndCards,
  '0009-around-a-kpi': aroundAKpi,
  '0010-blind-answers': blindAnswers,
  '0011-okr-rituals': okrRituals,
  '0012-rituals': rituals,
  '0013-words-of-tables': wordsOfTables,
  '0017-webhooks': webhooks,
  '0018-tokens': tokens,
  '0019-computed-once': computedOnce,
  '0021-guests-have-a-say': guestsHaveASay,
  '0022-asked-for-a-say': askedForASay,
  '0023-hooks': hooks,
  '0025-claimed-places': claimedPlaces,
  '0027-goal-imports': goalImports,
  '0029-kpis-in-code': kpisInCode,
  '0030-check-in-drafts': checkInDrafts,
  '0032-touched-tables': touchedTables,
  '0033-made-by-mistake': madeByMistake,
  '0034-help-answers': helpAnswers,
  '0035-invitation-letters': invitationLetters,
  '0036-cycles-removed': cyclesRemoved,
  '0037-found-by-owner': foundByOwner,
  '0038-questions-again': questionsAgain,
};

export const migrationNames: readonly string[] = Object.keys(migrations);

/** The last migration that ran. */
export async function schemaOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name desc limit 1`.execute(
    db,
  );
  return rows[0]?.name ?? '';
}

/** Up to the newest, or, for what an older release wrote, up to that release's last. */
export async function migrate(
  db: Kysely<Tables>,
  holder: string,
  beside?: () => Promise<void>,
  upTo?: string,
): Promise<void> {
  await underMigrationLease(db, holder, async () => {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
    await mustKnow(db);
    const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrateUpTo(migrator, upTo));
    if (error) throw new Error('the store could not be brought up to date', { cause: error });
    await beside?.();
  });
}

/** Tables that a newer release has brought further are never written by an older one. */
async function mustKnow(db: Kysely<Tables>): Promise<void> {
  const ran = await sql<{ name: string }>`select name from kysely_migration order by name`
    .execute(db)
    .catch(() => null);
  const unknown = ran?.rows.find(({ name }) => !migrationNames.includes(name));
  if (unknown) throw new Refusal('place.newer', { schema: ran?.rows.at(-1)?.name, here: migrationNames.at(-1) });
}

/** Never downwards: a place that is past that point stays as it is, and whoever asked looks at `schemaOf`. */
async function migrateUpTo(migrator: Migrator, name: string): Promise<{ error?: unknown }> {
  const known = await migrator.getMigrations();
  return known.find((migration) => migration.name === name)?.executedAt ? {} : migrator.migrateTo(name);
}

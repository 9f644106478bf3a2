import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { besideTheDoor } from './kept.ts';
import { ANY, type Noticed, nothingYet, noticing } from './noticed.ts';
import { onBothEngines } from './test-store.ts';

async function noticed(act: () => Promise<unknown>): Promise<{ read: string[]; written: string[] }> {
  const tables: Noticed = nothingYet();
  await noticing(tables, act);
  return { read: [...tables.read].sort(), written: [...tables.written].sort() };
}

onBothEngines('the tables of a query', (open) => {
  test('joins, subqueries and what is written are noticed; plain text may be of any table', async () => {
    const { db } = await open();
    const joined = db.selectFrom('kpi').innerJoin('series', 'series.subject_id', 'kpi.id').select('kpi.id');
    expect(await noticed(() => joined.execute())).toEqual({ read: ['kpi', 'series'], written: [] });
    const within = db
      .selectFrom('team')
      .select('id')
      .where('id', 'in', (of) => of.selectFrom('membership').select('team_id'));
    expect((await noticed(() => within.execute())).read).toEqual(['membership', 'team']);
    const scalar = db.selectNoFrom((of) => of.selectFrom('cycle').select('id').limit(1).as('one'));
    expect((await noticed(() => scalar.execute())).read).toEqual(['cycle']);
    const nobody = db.updateTable('person').set({ name: 'x' }).where('id', '=', '');
    expect((await noticed(() => nobody.execute())).written).toEqual(['person']);
    const none = db.deleteFrom('snooze').where('key', '=', '');
    expect((await noticed(() => none.execute())).written).toEqual(['snooze']);
    expect(await noticed(() => sql`select 1`.execute(db))).toEqual({ read: [ANY], written: [ANY] });
    expect((await noticed(() => db.selectFrom('team').select(sql`1`.as('one')).execute())).read).toContain(ANY);
  });

  test('in a transaction too, and of nobody else', async () => {
    const { db } = await open();
    const [one, other] = await Promise.all([
      noticed(() => db.transaction().execute((tx) => tx.deleteFrom('snooze').execute())),
      noticed(() => db.selectFrom('kpi').select('id').execute()),
    ]);
    expect(one).toEqual({ read: [], written: ['snooze'] });
    expect(other).toEqual({ read: ['kpi'], written: [] });
  });
});

const sources = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((one) => one.isFile() && one.name.endsWith('.ts') && !one.name.endsWith('.test.ts'))
  .map(({ name }) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  .join('\n');

test('what is written beside the one door is said to be: anything built from it is built anew at every write', () => {
  const beside = [...sources.matchAll(/\bdb\s*\.(?:insertInto|updateTable|deleteFrom)\('(\w+)'/g)].map(
    ([, name]) => name,
  );
  // A reading of a key result is found by the hash of what it depends on; a frozen forecast never changes.
  const derived = ['key_result_forecast', 'key_result_reading'];
  expect([...new Set(beside)].sort()).toEqual([...besideTheDoor, ...derived].sort());
});

test('one table alone is emptied by what another loses, and nothing is kept of it', () => {
  const migrations = readdirSync(join(import.meta.dirname, 'migrations'))
    .map((name) => readFileSync(join(import.meta.dirname, 'migrations', name), 'utf8'))
    .join('\n');
  const cascades = [...migrations.matchAll(/references\('(\w+)\.\w+'\)\.onDelete/g)].map(([, name]) => name);
  expect(cascades).toEqual(['confidence_round']);
  expect(besideTheDoor).toContain('confidence_tap');
});

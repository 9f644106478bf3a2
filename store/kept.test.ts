import { expect, test } from 'vitest';
import { asInstallation } from './authorize.ts';
import { keptUntilWritten, writtenStamp } from './kept.ts';
import { RowsTogether } from './rows-together.ts';
import { openStore, type Store } from './store.ts';
import { onBothEngines, type TestStore } from './test-store.ts';
import { write } from './write.ts';

/** A table that is read, and how often what was made of it was built. */
function counting(store: Store, table: 'team' | 'annotation' | 'kpi') {
  const built = { times: 0 };
  const ask = async () =>
    keptUntilWritten(store, await writtenStamp(store), `ids of ${table}`, async () => {
      built.times++;
      return (await store.db.selectFrom(table).select('id').execute()).length;
    });
  return { built, ask };
}

const newTeam = (store: Store, name: string) =>
  write(store, asInstallation(), 'team.create', async ({ tx, now, newId, record }) => {
    const id = newId();
    const team = { id, parent_id: null, name, kind: 'service', private: 0, archived_at: null, version: 1 } as const;
    await tx
      .insertInto('team')
      .values({ ...team, created_at: now })
      .execute();
    await record({ subject: { kind: 'team', id }, before: null, after: null });
    return { id };
  });

const another = async (place: TestStore): Promise<Store> => {
  const store = await openStore({ ...place });
  place.beforeClose(() => store.close());
  return store;
};

onBothEngines('what is kept', (open) => {
  test('a write empties what was read from its tables, and nothing else', async () => {
    const store = await open();
    await newTeam(store, 'first');
    const teams = counting(store, 'team');
    const kpis = counting(store, 'kpi');
    expect([await teams.ask(), await kpis.ask()]).toEqual([1, 0]);
    await newTeam(store, 'second');
    expect([await teams.ask(), await kpis.ask()]).toEqual([2, 0]);
    expect([await teams.ask(), await kpis.ask()]).toEqual([2, 0]);
    expect([teams.built.times, kpis.built.times]).toEqual([2, 1]);
  });

  test('so does a write of another server, which says what it touched', async () => {
    const store = await open();
    const other = await another(store);
    await newTeam(other, 'first');
    const teams = counting(store, 'team');
    const kpis = counting(store, 'kpi');
    expect([await teams.ask(), await kpis.ask()]).toEqual([1, 0]);
    for (const name of ['second', 'third']) await newTeam(other, name);
    expect([await teams.ask(), await kpis.ask()]).toEqual([3, 0]);
    expect([teams.built.times, kpis.built.times]).toEqual([2, 1]);
  });

  test('an event that does not say what it touched, as those of before, empties everything', async () => {
    const store = await open();
    await newTeam(store, 'first');
    const kpis = counting(store, 'kpi');
    await kpis.ask();
    store.clock.moveTo('2026-11-23T09:00:01.000Z');
    const last = await store.db.selectFrom('event').selectAll().executeTakeFirstOrThrow();
    const later = { ...last, id: store.newId(), touched: null };
    // As a server of before does, whose write this one is not told of.
    await store.db.insertInto('event').values(later).execute();
    await kpis.ask();
    expect(kpis.built.times).toBe(2);
  });

  test('one committed late, with an id before the last one seen, is found', async () => {
    const store = await open();
    const other = await another(store);
    await newTeam(store, 'first');
    const early = other.newId();
    store.clock.moveTo('2026-11-23T09:00:02.000Z');
    await newTeam(store, 'second');
    const teams = counting(store, 'team');
    expect(await teams.ask()).toBe(2);
    const event = await store.db
      .selectFrom('event')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    await store.db.transaction().execute(async (tx) => {
      const team = await tx.selectFrom('team').selectAll().limit(1).executeTakeFirstOrThrow();
      await tx
        .insertInto('team')
        .values({ ...team, id: early, name: 'late' })
        .execute();
      await tx
        .insertInto('event')
        .values({ ...event, id: early, touched: 'team event' })
        .execute();
    });
    expect(await teams.ask()).toBe(3);
  });

  test('what is made of parts goes with any of them, and the other parts stay', async () => {
    const store = await open();
    await newTeam(store, 'first');
    const teams = counting(store, 'team');
    const kpis = counting(store, 'kpi');
    let made = 0;
    const whole = async () =>
      keptUntilWritten(store, await writtenStamp(store), 'both', async () => {
        made++;
        return { teams: await teams.ask(), kpis: await kpis.ask() };
      });
    expect(await whole()).toEqual({ teams: 1, kpis: 0 });
    await newTeam(store, 'second');
    expect(await whole()).toEqual({ teams: 2, kpis: 0 });
    expect([made, teams.built.times, kpis.built.times]).toEqual([2, 2, 1]);
  });

  test('rows read together for many are of the tables they were read from, whoever asked', async () => {
    const store = await open();
    const first = await newTeam(store, 'first');
    const second = await newTeam(store, 'second');
    let queries = 0;
    const names = async (ids: readonly string[]) => {
      const rows = await keptUntilWritten(
        store,
        await writtenStamp(store),
        'names',
        async () =>
          new RowsTogether<string, string>(async (wanted) => {
            queries++;
            const found = await store.db.selectFrom('team').select(['id', 'name']).where('id', 'in', wanted).execute();
            return new Map(found.map(({ id, name }) => [id, name]));
          }),
      );
      const all = await rows.of(ids);
      return ids.map((id) => all.get(id));
    };
    const page = async (ids: readonly string[]) =>
      keptUntilWritten(store, await writtenStamp(store), `page ${ids}`, () => names(ids));
    expect(await page([first.id])).toEqual(['first']);
    expect(await Promise.all([page([second.id]), page([first.id, second.id])])).toEqual([
      ['second'],
      ['first', 'second'],
    ]);
    expect(queries).toBe(2);
    await write(store, asInstallation(), 'team.rename', async ({ tx, record }) => {
      await tx.updateTable('team').set({ name: 'renamed' }).where('id', '=', first.id).execute();
      await record({ subject: { kind: 'team', id: first.id }, before: null, after: null });
    });
    expect(await page([first.id])).toEqual(['renamed']);
    expect(await page([first.id, second.id])).toEqual(['renamed', 'second']);
  });

  test('one built while something is written is not given to who asks after', async () => {
    const store = await open();
    await newTeam(store, 'first');
    const read = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const ask = async (wait: boolean) =>
      keptUntilWritten(store, await writtenStamp(store), 'slow', async () => {
        const rows = await store.db.selectFrom('team').select('id').execute();
        read.resolve();
        if (wait) await held.promise;
        return rows.length;
      });
    const before = ask(true);
    await read.promise;
    await newTeam(store, 'second');
    expect(await ask(false)).toBe(2);
    held.resolve();
    expect(await before).toBe(1);
    expect(await ask(false)).toBe(2);
  });

  test('what cannot be built is not kept', async () => {
    const store = await open();
    const stamp = await writtenStamp(store);
    const failing = keptUntilWritten(store, stamp, 'fails', async () => Promise.reject(new Error('not now')));
    await expect(failing).rejects.toThrow('not now');
    expect(await keptUntilWritten(store, stamp, 'fails', async () => 1)).toBe(1);
  });
});

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { statesAsOf } from './as-of.ts';
import { proven } from './authorized.ts';
import { migrationNames, schemaOf } from './migrate.ts';
import { openStore } from './store.ts';
import { emptyPlace, onBothEngines } from './test-store.ts';
import { mustBeVersion, write } from './write.ts';

const installation = proven('setup.start', null);

onBothEngines('the write path', (open) => {
  test('a write appends one event and one revision in its own transaction', async () => {
    const store = await open();
    const id = await write(store, installation, 'team.create', async ({ newId, record }) => {
      const id = newId();
      await record({ subject: { kind: 'team', id }, teamId: id, before: null, after: { name: 'Fleet' } });
      return id;
    });
    const events = await store.db.selectFrom('event').selectAll().execute();
    expect(events.map((event) => [event.operation, event.subject_id, event.at])).toEqual([
      ['team.create', id, '2026-11-23T09:00:00.000Z'],
    ]);
  });

  test('a write that fails leaves nothing behind', async () => {
    const store = await open();
    const failing = write(store, installation, 'team.create', async ({ newId, record }) => {
      await record({ subject: { kind: 'team', id: newId() }, before: null, after: {} });
      throw new Error('half-way');
    });
    await expect(failing).rejects.toThrow('half-way');
    expect(await store.db.selectFrom('event').selectAll().execute()).toEqual([]);
  });

  test('the same idempotency key gives the first answer and writes once', async () => {
    const store = await open();
    const create = () =>
      write(
        store,
        installation,
        'team.create',
        async ({ newId, record }) => {
          const id = newId();
          await record({ subject: { kind: 'team', id }, before: null, after: {} });
          return { id };
        },
        { idempotencyKey: 'key-12345', request: { name: 'Fleet' } },
      );
    const [first, second] = await Promise.all([create(), create()]);
    expect(second).toEqual(first);
    expect(await store.db.selectFrom('event').select('id').execute()).toHaveLength(1);
  });

  test('an idempotency key with another request is refused', async () => {
    const store = await open();
    const create = (name: string) =>
      write(store, installation, 'team.create', async () => null, { idempotencyKey: 'key-12345', request: { name } });
    await create('Fleet');
    await expect(create('Growth')).rejects.toMatchObject({ code: 'request.key-reused' });
  });

  test('a change on a version that has moved is refused with the state now', () => {
    expect(() => mustBeVersion({ version: 3 }, 2, { name: 'Fleet' })).toThrow(
      expect.objectContaining({ code: 'conflict.changed' }),
    );
  });

  test('a past state is read as it was at that instant', async () => {
    const store = await open();
    const id = store.newId();
    const rename = (before: unknown, name: string) =>
      write(store, installation, 'team.change', ({ record }) =>
        record({ subject: { kind: 'team', id }, before, after: { name } }),
      );
    await rename(null, 'Fleet');
    store.clock.moveTo('2026-11-24T09:00:00.000Z');
    await rename({ name: 'Fleet' }, 'Bikes');
    const name = async (at: string) => (await statesAsOf<{ name: string }>(store.db, 'team', at)).get(id)?.name;
    expect(await name('2026-11-23T08:59:59.000Z')).toBeUndefined();
    expect(await name('2026-11-23T12:00:00.000Z')).toBe('Fleet');
    expect(await name('2026-11-24T09:00:00.000Z')).toBe('Bikes');
  });

  test('tables that a newer release has brought further stop an older one, by both names, and are left as they are', async () => {
    const place = await open();
    await sql`insert into kysely_migration (name, timestamp) values ('9999-what-comes', '2030-01-01')`.execute(
      place.db,
    );
    await expect(openStore(place)).rejects.toMatchObject({
      code: 'place.newer',
      params: { schema: '9999-what-comes', here: migrationNames.at(-1) },
    });
    expect(await schemaOf(place.db)).toBe('9999-what-comes');
  });

  test('five servers that start at once migrate the store once', async () => {
    const { dataFolder, databaseUrl } = await emptyPlace(await open());
    const stores = await Promise.all(Array.from({ length: 5 }, () => openStore({ dataFolder, databaseUrl })));
    const created = await stores[0]!.db.introspection.getTables();
    expect(created.map((table) => table.name)).toContain('measurement');
    const again = await Promise.all(stores.map((store) => store.db.selectFrom('event').select('id').execute()));
    expect(again).toEqual([[], [], [], [], []]);
    await Promise.all(stores.map((store) => store.close()));
  });
});

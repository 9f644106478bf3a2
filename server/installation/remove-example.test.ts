import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emailOf } from '../../example/people.ts';
import { wordsIn } from '../../example/words/words-in.ts';
import { tableShapes } from '../../store/archive/table-shape.ts';
import { asInstallation } from '../../store/authorize.ts';
import { createSource } from '../../store/source.ts';
import { seedPeople } from '../example/seed-people.ts';
import { onBothEngines } from '../http/on-both-engines.fixture.ts';
import { organisationForSetup, PASSWORD, testInstallation, testServer } from '../http/test-client.ts';

onBothEngines('removing the example', (open) => {
  test('in one act nothing of it is left, in any table nor on the disk, and the installation asks to be set up', async () => {
    const place = await open();
    const { store, auth, anyone } = await testServer(place);
    const { people } = await seedPeople(store, auth, wordsIn('fr'));
    const file = join('sources', 'cyclade.duckdb');
    mkdirSync(join(place.dataFolder, 'sources'), { recursive: true });
    writeFileSync(join(place.dataFolder, file), 'rows');
    await createSource(store, asInstallation(), {
      name: 'Cyclade',
      kind: 'folder',
      tables: [{ name: 'rides', rows: 1, storedAs: file, columns: [] }],
    });
    const context = await auth.$context;
    await context.internalAdapter.updatePassword(people.ines, await context.password.hash(PASSWORD));
    await context.internalAdapter.updatePassword(people.salome, await context.password.hash(PASSWORD));

    const salome = await anyone.signIn(emailOf('salome'));
    expect((await salome.delete('/organisation/example')).status).toBe(403);
    const ines = await anyone.signIn(emailOf('ines'));
    expect((await ines.delete('/organisation/example')).body).toEqual({ removed: true });

    for (const { name } of await tableShapes(store))
      expect(
        await store.db
          .selectFrom(name as 'person')
          .selectAll()
          .execute(),
        name,
      ).toEqual([]);
    expect(existsSync(join(place.dataFolder, file))).toBe(false);
    expect(readdirSync(join(place.dataFolder, 'sources'))).toEqual([]);
    expect((await anyone.get('/setup')).body).toMatchObject({ needed: true, example: false });
    expect((await anyone.post('/setup', organisationForSetup)).status).toBe(200);
  });

  test('an organisation of one’s own is never removed', async () => {
    const { admin } = await testInstallation(await open());
    const refused = await admin.delete('/organisation/example');
    expect(refused.body.code).toBe('example.not-here');
    expect((await admin.get('/organisation')).status).toBe(200);
  });
});

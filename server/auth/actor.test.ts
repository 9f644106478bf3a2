import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { onBothEngines } from '../http/on-both-engines.fixture.ts';
import { testInstallation } from '../http/test-client.ts';

onBothEngines('a database that does not answer', (open) => {
  test('is a fault, never a session that has ended: nobody is sent to the door with what they were writing', async () => {
    const { admin, store } = await testInstallation(await open());
    const again = await admin.signIn('ines@cyclade.example');
    await sql`alter table auth_session rename to elsewhere`.execute(store.db);
    for (const answer of [await again.get('/session'), await again.post('/teams', { name: 'Parc' })])
      expect([answer.status, answer.body.code]).toEqual([500, 'server.fault']);
    await sql`alter table elsewhere rename to auth_session`.execute(store.db);
    expect((await again.get('/session')).body.session.person.name).toBe('Inès Morel');
  });
});

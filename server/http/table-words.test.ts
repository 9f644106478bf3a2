import { expect, test } from 'vitest';
import type { TestStore } from '../../store/test-store.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { upload } from './source.fixture.ts';
import { testInstallation } from './test-client.ts';

const rows = (more = '') => `order,customer_id\n1,a\n2,b\n3,c\n${more}`;

async function withOrders(place: TestStore) {
  const { admin, person } = await testInstallation(place);
  const sent = await upload(admin, 'orders.csv', rows());
  const created = await admin.post('/sources/files', { upload: sent, name: 'Shop', reading: {} });
  return { admin, person, sourceId: created.body.source.id as string };
}

onBothEngines('the words of a table', (open) => {
  test('are said once a language, kept when the rows are replaced, and gone with the source', async () => {
    const { admin, sourceId } = await withOrders(await open());
    const path = `/sources/${sourceId}/words/fr`;
    const words = { row: { one: 'une commande', many: 'commandes' }, columns: { customer_id: 'le client' } };
    const said = await admin.put(path, { table: 'orders', words, expectedVersion: 0 });
    expect(said.body).toMatchObject({ table: 'orders', language: 'fr', version: 1, words });

    const again = { ...words, columns: { customer_id: 'la cliente' } };
    const late = await admin.put(path, { table: 'orders', words: again, expectedVersion: 0 });
    expect(late.body).toMatchObject({ code: 'conflict.changed', params: { current: { version: 1, words } } });
    const second = await admin.put(path, { table: 'orders', words: again, expectedVersion: 1 });
    expect(second.body.version).toBe(2);

    await admin.put(`/sources/${sourceId}/file`, { upload: await upload(admin, 'orders.csv', rows('4,d\n')) });
    const listed = await admin.get('/sources/words');
    expect(listed.body.tables).toEqual([{ sourceId, table: 'orders', language: 'fr', words: again, version: 2 }]);

    await admin.delete(`/sources/${sourceId}`);
    expect((await admin.get('/sources/words')).body.tables).toEqual([]);
  });

  test('are refused for a table the source does not have, and to those who do not manage sources', async () => {
    const { admin, person, sourceId } = await withOrders(await open());
    const refused = await admin.put(`/sources/${sourceId}/words/fr`, {
      table: 'invoices',
      words: {},
      expectedVersion: 0,
    });
    expect(refused.body).toMatchObject({ code: 'source.no-table', params: { table: 'invoices' } });
    const member = await person('Salome', 'member');
    const forbidden = await member.put(`/sources/${sourceId}/words/fr`, {
      table: 'orders',
      words: {},
      expectedVersion: 0,
    });
    expect(forbidden.body.code).toBe('right.not-yours');
  });
});

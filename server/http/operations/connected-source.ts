import { Refusal } from '../../../src/refusal.ts';
import { authorize, ofTheInstallation } from '../../../store/authorize.ts';
import { createSource, isDatabase, reconnectSource, theSource } from '../../../store/source.ts';
import { checkConnection } from '../../../warehouse/connection/check-connection.ts';
import type { Corrections } from '../../../warehouse/files/open-table.ts';
import { checkedDatabase, shownHost } from '../../sources/connect-database.ts';
import { tableNameOf } from '../../sources/load-file.ts';
import { readAddress } from '../../sources/read-again.ts';
import { computeReaders } from '../../sources/refresh-source.ts';
import { shownSource } from '../../sources/source-lines.ts';
import { api } from '../implement.ts';

const given = (reading: object): Corrections =>
  Object.fromEntries(Object.entries(reading).filter(([, value]) => value !== undefined));

/** Sources reached by a connection or an address: what opens them is sealed before anything is stored. */
export const connected = {
  check: api.source.check.handler(async ({ context: { actor }, input }) => {
    authorize(actor, 'source.manage', ofTheInstallation);
    const check = await checkConnection(input.connection);
    if (check.kind === 'ok')
      return { outcome: 'ok' as const, engine: check.version, tables: check.tables, canWrite: check.canWrite };
    return { outcome: 'failed' as const, problem: { code: check.kind, params: { ...check.params } } };
  }),

  createFromDatabase: api.source.createFromDatabase.handler(
    async ({ context: { store, actor, connections }, input }) => {
      const by = authorize(actor, 'source.manage', ofTheInstallation);
      const checked = await checkedDatabase(input.connection);
      const id = store.newId();
      const sealed = connections.seal(id, input.connection);
      return shownSource(await createSource(store, by, { ...checked, id, name: input.name, sealed }));
    },
  ),

  reconnect: api.source.reconnect.handler(async ({ context: { store, actor, connections, worker }, input }) => {
    const by = authorize(actor, 'source.manage', ofTheInstallation);
    const before = await theSource(store.db, input.id);
    if (!isDatabase(before)) throw new Refusal('source.not-a-database', { name: before.name });
    const checked = await checkedDatabase(input.connection);
    if (checked.kind !== before.kind) throw new Refusal('source.other-kind', { name: before.name, kind: before.kind });
    const sealed = connections.seal(before.id, input.connection);
    const after = await reconnectSource(store, by, before.id, { ...checked, sealed });
    await computeReaders(store, before.id);
    worker.wake();
    return shownSource(after);
  }),

  createFromAddress: api.source.createFromAddress.handler(
    async ({ context: { store, actor, connections, settings }, input }) => {
      const by = authorize(actor, 'source.manage', ofTheInstallation);
      const { address, name, every } = input;
      const id = store.newId();
      const { dataFolder, allowedHosts } = settings;
      const place = { id, name, table: tableNameOf(name), reading: given(input.reading) };
      const table = await readAddress(place, address, { dataFolder, allowedHosts, connections, newId: store.newId });
      // Addresses of published sheets often carry a key: sealed like a password.
      const created = await createSource(store, by, {
        id,
        name,
        kind: 'address',
        location: shownHost(address),
        sealed: connections.seal(id, address),
        refreshEvery: every,
        tables: [table],
      });
      return shownSource(created);
    },
  ),
};

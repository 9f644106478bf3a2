import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../src/refusal.ts';
import { tableShapes } from '../../store/archive/table-shape.ts';
import type { Authorized } from '../../store/authorized.ts';
import { findOrganisation } from '../../store/organisation.ts';
import type { Store } from '../../store/store.ts';

/**
 * The example company leaves whole, in one transaction: every row of every table, its sessions and its history with it,
 * then the files of its sources. What is left is an empty installation, which asks to be set up. An organisation of one's
 * own is never removed this way.
 */
export async function removeExample(
  store: Store,
  dataFolder: string,
  _by: Authorized<'organisation.change'>,
): Promise<void> {
  if (!(await findOrganisation(store.db))?.example) throw new Refusal('example.not-here', {});
  const named = await store.db.selectFrom('source_table').select('stored_as').execute();
  const shapes = await tableShapes(store);
  await store.db.transaction().execute(async (tx) => {
    const organisation = await findOrganisation(tx);
    if (!organisation?.example) throw new Refusal('example.not-here', {});
    for (const { name } of shapes.toReversed()) await tx.deleteFrom(name as 'organisation').execute();
    await tx.deleteFrom('lease').where('name', '=', 'organisation').execute();
  });
  for (const { stored_as: storedAs } of named)
    if (storedAs !== null) rmSync(join(dataFolder, storedAs), { force: true });
}

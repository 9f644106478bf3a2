import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { emptyPlace, onBothEngines } from '../../store/test-store.ts';
import { importArchive } from './import-archive.ts';
import { openPlace } from './open-place.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'test', 'archives');

onBothEngines('archives of earlier releases', (open) => {
  test.each(readdirSync(folder))('%s still comes in, and is brought up to date', async (name) => {
    const there = await emptyPlace(await open());
    await importArchive(join(folder, name), there);
    const store = await openPlace(there);
    try {
      const kpi = await store.db.selectFrom('kpi').selectAll().executeTakeFirstOrThrow();
      expect(kpi.name).toBe('Vélos en réparation');
      const values = await store.db
        .selectFrom('measurement')
        .select(['period', 'revision', 'value'])
        .orderBy('period')
        .orderBy('revision')
        .execute();
      expect(values).toEqual([
        { period: '2026-09-01', revision: 1, value: 120.1 },
        { period: '2026-10-01', revision: 1, value: 96.7 },
        { period: '2026-10-01', revision: 2, value: 97.2 },
      ]);
    } finally {
      await store.close();
    }
  });
});

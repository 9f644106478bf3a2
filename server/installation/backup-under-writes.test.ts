import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyPlace } from '../../store/test-store.ts';
import { onBothEngines } from '../http/on-both-engines.fixture.ts';
import { testInstallation } from '../http/test-client.ts';
import { backup } from './backup.ts';
import { openPlace } from './open-place.ts';
import { restore } from './restore.ts';

const WRITES = 2_000;
const AT_ONCE = 8;

onBothEngines('a backup while others write', (open) => {
  test(`among ${WRITES} writes, it holds all that were acknowledged before it, none by half`, async () => {
    const place = await open();
    const { admin, root } = await testInstallation(place);
    const acknowledged: string[] = [];
    let tried = 0;
    const writer = async () => {
      while (tried < WRITES) {
        const name = `Équipe ${tried++}`;
        const answer = await admin.post('/teams', { name, kind: 'team', parentId: root, private: false });
        expect(answer.status).toBeLessThan(300);
        acknowledged.push(answer.body.id);
      }
    };
    const writing = Promise.all(Array.from({ length: AT_ONCE }, writer));
    while (acknowledged.length < WRITES / 4) await new Promise((resolve) => setImmediate(resolve));
    const before = [...acknowledged];
    const file = join(place.dataFolder, 'backup.zip');
    await backup(place, file);
    const during = acknowledged.length - before.length;
    await writing;
    const there = await emptyPlace(place);
    await restore(file, there);
    const back = await openPlace(there);
    place.beforeClose(() => back.close());
    const teams = new Set((await back.db.selectFrom('team').select('id').execute()).map(({ id }) => id));
    expect(before.filter((id) => !teams.has(id))).toEqual([]);
    const events = await back.db
      .selectFrom('event')
      .select('subject_id')
      .where('subject_kind', '=', 'team')
      .where('operation', '=', 'team.create')
      .execute();
    const revisions = await back.db
      .selectFrom('revision')
      .select('subject_id')
      .where('subject_kind', '=', 'team')
      .execute();
    const made = new Set(events.map(({ subject_id }) => subject_id));
    // Each team with its event and its revision: a write is there whole, or not at all.
    expect([...teams].filter((id) => id !== root && !made.has(id))).toEqual([]);
    expect(events).toHaveLength(teams.size - 1);
    expect(new Set(revisions.map(({ subject_id }) => subject_id)).size).toBe(teams.size);
    process.stdout.write(`${acknowledged.length} writes, ${during} during the backup, ${teams.size - 1} in it\n`);
  }, 120_000);
});

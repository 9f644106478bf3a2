import { expect, test } from 'vitest';
import { firstIdAt } from '../../store/id.ts';
import { EventFeed, type Following } from './event-feed.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { testInstallation } from './test-client.ts';

async function heard(following: Following, enough: number): Promise<string[]> {
  const ids: string[] = [];
  for (let turns = 0; turns < 40 && ids.length < enough; turns++)
    for (const { id } of await following.next()) ids.push(id);
  return ids;
}

onBothEngines('the feed of events', (open) => {
  test('what had happened is known to who comes; what was under way is told once committed, though its id is older', async () => {
    const place = await open();
    const { store, admin, root } = await testInstallation(place);
    const sales = { name: 'Sales', parentId: root, kind: 'service', private: false };
    expect((await admin.post('/teams', sales)).status).toBe(201);
    const feed = new EventFeed(store, 20);
    const first = feed.follow();
    await first.ready;
    const [row] = await store.db.selectFrom('event').selectAll().orderBy('id', 'desc').limit(1).execute();
    // A transaction that took its id two seconds ago, and ends now.
    const late = { ...row!, id: firstIdAt(store.clock.now().getTime() - 2_000) };
    await store.db.insertInto('event').values(late).execute();
    expect(await heard(first, 1)).toEqual([late.id]);
    // Who comes while others listen hears from then on, as they do.
    const second = feed.follow();
    await second.ready;
    const later = { ...late, id: firstIdAt(store.clock.now().getTime() - 1_000) };
    await store.db.insertInto('event').values(later).execute();
    expect(await heard(second, 1)).toEqual([later.id]);
    expect(await heard(first, 1)).toEqual([later.id]);
    for (const one of [first, second]) one.stop();
  });
});

import { expect, test } from 'vitest';
import { claimJob, enqueue, finishJob, retryJob } from './job.ts';
import { onBothEngines } from './test-store.ts';

onBothEngines('a job that computes a meaning', (open) => {
  test('is not claimed while another computes the same one; then it is', async () => {
    const store = await open();
    const ask = (subject: string, alone: string) =>
      enqueue(store, { kind: 'compute', subject, payload: { lane: subject, alone } });
    const first = await ask('a', 'orders');
    const second = await ask('b', 'orders');
    const third = await ask('c', 'tickets');
    expect((await claimJob(store, 'one'))?.id).toBe(first);
    expect((await claimJob(store, 'two'))?.id).toBe(third);
    expect(await claimJob(store, 'two')).toBeNull();
    await finishJob(store, first, 'done');
    expect((await claimJob(store, 'two'))?.id).toBe(second);
  });

  test('is let through once, of four servers at the same instant', async () => {
    const store = await open();
    for (const subject of ['a', 'b', 'c', 'd'])
      await enqueue(store, { kind: 'compute', subject, payload: { alone: 'orders' } });
    const claims = await Promise.all(['one', 'two', 'three', 'four'].map((server) => claimJob(store, server)));
    expect(claims.filter((job) => job !== null).length).toBe(1);
  });

  test('that will be tried again lets the others pass', async () => {
    const store = await open();
    for (const subject of ['a', 'b']) await enqueue(store, { kind: 'compute', subject, payload: { alone: 'orders' } });
    const job = await claimJob(store, 'one');
    if (!job) throw new Error('nothing was claimed');
    await retryJob(store, job, { code: 'warehouse.timeout', params: {} });
    expect((await claimJob(store, 'two'))?.id).not.toBe(job.id);
  });
});

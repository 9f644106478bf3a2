import { expect, test } from 'vitest';
import { Refusal } from '../../src/refusal.ts';
import type { Asked } from './answers.fixture.ts';
import { askOwnProcess } from './ask.ts';

const entry = new URL('./answers.fixture.ts', import.meta.url);
const bounds = {
  memoryMb: 64,
  patienceMs: 20_000,
  tooHeavy: new Refusal('test.too-heavy'),
  tooSlow: new Refusal('test.too-slow'),
};
const ask = (asked: Asked, patienceMs = bounds.patienceMs) =>
  askOwnProcess<{ env: string[] }>(entry, { asked }, { ...bounds, patienceMs });

test('an answer comes after its parts, dates as dates, and no secret of this process was there to be read', async () => {
  process.env.GOUVERNE_SECRET_OF_THIS_TEST = 'x';
  const parts: Date[] = [];
  const answer = await askOwnProcess<{ env: string[] }, Date>(entry, { asked: 'count' }, bounds, (part) =>
    parts.push(part),
  );
  expect(parts).toEqual([new Date(1), new Date(2), new Date(3)]);
  expect(answer.env).toContain('TZ');
  expect(answer.env).not.toContain('GOUVERNE_SECRET_OF_THIS_TEST');
});

test('what is refused there is refused here, with its parameters; a fault is a fault', async () => {
  await expect(ask('refuse')).rejects.toMatchObject({ code: 'file.empty', params: { line: 3 } });
  await expect(ask('fail')).rejects.toThrow('nobody had thought of it');
});

test('a reader that crashes ends one reading, not this process', async () => {
  await expect(ask('crash')).rejects.toThrow('ended by itself (SIGSEGV)');
  const said = askOwnProcess(entry, { asked: 'crash' }, { ...bounds, ended: new Refusal('test.ended') });
  await expect(said).rejects.toMatchObject({ code: 'test.ended' });
  expect(await ask('count')).toHaveProperty('env');
});

test('a reader that holds more than its memory, or takes longer than its time, is ended and said so', async () => {
  await expect(ask('fill')).rejects.toMatchObject({ code: 'test.too-heavy' });
  await expect(ask('sleep', 300)).rejects.toMatchObject({ code: 'test.too-slow' });
});

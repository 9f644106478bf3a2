import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Source } from '../../store/source.ts';
import type { Engine } from '../../warehouse/engine.ts';
import { Engines } from './engines.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A database source, and which of its versions were closed, in order. */
function counted() {
  const closed: number[] = [];
  const opened = ({ version }: Source) =>
    ({
      close: async () => {
        closed.push(version);
      },
    }) as unknown as Engine;
  const source = (version: number) => ({ id: 's', kind: 'postgres', version }) as unknown as Source;
  return { engines: new Engines('', opened), source, closed };
}
const done = async () => undefined;

test('an engine closes a minute after its last use, and once', async () => {
  const { engines, source, closed } = counted();
  await engines.use(source(1), done);
  await vi.advanceTimersByTimeAsync(59_000);
  await engines.use(source(1), done);
  await vi.advanceTimersByTimeAsync(59_000);
  expect(closed).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  await engines.close();
  expect(closed).toEqual([1]);
});

test('a source changed closes the engine of its former version at once, and once', async () => {
  const { engines, source, closed } = counted();
  await engines.use(source(1), done);
  await engines.use(source(2), done);
  expect(closed).toEqual([1]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(closed).toEqual([1, 2]);
});

test('whoever still reads the former rows finishes on them', async () => {
  const { engines, source, closed } = counted();
  await engines.use(source(1), async () => {
    await engines.use(source(2), done);
    expect(closed).toEqual([]);
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(closed.sort()).toEqual([1, 2]);
});

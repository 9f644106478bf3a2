import { PassThrough, Readable, Writable } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { Refusal } from '../src/refusal.ts';
import { answerLines, runBatch } from './batch-lines.ts';
import { Usage } from './usage.ts';

const doubling = {
  parse: (json: Record<string, unknown>) =>
    typeof json.x === 'number' ? { id: json.id ?? null, x: json.x } : undefined,
  answer: async ({ x }: { id: unknown; x: number }) => {
    if (x < 0) throw new Refusal('series.too-few-points');
    return { twice: 2 * x };
  },
};

async function answers(chunks: (string | Buffer)[]): Promise<unknown[]> {
  const output = new PassThrough();
  const reading = output.toArray();
  await answerLines(doubling, Readable.from(chunks.map((chunk) => Buffer.from(chunk as string))), output);
  output.end();
  const text = Buffer.concat(await reading).toString();
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

test('each line has its answer, in order, with or without a last newline', async () => {
  expect(await answers(['{"id":"a","x":1}\n{"id":"b","x":2}\n'])).toEqual([
    { id: 'a', twice: 2 },
    { id: 'b', twice: 4 },
  ]);
  expect(await answers(['{"id":"a","x":1}\r\n{"id":"b","x":2}'])).toEqual([
    { id: 'a', twice: 2 },
    { id: 'b', twice: 4 },
  ]);
  expect(await answers([])).toEqual([]);
});

test('a line that cannot be read is answered by its 0-based number, and the next ones go on', async () => {
  expect(await answers(['{"id":1,"x":1}\nNaN\n{"id":2}\n[1]\nnull\n\n{"id":3,"x":3}\n'])).toEqual([
    { id: 1, twice: 2 },
    { id: null, line: 1, refusal: 'not-json' },
    { id: null, line: 2, refusal: 'bad-shape' },
    { id: null, line: 3, refusal: 'bad-shape' },
    { id: null, line: 4, refusal: 'bad-shape' },
    { id: null, line: 5, refusal: 'not-json' },
    { id: 3, twice: 6 },
  ]);
});

test('a refusal is answered by the last part of its code', async () => {
  expect(await answers(['{"id":"a","x":-1}\n'])).toEqual([{ id: 'a', refusal: 'too-few-points' }]);
});

test('a line cut between chunks, even inside a letter, is one line', async () => {
  const bytes = Buffer.from('{"id":"é","x":1}\n');
  for (let cut = 1; cut < bytes.length; cut++) {
    expect(await answers([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual([{ id: 'é', twice: 2 }]);
  }
});

test('a byte order mark before the first line is not part of it', async () => {
  expect(await answers(['\uFEFF{"id":"a","x":1}\n'])).toEqual([{ id: 'a', twice: 2 }]);
});

test('a slow reader is waited for: no more than a few lines are held', async () => {
  const lines = 5_000;
  const output = new PassThrough({ highWaterMark: 1024 });
  let given = 0;
  const input = Readable.from(
    (function* () {
      for (; given < lines; given++) yield Buffer.from(`{"id":${given},"x":1}\n`);
    })(),
    { highWaterMark: 1 },
  );
  const done = answerLines(doubling, input, output);
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  expect(given).toBeLessThan(200);
  output.resume();
  await done;
  expect(given).toBe(lines);
});

test('without --jsonl, with two files or an unknown option, the command line is wrong', async () => {
  for (const argv of [[], ['--jsonl', 'a', 'b'], ['--json'], ['--jsonl', 'no-such-file.jsonl']]) {
    await expect(runBatch(doubling, argv)).rejects.toThrow(Usage);
  }
});

test('what one piece of input answers leaves at once, and does not wait for the next piece', async () => {
  const left: number[] = [];
  const output = new Writable({
    writev: (chunks, done) => {
      left.push(chunks.length);
      done();
    },
  });
  const input = new PassThrough();
  const answering = answerLines(doubling, input, output);
  input.write('{"x":1}\n{"x":2}\n{"x":3}\n');
  await vi.waitUntil(() => left.length > 0);
  expect(left).toEqual([3]);
  input.end('{"x":4}\n{"x":5}\n');
  await answering;
  expect(left).toEqual([3, 2]);
});

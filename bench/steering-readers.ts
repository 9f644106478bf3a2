// The people of `bench/steering.ts`, apart from the server: reads whom to be, asks, prints how long each answer took.
import { json } from 'node:stream/consumers';

const { url, teams, readers, most, asks, seconds, from } = (await json(process.stdin)) as {
  url: string;
  teams: string[];
  readers: { cookie: string; team: string }[];
  most: number;
  asks: number;
  seconds: number | null;
  from: number;
};
let bytes = 0;
const started = process.cpuUsage();

async function ask(reader: number, turn: number): Promise<number> {
  const { cookie = '', team = '' } = readers[reader % readers.length] ?? {};
  // One team in twenty-five is private, and answers its own members alone.
  const at = 7 * reader + turn;
  const other = teams[at % 25 === 24 ? 0 : at % teams.length];
  const of = ['', `?team=${team}`, `?team=${other}`][turn % 3];
  const before = performance.now();
  const answer = await fetch(`${url}/api/v1/steering${of}`, { headers: { cookie } });
  const body = await answer.text();
  const took = performance.now() - before;
  if (!answer.ok && answer.status !== 404) throw new Error(`${answer.status}: ${body}`);
  if (bytes === 0) bytes = body.length;
  return took;
}

const all = await Promise.all(
  Array.from({ length: most }, async (_, reader) => {
    const own: number[] = [];
    for (let turn = 0; seconds === null ? turn < asks : performance.now() < seconds * 1000; turn++)
      own.push(await ask(reader + from, turn));
    return own;
  }),
);
const { user, system } = process.cpuUsage(started);
const took = all.flat().sort((a, b) => a - b);
process.stdout.write(JSON.stringify({ took, bytes, client: (user + system) / 1000 / took.length }));

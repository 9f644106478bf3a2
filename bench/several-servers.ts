/**
 * Three servers on one PostgreSQL, under load, one killed every second: what was tried, what was acknowledged, what was lost.
 *   TEST_POSTGRES_URL=postgres://… node bench/several-servers.ts [kills] [writers] [jobs]
 */
import { cpus, loadavg } from 'node:os';
import { inPlace, json, listen, type One, pause, signIn } from '../test/server-fleet.ts';

const [kills = 30, writers = 8, jobs = 3000] = process.argv.slice(2).map(Number);
const server = process.env.TEST_POSTGRES_URL;
if (!server) throw new Error('TEST_POSTGRES_URL says which PostgreSQL');

await inPlace(server, async (fleet, database) => {
  const first = fleet.url(fleet.all[0] as One);
  const cookie = await signIn(first);
  const { teams } = (await (await fetch(`${first}/api/v1/teams`, { headers: { cookie } })).json()) as {
    teams: { id: string }[];
  };
  if (!teams) throw new Error('the three servers did not come up signed in');
  const seen = new Set<string>();
  const stop = new AbortController();
  const listening = listen(fleet, cookie, seen, stop.signal);
  await pause(500);
  const counts = { tried: 0, refused: 0, cut: 0 };
  const acknowledged = new Map<string, string>();
  let writing = true;
  const create = async (name: string, turn: number): Promise<void> => {
    for (let attempt = 0; ; attempt++) {
      counts.tried++;
      const one = fleet.all[(turn + attempt) % fleet.all.length] as One;
      const answer = await fetch(`${fleet.url(one)}/api/v1/teams`, {
        method: 'POST',
        headers: { ...json, cookie },
        body: JSON.stringify({ name, parentId: teams[0]?.id, kind: 'team', idempotencyKey: `key of ${name}` }),
      }).catch(() => null);
      const body = (await answer?.json().catch(() => null)) as { id?: string } | null | undefined;
      if (answer?.status === 201 && body?.id) return void acknowledged.set(name, body.id);
      if (answer && answer.status < 500) counts.refused++;
      else counts.cut++;
      await pause(20);
    }
  };
  const started = performance.now();
  const writing_ = Array.from({ length: writers }, async (_, writer) => {
    for (let n = 0; writing; n++) await create(`writer ${writer} team ${n}`, writer + n);
  });
  const queue = async (from: number, to: number): Promise<void> => {
    // A kind that nobody knows ends at its first turn: what is counted is who takes it, and how often it ends.
    await database.query(
      `insert into job (id, kind, subject, unique_key, payload, due_at, claimed_by, claimed_until, attempts, cancel_requested, created_at)
       select '00000000-0000-7000-8000-' || lpad(n::text, 12, '0'), 'unknown', n::text, 'bench ' || n, '{}', $1, null, null, 0, 0, $1
       from generate_series($2::int, $3::int) n`,
      [new Date().toISOString(), from, to - 1],
    );
  };
  for (let kill = 0; kill < kills; kill++) {
    await queue(Math.floor((jobs * kill) / kills), Math.floor((jobs * (kill + 1)) / kills));
    await pause(1_000);
    const one = fleet.all[kill % fleet.all.length] as One;
    await fleet.end(one, 'SIGKILL');
    await fleet.start(one);
  }
  writing = false;
  await Promise.all(writing_);
  const seconds = (performance.now() - started) / 1000;
  const { rows: made } = await database.query<{ name: string; id: string }>(
    "select name, id from team where name like 'writer %'",
  );
  const idsOf = new Map<string, string[]>();
  for (const { name, id } of made) idsOf.set(name, [...(idsOf.get(name) ?? []), id]);
  for (let wait = 0; wait < 300 && [...acknowledged.values()].some((id) => !seen.has(id)); wait++) await pause(100);
  const ended = async () =>
    (
      await database.query<{ done: string; again: string; ends: string }>(
        `select count(*) filter (where done_at is not null) as done, count(*) filter (where attempts > 1) as again,
                count(distinct id) filter (where outcome is not null) as ends from job where kind = 'unknown'`,
      )
    ).rows[0] as { done: string; again: string; ends: string };
  let state = await ended();
  for (let wait = 0; wait < 600 && Number(state.done) < jobs; wait++) {
    await pause(200);
    state = await ended();
  }
  stop.abort();
  const connections = await listening;
  const lost = [...acknowledged].filter(([name, id]) => !idsOf.get(name)?.includes(id)).length;
  const twice = [...idsOf.values()].filter((ids) => ids.length > 1).length;
  const missed = [...acknowledged.values()].filter((id) => !seen.has(id)).length;
  process.stdout.write(
    [
      `${cpus()[0]?.model.trim()} × ${cpus().length}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}; 3 servers, ${kills} kills in ${seconds.toFixed(0)} s`,
      `writes: ${counts.tried} tried by ${writers} writers, ${counts.cut} cut short by a kill and sent again, ${counts.refused} refused, ${acknowledged.size} acknowledged; lost ${lost}, made twice ${twice}`,
      `jobs: ${jobs} queued, ${state.done} ended, each once; ${state.again} taken over from a killed server`,
      `events: ${acknowledged.size} to be seen by a page over ${connections} connections; missed ${missed}`,
      '',
    ].join('\n'),
  );
  process.exitCode = lost + twice + missed === 0 && Number(state.done) === jobs ? 0 : 1;
});

import { describe, expect, test } from 'vitest';
import { inPlace as inPlaceOn, json, listen, type One, pause, signIn } from './server-fleet.ts';

const server = process.env.TEST_POSTGRES_URL;
/** Many in `npm run test:long`; a few in every run. */
const KILLS = Number(process.env.SERVER_KILLS ?? 3);
const WRITERS = 6;

describe.skipIf(!server)('three servers on one PostgreSQL (left out without TEST_POSTGRES_URL)', () => {
  const inPlace = (work: Parameters<typeof inPlaceOn>[1]) => inPlaceOn(server as string, work);

  test(
    `${KILLS} servers killed: no acknowledged write lost, none made twice, no event missed by a page that reconnects`,
    () =>
      inPlace(async (fleet, database) => {
        const first = fleet.url(fleet.all[0] as One);
        const cookie = await signIn(first);
        const { teams } = (await (await fetch(`${first}/api/v1/teams`, { headers: { cookie } })).json()) as {
          teams: { id: string }[];
        };
        const seen = new Set<string>();
        const stop = new AbortController();
        const listening = listen(fleet, cookie, seen, stop.signal);
        await pause(500);
        let writing = true;
        let tried = 0;
        const acknowledged = new Map<string, string>();
        /** Sends the same creation, with its key, to one server after the other until one answers. */
        const create = async (name: string, turn: number) => {
          for (let attempt = 0; ; attempt++) {
            tried++;
            try {
              const one = fleet.all[(turn + attempt) % fleet.all.length] as One;
              const answer = await fetch(`${fleet.url(one)}/api/v1/teams`, {
                method: 'POST',
                headers: { ...json, cookie },
                body: JSON.stringify({ name, parentId: teams[0]?.id, kind: 'team', idempotencyKey: `key of ${name}` }),
              });
              const body = (await answer.json()) as { id?: string };
              if (answer.status === 201 && body.id) return void acknowledged.set(name, body.id);
              if (answer.status < 500) throw new TypeError(`${answer.status} ${JSON.stringify(body)}`);
            } catch (error) {
              if (error instanceof TypeError && /^\d/.test(error.message)) throw error;
              await pause(20);
            }
          }
        };
        const writers = Array.from({ length: WRITERS }, async (_, writer) => {
          for (let n = 0; writing; n++) await create(`writer ${writer} team ${n}`, writer + n);
        });
        for (let kill = 0; kill < KILLS; kill++) {
          await pause(1_000);
          const one = fleet.all[kill % fleet.all.length] as One;
          await fleet.end(one, 'SIGKILL');
          await fleet.start(one);
        }
        await pause(500);
        writing = false;
        await Promise.all(writers);
        const made = await database.query<{ name: string; id: string }>(
          "select name, id from team where name like 'writer %'",
        );
        const byName = new Map<string, string[]>();
        for (const { name, id } of made.rows) byName.set(name, [...(byName.get(name) ?? []), id]);
        expect([...acknowledged].filter(([name, id]) => !byName.get(name)?.includes(id))).toEqual([]);
        expect([...byName].filter(([, ids]) => ids.length > 1)).toEqual([]);
        for (let wait = 0; wait < 100 && [...acknowledged.values()].some((id) => !seen.has(id)); wait++)
          await pause(100);
        expect([...acknowledged.values()].filter((id) => !seen.has(id))).toEqual([]);
        stop.abort();
        const connections = await listening;
        expect(acknowledged.size).toBeGreaterThan(KILLS * 3);
        process.stdout.write(
          `${KILLS} servers killed: ${tried} writes tried, ${acknowledged.size} acknowledged and kept, each once; ${seen.size} events seen over ${connections} connections\n`,
        );
      }),
    600_000,
  );

  test(
    'a job of a server that is killed is taken over, and counts as done once',
    () =>
      inPlace(async (fleet, database) => {
        const cookie = await signIn(fleet.url(fleet.all[0] as One));
        // The worker of any server takes it; a kind nobody knows ends as failed, once, with its attempt counted.
        const now = new Date().toISOString();
        const dead = 'a server that is gone';
        const ids = Array.from(
          { length: 30 },
          (_, n) => `00000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`,
        );
        for (const [n, id] of ids.entries())
          await database.query(
            `insert into job (id, kind, subject, unique_key, payload, due_at, claimed_by, claimed_until, attempts, cancel_requested, created_at)
           values ($1, 'unknown', $1, $1, '{}', $2, $3, $4, $5, 0, $2)`,
            [id, now, n % 2 ? dead : null, n % 2 ? new Date(Date.now() + 1_500).toISOString() : null, n % 2],
          );
        await fetch(`${fleet.url(fleet.all[1] as One)}/api/v1/teams`, { headers: { cookie } });
        let open = ids.length;
        for (let wait = 0; wait < 150 && open > 0; wait++) {
          await pause(100);
          open = Number((await database.query('select count(*) from job where done_at is null')).rows[0].count);
        }
        const { rows } = await database.query('select attempts, outcome from job order by id');
        expect(rows).toEqual(ids.map((_, n) => ({ attempts: (n % 2) + 1, outcome: 'failed' })));
      }),
    120_000,
  );

  test(
    'a rolling restart fails no request: a server that leaves says so first, and ends what it began',
    () =>
      inPlace(async (fleet) => {
        const cookie = await signIn(fleet.url(fleet.all[0] as One));
        // What a balancer in front does: asks each server whether it is ready, and sends only there.
        const ready = new Set(fleet.all);
        let going = true;
        const watching = (async () => {
          while (going) {
            for (const one of fleet.all) {
              const well = await fetch(`${fleet.url(one)}/readyz`).then(
                (answer) => answer.ok,
                () => false,
              );
              if (well) ready.add(one);
              else ready.delete(one);
            }
            await pause(50);
          }
        })();
        let answered = 0;
        const failed: string[] = [];
        const clients = Array.from({ length: 4 }, async (_, client) => {
          for (let n = 0; going; n++) {
            const up = [...ready];
            const one = up[(client + n) % up.length];
            if (!one) {
              await pause(10);
              continue;
            }
            await fetch(`${fleet.url(one)}/api/v1/teams`, { headers: { cookie } }).then(
              (answer) => (answer.ok ? answered++ : failed.push(String(answer.status))),
              (error: Error) => failed.push(String(error.cause ?? error)),
            );
          }
        });
        for (const one of fleet.all) {
          await fleet.end(one, 'SIGTERM');
          await fleet.start(one);
          for (let wait = 0; wait < 100 && !ready.has(one); wait++) await pause(50);
        }
        going = false;
        await Promise.all([...clients, watching]);
        process.stdout.write(
          `rolling restart of three servers: ${answered} requests answered, ${failed.length} failed\n`,
        );
        expect(failed).toEqual([]);
        expect(answered).toBeGreaterThan(50);
      }),
    120_000,
  );
});

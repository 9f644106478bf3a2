import { expect, test } from 'vitest';
import { type Dictionary, refusalSentence } from '../../i18n/dictionary.ts';
import { en } from '../../i18n/en.ts';
import { fr } from '../../i18n/fr.ts';
import type { TestStore } from '../../store/test-store.ts';
import { type HostileRequest, hostileRequests } from './hostile-requests.fixture.ts';
import { type Known, operations } from './matrix-requests.fixture.ts';
import { matrixWorld } from './matrix-world.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { upload } from './source.fixture.ts';
import type { Answer, Client } from './test-client.ts';

/** One request in so many, others on the other engine; `npm run test:long` sends them all. */
const oneIn = Number(process.env.HOSTILE_OF ?? 19);

/** What ends something comes last: what it ended would refuse for that reason alone. */
const ends = /archive|erase|withdraw|revoke|end|close|leave|remove|changeRole|setup/i;

async function hostileWorld(place: TestStore) {
  const { subjects, askers, admin, anyone } = await matrixWorld(place);
  const people = (await admin.get('/people')).body.people as { id: string; name: string; version: number }[];
  const fanny = people.find(({ name }) => name === 'Fanny');
  // Administrator, facilitator and member at once: refused for what is sent, not for who sends it.
  await admin.patch(`/people/${fanny?.id}`, { role: 'admin', expectedVersion: fanny?.version });
  const cookie = askers['facilitator of the public team'].headers.get('cookie') ?? '';
  const csv = 'day,amount\n2026-11-02,1\n2026-11-09,2\n';
  const source = await admin.post('/sources/files', {
    upload: await upload(admin, 'rides.csv', csv),
    name: 'Rides',
    reading: {},
  });
  expect(source.status, JSON.stringify(source.body)).toBe(201);
  const sent = () => upload(admin, 'rides.csv', csv);
  const known =
    (file: string): Known =>
    (row, property) => {
      if (property === 'upload') return file;
      if (property === 'sourceId') return source.body.source.id;
      if (property === 'id' && row.path.startsWith('/sources/')) return source.body.source.id;
      if (property === 'table' && row.path.startsWith('/sources/')) return 'rides';
      return subjects.open.known(row, property);
    };
  return { anyone, cookie, sent, known };
}

/** Sent again with the version it asks for: what was changed a moment ago must not hide what comes after. */
async function sendTo(client: Client, cookie: string, { row, path, body }: HostileRequest): Promise<Answer> {
  const send = (text: string | undefined) =>
    client.raw(row.method, `/api/v1${path}`, text, {
      cookie,
      ...(text !== undefined && { 'content-type': 'application/json' }),
    });
  const first = await send(body);
  const version = first.body?.code === 'conflict.changed' && first.body.params?.current?.version;
  if (!version || !body) return first;
  return send(body.replace(/"expectedVersion":\d+/, `"expectedVersion":${version}`));
}

function saidIn(dictionary: Dictionary, { code, params }: { code: string; params: Record<string, unknown> }): string {
  const said = refusalSentence(dictionary, code, params);
  const unknown = refusalSentence(dictionary, 'no-such-code');
  return said === unknown.replace('no-such-code', code) ? '' : said;
}

/** What is wrong with an answer; undefined when it is a success, or a refusal that a person can read and act upon. */
function wrongWith({ status, body }: Answer, { what }: HostileRequest): string | undefined {
  if (status >= 500) return `answered ${status}`;
  if (status < 400) return undefined;
  if (typeof body?.code !== 'string') return `${status} without a code`;
  if (body.code === 'request.invalid' && !body.params.fields?.length) return 'names no field';
  for (const dictionary of [en, fr as Dictionary]) {
    const said = saidIn(dictionary, body);
    if (said === '') return `${body.code} has no sentence`;
    if (/undefined|\[object/.test(said) || (/NaN/.test(said) && what !== 'NaN')) return `${body.code} says: ${said}`;
  }
  return undefined;
}

onBothEngines('what nobody should send', (open) => {
  test('whatever a field, a path or a body holds, every operation answers with what it did or with a sentence', {
    timeout: 600_000,
  }, async () => {
    const place = await open();
    const { anyone, cookie, sent, known } = await hostileWorld(place);
    const rows = operations().sort((a, b) => Number(ends.test(a.name)) - Number(ends.test(b.name)));
    const wrong: string[] = [];
    let at = place.engine === 'postgres' ? 3 : 0;
    let asked = 0;
    for (const row of rows) {
      const file = row.input?.properties?.upload ? await sent() : '';
      for (const hostile of hostileRequests(row, known(file))) {
        if (at++ % oneIn !== 0) continue;
        asked++;
        const problem = wrongWith(await sendTo(anyone, cookie, hostile), hostile);
        if (problem) wrong.push(`${row.name}, ${hostile.field || 'its body'}, ${hostile.what}: ${problem}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan((20 * 1_000) / oneIn);
  });
});

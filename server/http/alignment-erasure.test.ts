import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { TestStore } from '../../store/test-store.ts';
import { exportArchive } from '../installation/export-archive.ts';
import { Zip } from '../installation/zip-reader.ts';
import { openLog } from '../log.ts';
import { answerAt, computed, fiveAnswers, guest, installation, openTest } from './alignment.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';

/** How many times some text stands in the files of the database: pages in use, free pages, and the log. */
function timesOnDisk(place: TestStore, text: string): number {
  const files = readdirSync(place.dataFolder).filter((name) => name.startsWith('gouverne.sqlite'));
  return files.reduce((sum, name) => sum + timesIn(readFileSync(join(place.dataFolder, name)), text), 0);
}

function timesIn(bytes: Buffer, text: string): number {
  let found = 0;
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) found++;
  return found;
}

/** The same rows written anew into an empty file: what the database would hold had nothing ever been deleted. */
async function timesInRows(place: TestStore, texts: readonly string[]): Promise<number[]> {
  const copy = join(place.dataFolder, 'copy.sqlite');
  await sql`vacuum into ${sql.lit(copy)}`.execute(place.db);
  const bytes = readFileSync(copy);
  rmSync(copy);
  return texts.map((text) => timesIn(bytes, text));
}

onBothEngines('without names', (open) => {
  test('no seat is ever written beside an answer, and its id tells no time: before the reveal as after', async () => {
    const place = await open();
    const installed = await installation(place);
    const { id, token } = await openTest(installed);
    await fiveAnswers(installed, token);
    const before = await place.db.selectFrom('alignment_answer').selectAll().execute();
    expect(before.map(({ seat_id }) => seat_id)).toEqual([null, null, null, null, null]);
    // Version 4 is random; version 7 begins with the millisecond.
    expect(before.map((row) => row.id[14])).toEqual(['4', '4', '4', '4', '4']);
    await installed.admin.post(`/alignment-tests/${id}/reveal`, {});
    const after = await place.db.selectFrom('alignment_answer').selectAll().execute();
    expect(after.map(({ seat_id }) => seat_id)).toEqual([null, null, null, null, null]);
    expect(after.filter((row) => before.some((each) => each.id === row.id))).toEqual([]);
  });

  test('after the reveal the files hold nothing of a seat or an answer that the rows do not say', async () => {
    const place = await open();
    if (place.engine !== 'sqlite') return;
    const installed = await installation(place);
    const { id, token } = await openTest(installed);
    await fiveAnswers(installed, token);
    const before = await place.db.selectFrom('alignment_answer').selectAll().execute();
    const seats = await place.db.selectFrom('alignment_seat').selectAll().execute();
    // The log still says which seat moved when which answer came: this search would find it.
    expect(timesOnDisk(place, before[0]?.id ?? 'none')).toBeGreaterThan(0);
    const texts = [...seats.map((seat) => seat.id), 'definition 0', 'definition 3'];
    const [unemptied, rows] = [texts.map((text) => timesOnDisk(place, text)), await timesInRows(place, texts)];
    expect(unemptied.some((times, at) => times > (rows[at] ?? 0))).toBe(true);

    await installed.admin.post(`/alignment-tests/${id}/reveal`, {});
    for (const row of before) expect(timesOnDisk(place, row.id)).toBe(0);
    // What was asked for since (the numbers) wrote other tables into the log: emptied, to compare like with like.
    await sql`pragma wal_checkpoint(truncate)`.execute(place.db);
    const expected = await timesInRows(place, texts);
    expect(texts.map((text) => timesOnDisk(place, text))).toEqual(expected);
  });

  test('PostgreSQL keeps no dead row of the answers', async () => {
    const place = await open();
    if (place.engine !== 'postgres') return;
    const installed = await installation(place);
    const { id, token } = await openTest(installed);
    await fiveAnswers(installed, token);
    await installed.admin.post(`/alignment-tests/${id}/reveal`, {});
    await computed(installed.admin, id);
    // Five rows of one page, and nothing else in the file: the place of the first row is 1, and the last is 5.
    const { rows } = await sql<{ ctid: string }>`select ctid::text from alignment_answer order by ctid`.execute(
      place.db,
    );
    expect(rows.map(({ ctid }) => ctid)).toEqual(['(0,1)', '(0,2)', '(0,3)', '(0,4)', '(0,5)']);
  });

  test('events, revisions, jobs, repeated requests, the log, the archive and every page say nothing of what anyone answered or who did', async () => {
    const place = await open();
    const logged: string[] = [];
    const log = openLog('trace', { write: (line) => logged.push(line) });
    const installed = await installation(place, log);
    const { admin } = installed;
    const { id, token } = await openTest(installed);
    const colleague = await installed.person('Paul', 'member');
    const sat = await colleague.post(`/answers/${token}/seat`, {});
    const given = { ...answerAt(sat.body.questions, 2, sat.body.cases), words: 'qui roule chaque jour' };
    await colleague.post(`/answers/${token}`, { answer: given });
    await fiveAnswers(installed, token);
    await admin.post(`/alignment-tests/${id}/reveal`, {});
    await admin.post(`/alignment-tests/${id}/step`, { step: 'cases' });
    const paul = (await admin.get('/people')).body.people.find(({ name }: { name: string }) => name === 'Paul');
    for (const table of ['event', 'revision', 'job', 'idempotency'] as const) {
      const rows = await place.db.selectFrom(table).selectAll().execute();
      expect(JSON.stringify(rows), table).not.toContain('qui roule chaque jour');
    }
    const events = await place.db.selectFrom('event').selectAll().where('actor_id', '=', paul.id).execute();
    expect(events.map(({ operation }) => operation)).toEqual([]);
    const seats = await place.db.selectFrom('alignment_seat').select('id').execute();
    expect(logged.length).toBeGreaterThan(20);
    for (const secret of ['qui roule chaque jour', paul.id, token, ...seats.map((seat) => seat.id)])
      expect(logged.filter((line) => line.includes(secret))).toEqual([]);
    const archive = join(place.dataFolder, 'archive.zip');
    await exportArchive(place, place.dataFolder, archive);
    const zip = await Zip.open(archive);
    const exported: Record<string, unknown>[] = [];
    for await (const line of zip.lines('tables/alignment_answer.jsonl')) exported.push(JSON.parse(line));
    expect(exported.map(({ seat_id }) => seat_id)).toEqual([null, null, null, null, null, null]);
    expect(JSON.stringify(exported)).not.toContain(paul.id);
    for (const path of ['/alignment-tests', `/alignment-tests/${id}`, `/alignment-tests/${id}/history`]) {
      const { body } = await admin.get(path);
      const { seats: _, ...shown } = body;
      expect(JSON.stringify(shown), path).not.toContain(paul.id);
    }
    // What someone wrote is shown, as they were told; who wrote it is not.
    const { revealed } = (await admin.get(`/alignment-tests/${id}`)).body;
    expect(JSON.stringify(revealed.definitions)).toContain('qui roule chaque jour');
    expect(JSON.stringify(revealed)).not.toContain('Paul');
    expect((await colleague.get(`/answers/${token}`)).body).not.toHaveProperty('own');
  });
});

onBothEngines('roles', (open) => {
  const roles = async (said: readonly (string | null)[]) => {
    const place = await open();
    const installed = await installation(place);
    const { id, token } = await openTest(installed, { names: 'roles' });
    for (const role of said) {
      const one = await guest(installed, token);
      await one.client.post(`/answers/${token}`, { answer: { ...answerAt(one.page.questions, 0), role } });
    }
    await installed.admin.post(`/alignment-tests/${id}/reveal`, {});
    const { body } = await installed.admin.post(`/alignment-tests/${id}/step`, { step: 'numbers' });
    return { givers: body.revealed.numbers.givers, place };
  };

  test('three of each are shown beside the definition they gave', async () => {
    const { givers } = await roles(['Vente', 'Vente', 'Vente', 'Produit', 'Produit', 'Produit']);
    expect(givers.flatMap(({ by }: { by: unknown[] }) => by)).toEqual([
      { said: 'Produit', people: 3 },
      { said: 'Vente', people: 3 },
    ]);
  });

  test('a role only two share would name them: none is shown, and none is kept', async () => {
    const { givers, place } = await roles(['Vente', 'Vente', 'Vente', 'Produit', 'Produit', 'Vente']);
    expect(givers.flatMap(({ by }: { by: unknown[] }) => by)).toEqual([]);
    const rows = await place.db.selectFrom('alignment_answer').select('body').execute();
    expect(rows.map(({ body }) => JSON.parse(body).role)).toEqual(rows.map(() => null));
  });
});

onBothEngines('with names', (open) => {
  test('chosen, they are beside each definition once revealed: a person’s own, and what a guest signed', async () => {
    const installed = await installation(await open());
    const { admin } = installed;
    const { id, token } = await openTest(installed, { names: 'names' });
    const paul = await installed.person('Paul', 'member');
    const sat = await paul.post(`/answers/${token}/seat`, {});
    await paul.post(`/answers/${token}`, { answer: answerAt(sat.body.questions, 0) });
    for (const guestName of ['Aïcha', null, null]) {
      const one = await guest(installed, token);
      await one.client.post(`/answers/${token}`, { answer: answerAt(one.page.questions, 0), guestName });
    }
    expect(JSON.stringify((await admin.get(`/alignment-tests/${id}`)).body.revealed)).toBe('{}');
    await admin.post(`/alignment-tests/${id}/reveal`, {});
    const { body } = await admin.post(`/alignment-tests/${id}/step`, { step: 'numbers' });
    expect(body.revealed.numbers.givers[0].by).toEqual([
      { said: 'Aïcha', people: 1 },
      { said: 'Paul', people: 1 },
    ]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TestStore } from '../../store/test-store.ts';
import { tellWhatHappened } from '../notification/notices.ts';
import { answerAt, guest, testOfWords } from './alignment.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { type Answer, Client, personIdOf, testInstallation } from './test-client.ts';

const done = async (answer: Promise<Answer>) => {
  const { status, body } = await answer;
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
};

/** A test of words, opened by Ines; Luc is asked by name, and two guests have the link. */
async function opened(place: TestStore, over: object = {}) {
  const installed = await testInstallation(place);
  const { admin, person } = installed;
  const luc = await person('Luc', 'member');
  const lucId = await personIdOf(luc);
  const page = await done(admin.post('/alignment-tests', testOfWords([lucId], over)));
  const token = page.answerPath.split('/').pop() as string;
  const answer = (words: string) => ({ ...answerAt(page.questions, 0, page.cases), words });
  const give = (as: Client, words: string, more: object = {}) =>
    as.post(`/answers/${token}`, { answer: answer(words), ...more });
  const close = (as: Client = admin, why?: string) =>
    as.post(`/alignment-tests/${page.id}/close`, why === undefined ? {} : { why });
  return { ...installed, luc, id: page.id as string, token, give, close };
}

const SECRET = 'whoever unlocked a bike this week';

onBothEngines('a test opened by mistake', (open) => {
  test('its facilitator closes it: whoever was asked reads so and why, nobody sits or answers or reveals, nothing asks for it', async () => {
    const place = await open();
    const { admin, luc, id, token, give, close, store, app, parts } = await opened(place);
    await parts.worker.stop();
    const answered = await guest({ app }, token);
    const waiting = await guest({ app }, token);
    await done(give(answered.client, SECRET));
    await tellWhatHappened(store, true);
    const asks = async () => {
      const { looks } = (await luc.get('/steering')).body;
      const { notices } = (await luc.get('/notifications')).body;
      const found = (await luc.get('/search?q=rider')).body;
      const [line] = (await luc.get('/alignment-tests')).body.tests;
      return {
        looks: looks.filter((look: { kind: string }) => look.kind === 'test-to-answer').length,
        notices: notices.length,
        letters: (await place.db.selectFrom('notification').select('mail_due').execute()).length,
        found: JSON.stringify(found).includes('active rider'),
        asked: line.answerPath !== null,
      };
    };
    expect(await asks()).toEqual({ looks: 1, notices: 1, letters: 1, found: true, asked: true });

    const page = await done(close(admin, ' The wrong word '));
    const closed = { on: '2026-11-23', why: 'The wrong word' };
    expect(page).toMatchObject({ phase: 'closed', closed, seats: [], answerPath: null, revealed: {}, settling: null });
    expect(await asks()).toEqual({ looks: 0, notices: 0, letters: 0, found: false, asked: false });
    await tellWhatHappened(store, true);
    expect(await asks()).toMatchObject({ notices: 0 });

    const stranger = new Client(app);
    for (const asked of [answered.client, waiting.client, luc, stranger])
      expect((await asked.get(`/answers/${token}`)).body).toMatchObject({ phase: 'closed', closed, revealed: {} });
    const [line] = (await luc.get('/alignment-tests')).body.tests;
    expect(line).toMatchObject({ phase: 'closed', closed, due: 'nothing', agreement: null, spread: null });
    expect((await luc.get('/alignment-tests')).body.words).toEqual([]);
    expect(await place.db.selectFrom('alignment_answer').selectAll().execute()).toEqual([]);
    for (const refused of [
      await give(waiting.client, 'Too late'),
      await stranger.post(`/answers/${token}/seat`, {}),
      await admin.post(`/alignment-tests/${id}/reveal`, {}),
      await close(),
    ])
      expect([refused.status, refused.body.code]).toEqual([422, 'test.closed']);
    expect((await admin.post(`/alignment-tests/${id}/step`, { step: 'definitions' })).body.code).toBe(
      'test.not-revealed',
    );
    // Nothing of what was answered is in the log, nor who had: that it was closed is.
    const ofTests = place.db.selectFrom('event').selectAll().where('operation', 'like', 'alignment.%');
    const events = await ofTests.orderBy('id').execute();
    expect(events.at(-1)).toMatchObject({ operation: 'alignment.close', subject_kind: 'alignment-test' });
    expect(JSON.stringify(events)).not.toContain(SECRET);
  });

  test('only who facilitates it, or its team, closes it; a revealed one is settled, not closed', async () => {
    const place = await open();
    const { admin, luc, id, token, give, close, app } = await opened(place);
    expect((await close(luc)).status).toBe(403);
    const guests = [];
    for (let at = 0; at < 4; at++) guests.push((await guest({ app }, token)).client);
    for (const [at, one] of guests.entries()) await done(give(one, `meaning ${at}`));
    await done(admin.post(`/alignment-tests/${id}/reveal`, {}));
    expect((await close()).body.code).toBe('test.revealed-to-settle');
    expect(await place.db.selectFrom('alignment_answer').selectAll().execute()).toHaveLength(4);
  });

  test('with names too, answers and the names that guests signed with are destroyed', async () => {
    const place = await open();
    const { token, give, close, app, luc } = await opened(place, { names: 'names' });
    const signed = await guest({ app }, token);
    await done(give(signed.client, SECRET, { guestName: 'Zoé of the depot' }));
    await done(give(luc, 'Another meaning'));
    expect((await place.db.selectFrom('alignment_answer').select('seat_id').execute()).length).toBe(2);
    await done(close());
    for (const table of ['alignment_answer', 'alignment_seat', 'event', 'revision', 'idempotency'] as const) {
      const rows = JSON.stringify(await place.db.selectFrom(table).selectAll().execute());
      for (const secret of [SECRET, 'Another meaning', 'Zoé of the depot']) expect(rows, table).not.toContain(secret);
    }
  });

  test('an answer sent at the very moment it closes is refused, or destroyed with the others', async () => {
    const place = await open();
    const { token, give, close, app } = await opened(place);
    const guests = [];
    for (let at = 0; at < 3; at++) guests.push((await guest({ app }, token)).client);
    const [closed, ...given] = await Promise.all([close(), ...guests.map((one, at) => give(one, `meaning ${at}`))]);
    expect(closed.status).toBe(200);
    for (const { status, body } of given) expect(status === 200 || body.code === 'test.closed').toBe(true);
    expect(await place.db.selectFrom('alignment_answer').selectAll().execute()).toEqual([]);
  });

  test('the files of the database hold nothing of an answer that was destroyed', async ({ skip }) => {
    const place = await open();
    skip(place.engine === 'postgres', 'what PostgreSQL keeps is its table written anew, as at a reveal');
    const { token, give, close, app } = await opened(place);
    await done(give((await guest({ app }, token)).client, SECRET));
    const onDisk = () =>
      readdirSync(place.dataFolder)
        .filter((name) => name.startsWith('gouverne.sqlite'))
        .some((name) => readFileSync(join(place.dataFolder, name)).includes(SECRET));
    expect(onDisk()).toBe(true);
    await done(close());
    expect(onDisk()).toBe(false);
  });

  test('asked again, of others, it is a first time: nobody saw what the closed one said', async () => {
    const { admin, luc, id, close } = await opened(await open());
    await done(close());
    const again = await done(admin.post(`/alignment-tests/${id}/repeat`, {}));
    expect(again).toMatchObject({ phase: 'open', subject: 'active rider', repeatOf: null, closed: null });
    expect((await done(luc.get(`/alignment-tests/${again.id}/history`))).times).toEqual([]);
  });

  test('a private team’s closed test is absent outside it', async () => {
    const place = await open();
    const { admin, root, person, luc } = await opened(place);
    const team = { name: 'Merger', parentId: root, kind: 'service', private: true };
    const { id: teamId } = await done(admin.post('/teams', team));
    const ada = await person('Ada', 'member', { id: teamId, role: 'facilitator' });
    const { id } = await place.db.selectFrom('alignment_test').select('id').executeTakeFirstOrThrow();
    await place.db.updateTable('alignment_test').set({ team_id: teamId }).where('id', '=', id).execute();
    expect((await luc.post(`/alignment-tests/${id}/close`, {})).status).toBe(404);
    await done(ada.post(`/alignment-tests/${id}/close`, { why: 'Wrong people' }));
    expect((await luc.get(`/alignment-tests/${id}`)).status).toBe(404);
    expect((await luc.get('/alignment-tests')).body.tests).toEqual([]);
  });
});

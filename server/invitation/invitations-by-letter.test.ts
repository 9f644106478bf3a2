import { expect, test } from 'vitest';
import type { TestStore } from '../../store/test-store.ts';
import { sealingKey } from '../../warehouse/sealing-key.ts';
import { onBothEngines } from '../http/on-both-engines.fixture.ts';
import { until } from '../http/source.fixture.ts';
import { type Client, PASSWORD, testInstallation } from '../http/test-client.ts';
import { openLog } from '../log.ts';
import { decoded, mailServer } from '../notification/mail-box.fixture.ts';
import { askForInvitationLetters, sendInvitationsWork } from './send-invitations.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const zoe = { email: 'zoe@cyclade.example', role: 'member', teamId: null, teamRole: null, letter: true };

/** An installation whose letters go to a mail server of the test's own. */
async function installation(place: TestStore, log = openLog('silent')) {
  const mail = await mailServer(place);
  return { mail, ...(await testInstallation(place, { smtpUrl: mail.url }, log)) };
}

const invitations = async (admin: Client) => (await admin.get('/invitations')).body.invitations;

/** The invitation for an address, once its letter is in that state. */
const lettered = (admin: Client, state: string, email = zoe.email) =>
  until(async () =>
    (await invitations(admin)).find(
      (one: { email: string; letter: { state: string } | null }) => one.email === email && one.letter?.state === state,
    ),
  );

const pass = (place: TestStore, ms: number) => place.clock.moveTo(new Date(place.clock.now().getTime() + ms));

const tokenIn = (source: string) => /\/invitation\/([\w-]+)/.exec(decoded(source))?.[1] ?? 'none';

const accept = (anyone: Client, token: string, email = zoe.email) =>
  anyone.post(`/invitations/by-token/${token}/accept`, { name: 'Zoé', email, password: PASSWORD });

const said = {
  fr: [
    'Inès Morel vous invite à rejoindre Cyclade dans Gouverne.',
    'Vous y proposerez, répondrez, commenterez, et modifierez ce que portent vos équipes.',
    'Il sert une fois, jusqu’au 7 décembre 2026 à 10:00.',
    'Vous n’attendiez pas cette invitation',
  ],
  en: [
    'Inès Morel invites you to join Cyclade in Gouverne.',
    'You will propose, answer, comment, and edit what your teams own.',
    'It works once, until 7 December 2026 at 10:00.',
    'Not expecting this invitation?',
  ],
} as const;

onBothEngines('an invitation by letter', (open) => {
  test.each(['fr', 'en'] as const)(
    'says who invites, to what, for what and until when (%s); its link opens once',
    {
      timeout: 60_000,
    },
    async (language) => {
      const place = await open();
      const { admin, anyone, mail } = await installation(place);
      const { version } = (await admin.get('/organisation')).body;
      await admin.patch('/organisation', { expectedVersion: version, language });
      const made = await admin.post('/invitations', zoe);
      expect([made.status, made.body.invitation.letter]).toMatchObject([201, { state: 'waiting' }]);
      expect((await lettered(admin, 'sent')).letter).toMatchObject({ at: '2026-11-23T09:00:00.000Z', problem: null });
      expect(mail.received.map(({ to }) => to)).toEqual([zoe.email]);
      const source = decoded(mail.received[0]?.source ?? '');
      // Once in the text, once in the page.
      for (const sentence of said[language]) expect(source.split(sentence).length, sentence).toBeGreaterThan(2);
      expect(source).toContain(`<html lang="${language}">`);
      expect(source).toMatch(/^Auto-Submitted: auto-generated/m);
      // Whoever has no account yet has no choices to change.
      expect(source).not.toMatch(/^List-Unsubscribe/m);
      const token = tokenIn(mail.received[0]?.source ?? '');
      expect(source).toContain(`http://127.0.0.1:3000/invitation/${token}`);
      expect(`/invitation/${token}`).not.toBe(made.body.path);
      expect((await anyone.get(`/invitations/by-token/${token}`)).body).toMatchObject({ email: zoe.email });
      expect((await accept(anyone, token)).status).toBe(200);
      expect((await accept(anyone, token)).body.code).toBe('invitation.accepted');
      const shown = made.body.path.split('/').pop();
      expect((await accept(anyone, shown)).body.code).toBe('invitation.accepted');
    },
  );

  test('waits for a mail server that is down, says so, and leaves when it is back', { timeout: 60_000 }, async () => {
    const place = await open();
    const { admin, mail } = await installation(place);
    await mail.down();
    await admin.post('/invitations', zoe);
    const waiting = await lettered(admin, 'again');
    expect(waiting.letter.problem).toEqual({ code: 'mail.no-answer', params: {} });
    expect((await admin.get('/notifications')).body.notices).toMatchObject([{ kind: 'mail-failing' }]);
    expect((await admin.post(`/invitations/${waiting.id}/letter`, {})).body.code).toBe('invitation.too-soon');
    await mail.up();
    pass(place, MINUTE);
    expect((await lettered(admin, 'sent')).letter.at).toBe('2026-11-23T09:01:00.000Z');
    expect(mail.received).toHaveLength(1);
  });

  test('goes to nobody once its invitation was withdrawn, or taken by the link that was shown', {
    timeout: 60_000,
  }, async () => {
    const place = await open();
    const { admin, anyone, mail } = await installation(place);
    await mail.down();
    const invite = async (email: string) => (await admin.post('/invitations', { ...zoe, email })).body;
    const [withdrawn, taken] = [await invite('eve@cyclade.example'), await invite('paul@cyclade.example')];
    await invite(zoe.email);
    await lettered(admin, 'again');
    expect((await admin.delete(`/invitations/${withdrawn.invitation.id}`)).status).toBe(200);
    expect((await accept(anyone, taken.path.split('/').pop(), 'paul@cyclade.example')).status).toBe(200);
    await mail.up();
    pass(place, MINUTE);
    await lettered(admin, 'sent');
    expect(mail.received.map(({ to }) => to)).toEqual([zoe.email]);
  });

  test('to an address that the mail server refuses is tried no more, and holds up no other', {
    timeout: 60_000,
  }, async () => {
    const place = await open();
    const { admin, mail } = await installation(place);
    mail.state.unknown = 'nobody@cyclade.example';
    await admin.post('/invitations', { ...zoe, email: mail.state.unknown });
    await admin.post('/invitations', zoe);
    await lettered(admin, 'sent');
    const refused = await lettered(admin, 'failed', mail.state.unknown);
    expect(refused.letter.problem).toEqual({ code: 'mail.refused', params: { status: 550 } });
    // Corrected over there, and asked for again.
    mail.state.unknown = '';
    pass(place, 10 * MINUTE);
    expect((await admin.post(`/invitations/${refused.id}/letter`, {})).body.letter.problem).toBeNull();
    await lettered(admin, 'sent', 'nobody@cyclade.example');
    expect(mail.received.map(({ to }) => to)).toEqual([zoe.email, 'nobody@cyclade.example']);
  });

  test('is sent again with the same link, ten minutes after at the earliest, and once when two ask at once', {
    timeout: 60_000,
  }, async () => {
    const place = await open();
    const { admin, anyone, mail } = await installation(place);
    const { invitation, path } = (await admin.post('/invitations', zoe)).body;
    await lettered(admin, 'sent');
    const again = () => admin.post(`/invitations/${invitation.id}/letter`, {});
    pass(place, 3 * MINUTE + 1);
    expect(await again()).toMatchObject({ status: 429, body: { code: 'invitation.too-soon', params: { minutes: 7 } } });
    pass(place, 7 * MINUTE);
    const both = await Promise.all([again(), again()]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 429]);
    await until(async () => mail.received.length === 2);
    const [first, second] = mail.received.map(({ source }) => source);
    expect(tokenIn(second ?? '')).toBe(tokenIn(first ?? ''));
    const idOf = (source = '') => /^Message-ID: (.*)$/m.exec(source)?.[1];
    expect(idOf(second)).not.toBe(idOf(first));
    for (const token of [tokenIn(first ?? ''), path.split('/').pop()])
      expect((await anyone.get(`/invitations/by-token/${token}`)).status).toBe(200);
  });

  test('leaves for one address five times a day at most, whatever the number of invitations', {
    timeout: 60_000,
  }, async () => {
    const place = await open();
    const { admin } = await installation(place);
    for (let n = 0; n < 5; n++) expect((await admin.post('/invitations', zoe)).status).toBe(201);
    expect((await admin.post('/invitations', zoe)).body).toMatchObject({
      code: 'invitation.too-many',
      params: { count: 5 },
    });
    expect(await invitations(admin)).toHaveLength(5);
    expect((await admin.post('/invitations', { ...zoe, letter: false })).status).toBe(201);
    pass(place, 24 * HOUR);
    expect((await admin.post('/invitations', zoe)).status).toBe(201);
  });

  test('is neither offered nor taken where no mail is set up, nor without an address', async () => {
    const place = await open();
    const { admin } = await testInstallation(place);
    expect((await admin.get('/invitations')).body.letters).toBeNull();
    expect((await admin.post('/invitations', zoe)).body.code).toBe('invitation.no-mail');
    expect(await invitations(admin)).toEqual([]);
    const { invitation } = (await admin.post('/invitations', { ...zoe, letter: false })).body;
    expect(invitation.letter).toBeNull();
    expect((await admin.post(`/invitations/${invitation.id}/letter`, {})).body.code).toBe('invitation.no-mail');
  });

  test('without an address is refused before a link is made', async () => {
    const { admin } = await installation(await open());
    expect((await admin.get('/invitations')).body.letters).toEqual({ address: 'http://127.0.0.1:3000' });
    expect((await admin.post('/invitations', { ...zoe, email: null })).body.code).toBe(
      'invitation.letter-needs-address',
    );
    expect(await invitations(admin)).toEqual([]);
  });

  test('leaves its token nowhere: no table, no log, no answer, even where the mail server quotes it', {
    timeout: 60_000,
  }, async () => {
    const place = await open();
    const lines: string[] = [];
    const { admin, anyone, mail, store } = await installation(
      place,
      openLog('trace', { write: (line: string) => void lines.push(line) }),
    );
    mail.state.refuses = true;
    await admin.post('/invitations', zoe);
    await lettered(admin, 'again');
    mail.state.refuses = false;
    pass(place, MINUTE);
    await lettered(admin, 'sent');
    const token = tokenIn(mail.received[0]?.source ?? '');
    expect((await anyone.get(`/invitations/by-token/${token}`)).status).toBe(200);
    const answers = [await admin.get('/invitations'), await admin.get('/events?limit=200')];
    for (const { body } of answers) expect(JSON.stringify(body)).not.toContain(token);
    for (const { name } of await store.db.introspection.getTables()) {
      const rows = await store.db
        .selectFrom(name as 'event')
        .selectAll()
        .execute();
      expect(JSON.stringify(rows), name).not.toContain(token);
    }
    expect(lines.join('\n')).toContain('mail.no-answer');
    expect(lines.join('\n')).not.toContain(token);
    expect(lines.join('\n')).not.toContain(zoe.email);
  });

  test('is in the log of what was done: who asked, and that it left, without an address', {
    timeout: 60_000,
  }, async () => {
    const { admin } = await installation(await open());
    const { invitation } = (await admin.post('/invitations', zoe)).body;
    await lettered(admin, 'sent');
    const { events } = (await admin.get('/events?subjectKind=invitation&limit=10')).body;
    const { id } = (await admin.get('/session')).body.session.person;
    expect(
      events.map(({ operation, actorId, subject }: Record<string, unknown>) => [operation, actorId, subject]),
    ).toEqual([
      ['invitation.sent', null, { kind: 'invitation', id: invitation.id }],
      ['invitation.send', id, { kind: 'invitation', id: invitation.id }],
      ['invitation.create', id, { kind: 'invitation', id: invitation.id }],
    ]);
    expect(JSON.stringify(events)).not.toContain(zoe.email);
    expect(events[0].after.letter).toMatchObject({ sentAt: '2026-11-23T09:00:00.000Z' });
  });

  test('that a stopped server left is asked for again; after the trials of a job it rests an hour, and is given up after a day', {
    timeout: 60_000,
  }, async () => {
    const place = await open();
    const { admin, store, parts, mail } = await installation(place);
    await parts.worker.stop();
    await admin.post('/invitations', zoe);
    await store.db.deleteFrom('job').execute();
    expect(await askForInvitationLetters(store)).toBe(1);
    const job = () => store.db.selectFrom('job').select(['id', 'outcome']).execute();
    expect(await job()).toMatchObject([{ outcome: null }]);
    await store.db
      .updateTable('job')
      .set({ outcome: 'failed', done_at: store.clock.now().toISOString(), unique_key: null })
      .execute();
    pass(place, HOUR - 1);
    expect(await askForInvitationLetters(store)).toBe(0);
    pass(place, 1);
    expect(await askForInvitationLetters(store)).toBe(1);
    pass(place, 23 * HOUR);
    expect(await askForInvitationLetters(store)).toBe(0);
    const [given] = await invitations(admin);
    expect(given.letter).toMatchObject({ state: 'failed', problem: { code: 'mail.no-answer' } });
    expect(mail.received).toEqual([]);
  });

  test('whose link another key made is not sent, since it would open nothing', async () => {
    const place = await open();
    const { admin, store, parts, mail } = await installation(place);
    await parts.worker.stop();
    await admin.post('/invitations', zoe);
    const key = () => sealingKey(place.dataFolder, 'another key than the first');
    const work = sendInvitationsWork(store, { post: mail.post, key, url: () => 'https://gouverne.example' });
    await work({} as never, new AbortController().signal, () => {});
    expect(mail.received).toEqual([]);
    const [failed] = await invitations(admin);
    expect(failed.letter).toMatchObject({ state: 'failed', problem: { code: 'invitation.key-changed' } });
  });
});

import { expect, test } from 'vitest';
import { noticeKinds } from '../../src/notification/choices.ts';
import { onBothEngines } from '../http/on-both-engines.fixture.ts';
import { decoded, mailServer, writeAll } from './mail-box.fixture.ts';
import { tellWhatHappened } from './notices.ts';
import { everythingHappens } from './telling-world.fixture.ts';
import { askForLetters } from './write-letters.ts';

const everyone = {
  'check-in-day': ['Salome'],
  'guardrail-crossed': ['Salome', 'Vera'],
  'say-asked': ['Luc', 'Luc', 'Salome'],
  signal: ['Ines', 'Zoe'],
  'source-failing': ['Ines'],
};

onBothEngines('a Monday on which everything happens', (open) => {
  test('each thing is told once to whom it concerns, and to nobody else', async () => {
    const place = await open();
    const { store, told, people } = await everythingHappens(place);
    // What letters say of letters is told elsewhere: it needs a mail server that refuses; and so is who enters.
    const elsewhere = ['mail-failing', 'team-entered'];
    expect(Object.keys(everyone).sort()).toEqual(noticeKinds.filter((kind) => !elsewhere.includes(kind)).toSorted());
    expect(await tellWhatHappened(store, true)).toBe(9);
    expect((await told()).who).toEqual(everyone);
    expect(await tellWhatHappened(store, true)).toBe(0);
    // On Tuesday nothing has changed: the same episodes, and no day of a check-in.
    place.clock.moveTo('2026-12-01T10:00:00.000Z');
    expect(await tellWhatHappened(store, true)).toBe(0);
    // Each opens on the page where its act is done; nobody reads of another's.
    const paths = async (name: string) =>
      (await people[name]!.get('/notifications')).body.notices.map(({ path }: { path: string }) => path);
    expect((await paths('Luc')).sort()).toEqual([expect.stringMatching(/^\/alignment\//), '/kpis/returns']);
    expect(await paths('Zoe')).toEqual(['/kpis/parcels']);
    expect(await paths('Paul')).toEqual([]);
  });

  test('each kind turned off by someone is silent for them alone', async () => {
    const { store, told, choose } = await everythingHappens(await open());
    await choose('Salome', { 'check-in-day': 'off' });
    await choose('Vera', { 'guardrail-crossed': 'off' });
    await choose('Luc', { 'say-asked': 'off' });
    await choose('Zoe', { signal: 'off' });
    await choose('Ines', { 'source-failing': 'off' });
    await tellWhatHappened(store, true);
    expect((await told()).who).toEqual({ 'guardrail-crossed': ['Salome'], 'say-asked': ['Salome'], signal: ['Ines'] });
  });

  test('what comes in the evening leaves at eight the next morning, and what is for the week on Monday', async () => {
    const place = await open();
    const { store, told, choose, people } = await everythingHappens(place);
    const { received, post } = await mailServer(place);
    for (const name of Object.keys(people)) await choose(name, { digest: false });
    // Half past eight in the evening in Paris.
    place.clock.moveTo('2026-11-30T19:30:00.000Z');
    await tellWhatHappened(store, true);
    const due = Map.groupBy((await told()).rows, ({ kind }) => kind);
    for (const [kind, rows] of due)
      expect(new Set(rows.map(({ mail_due }) => mail_due)), kind).toEqual(
        new Set([kind === 'signal' ? '2026-12-07T07:00:00.000Z' : '2026-12-01T07:00:00.000Z']),
      );
    for (const instant of ['2026-11-30T19:50:00.000Z', '2026-12-01T02:00:00.000Z', '2026-12-01T06:59:00.000Z']) {
      place.clock.moveTo(instant);
      expect(await askForLetters(store)).toBe(0);
    }
    place.clock.moveTo('2026-12-01T07:01:00.000Z');
    await askForLetters(store);
    await writeAll(store, post);
    // Zoé has only what waits for the week; Paul has nothing.
    expect(received.map(({ to }) => to.split('@')[0]).sort()).toEqual(['ines', 'luc', 'salome', 'vera']);
  });

  test('several things are one letter: the week’s holds the news, says each once, and shows the way out', async () => {
    const place = await open();
    const { store, people, choose } = await everythingHappens(place);
    const { received, post } = await mailServer(place);
    await choose('Paul', { digest: false });
    await tellWhatHappened(store, true);
    // A quarter past ten, on the first morning of the week.
    place.clock.moveTo('2026-11-30T09:15:00.000Z');
    await askForLetters(store);
    await writeAll(store, post);
    expect(received).toHaveLength(Object.keys(people).length - 1);
    const [salome, ...more] = received.filter(({ to }) => to.startsWith('salome@'));
    expect(more).toEqual([]);
    const letter = decoded(salome?.source ?? '');
    const [plain = ''] = letter.split('text/html');
    for (const path of ['/check-in/', '/okrs/objectives/', '/kpis/returns']) expect(plain, path).toContain(path);
    // The crossed limit is news: it is not said again among what needs a look.
    expect(plain.match(/cancellations/g)).toHaveLength(1);
    expect(letter).toContain('List-Unsubscribe: <https://gouverne.example/notifications>');
    // Nothing of what others are asked.
    expect(letter).not.toContain('active rider');
    expect(letter).not.toMatch(/Luc|Vera|Warehouse/);
    place.clock.moveTo('2026-11-30T09:40:00.000Z');
    expect(await askForLetters(store)).toBe(0);
  });
});

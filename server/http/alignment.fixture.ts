import { expect } from 'vitest';
import type { TestStore } from '../../store/test-store.ts';
import type { Logger } from '../log.ts';
import { Client, testInstallation } from './test-client.ts';

/** Forty customers over two years: some each week, some once, some who cancelled. */
function orders(): string {
  const lines = ['number,customer,ordered_at,country'];
  for (let day = 0; day < 700; day++) {
    const date = new Date(Date.UTC(2024, 10, 1 + day)).toISOString().slice(0, 10);
    for (let customer = day % 7; customer < 40; customer += 7 + (customer % 5))
      lines.push(`5${day}${customer},c${customer},${date} 10:00:00,${customer % 4 === 0 ? 'France' : 'Belgium'}`);
    if (day % 9 === 0) lines.push(`C5${day},c${day % 80},${date} 11:00:00,France`);
  }
  return `${lines.join('\n')}\n`;
}

export async function installation(place: TestStore, log?: Logger) {
  const installed = await testInstallation(place, {}, log);
  const sent = await installed.admin.raw('POST', '/api/v1/uploads?name=orders.csv', orders());
  const loaded = await installed.admin.post('/sources/files', {
    upload: sent.body.upload,
    name: 'Orders',
    reading: {},
  });
  expect(loaded.status, JSON.stringify(loaded.body)).toBeLessThan(300);
  return { ...installed, sourceId: loaded.body.source.id as string };
}

export const data = (sourceId: string) => ({ sourceId, table: 'orders', entity: 'customer', time: 'ordered_at' });
export const words = { one: 'commande', many: 'commandes' };

export interface Installed {
  readonly admin: Client;
  readonly anyone: Client;
  readonly sourceId: string;
}

/** A test of words alone, as it is sent to the API. */
export const testOfWords = (personIds: readonly unknown[], over: object = {}) => ({
  subject: 'active rider',
  words: { one: 'ride', many: 'rides' },
  data: null,
  leftOut: ['staff'],
  cases: ['a', 'b', 'c'],
  personIds,
  ...over,
});

export async function openTest({ admin, sourceId }: Installed, over: object = {}) {
  const created = await admin.post('/alignment-tests', {
    subject: 'client actif',
    words,
    data: data(sourceId),
    ...over,
  });
  expect(created.status, JSON.stringify(created.body)).toBe(201);
  return {
    id: created.body.id as string,
    token: created.body.answerPath.split('/').pop() as string,
    page: created.body,
  };
}

/** A browser of its own, on the link. */
export async function guest({ app }: { app: ConstructorParameters<typeof Client>[0] }, token: string) {
  const sat = await new Client(app).post(`/answers/${token}/seat`, {});
  const [cookie] = sat.headers.getSetCookie();
  return { client: new Client(app, cookie?.split(';')[0]), page: sat.body, cookie: cookie ?? '' };
}

export type Question = { id: string; options: { id: string }[] };

/** An answer that picks the option at a place of each question. */
export function answerAt(questions: readonly Question[], place: number, cases: readonly { id: string }[] = []) {
  const tokens = Object.fromEntries(
    questions.map(({ id, options }) => {
      const sorted = options.map((option) => option.id).sort();
      return [id, { kind: 'option', optionId: sorted[place % sorted.length] }];
    }),
  );
  const said = ['yes', 'no', 'depends'];
  return {
    words: `definition ${place}`,
    tokens,
    doesNotFit: false,
    cases: Object.fromEntries(cases.map(({ id }, at) => [id, said[(place + at) % 3]])),
    role: null,
  };
}

export async function fiveAnswers(
  installed: Installed & { app: ConstructorParameters<typeof Client>[0] },
  token: string,
) {
  const guests = [];
  for (let at = 0; at < 5; at++) {
    const one = await guest(installed, token);
    const given = await one.client.post(`/answers/${token}`, {
      answer: answerAt(one.page.questions, at, one.page.cases),
    });
    expect(given.status, JSON.stringify(given.body)).toBe(200);
    guests.push(one);
  }
  return guests;
}

export async function computed(client: Client, id: string) {
  for (let tries = 0; tries < 400; tries++) {
    const { body } = await client.get(`/alignment-tests/${id}`);
    if (!body.computing) return body;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the definitions were not computed in 10 s');
}

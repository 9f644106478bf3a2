import { expect } from 'vitest';
import type { Store } from '../../store/store.ts';
import type { TestStore } from '../../store/test-store.ts';
import type { Known, Row } from './matrix-requests.fixture.ts';
import { keyResult, objective, weeklyKpi } from './okr.fixture.ts';
import { Client, personIdOf, testInstallation } from './test-client.ts';

const NOBODY = '01890000-0000-7000-8000-000000000000';
/** In every name and sentence of the private team: an answer that holds it has leaked. */
export const MARK = 'Confidentiel';

type Owned = Readonly<Record<string, string>>;

export interface Subjects {
  readonly teamId: string;
  readonly known: Known;
}

async function made(answer: Promise<{ status: number; body: { id?: string } & Record<string, unknown> }>) {
  const { status, body } = await answer;
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body as Record<string, string>;
}

const sortedLine = (word: string) => ({
  text: `${word} objective of the workshop`,
  column: 'objective',
  baseline: null,
  target: null,
});

/** One of everything that a team may own. */
async function everythingOf(
  { store, founder }: { store: Store; founder: Client },
  teamId: string,
  key: string,
  word: string,
): Promise<Owned> {
  await made(founder.post('/kpis', weeklyKpi(teamId, key, { name: `${word} KPI` })));
  await made(founder.post(`/kpis/${key}/status`, { expectedVersion: 1, to: 'live' }));
  // Piloted, and late by weeks: it needs a look, which may be put off.
  await made(founder.put(`/kpis/${key}/values/2026-06-01`, { value: 12 }));
  const kpiId = (await founder.get(`/kpis/${key}`)).body.kpi.id as string;
  const { looks } = (await founder.get(`/steering?team=${teamId}`)).body;
  const { id: cycle } = await made(
    founder.post('/cycles', { teamId, name: `${word} cycle`, start: '2026-11-30', end: '2027-01-10' }),
  );
  const { id: objectiveId } = await made(
    founder.post(`/cycles/${cycle}/objectives`, objective(teamId, { title: `${word} objective` })),
  );
  const at = `/objectives/${objectiveId}`;
  const { id: result } = await made(founder.post(`${at}/key-results`, keyResult({ statement: `${word} result` })));
  const card = store.newId();
  await store.db
    .insertInto('question_card')
    .values({
      id: card,
      team_id: teamId,
      key: `kpi-without-steward:${key}`,
      drift: 'kpi-without-steward',
      params: '{}',
      evidence: '[]',
      first_shown_on: '2026-11-23',
      last_shown_on: '2026-11-23',
      version: 1,
      created_at: '2026-11-23T09:00:00.000Z',
    })
    .execute();
  const ids = (body: Record<string, unknown>) => (body.ids as string[])[0] as string;
  return {
    team: teamId,
    key,
    kpiId,
    look: String(looks[0]?.key),
    card,
    list: (
      await founder.post('/sorted-lists', { ownerTeamId: teamId, name: `${word} list`, lines: [sortedLine(word)] })
    ).body.list.id,
    cycle: String(cycle),
    objective: String(objectiveId),
    result: String(result),
    bet: String((await made(founder.post(`${at}/initiatives`, { bet: `${word} bet` }))).id),
    rail: String(
      (
        await made(
          founder.post(`${at}/guardrails`, {
            kpiKey: key,
            words: `${word} rail`,
            atLeast: 1,
            atMost: null,
            beyond: { act: 'stop' },
          }),
        )
      ).id,
    ),
    decision: String(
      (await made(founder.post(`${at}/decisions`, { what: `${word} decision`, by: null, why: 'x' }))).id,
    ),
    comment: String((await made(founder.post(`/kpis/${key}/comments`, { words: `${word} comment` }))).id),
    annotation: String(
      (await made(founder.post(`/kpis/${key}/annotations`, { period: '2026-11-02', text: `${word} note` }))).id,
    ),
    notDoing: String((await made(founder.post('/not-doing', { teamId, what: `${word} not`, why: 'x' }))).id),
    activity: ids(await made(founder.post('/activities', { teamId, activities: [{ name: `${word} activity` }] }))),
    test: String(
      (
        await made(
          founder.post('/alignment-tests', {
            subject: `${word} test`,
            kpiKey: key,
            words: { one: 'x', many: 'x' },
            data: null,
            leftOut: ['staff'],
            cases: ['a', 'b', 'c'],
          }),
        )
      ).id,
    ),
  };
}

/** What each path’s `{id}` is, by what stands before it; the rest by its name. */
function knownOf(own: Owned, shared: Owned): Known {
  const ids: readonly (readonly [RegExp, string | undefined])[] = [
    [/^\/teams\/\{id\}/, own.team],
    [/^\/people\//, shared.person],
    [/annotations\/\{id\}/, own.annotation],
    [/^\/kpis\/\{key\}\/comments\//, own.comment],
    [/^\/objectives\/\{id\}/, own.objective],
    [/^\/initiatives\//, own.bet],
    [/^\/guardrails\//, own.rail],
    [/decisions\/\{id\}/, own.decision],
    [/^\/key-results\/\{id\}/, own.result],
    [/^\/cycles\/\{id\}/, own.cycle],
    [/^\/not-doing\/\{id\}/, own.notDoing],
    [/^\/activities\/\{id\}/, own.activity],
    [/^\/alignment-tests\/\{id\}/, own.test],
    [/context\/\{id\}/, shared.context],
    [/^\/invitations\/\{id\}/, shared.invitation],
    [/^\/watches\//, own.objective],
    [/^\/ambitions\//, shared.ambition],
    [/^\/sorted-lists\//, own.list],
    [/^\/questions\//, own.card],
  ];
  const named: Readonly<Record<string, unknown>> = {
    teamId: own.team,
    team: own.team,
    ownerTeamId: own.team,
    kpiKey: own.key,
    kpiId: own.kpiId,
    looseTitle: 'To be written',
    from: own.key,
    cycleId: own.cycle,
    objectiveId: own.objective,
    keyResultId: own.result,
    personId: shared.person,
    token: 'x'.repeat(32),
    timezone: 'Europe/Paris',
    country: 'FR',
    // Shapes that a schema cannot say: a period, a day after another, a definition, a document.
    period: '2026-11-02',
    inForceFrom: '2026-11-02',
    expectedLevel: null,
    looksTeamId: null,
    data: null,
    corrects: null,
    start: '2027-02-01',
    end: '2027-03-28',
    kind: undefined,
  };
  return (row, property) => {
    if (property === 'id') return ids.find(([path]) => path.test(row.path))?.[1] ?? NOBODY;
    if (property === 'key' && row.path.startsWith('/steering')) return own.look;
    if (property === 'key') return row.path.includes('{key}') ? own.key : 'a-new-one';
    if (property === 'parentId') return shared.root;
    if (property === 'definition') return { kind: 'described', cadence: 'week', body: {} };
    if (property === 'from' && /rebase/.test(row.name)) return '2026-10-05';
    if (property === 'to' && /rebase/.test(row.name)) return null;
    if (property === 'kind' && row.path.startsWith('/watches')) return 'objective';
    if (property === 'id' && row.name.startsWith('sorter')) return own.list;
    if (property === 'textKey') return '0'.repeat(16);
    // An interval of the night, days of the log: elsewhere `from` is a KPI.
    if (property === 'from' && /notification|event/.test(row.name))
      return row.name.startsWith('event') ? undefined : 20;
    if (property === 'table' && row.path.startsWith('/sources')) return 'x';
    return named[property];
  };
}

/** A public team and a private one, with one of everything each, and everyone who might ask about them. */
export async function matrixWorld(place: TestStore) {
  const installed = await testInstallation(place);
  const { admin, root, person, app, anyone } = installed;
  const team = async (name: string, hidden: boolean) =>
    (await admin.post('/teams', { name, kind: 'service', parentId: root, private: hidden })).body.id as string;
  const [open, hidden, other] = [await team('Produit', false), await team(MARK, true), await team('Parc', false)];
  const founder = await person('Founder', 'member', { id: open, role: 'facilitator' });
  const founderId = await personIdOf(founder);
  await admin.put(`/teams/${hidden}/members/${founderId}`, { role: 'facilitator' });
  const context = await made(
    admin.post('/context', {
      name: 'Rain',
      kind: 'weather',
      unit: { kind: 'count', label: '' },
      grain: 'week',
      origin: 'x',
    }),
  );
  const invited = await made(admin.post('/invitations', { email: null, role: 'viewer', teamId: null, teamRole: null }));
  const shared = {
    root,
    person: founderId,
    context: String(context.id),
    ambition: String(
      (await made(admin.post('/ambitions', { phrase: 'Ride every day', why: 'x', horizonMonths: 12 }))).id,
    ),
    invitation: (invited.invitation as unknown as { id: string }).id,
  };
  const both = { store: installed.store, founder };
  const subjects: Record<'open' | 'private', Subjects> = {
    open: { teamId: open, known: knownOf(await everythingOf(both, open, 'open-kpi', 'Public'), shared) },
    private: { teamId: hidden, known: knownOf(await everythingOf(both, hidden, 'private-kpi', MARK), shared) },
  };
  const scopes = ['read', 'values', 'definitions', 'check-ins'];
  const token = async (of: Client, kind: 'self' | 'service', days: number) =>
    (await of.post('/tokens', { name: 'x', for: kind, scopes, days })).body.secret as string;
  const expired = await token(admin, 'self', 1);
  const service = await token(admin, 'service', 300);
  // The day after: the token that lasts a day is over.
  place.clock.moveTo('2026-11-25T09:00:00.000Z');
  const asker = (client: Client, headers: Record<string, string>) => ({
    headers: new Headers({ ...headers, ...(client.cookie && { cookie: client.cookie }) }),
    send: ({ method }: Row, { path, body }: { path: string; body: unknown }) =>
      client.send(method, `/api/v1${path}`, body, headers),
  });
  const session = (client: Client) => asker(client, {});
  const bearer = (secret: string) => asker(new Client(app), { authorization: `Bearer ${secret}` });
  return {
    ...installed,
    subjects,
    askers: {
      'signed out': session(anyone),
      'expired token': bearer(expired),
      'service token': bearer(service),
      viewer: session(await person('Vera', 'viewer', { id: open, role: 'facilitator' })),
      'member of another team': session(await person('Omar', 'member', { id: other, role: 'facilitator' })),
      'member of the public team': session(await person('Lea', 'member', { id: open, role: 'member' })),
      'facilitator of the public team': session(await person('Fanny', 'member', { id: open, role: 'facilitator' })),
      'member of the private team': session(await person('Paula', 'member', { id: hidden, role: 'member' })),
      administrator: session(admin),
    },
  };
}

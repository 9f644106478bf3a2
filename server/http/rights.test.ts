import { expect, test } from 'vitest';
import { acts } from '../../src/people/acts.ts';
import { isAct, operations, type Row } from './matrix-requests.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { type Client, testInstallation } from './test-client.ts';

const NOBODY = '01890000-0000-7000-8000-000000000000';
/** A path with something in each of its places, so that the request reaches the permission and not the router. */
const filled = (path: string) =>
  path
    .replace('{token}', 'x'.repeat(32))
    .replace('{key}', 'no-such-kpi')
    .replace('{period}', '2026-10-01')
    .replace(/\{\w+\}/g, NOBODY);

test('every operation says who may call it: anyone, the signed-in, or an act of the rights table', () => {
  const unknown = operations().filter(({ access }) => !['public', 'signed-in'].includes(access) && !isAct(access));
  expect(unknown).toEqual([]);
});

test('what is open to people without a session is this short list', () => {
  const open = operations().filter(({ access }) => access === 'public');
  expect(open.map(({ name }) => name).sort()).toEqual([
    'answer.give',
    'answer.open',
    'answer.sit',
    'answer.stance',
    'invitation.accept',
    'invitation.open',
    'session.current',
    'setup.start',
    'setup.state',
  ]);
});

onBothEngines('the permission matrix', (open) => {
  const ask = (client: Client, row: Row) =>
    client.send(row.method, `/api/v1${filled(row.path)}`, row.method === 'GET' ? undefined : {});

  test('signed out, every operation that is not public answers 401', async () => {
    const { anyone } = await testInstallation(await open());
    const closed = operations().filter(({ access }) => access !== 'public');
    const answers = await Promise.all(closed.map(async (row) => [row.name, (await ask(anyone, row)).status]));
    expect(answers.filter(([, status]) => status !== 401)).toEqual([]);
  });

  test('what only administrators may do is refused to members and viewers before anything is read', async () => {
    const { person } = await testInstallation(await open());
    const reserved = operations().filter(
      ({ access }) => isAct(access) && acts[access].every((relation) => relation === 'admin'),
    );
    expect(reserved.length).toBeGreaterThan(10);
    for (const client of [await person('Paul', 'member'), await person('Vera', 'viewer')]) {
      const answers = await Promise.all(reserved.map(async (row) => [row.name, (await ask(client, row)).body.code]));
      // An input that is not one is said first; nothing else may come before the permission.
      expect(answers.filter(([, code]) => !['right.not-yours', 'request.invalid'].includes(code as string))).toEqual(
        [],
      );
    }
  });
});

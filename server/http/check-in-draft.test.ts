import { expect, test } from 'vitest';
import { checkIn, entry, running } from './okr.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { Client } from './test-client.ts';

const line = (keyResultId: string, more: object = {}) => ({
  keyResultId,
  value: null,
  learnt: '',
  blocked: '',
  ...more,
});
const draft = (...lines: object[]) => ({ preparedWith: 'Claude', lines, priorities: ['Guide the first ride'] });

onBothEngines('a check-in that an assistant prepares', (open) => {
  test('is a draft on the team’s page: nothing is recorded, nobody else sees it, and it has no confidence', async () => {
    const { salome, luc, product, cycle, keyResultIds, board, store } = await running(await open());
    const [id = ''] = keyResultIds;
    const at = `/cycles/${cycle.id}/teams/${product}/check-in`;
    const before = await board();
    const prepared = await salome.put(`${at}/draft`, draft(line(id, { value: 41, learnt: 'The guided ride counts' })));
    expect(prepared.body, JSON.stringify(prepared.body)).toMatchObject({ week: 1 });
    const page = (await salome.get(at)).body;
    expect(page.draft).toMatchObject({ preparedWith: 'Claude', lines: [{ keyResultId: id, value: 41 }] });
    expect(page.kept).toBeNull();
    expect(page.objectives[0].keyResults[0]).toMatchObject({ latest: null, last: null, before: [] });
    expect(await board()).toEqual(before);
    expect(await store.db.selectFrom('check_in').selectAll().execute()).toEqual([]);
    expect((await store.db.selectFrom('measurement').selectAll().execute()).length).toBe(0);
    expect((await luc.get(at)).status).toBe(403);
    expect((await luc.put(`${at}/draft`, draft(line(id)))).status).toBe(403);
    const withConfidence = await salome.put(`${at}/draft`, draft(line(id, { confidence: 9 })));
    expect(withConfidence.body).toMatchObject({
      code: 'request.unknown-field',
      params: { fields: ['lines.0.confidence'] },
    });
    expect(JSON.stringify((await salome.get(at)).body.draft)).not.toContain('confidence');
  });

  test('prepared again it replaces the former; set aside it is gone; kept by a person, its part is over', async () => {
    const { salome, product, cycle, keyResultIds, store } = await running(await open());
    const [id = ''] = keyResultIds;
    const at = `/cycles/${cycle.id}/teams/${product}/check-in`;
    await salome.put(`${at}/draft`, draft(line(id, { value: 41 })));
    await salome.put(`${at}/draft`, draft(line(id, { value: 42 })));
    expect((await salome.get(at)).body.draft.lines).toMatchObject([{ value: 42 }]);
    expect((await salome.delete(`${at}/draft`)).body).toEqual({ week: 1 });
    expect((await salome.get(at)).body.draft).toBeNull();
    expect((await salome.delete(`${at}/draft`)).status).toBe(200);
    await salome.put(`${at}/draft`, draft(line(id, { value: 43 })));
    const kept = await salome.post(`/cycles/${cycle.id}/check-ins`, checkIn(product, [entry(id, { value: 40 })]));
    expect(kept.status, JSON.stringify(kept.body)).toBe(201);
    const page = (await salome.get(at)).body;
    expect([page.draft, page.kept?.id]).toEqual([null, kept.body.id]);
    const [only] = await store.db.selectFrom('check_in').selectAll().execute();
    expect(JSON.parse(only?.entries ?? '[]')).toMatchObject([{ keyResultId: id, value: { value: 40 } }]);
  });

  test('last week’s draft is not this week’s', async () => {
    const place = await open();
    const { salome, product, cycle, keyResultIds } = await running(place);
    const at = `/cycles/${cycle.id}/teams/${product}/check-in`;
    await salome.put(`${at}/draft`, draft(line(keyResultIds[0] ?? '', { value: 41 })));
    place.clock.moveTo('2026-12-08T09:00:00.000Z');
    expect((await salome.get(at)).body.draft).toBeNull();
  });

  test('another team’s page, a key result that is not there: refused in a sentence', async () => {
    const { salome, product, fleet, cycle, keyResultIds } = await running(await open());
    const at = `/cycles/${cycle.id}/teams/${product}/check-in`;
    expect(
      (await salome.put(`/cycles/${cycle.id}/teams/${fleet}/check-in/draft`, draft(line(keyResultIds[0] ?? ''))))
        .status,
    ).toBe(403);
    const strange = await salome.put(`${at}/draft`, draft(line('01890000-0000-7000-8000-000000000000')));
    expect(strange.body.code).toBe('key-result.not-found');
  });

  test('with a token for check-ins, a person’s assistant drafts and keeps nothing; with one that reads, it does not even draft', async () => {
    const { app, salome, product, cycle, keyResultIds } = await running(await open());
    const id = keyResultIds[0] ?? '';
    const withToken = async (scope: string, method: string, path: string, body: object) => {
      const { secret } = (await salome.post('/tokens', { name: 'a', for: 'self', scopes: [scope], days: 1 })).body;
      const authorization = `Bearer ${secret}`;
      return new Client(app).send(method, `/api/v1/cycles/${cycle.id}${path}`, body, { authorization });
    };
    const put = (scope: string) =>
      withToken(scope, 'PUT', `/teams/${product}/check-in/draft`, draft(line(id, { value: 41 })));
    expect((await put('read')).status).toBe(403);
    expect((await put('check-ins')).status).toBe(200);
    const whole = checkIn(product, [entry(id, { value: 41 })]);
    expect((await withToken('check-ins', 'POST', '/check-ins', whole)).body.code).toBe('right.not-yours');
    expect((await salome.post(`/cycles/${cycle.id}/check-ins`, whole)).status).toBe(201);
  });
});

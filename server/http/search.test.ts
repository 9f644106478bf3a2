import { expect, test } from 'vitest';
import { describedKpi } from './described-kpi.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { type Client, testInstallation } from './test-client.ts';

const kpi = (key: string, name: string, ownerTeamId: string) => ({ ...describedKpi(key, ownerTeamId), name });

const titles = async (by: Client, q: string) =>
  (await by.get(`/search?q=${encodeURIComponent(q)}`)).body.found.map((one: { title: string }) => one.title);

onBothEngines('search', (open) => {
  test('accents, capitals, plurals and beginnings do not matter; every word asked must be there', async () => {
    const { admin, root } = await testInstallation(await open());
    await admin.post('/kpis', kpi('subscribers', 'Désabonnés du mois', root));
    await admin.post('/kpis', kpi('bikes', 'Vélos en service', root));
    expect(await titles(admin, 'desabonne')).toEqual(['Désabonnés du mois']);
    expect(await titles(admin, 'DÉSAB')).toEqual(['Désabonnés du mois']);
    expect(await titles(admin, 'vélo')).toEqual(['Vélos en service']);
    expect(await titles(admin, 'service vel')).toEqual(['Vélos en service']);
    expect(await titles(admin, 'service desab')).toEqual([]);
    expect(await titles(admin, '%')).toEqual([]);
  });

  test('leads to the page: a KPI by its key, a note by its KPI, a team by its steering page', async () => {
    const { admin, root } = await testInstallation(await open());
    await admin.post('/kpis', kpi('parcels', 'Parcels', root));
    await admin.post('/kpis/parcels/annotations', { period: '2026-10-01', text: 'Strike at the depot' });
    const fleet = (await admin.post('/teams', { name: 'Fleet', parentId: root, kind: 'service', private: false })).body;
    const found = async (q: string) => (await admin.get(`/search?q=${q}`)).body.found;
    expect(await found('parcels')).toMatchObject([{ kind: 'kpi', path: '/kpis/parcels' }]);
    expect(await found('strikes')).toMatchObject([{ kind: 'annotation', path: '/kpis/parcels', detail: 'Parcels' }]);
    expect(await found('fleet')).toMatchObject([{ kind: 'team', path: `/?team=${fleet.id}` }]);
  });

  test('what we don’t do leads to where it stands on its page', async () => {
    const { admin, root } = await testInstallation(await open());
    const fleet = (await admin.post('/teams', { name: 'Fleet', parentId: root, kind: 'service', private: false })).body
      .id;
    const refuse = (what: string, teamId: string) =>
      admin.post('/not-doing', { what, why: 'Later', askedBy: '', teamId, cycleId: null, revisitOn: null });
    expect((await refuse('Scooters', root)).status).toBe(201);
    await refuse('Vans', fleet);
    const paths = async (q: string) =>
      (await admin.get(`/search?q=${q}`)).body.found.map((one: { path: string }) => one.path);
    expect(await paths('scooters')).toEqual(['/#not-doing']);
    expect(await paths('vans')).toEqual([`/?team=${fleet}#not-doing`]);
  });

  test('what changed its name is found by the new one alone', async () => {
    const { admin, root } = await testInstallation(await open());
    const { body } = await admin.post('/teams', { name: 'Fleet', parentId: root, kind: 'service', private: false });
    await admin.patch(`/teams/${body.id}`, { name: 'Workshop', expectedVersion: 1 });
    expect(await titles(admin, 'fleet')).toEqual([]);
    expect(await titles(admin, 'workshop')).toEqual(['Workshop']);
  });

  test('a private team’s things are found by its members, and neither found nor counted by others, administrators included', async () => {
    const { admin, root, person } = await testInstallation(await open());
    const pay = (await admin.post('/teams', { name: 'Payroll', parentId: root, kind: 'service', private: true })).body
      .id;
    const zoe = await person('Zoe', 'member', { id: pay, role: 'facilitator' });
    const paul = await person('Paul', 'member');
    await zoe.post('/kpis', kpi('salaries', 'Salaries', pay));
    await zoe.post('/kpis/salaries/annotations', { period: '2026-10-01', text: 'Bonuses paid' });
    expect(await titles(zoe, 'salar')).toEqual(['Salaries']);
    expect(await titles(zoe, 'bonuses')).toEqual(['Bonuses paid']);
    for (const other of [paul, admin])
      for (const q of ['salar', 'bonuses', 'payroll']) expect(await titles(other, q)).toEqual([]);
    const [zoes] = (await paul.get('/search?q=zoe')).body.found;
    expect(zoes).toMatchObject({ kind: 'person', title: 'Zoe', detail: '' });
  });

  test('a person is found with the teams one may see, and no more once erased', async () => {
    const { admin, root, person } = await testInstallation(await open());
    const fleet = (await admin.post('/teams', { name: 'Fleet', parentId: root, kind: 'service', private: false })).body
      .id;
    await person('Zoe', 'member', { id: fleet, role: 'member' });
    expect((await admin.get('/search?q=zo')).body.found).toMatchObject([{ kind: 'person', detail: 'Fleet' }]);
    const { people } = (await admin.get('/people')).body;
    const { id, version } = people.find((one: { name: string }) => one.name === 'Zoe');
    expect((await admin.post(`/people/${id}/erase`, { expectedVersion: version })).status).toBeLessThan(300);
    expect((await admin.get('/search?q=zo')).body.found).toEqual([]);
  });
});

onBothEngines('a search mistyped', (open) => {
  const ask = async (by: Client, q: string) => {
    const { found, instead } = (await by.get(`/search?q=${encodeURIComponent(q)}`)).body;
    return { titles: found.map((one: { title: string }) => one.title), instead };
  };
  const nothing = { titles: [], instead: [] };

  async function withKpis() {
    const all = await testInstallation(await open());
    await all.admin.post('/kpis', kpi('churn', 'Churn of the month', all.root));
    await all.admin.post('/kpis', kpi('cancelled', 'Résiliations d’abonnés', all.root));
    return all;
  }

  test('is answered for the word one slip away, which is said with its accents', async () => {
    const { admin } = await withKpis();
    expect(await ask(admin, 'chuurn')).toEqual({
      titles: ['Churn of the month'],
      instead: [{ typed: 'chuurn', shownFor: 'churn' }],
    });
    expect(await ask(admin, 'Résiliatons')).toEqual({
      titles: ['Résiliations d’abonnés'],
      instead: [{ typed: 'résiliatons', shownFor: 'résiliations' }],
    });
  });

  test('two neighbours swapped are one slip, in the first two letters too, and while the word is being typed', async () => {
    const { admin } = await withKpis();
    for (const [typed, shownFor] of [
      ['chrun', 'churn'],
      ['hcurn', 'churn'],
      ['chru', 'churn'],
      ['resilitaions', 'résiliations'],
      ['ersilita', 'résiliations'],
    ])
      expect(await ask(admin, typed!)).toMatchObject({ instead: [{ typed, shownFor }] });
  });

  test('what is found as typed is never taken for another word, by its beginning, its stem or a name', async () => {
    const { admin, root, person } = await withKpis();
    await admin.post('/kpis', kpi('church', 'Churches lit', root));
    await person('Chura', 'member');
    for (const [typed, title] of [
      ['churn', 'Churn of the month'],
      ['churns', 'Churn of the month'],
      ['churc', 'Churches lit'],
      ['chura', 'Chura'],
    ])
      expect(await ask(admin, typed!)).toEqual({ titles: [title], instead: [] });
    // A word that finds is kept, though no thing holds both.
    expect(await ask(admin, 'chura month')).toEqual(nothing);
  });

  test('beside other words, the nearest word that some thing holds with them is the one', async () => {
    const { admin, root } = await withKpis();
    await admin.post('/kpis', kpi('chart', 'Chars of the depot', root));
    expect((await ask(admin, 'chas')).instead).toEqual([{ typed: 'chas', shownFor: 'chars' }]);
    expect(await ask(admin, 'month chran')).toEqual(nothing);
    expect(await ask(admin, 'chrun monht')).toEqual({
      titles: ['Churn of the month'],
      instead: [
        { typed: 'chrun', shownFor: 'churn' },
        { typed: 'monht', shownFor: 'month' },
      ],
    });
    expect(await ask(admin, 'depot chrun')).toEqual(nothing);
  });

  test('two slips in five letters, three in twelve, one in three letters or beside a digit find nothing', async () => {
    const { admin, root } = await withKpis();
    await admin.post('/kpis', kpi('nps', 'NPS of 2026b', root));
    for (const typed of ['chxxn', 'resxlxatxons', 'nsp', '2062b']) expect(await ask(admin, typed)).toEqual(nothing);
    expect((await ask(admin, 'resxlxations')).instead).toEqual([{ typed: 'resxlxations', shownFor: 'résiliations' }]);
  });

  test('a private team’s word is offered to its members alone, and changes nothing of what others are offered', async () => {
    const { admin, root, person } = await withKpis();
    const pay = (await admin.post('/teams', { name: 'Payroll', parentId: root, kind: 'service', private: true })).body
      .id;
    const zoe = await person('Zoe', 'member', { id: pay, role: 'facilitator' });
    const paul = await person('Paul', 'member');
    await zoe.post('/kpis', kpi('salaries', 'Salaries', pay));
    // Five that come before « churn », as near to what is typed: no more than five are tried.
    await zoe.post('/kpis', kpi('five', 'Charn chdrn chern chirn chorn', pay));
    expect(await ask(zoe, 'salareis')).toEqual({
      titles: ['Salaries'],
      instead: [{ typed: 'salareis', shownFor: 'salaries' }],
    });
    expect((await ask(zoe, 'choorn')).instead).toEqual([{ typed: 'choorn', shownFor: 'chorn' }]);
    expect((await ask(zoe, 'chxrn')).instead).toEqual([{ typed: 'chxrn', shownFor: 'charn' }]);
    for (const other of [paul, admin]) {
      for (const q of ['salareis', 'payrlol', 'choorn']) expect(await ask(other, q)).toEqual(nothing);
      for (const typed of ['chxrn', 'chorn'])
        expect((await ask(other, typed)).instead).toEqual([{ typed, shownFor: 'churn' }]);
    }
    expect((await ask(zoe, 'chorn')).instead).toEqual([]);
  });
});

onBothEngines('a watch list', (open) => {
  test('is one’s own, and holds only what one may see', async () => {
    const { admin, root, person } = await testInstallation(await open());
    await admin.post('/kpis', kpi('parcels', 'Parcels', root));
    const { id } = (await admin.get('/search?q=parcels')).body.found[0];
    const paul = await person('Paul', 'member');
    expect((await paul.put(`/watches/kpi/${id}`, {})).status).toBe(200);
    expect((await paul.put(`/watches/kpi/${id}`, {})).status).toBe(200);
    expect((await paul.get('/watches')).body.watched).toEqual([
      { kind: 'kpi', id, title: 'Parcels', path: '/kpis/parcels' },
    ]);
    expect((await admin.get('/watches')).body.watched).toEqual([]);
    await paul.delete(`/watches/kpi/${id}`);
    expect((await paul.get('/watches')).body.watched).toEqual([]);
  });

  test('what is behind a private team’s wall is absent', async () => {
    const { admin, root, person } = await testInstallation(await open());
    const pay = (await admin.post('/teams', { name: 'Payroll', parentId: root, kind: 'service', private: true })).body
      .id;
    const zoe = await person('Zoe', 'member', { id: pay, role: 'facilitator' });
    await zoe.post('/kpis', kpi('salaries', 'Salaries', pay));
    const { id } = (await zoe.get('/search?q=salaries')).body.found[0];
    expect((await admin.put(`/watches/kpi/${id}`, {})).status).toBe(404);
  });
});

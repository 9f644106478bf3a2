import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growth } from '../../test/growth.ts';
import { sortRows, sortText } from './sort-list.ts';

const columns = (text: string) => sortText(text).entries.map(({ column }) => column);

describe('a mixed list in two languages', () => {
  const sorted = sortText(`# Q3 plan
Objectif : Redonner du temps aux soignants
- KR1 Réduire le délai d'admission de 40 à 25 minutes (Julie)
- [x] Launch the booking app — 70%
2. Uptime > 99.9%
• Former 120 infirmières – échéance : 30/06/2026
3) Prime versée si le taux atteint 95 %
- NPS
- Améliorer la satisfaction des patients
`).entries;
  const of = (text: string) => sorted.find((entry) => entry.text === text);

  test('each line lands in its column', () => {
    expect(of('Redonner du temps aux soignants')?.column).toBe('objective');
    expect(of("Réduire le délai d'admission de 40 à 25 minutes")?.column).toBe('key-result');
    expect(of('Launch the booking app')?.column).toBe('initiative');
    expect(of('Uptime > 99.9%')).toMatchObject({ column: 'kpi', reason: 'level-to-hold' });
    expect(of('Former 120 infirmières')).toMatchObject({ column: 'initiative', reason: 'effort-spent' });
    expect(of('NPS')?.column).toBe('kpi');
    expect(of('Améliorer la satisfaction des patients')).toMatchObject({
      column: 'unclear',
      reason: 'change-without-number',
    });
  });
  test('what stood in the way is set apart, not lost', () => {
    expect(of("Réduire le délai d'admission de 40 à 25 minutes")).toMatchObject({
      owner: 'Julie',
      heading: 'Redonner du temps aux soignants',
      lang: 'fr',
    });
    expect(of('Launch the booking app')).toMatchObject({ done: '70%', lang: 'en' });
    expect(of('Former 120 infirmières')?.due).toBe('30/06/2026');
  });
  test('pay has no column', () => {
    expect(sorted.find(({ reason }) => reason === 'about-pay')?.column).toBe('unclear');
  });
  test('a heading is no entry', () => {
    expect(sorted.some(({ text }) => text.includes('Q3 plan'))).toBe(false);
  });
});

describe('the list that is followed today: names', () => {
  test('of measures are KPIs, of works initiatives, and the words that say so are shown', () => {
    const { entries } = sortText(
      'Ferries cancelled\nTicket desk software upgrade\nTime at the quay\n\nRefonte du livret d’accueil',
    );
    expect(entries.map(({ text, column, reason }) => [text, column, reason])).toEqual([
      ['Ferries cancelled', 'kpi', 'measure-named'],
      ['Ticket desk software upgrade', 'initiative', 'thing-made'],
      ['Time at the quay', 'kpi', 'level-to-hold'],
      ['Refonte du livret d’accueil', 'initiative', 'thing-made'],
    ]);
    const [ferries] = entries;
    expect(ferries!.text.slice(...ferries!.span)).toMatch(/\p{L}{4}/u);
  });

  test('one that says too little is asked about', () => {
    expect(sortText('Vélos disponibles').entries[0]).toMatchObject({ column: 'unclear', reason: 'name-alone' });
  });

  test('under a heading or in a column that says what they are, the list is believed where the name leaves a doubt', () => {
    expect(sortText('Indicateurs\n- Vélos disponibles').entries[0]).toMatchObject({
      column: 'kpi',
      reason: 'under-heading',
    });
    expect(sortText('Projets\n- Vélos disponibles').entries[0]).toMatchObject({
      column: 'initiative',
      reason: 'under-heading',
    });
    // A measure filed among projects stays a measure.
    expect(sortText('Projets\n- Délai moyen de traitement').entries[0]?.column).toBe('kpi');
  });

  test('in a list that is nearly all of one kind, a doubtful name is believed to be of that kind; in a mixed one it is asked about', () => {
    const doubtful = 'Homeworking';
    const measures = [
      'Churn rate',
      'Orders delivered on time',
      'Average basket',
      'Net promoter score',
      'Uptime',
      'Gross margin',
    ];
    const works = [
      'CRM migration',
      'New website',
      'Office move',
      'Pricing page redesign',
      'Security training programme',
    ];
    const placed = (names: readonly string[]) => {
      const { column, reason } = sortText([...names, doubtful].join('\n')).entries.at(-1)!;
      return [column, reason];
    };
    expect(placed(measures)).toEqual(['kpi', 'among-measures']);
    expect(placed(works)).toEqual(['initiative', 'among-works']);
    expect(placed([...measures, ...works])).toEqual(['unclear', 'name-alone']);
    // four are too few to say what the list is
    expect(placed(measures.slice(0, 4))).toEqual(['unclear', 'name-alone']);
    // each title has a list of its own
    expect(placed([...measures, 'This quarter:', ...works])).toEqual(['initiative', 'among-works']);
  });

  test('a name that does not tell its language speaks that of the line before; the first, that of the list', () => {
    const lang = (list: string) => sortText(list).entries.map((entry) => entry.lang);
    expect(lang('XQZ\nOrders delivered on time\nXQY')).toEqual(['en', 'en', 'en']);
    expect(lang('XQZ\nCommandes livrées à l’heure\nXQY\nThe orders we lost\nXQX')).toEqual([
      ...['fr', 'fr', 'fr', 'en', 'en'],
    ]);
  });

  test('in capitals among others it is one of them; apart, or over a list, it is its title', () => {
    expect(sortText('Panier moyen\nEBITDA / CA\nTaux de retour').entries.map(({ text }) => text)).toEqual([
      'Panier moyen',
      'EBITDA / CA',
      'Taux de retour',
    ]);
    expect(sortText('CANAL BRIDGE OVERHAUL\nHARBOUR WALL REPAIR').entries).toHaveLength(2);
    for (const list of [
      'Panier moyen\n\nQUALITÉ DE SERVICE\nTaux de retour',
      '- Panier moyen\nQUALITÉ DE SERVICE\n- Taux de retour',
    ])
      expect(sortText(list).entries.map(({ text, heading }) => [text, heading])).toEqual([
        ['Panier moyen', null],
        ['Taux de retour', 'QUALITÉ DE SERVICE'],
      ]);
  });

  test('“What we track”, « Ce qu’on suit », "Our projects" are titles', () => {
    const { entries } = sortText('What we track\nAvailable bikes\nOur projects\nBikes available');
    expect(entries.map(({ text, heading, column }) => [text, heading, column])).toEqual([
      ['Available bikes', 'What we track', 'kpi'],
      ['Bikes available', 'Our projects', 'initiative'],
    ]);
    expect(sortText('Ce qu’on suit\nAccueil').entries[0]).toMatchObject({ heading: 'Ce qu’on suit', column: 'kpi' });
  });

  test('what opens with a title’s word among others is one of them: a title stands over a list, or says nothing but what its lines are', () => {
    const names = [
      'Projet CRM',
      'Objectif zéro papier',
      'Plan canicule 2026',
      'Taux de rebut',
      'Goal attainment rate',
      'Projects delivered on time',
      'KPI dashboard',
      'Indicateurs RH',
      'Actions de prévention santé',
      'Roadmap produit',
      'Initiative zéro déchet',
      'Revue de direction T2',
    ];
    for (const list of [names, names.map((name) => `- ${name}`), [...names].reverse()]) {
      const sorted = sortText(list.join('\n'));
      expect(sorted.entries).toHaveLength(names.length);
      expect(sorted.titles).toEqual([]);
    }
    for (const name of names) expect(sortText(name).entries).toHaveLength(1);
    for (const title of [
      'Indicateurs RH',
      'Actions de prévention santé',
      'Roadmap produit',
      'KPI T3',
      'Goals & metrics',
    ])
      expect(sortText(`${title}\n- Taux de rebut\n- NPS`).titles.map(({ text }) => text)).toEqual([title]);
  });

  test('what a line is, then the line: "Goal: …" is an objective with its list under it, « KPI : … » a KPI', () => {
    const { entries, titles } = sortText(
      'KPI : absentéisme\nGoal: every family fed\nKR: 12,000 meals served, from 9,000\nBut : une cantine aimée\nProjet : un jardin',
    );
    expect(titles).toEqual([]);
    expect(entries.map(({ text, column, heading }) => [text, column, heading])).toEqual([
      ['absentéisme', 'kpi', null],
      ['every family fed', 'objective', null],
      ['12,000 meals served, from 9,000', 'key-result', 'every family fed'],
      ['une cantine aimée', 'objective', null],
      ['un jardin', 'initiative', 'une cantine aimée'],
    ]);
  });

  test('a few words over a list are its title, with bullets of any kind; a sentence, a measure or an objective are lines', () => {
    const { entries, titles } = sortText(
      [
        'Q3 priorities (draft)',
        'Sales',
        '- Win rate',
        'École',
        '☐ Absentéisme des élèves',
        'Ressources humaines',
        '1/ Donateurs actifs',
        '2) Churn',
        'People',
        '→ eNPS',
        'Taux de rebut',
        '- Taux de retour',
        'Usine',
        'TRS',
      ].join('\n'),
    );
    expect(titles.map(({ text }) => text)).toEqual([
      'Q3 priorities (draft)',
      ...['Sales', 'École', 'Ressources humaines', 'People'],
    ]);
    expect(entries.map(({ text, heading }) => [text, heading])).toEqual([
      ['Win rate', 'Sales'],
      ['Absentéisme des élèves', 'École'],
      ['Donateurs actifs', 'Ressources humaines'],
      ['Churn', 'Ressources humaines'],
      ['eNPS', 'People'],
      // A list that ends takes its title with it.
      ['Taux de rebut', null],
      ['Taux de retour', null],
      ['Usine', null],
      ['TRS', null],
    ]);
    const under = sortText('Fidéliser les abonnés du soir\n- Faire passer le NPS de 20 à 35\nUsine\nTRS');
    expect(under.entries.map(({ column, heading }) => [column, heading]).slice(0, 2)).toEqual([
      ['objective', null],
      ['key-result', 'Fidéliser les abonnés du soir'],
    ]);
  });

  test('a colon makes a title of a line over others; a form that waits for its values is a list of lines', () => {
    expect(sortText('Taux de rebut :\nNPS :\nAbsences :').entries.map(({ text }) => text)).toEqual([
      'Taux de rebut',
      'NPS',
      'Absences',
    ]);
    expect(sortText('Trimestre :\nVentes :\n- Panier moyen').titles.map(({ text }) => text)).toEqual([
      'Trimestre',
      'Ventes',
    ]);
  });

  test('under a title that says "objectives", what is to be done is an initiative and what moves a key result; a line that says it itself stays', () => {
    const under = (title: string, ...lines: string[]) => sortText([title, ...lines].join('\n')).entries;
    expect(
      under(
        'Objectives 2026',
        '- Publish the first external tutorial',
        '- Increase deployment frequency from weekly to daily',
        '- Elevate our research and scholarly impact',
        '- Objective: Publish the second tutorial',
      ).map(({ column }) => column),
    ).toEqual(['initiative', 'key-result', 'objective', 'objective']);
    expect(
      under('Objectifs', '- Installer le nouveau standard téléphonique', '- Redonner du temps aux soignants').map(
        ({ column, reason }) => [column, reason],
      ),
    ).toEqual([
      ['initiative', 'thing-made'],
      ['objective', 'under-heading'],
    ]);
  });

  test('words that say nothing alone are not quoted: the whole line is', () => {
    const [entry] = sortText('Une ville plus propre').entries;
    expect([entry?.column, entry?.span]).toEqual(['objective', [0, 21]]);
  });

  test('a place left empty is no name', () => {
    for (const nothing of ['N/A', 'tbd', '-- n.a.', 'Néant'])
      expect(sortText(nothing).entries[0]?.reason).toBe('too-short');
    expect(sortText('CA').entries[0]?.reason).not.toBe('too-short');
  });
});

test('a number inside the sentence is kept: "to 25 minutes", "70 % of users"', () => {
  expect(sortText('70 % des usagers reviennent').entries[0]?.text).toBe('70 % des usagers reviennent');
  expect(sortText('Increase retention to 45%').entries[0]?.text).toBe('Increase retention to 45%');
});

test('nearly the same lines share a group, others have none', () => {
  const [a, b, c] = sortText(
    'Réduire le délai de traitement des dossiers\nRéduire les délais de traitement des dossiers.\nRecruter 3 développeurs',
  ).entries;
  expect(a?.alike).toBe(0);
  expect(b?.alike).toBe(0);
  expect(c?.alike).toBeNull();
});

test('the same sentence with another number is another line', () => {
  const [a, b] = sortText('Sign 10 new partners\nSign 25 new partners').entries;
  expect([a?.alike, b?.alike]).toEqual([null, null]);
});

test('5,000 lines are sorted, alike or all different, in less than sixty times what five hundred take', () => {
  const verbs = ['Augmenter', 'Lancer', 'Réduire', 'Organiser', 'Maintenir'];
  const different = (length: number) =>
    Array.from(
      { length },
      (_, i) => `- ${verbs[i % 5]} la chose ${(i * 7919) % 5003} du service ${i % 71} de ${i} à ${i + 5} %`,
    ).join('\n');
  const same = (length: number) => '- Réduire le délai de traitement\n'.repeat(length);
  expect(sortText(different(5000)).entries).toHaveLength(5000);
  expect(sortText(same(5000)).entries.every(({ alike }) => alike === 0)).toBe(true);
  // Ten times as many: about 30 as near duplicates are looked for, 100 if each were held against every other.
  for (const list of [different, same])
    expect(
      growth(
        () => sortText(list(500)),
        () => sortText(list(5000)),
      ),
    ).toBeLessThan(60);
});

test('a cell of 10 MB is cut, its place is said, and the other lines are all sorted', () => {
  const long = 'x '.repeat(5_000_000);
  const sorted = sortRows([
    ['Projet', 'Cible'],
    ['Launch the app', null],
    [null, null],
    [long, null],
    ['Recruter 3 développeurs', null],
  ]);
  expect(sorted.notes).toEqual([{ what: 'too-long', row: 3, column: 0, length: 9_999_999 }]);
  expect(sorted.entries.map(({ text, reason }) => [text.slice(0, 14), reason])).toEqual([
    ['Launch the app', 'thing-made'],
    ['x x x x x x x ', 'too-long'],
    ['Recruter 3 dév', 'thing-made'],
  ]);
  expect(sorted.entries[1]!.text.length).toBeLessThanOrEqual(600);
  const pasted = sortText(`- Launch the app\n\n${long}\nUptime > 99.9%`);
  expect(pasted.notes).toEqual([{ what: 'too-long', row: 2, column: null, length: 10_000_000 }]);
  expect(pasted.entries.map(({ column }) => column)).toEqual(['initiative', 'unclear', 'kpi']);
  // Ten times as much: 10 where each letter is passed once, 100 where each is looked for to the end.
  const rows = (letters: number) => () => sortRows([['Projet'], ['Launch the app'], [long.slice(0, letters)]]);
  const text = (letters: number) => () => sortText(`- Launch the app\n\n${long.slice(0, letters)}`);
  for (const sorted of [rows, text]) expect(growth(sorted(1_000_000), sorted(10_000_000))).toBeLessThan(40);
});

test('a long list tells how far it is read, every 500 lines', () => {
  const told: number[][] = [];
  sortText('Launch the app\n'.repeat(1200), (read, of) => told.push([read, of]));
  expect(told).toEqual([
    [500, 1200],
    [1000, 1200],
  ]);
});

test('beyond 10,000 lines the rest is counted and left aside', () => {
  const sorted = sortText('Launch the app\n'.repeat(10_003));
  expect([sorted.entries.length, sorted.leftAside]).toEqual([10_000, 3]);
});

test('right-to-left lines are kept whole and left to a person; marks of direction are taken out', () => {
  const [arabic, hebrew, english] = sortText(
    '‫زيادة عدد المستخدمين إلى 500‬\nהגדלת שביעות הרצון\n‎Launch the app',
  ).entries;
  expect(arabic).toMatchObject({ column: 'unclear', reason: 'other-script', text: 'زيادة عدد المستخدمين إلى 500' });
  expect(hebrew?.reason).toBe('other-script');
  expect(english?.column).toBe('initiative');
});

test('emoji around a line go, a line of emoji alone is nothing', () => {
  const { entries } = sortText(
    '🚀 Launch the app 🎉\n🎯🎯🎯\n👩‍🚀✅\n🇫🇷 Launch the pass\n1️⃣ Publish the guide\n🏴\u{e0067}\u{e0062}\u{e007f} Open the shop',
  );
  expect(entries.map(({ text }) => text)).toEqual([
    'Launch the app',
    'Launch the pass',
    'Publish the guide',
    'Open the shop',
  ]);
});

test('inside a line, emoji of several and flags stay whole; a cut never goes through one', () => {
  const [pilots, long] = sortText(`Launch the app for 👩‍🚀 and 🇫🇷 riders\nLancer ${'x👨‍👩‍👧'.repeat(200)} fin`).entries;
  expect(pilots?.text).toBe('Launch the app for 👩‍🚀 and 🇫🇷 riders');
  expect(long?.reason).toBe('too-long');
  expect(long?.text).toMatch(/^Lancer (?:x👨‍👩‍👧)+x?$/u);
  expect(long!.text.length).toBeGreaterThan(580);
});

test('spans begin and end between characters, never inside one', () => {
  const pictures = fc.constantFrom('👩‍🚀', '🇫🇷', '👨‍👩‍👧', '🚴🏽‍♀️', '1️⃣', 'e\u0301');
  const words = fc.constantFrom('Lancer', 'réduire', 'users', 'de 6 à 4 %', 'prime', 'Julie', 'uptime', 'app', 'and');
  const parts = fc.array(fc.oneof(pictures, words), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(parts, fc.constantFrom(' ', ''), (some, between) => {
      for (const entry of sortText(some.join(between)).entries) {
        const edges = new Set([...new Intl.Segmenter('en').segment(entry.text)].map(({ index }) => index));
        edges.add(entry.text.length);
        expect([edges.has(entry.span[0]), edges.has(entry.span[1])]).toEqual([true, true]);
      }
    }),
  );
});

test('what stands in the way, as people keep their lists, is set apart', () => {
  const { entries } = sortText(
    [
      '1) [ ] Lancer le pass d’hiver (Julie, 30%) – fin mars',
      '(2) Réduire le délai de 40 à 25 min — resp. : Tom — 12/03/2026',
      '• **Uptime > 99,9 %** [en cours]',
      '- Passer de 3,5 à 4,2 la note moyenne (éch. 30/06)',
      '☐ Publier le guide – Owner: Ana – 50% done',
    ].join('\n'),
  );
  expect(entries.map(({ text, owner, done, due }) => [text, owner, done, due])).toEqual([
    ['Lancer le pass d’hiver', 'Julie', '30%', 'fin mars'],
    ['Réduire le délai de 40 à 25 min', 'Tom', undefined, '12/03/2026'],
    ['Uptime > 99,9 %', undefined, undefined, undefined],
    ['Passer de 3,5 à 4,2 la note moyenne', undefined, undefined, '30/06'],
    ['Publier le guide', 'Ana', '50%', undefined],
  ]);
});

test('a percentage with no word of progress: of a work what is done, of a measure where it stands, of a change how much', () => {
  const read = (text: string) => {
    const [entry] = sortText(text).entries;
    return [entry?.text, entry?.done, entry?.baseline];
  };
  expect(read('Taux d’occupation des lits - 92%')).toEqual(['Taux d’occupation des lits', undefined, '92%']);
  expect(read('Satisfaction patient | 78 %')).toEqual(['Satisfaction patient', undefined, '78 %']);
  expect(read('95,5% – on-time delivery')).toEqual(['on-time delivery', undefined, '95,5%']);
  expect(read('Raise retention to 40% (31%)')).toEqual(['Raise retention to 40%', undefined, '31%']);
  expect(read('Améliorer la satisfaction des clients (72 %)')).toEqual([
    'Améliorer la satisfaction des clients',
    undefined,
    '72 %',
  ]);
  expect(read('Augmenter les ventes (Julie) – 20 %')).toEqual(['Augmenter les ventes – 20 %', undefined, undefined]);
  expect(sortText('Augmenter les ventes – 20 %').entries[0]?.column).toBe('key-result');
  expect(read('Refaire la page d’accueil — 70%')).toEqual(['Refaire la page d’accueil', '70%', undefined]);
  expect(read('30% - Refonte du site')).toEqual(['Refonte du site', '30%', undefined]);
  expect(read('Hire 4 engineers (2/4)')).toEqual(['Hire 4 engineers', '2/4', undefined]);
  expect(read('Ouvrir 3 crèches – 1/3')).toEqual(['Ouvrir 3 crèches', '1/3', undefined]);
});

test('a mark is no day: "4.6", "12/20" stay with the measure, "30/06" and "12/10" beside a work are its day', () => {
  const read = (text: string) => {
    const [entry] = sortText(text).entries;
    return [entry?.text, entry?.due];
  };
  expect(read('Note Google - 4.6')).toEqual(['Note Google - 4.6', undefined]);
  expect(read('Moyenne au DNB – 12/20')).toEqual(['Moyenne au DNB – 12/20', undefined]);
  expect(read('CSAT (4/5)')).toEqual(['CSAT (4/5)', undefined]);
  expect(read('Recruter un cuisinier – 12/10')).toEqual(['Recruter un cuisinier', '12/10']);
  expect(read('Réduire l’attente de 5 à 3 jours (30/06)')).toEqual(['Réduire l’attente de 5 à 3 jours', '30/06']);
});

test('HTML from a mail becomes its lines', () => {
  const mail = `<html><head><style>p{color:red}</style><title>RE: OKR</title></head><body><p>Objectifs&nbsp;:</p><ul><li>R&eacute;duire le d&eacute;lai de <b>15</b> &agrave; 8 jours</li><li>Lancer l&#39;app</li></ul><script>alert(1)</script><!-- <p>x</p> --></body></html>`;
  expect(sortText(mail).entries.map(({ text }) => text)).toEqual(['Réduire le délai de 15 à 8 jours', "Lancer l'app"]);
});

test.each(['<style ', '<!-- ', '<x'])('markup that never closes costs nothing more: %s', (markup) => {
  // Ten times as many: 10 where each is passed once, 100 where each is looked for to the end.
  // Both long enough for the engine to keep them alike: it passes over sixty thousand letters in no time at all.
  const long = (letters: number) => () => sortText(`<div>${markup.repeat(letters / markup.length)}`);
  expect(growth(long(600_000), long(6_000_000))).toBeLessThan(40);
});

describe('a sheet', () => {
  const rows = [
    ['Plan 2026', null, null, null, null],
    [null, null, null, null, null],
    ['Direction des opérations', null, null, null, null],
    [],
    ['version du', new Date('2026-01-05'), null, null, null],
    ['Objectif', 'Résultat clé', 'Responsable', 'Départ', 'Cible'],
    ['Fidéliser les abonnés', 'Taux de renouvellement', 'Julie Martin', 60, 75],
    [null, 'Lancer le parrainage', 'Tom', null, null],
    [null, '=SUM(D7:D8)', null, null, null],
    ['Un service fiable', 'Taux de disponibilité', 'Ana', null, 0.999],
  ];
  const { entries } = sortRows(rows);
  const of = (text: string) => entries.find((entry) => entry.text === text);

  test('the header on line 6 under merged titles is found; titles are no entries', () => {
    expect(entries.map(({ text }) => text)).toEqual([
      'Fidéliser les abonnés',
      'Taux de renouvellement',
      'Lancer le parrainage',
      '=SUM(D7:D8)',
      'Un service fiable',
      'Taux de disponibilité',
    ]);
  });
  test('a merged objective heads all its rows', () => {
    expect(of('Lancer le parrainage')).toMatchObject({
      heading: 'Fidéliser les abonnés',
      column: 'initiative',
      owner: 'Tom',
      row: 7,
    });
    expect(of('Fidéliser les abonnés')?.column).toBe('objective');
  });
  test('a metric with a start and a target beside it is a key result; with a threshold alone a KPI', () => {
    expect(of('Taux de renouvellement')).toMatchObject({ column: 'key-result', baseline: '60', target: '75' });
    expect(of('Taux de disponibilité')?.column).toBe('kpi');
  });
  test('a header of two lines, merged over its columns: each column by the line nearest to it', () => {
    const { entries: under } = sortRows([
      ['Plan 2026'],
      [],
      [],
      [],
      [],
      ['Objectif', 'Résultats clés', null, null, 'Responsable'],
      [null, 'Intitulé', 'Départ', 'Cible', null],
      ['Fidéliser les abonnés', 'Taux de renouvellement', 60, 75, 'Julie Martin'],
      [null, 'NPS', 20, '=C9+15', null],
    ]);
    expect(under.map(({ text, column, baseline, target, owner }) => [text, column, baseline, target, owner])).toEqual([
      ['Fidéliser les abonnés', 'objective', undefined, undefined, undefined],
      ['Taux de renouvellement', 'key-result', '60', '75', 'Julie Martin'],
      ['NPS', 'kpi', '20', undefined, undefined],
    ]);
  });
  test('a formula without a value is no number, and its place is said', () => {
    expect(
      sortRows([
        ['Indicateur', 'Cible'],
        ['NPS', '=B1+15'],
        ['= de meilleurs trajets', null],
      ]).notes,
    ).toEqual([{ what: 'formula', row: 1, column: 1, length: 6 }]);
  });
  test('a formula is text and says nothing', () => {
    expect(of('=SUM(D7:D8)')).toMatchObject({ column: 'unclear', reason: 'formula' });
  });
  test('cells pasted from a sheet read as a sheet', () => {
    const pasted = rows
      .slice(5)
      .map((row) => row.map((cell) => cell ?? '').join('\t'))
      .join('\n');
    expect(sortText(pasted).entries.map(({ column }) => column)).toEqual(entries.map(({ column }) => column));
  });
  test('a cell of several lines, between quotation marks, is one cell', () => {
    const { entries: pasted } = sortText(
      'Objectif\tRésultat clé\tCible\nFidéliser\t"Réduire les résiliations\nde 6 à 4 %, dit ""le churn"""\t4\n\tLancer le pass\t',
    );
    expect(pasted.map(({ text, row, heading }) => [text, row, heading])).toEqual([
      ['Fidéliser', 1, null],
      ['Réduire les résiliations de 6 à 4 %, dit "le churn"', 1, 'Fidéliser'],
      ['Lancer le pass', 3, 'Fidéliser'],
    ]);
  });
  test('without a header, the columns that read as sentences are taken', () => {
    const { entries: bare } = sortRows([
      [1, 'Launch the new booking app', 'OK'],
      [2, 'Interview 20 riders who left', 'KO'],
      [3, 'Reduce waiting time from 9 to 5 minutes', 'OK'],
    ]);
    expect(bare.map(({ column }) => column)).toEqual(['initiative', 'initiative', 'key-result']);
  });
});

test('an empty paste is an empty list', () => {
  expect(sortText('')).toEqual({ entries: [], leftAside: 0, ofMail: 0, notes: [], titles: [] });
  expect(sortRows([])).toEqual({ entries: [], leftAside: 0, ofMail: 0, notes: [], titles: [] });
  expect(columns(' \n\t\n – \n')).toEqual([]);
});

test('any text is sorted, with spans inside the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const entry of sortText(text).entries) {
        expect(entry.span[0]).toBeGreaterThanOrEqual(0);
        expect(entry.span[1]).toBeLessThanOrEqual(entry.text.length);
      }
    }),
  );
});

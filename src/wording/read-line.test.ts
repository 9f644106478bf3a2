import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growth } from '../../test/growth.ts';
import { firstRemark } from './first-remark.ts';
import { languageOf } from './language.ts';
import { lineOf } from './line.ts';
import { type GoalType, readLine } from './read-line.ts';

const kr = (text: string, lang?: 'en' | 'fr') => readLine({ type: 'kr', text, lang });
const said = (text: string) => {
  const reading = kr(text);
  return reading.findings.map(({ code, span }) => `${code}: ${text.slice(...span)}`);
};

describe('the thing measured decides, not the first verb (ruling 1)', () => {
  test.each([
    ['Strategy to reach 1,000 customers agreed', 'output'],
    ['Deliver 650 qualified leads', 'impact'],
    ['Deliver a workshop', 'activity'],
    ['Test coverage 60% → 80%', 'output'],
    ['80 % des écrans refaits', 'output'],
    ['80 % des agents utilisent l’outil', 'impact'],
    ['Uptime > 99.9%', 'bau_kpi'],
    ['Raise uptime from 99.5% to 99.9%', 'impact'],
    ['Mise en œuvre du nouveau SI', 'output'],
    ['Réduction du délai de 15 à 8 jours', 'impact'],
    ['Delay cut in half', 'impact'],
    ['Temps d’attente divisé par deux', 'impact'],
  ])('%s: %s', (text, kind) => expect(kr(text).kind).toBe(kind));
});

describe('what people can do, or find of a thing: something changed for them (ruling 3)', () => {
  test.each([
    ['Contributors can run the tests on Windows', 'impact'],
    ['Site admins are able to set permissions alone', 'impact'],
    ['Les développeurs peuvent déployer en une commande', 'impact'],
    ['Chaque usager peut joindre un conseiller', 'impact'],
    ['Les élèves sont en mesure de déposer un dossier seuls', 'impact'],
    ['The documentation is easy to search', 'impact'],
    ['La documentation est facile à parcourir', 'impact'],
    ['Teams are no longer blocked by reviews', 'impact'],
    ['A culture deck people are proud of', 'output'],
    // Somebody hired, a thing made: what they can do is said beside.
    ['Hire an engineer who can own the API', 'output'],
    ['Roadmap that everyone can read', 'output'],
    ['Publier une carte que les usagers peuvent consulter', 'output'],
    // What they cannot do is a rule to keep.
    ['Le directeur ne peut pas autoriser de dépense seul', 'bau_kpi'],
  ])('%s: %s', (text, kind) => expect(kr(text).kind).toBe(kind));
});

describe('who does it, and what is only named', () => {
  test.each([
    ['Number of reports shared', 'bau_kpi'],
    ['Active users', 'bau_kpi'],
    ['Usagers actifs', 'bau_kpi'],
    ['Abonnés payants', 'bau_kpi'],
    ['Happy customers', 'impact'],
    ['Delight customers', 'impact'],
    ['Percentage of customers who are satisfied', 'bau_kpi'],
    ['Taux de réussite en licence en 3 ans', 'bau_kpi'],
    ['Number of tickets cut by 30%', 'impact'],
    ['All tickets get a response within 1 business day', 'bau_kpi'],
    ['Mettre à jour les données sous 72 heures après chaque vote', 'bau_kpi'],
    ['Ensure every endpoint is documented', 'output'],
    ['Ensure cash burn stays within 5% of forecast', 'bau_kpi'],
    ['20% of the roles are filled by members', 'impact'],
    ['Recruter 40 ambassadeurs', 'impact'],
    ['Recruter 200 familles d’accueil', 'impact'],
    ['Recruter 8 clients pilotes', 'impact'],
    ['Recruter deux mécaniciens', 'output'],
    ['Recruter 3 développeurs', 'output'],
    ['For each engagement, interview two users', 'activity'],
    ['Mesurer et réduire l’empreinte carbone', 'impact'],
    ['Gérer les demandes d’accès', 'bau_kpi'],
    ['80% of parents who respond to the survey rate it 4 or more', 'impact'],
    ['2.5 books created per active user', 'impact'],
    ['Significant reduction in support tickets', 'impact'],
    ['Update the community about our progress', 'activity'],
    ['Update the docs', 'output'],
    ['Cibler plus de candidats', 'impact'],
    ['25 % decrease in support tickets', 'impact'],
    ['Meet the goal of 100 first orders', 'impact'],
    ['Meet 12 buyers to plan the visit', 'activity'],
    ['Source 25 candidates', 'activity'],
  ])('%s: %s', (text, kind) => expect(kr(text).kind).toBe(kind));
});

test.each([
  ['12 demos per rep each week', 'individual', true],
  ['Ship the app (Ferris)', 'individual', true],
  ['Intercom data added to the data lake Derek/Lena', 'individual', true],
  ['Claude Code on every repository', 'individual', false],
  ['Android/Windows clients share one core', 'individual', false],
  ['Performance meets the bar', 'individual', false],
  ['Marketing site open by May', 'individual', false],
  ['Prepare the SOC 2 Type I audit', 'individual', false],
  ['Feed cost per head under 3 €', 'individual', false],
  ['Clients rotate their own keys: 10% to 50%', 'individual', false],
  ['Sean Ellis score above 40%', 'individual', false],
  ['15% more Paul Harris Fellows', 'individual', false],
  ['Pilot the planning tool (Quality Department)', 'individual', false],
  ['Model answers verified @16k tokens', 'individual', false],
  ['A skill of their choice developed in every team member', 'individual', false],
  ['Account managers visit three showrooms each', 'individual', true],
  ['Account managers visit three showrooms each week', 'individual', false],
  ['Account managers read each report before it leaves', 'individual', false],
  ['No support agent has more than 8 open tickets', 'individual', true],
  ['60 dials/day/SDR', 'individual', true],
  ['Every single club member joins at least 3 discussions', 'individual', true],
  ['A one-to-one with every squad member', 'individual', false],
  ['Theme with high contrast – Priyanka', 'individual', true],
  ['Exporter of figures (Jiří)', 'individual', true],
  ['Community ladder [owner: Annelies]', 'individual', true],
  ['Users: 5,000 registered, 1,500 active (Pro)', 'individual', false],
  ['The City of Charles Sturt has planted 10,000 trees', 'individual', false],
  ['EHR upgrade scoped and vendor selected', 'compound', true],
  ['Devices bricked by an update: 41 last year, 0 this year', 'compound', false],
  ['Rollout finished, reviewed and published', 'compound', false],
  ['Distribution system water loss', 'no_target', true],
  ['Investigate payment vendors', 'no_target', false],
] as const)('%s: %s, %s', (text, flag, flagged) => {
  expect(kr(text, 'en').flags.includes(flag)).toBe(flagged);
});

test.each([
  ['20 rendez-vous par commercial et par mois', true],
  ['Chaque référent appelle ses 10 familles', true],
  ['Yanis : 6 démos en visio par semaine', true],
  ['Un entretien par salarié et par semestre', true],
  ['Aucun conseiller ne dépasse 10 dossiers en retard', true],
  ['Chaque membre du comité ramène 2 partenaires', true],
  ['Coût d’acquisition suivi chaque semaine (resp. : Meena Reddy)', true],
  ['Kg de déchets par collaborateur', false],
  ['De 120 à 180 dossiers par ETP et par mois', false],
  ['Salle Simone Weil rouverte après travaux', false],
  ['Un client passe de la demande à la réponse par son conseiller en 2 jours', false],
  ['Zéro facture perdue', false],
  ['« Je ne comprends pas mon estimation » : 10 % des motifs d’appel', false],
])('%s: one person’s figure, %s', (text, one) => expect(kr(text, 'fr').flags.includes('individual')).toBe(one));

test('the words that triggered a remark are shown', () => {
  expect(said('Launch the new site')).toEqual(['output: Launch']);
  expect(said('Réduire le délai d’instruction')).toEqual([
    'no_target: délai d’instruction',
    'no_baseline: délai d’instruction',
  ]);
});

describe('order and silence', () => {
  test('pay and persons come first, then effort, then the rest', () => {
    expect(said('Sarah runs 15 discovery calls per month')[0]).toBe('individual: Sarah');
    expect(
      kr('Each rep calls 50 prospects to earn the bonus')
        .findings.map(({ code }) => code)
        .slice(0, 2),
    ).toEqual(['pay', 'individual']);
  });
  test('one remark at most, and the next one once it is dismissed', () => {
    const { findings } = kr('Réduire le délai d’instruction');
    expect(firstRemark(findings)?.code).toBe('no_target');
    expect(firstRemark(findings, { dismissed: ['no_target'] })?.code).toBe('no_baseline');
    expect(firstRemark(findings, { dismissed: ['no_target', 'no_baseline'] })).toBeUndefined();
  });
  test('the fields of the form come before the text', () => {
    const { findings } = kr('Réduire le délai d’instruction');
    expect(firstRemark(findings, { hasTarget: true, hasBaseline: true })).toBeUndefined();
  });
  test('a good key result is met with silence', () => {
    expect(kr('Faire passer la part des dossiers complets de 54 % à 75 %').findings).toEqual([]);
    expect(kr('Raise the renewal rate from 60% to 75%').findings).toEqual([]);
  });
});

describe('what looks like a number and is not one', () => {
  test.each([
    'Réduire le délai avant le 30 juin 2026',
    'Improve the response time by Q3',
    'Améliorer la satisfaction d’ici 6 mois',
    'Improve retention of v2 users by March 15',
  ])('%s has no target', (text) => expect(kr(text).flags).toContain('no_target'));
  test.each([
    'Porter la note de 4,2 à 4,6',
    'Passer de 1 200 à 1 800 abonnés',
    '9 usagers sur 10 recommandent le service',
    'Delay divided by two, from 8 to 4 days',
  ])('%s has one', (text) => expect(kr(text).flags).not.toContain('no_target'));
  test.each(['X % des usagers reviennent', '$N net new ARR'])('%s keeps a place for it', (text) =>
    expect(kr(text).flags).toContain('no_target'),
  );
});

describe('where a measure starts, as people say it', () => {
  test.each([
    'Cycle de vente moyen ramené de 9 à 7 mois',
    '3 000 agents connectés chaque semaine en décembre (1 150 en juin)',
    'Part des visiteurs du département : 31 % en 2023, 40 % visés en 2025',
    '12 000 abonnés à la lettre à Noël, on en a 8 700',
    'Les joueurs ouvrent la carte 50 fois par semaine, on part de 12',
    'Abandons du parcours, 44 % au départ et 25 % à l’arrivée',
    '320 cotisants fin octobre, 240 l’an dernier à la même date',
    'La moitié des adhérents habite le quartier, contre un quart aujourd’hui',
    '40% of members vote (31% in 2024)',
    'Share of members who vote: 40%, 31% last year',
    'Porter les repas bio à 40 % (2025 : 22 %)',
    'Raise attendance to 80% (Q3: 64%)',
    'Porter l’assiduité à 90 % (réalisé N-1 : 82 %)',
    'Dossiers complets à 75 % (auj. 54 %)',
    'Taux de rebut sous 4 % (réf. 7 %)',
    'Raise renewals to 80%, today 72%',
    'Queue time under 30s (now 4 min)',
  ])('%s: it is said', (text) => expect(lineOf(text, languageOf(text)).startsAt).toBeDefined());
  test.each([
    '70 % des personnes sorties l’an dernier encore en poste',
    'Retain 90% of last year’s donors',
    '80 % des adhérents de l’an dernier reviennent',
    'Conversion à 40 % à 6 mois',
    'Visits up 20% (stretch)',
    'Top 20 in the REF2021 ranking',
    'Raise uptake to 80% (within 30 days)',
  ])('%s: it is not', (text) => expect(lineOf(text, languageOf(text)).startsAt).toBeUndefined());
});

test('the language is told line by line', () => {
  expect(kr('Réduire le délai').lang).toBe('fr');
  expect(kr('Reduce the delay').lang).toBe('en');
  expect(kr('Lancer 2 features').lang).toBe('fr');
});

test('an objective: tasks, numbers, routines, persons', () => {
  const flags = (text: string) => readLine({ type: 'objective', text }).flags;
  expect(flags('Migrate to the new CRM')).toEqual(['is_task']);
  expect(flags('Atteindre 10 000 utilisateurs')).toEqual(['contains_metric']);
  expect(flags('Become the reference in 2027')).toEqual([]);
  expect(flags('Maintain a safe workplace')).toEqual(['bau']);
  expect(flags('Améliorer ma gestion du temps')).toEqual(['individual']);
});

test('any text is read, with spans inside the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom<GoalType>('kr', 'objective'),
      (text, type) => {
        for (const { span } of readLine({ type, text }).findings) {
          expect(span[0]).toBeGreaterThanOrEqual(0);
          expect(span[1]).toBeLessThanOrEqual(text.length);
          expect(span[0]).toBeLessThanOrEqual(span[1]);
        }
      },
    ),
  );
});

test('a line of any length costs what its first 2,000 characters do: 100 times as long, less than ten times the time', () => {
  const pieces = [
    'de 1 à ',
    'from ',
    '1 ',
    'and ',
    '(',
    'a ',
    'vs ',
    '12,',
    'un x et ',
    '👩‍👩‍👧 ',
    'שלום 3 ',
    '"',
    '(a ',
    'Réduire ',
  ];
  const cut = pieces.map((piece) => piece.repeat(2000).slice(0, 2000));
  const long = pieces.map((piece) => piece.repeat(2000).slice(0, 2000).repeat(100));
  expect(
    growth(
      () => cut.map((line) => kr(line)),
      () => long.map((line) => kr(line)),
    ),
  ).toBeLessThan(10);
});

type Labelled = { lang: 'en' | 'fr'; type: GoalType; text: string; kind?: string; flags: string[] };

/** Both files say what was learnt; tuned on, they estimate nothing (docs/decisions/0030). */
const kept = (name: string) =>
  readFileSync(new URL(`../../bench/wording-lines/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('|'));
const labelled = (lang: string, type: string, kind: string, flags: string, text: string[]) =>
  ({
    lang,
    type,
    ...(kind ? { kind } : {}),
    flags: flags.split(',').filter(Boolean),
    text: text.join('|'),
  }) as Labelled;
const written = kept('written.txt').map(([lang, type, kind, flags, ...text]) =>
  labelled(lang!, type!, kind!, flags!, text),
);
const published = kept('published.txt').map(([, lang, type, , kind, flags, , , ...text]) =>
  labelled(lang!, type!, kind!, flags!, text),
);
const given = new URL('../../../shared/data/wording.jsonl', import.meta.url);

function accuracy(lines: Labelled[]): number {
  const results = lines.filter(({ type }) => type === 'kr');
  return results.filter(({ lang, text, kind }) => kr(text, lang).kind === kind).length / results.length;
}

test.each(['en', 'fr'] as const)('at least 95 %% of the kinds of the lines we wrote are told, %s', (lang) => {
  expect(accuracy(written.filter((line) => line.lang === lang))).toBeGreaterThanOrEqual(0.95);
});

test.each(['en', 'fr'] as const)('at least 88 %% of the kinds of the lines others published are told, %s', (lang) => {
  expect(accuracy(published.filter((line) => line.lang === lang))).toBeGreaterThanOrEqual(0.88);
});

if (existsSync(given)) {
  const lines = readFileSync(given, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);
  // The rules were taught by these lines, the weights were not: where the two disagree, the words are not always right.
  test.each(['en', 'fr'] as const)('at least 90 %% of the kinds of the development set are told, %s', (lang) => {
    expect(accuracy(lines.filter((line) => line.lang === lang))).toBeGreaterThanOrEqual(0.9);
  });
} else console.log('wording: the labelled lines are not beside the project, their test is left out');

test.each([
  ['en', 'Ferries cancelled'],
  ['en', 'Pallets per hour'],
  ['fr', 'Palettes par heure'],
  ['fr', 'Dossiers rouverts'],
] as const)('%s “%s”, typed as a key result, is followed rather than made', (lang, text) => {
  expect(readLine({ lang, type: 'kr', text }).findings[0]?.code).toBe('bau_kpi');
});

test('what was made is no measure, though it is named: "Contract signed", "Storage redesigned"', () => {
  for (const text of ['Contract signed', 'Storage layer redesigned', 'New intake form published'])
    expect(readLine({ lang: 'en', type: 'kr', text }).kind).toBe('output');
});

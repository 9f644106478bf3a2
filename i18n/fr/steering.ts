import type { steering as English } from '../en/steering.ts';

const many = { day: 'jours', week: 'semaines', month: 'mois', quarter: 'trimestres', year: 'années' };
const statuses = { draft: 'brouillon', proposed: 'proposée', agreed: 'convenue', superseded: 'remplacée' };

export const steering: typeof English = {
  title: 'Pilotage',
  needsALook: 'À regarder',
  move: 'Avancer',
  hold: 'Tenir',
  subjects: (count) => (count === 0 ? '' : count === 1 ? 'un sujet' : `${count} sujets`),
  more: (count) => (count === 1 ? 'un autre attend son tour' : `${count} autres attendent leur tour`),
  snoozed: (count) =>
    count === 1 ? 'un remis à plus tard, avec un motif' : `${count} remis à plus tard, avec un motif`,
  quiet: (read, unread) =>
    read + unread === 0
      ? 'Aucun KPI n’est encore piloté ici : rien à regarder, ce qui ne prouve rien.'
      : unread === 0
        ? `Rien à regarder. ${read} KPI ${read < 2 ? 'a une mesure' : 'ont une mesure'}.`
        : `${read === 0 ? 'Aucun KPI mesuré' : read === 1 ? 'Rien à regarder dans le seul KPI mesuré' : `Rien à regarder parmi les ${read} KPI mesurés`}. ${unread} ${unread < 2 ? 'n’a' : 'n’ont'} aucune mesure : on ne sait pas.`,
  kinds: {
    'guardrail-crossed': 'Garde-fou franchi',
    'guardrail-to-watch': 'Garde-fou à surveiller',
    signal: 'Signal sans explication',
    'level-does-not-hold': 'Le niveau ne tient pas',
    'test-to-settle': 'Se mettre d’accord',
    'test-to-answer': 'Test d’alignement',
    'stance-asked': 'Votre avis',
    'definition-to-decide': 'À décider',
    'help-asked': 'Aide demandée',
    'measure-overdue': 'Mesure en retard',
    'review-due': 'À revoir',
    'chance-falling': 'Au rythme actuel',
    question: 'Une question',
  },
  looks: {
    'guardrail-crossed': (name, value, limit, below, decided) =>
      `${name} est à ${value}, ${below ? 'sous' : 'au-delà de'} la limite convenue de ${limit}. ${
        decided
          ? `Décidé le ${decided.on}\u00a0: «\u00a0${decided.what}\u00a0». Qu’en est-\u2060il advenu\u00a0?`
          : 'Que décidons-nous\u00a0?'
      }`,
    'guardrail-to-watch': (objective, name) =>
      `« ${objective} » avance, et ${name}, son garde-fou, fait signe. Regarder les deux ensemble ?`,
    signal: (name, away) => `${name} : ${away}. Que s’est-il passé ?`,
    'level-does-not-hold': (name, change, season) =>
      `${name} : ${change}${season ? ', hors saison' : ''}. Est-\u2060ce voulu ?`,
    'test-to-settle': (term) => `« ${term} » est dévoilé, sans accord encore. Une définition, ou deux mots ?`,
    'test-to-answer': (term, have, of) =>
      `Qu’est-\u2060ce que « ${term} » ? ${have} sur ${of} ont répondu ; il manque votre réponse.`,
    'stance-asked': (name) => `Une définition de « ${name} » attend votre avis.`,
    'definition-to-decide': (name) => `Une réserve est ouverte sur ${name}. Que décidez-vous, par écrit ?`,
    'help-asked': (team, what) => `${team} demande de l’aide : ${what}`,
    'measure-overdue': (name, since, typed) =>
      since === null
        ? `${name} : pas encore de mesure. Qui peut fournir la première ?`
        : `${name} : plus rien ${since}. ${typed ? 'Qui saisit maintenant ses mesures\u00a0?' : 'La source a-t-elle changé\u00a0?'}`,
    'review-due': (name, date) => `${name} : à revoir depuis le ${date}. Sa définition est-elle toujours la bonne ?`,
    'one-more-due': (name, date) => `${name} avait une place au-delà du budget jusqu’au ${date}. La garde-t-il ?`,
    'chance-falling': (name, from, to) => `${name} : de ${from} à ${to} au rythme actuel. Qu’avons-nous appris ?`,
  },
  acts: {
    see: 'Aller voir',
    decide: 'Décider',
    'say-what-followed': 'Dire ce qui a suivi',
    'open-side-by-side': 'Ouvrir côte à côte',
    'note-what-happened': 'Noter ce qui s’est passé',
    'say-if-wanted': 'Dire si c’est voulu',
    settle: 'Se mettre d’accord',
    answer: 'Répondre, deux minutes',
    'give-stance': 'Donner un avis',
    reply: 'Répondre',
    'enter-value': 'Saisir la valeur',
    'open-source': 'Voir la source',
    'look-again': 'Le revoir',
    'open-check-in': 'Aller au point hebdo',
    'open-question': 'Voir la question',
  },
  away: {
    outside: (side, periods, grain) =>
      `${side === 'above' ? 'au-dessus de' : 'sous'} sa plage${periods > 1 ? `, ${periods} ${many[grain]} de suite` : ''}`,
    drift: (side, periods, grain) =>
      `${side === 'above' ? 'au-dessus de' : 'sous'} l’attendu${periods > 1 ? ` depuis ${periods} ${many[grain]}` : ''}`,
  },
  page: {
    rest: 'le reste tient',
    on: (date) => `tel qu’on le connaissait le ${date}`,
    teams: 'Quelle équipe',
    wholeOrganisation: 'Toute l’organisation',
    travel: 'Une autre semaine',
    before: 'Une semaine plus tôt',
    after: 'Une semaine plus tard',
    date: 'Jour',
    now: 'Revenir à aujourd’hui',
    past: (date) =>
      `Cette page parle du ${date} : mesures, définitions et sujets remis à plus tard, tels qu’ils étaient connus alors.`,
    recordedSince: 'mesuré après coup',
    holdNote: 'des KPI, dans leur plage de saison',
    moveNote: 'des OKR, ce qui est essentiel ce cycle',
    held: (shown, read) => `${read} sur ${shown} ${read < 2 ? 'mesuré' : 'mesurés'}`,
    elsewhere: (count) =>
      count === 1
        ? 'Un autre KPI est sur la page d’un service.'
        : `${count} autres KPI sont sur les pages des services.`,
    proposed: (count) => (count < 2 ? 'Proposé, pas encore piloté :' : `${count} proposés, pas encore pilotés :`),
    proposedOthers: (count) => (count < 2 ? 'et un autre.' : `et ${count} autres.`),
    noneHolds:
      'Aucun KPI n’est encore piloté sur cette page : un KPI proposé attend que quelqu’un s’en serve pour piloter.',
    catalogue: 'Les voir tous',
    noKpi:
      'Aucun KPI sur cette page pour l’instant. Une équipe suit les quelques KPI sur lesquels elle compte ; l’organisation ou un service en est propriétaire.',
    noReading: 'Pas encore de mesure : on ne sait pas.',
    version: (number, status) => `v${number} · ${statuses[status]}`,
    range: (lower, upper) => `${lower} – ${upper}`,
    lastValue: (value, period) => `${value}, ${period}`,
    level: { atLeast: (level) => `≥ ${level}`, atMost: (level) => `≤ ${level}` },
    noObjective:
      'Rien n’avance encore ici. Un objectif dit en une phrase ce qui doit changer maintenant ; ses résultats clés disent de combien.',
    firstObjective: 'Écrire un objectif',
    cycleNote: (name, objectives) => `${name}, ${objectives} ${objectives < 2 ? 'objectif' : 'objectifs'}`,
    checkIn: 'Faire le point',
    checkIns: (kept, due) => `points hebdo tenus : ${kept} sur ${due}`,
    begins: (day) => `commence le ${day}`,
    ahead: (day) => `Il commence le ${day}. Voici ce qui va avancer\u00a0; aucun point hebdo n’est demandé d’ici là.`,
    ends: (date) => `bilan le ${date}`,
    guards: { holds: '', 'no-reading': 'sans mesure', 'to-watch': 'à surveiller', crossed: 'franchi' },
    guardrail: (name, state) => (state === '' ? name : `${name}, ${state}`),
    guardsObjective: (rank) => (rank === null ? 'garde-fou d’un objectif' : `garde-fou de l’objectif ${rank}`),
    aimedBy: (rank) => (rank === null ? 'visé par un objectif' : `visé par l’objectif ${rank}`),
    noValue: 'pas encore de mesure',
    today: 'aujourd’hui',
    confidence: 'confiance',
    felt: 'ressentie',
    outOf: '/10',
    notAsked: '—',
    dropped: (week, why) => `abandonné ${week === 0 ? 'avant le premier jour' : `en semaine ${week}`} : « ${why} »`,
    ambitions: (count) => (count === 1 ? 'Notre ambition' : 'Nos ambitions'),
    until: (date) => `jusqu’en ${date}`,
    servedBy: (ranks) =>
      ranks.length === 0
        ? 'aucun objectif ce cycle'
        : `${ranks.length === 1 ? 'objectif' : 'objectifs'} ${ranks.join(', ')}`,
    notDoing: 'Ce que nous ne faisons pas',
    notDoingNote: 'Pour que le reste avance.',
    askedBy: (who) => `demandé par ${who}`,
    revisit: (date) => `à revoir en ${date}`,
    seeOthers: (count) => (count === 1 ? 'Voir le suivant' : `Voir les ${count} suivants`),
    putOff: 'Remettre à plus tard',
    putOffSaid: 'Remis à plus tard.',
    broughtBack: 'De retour.',
    waits: 'Ce qui peut attendre',
    bringBack: 'Le regarder dès maintenant',
    untilDay: (date) => `jusqu’au ${date}`,
    key: (rank) => `Touche ${rank}`,
  },
  links: { improves: (name) => `vise ${name}`, guards: (name) => `garde-fou : ${name}` },
  snooze: { act: 'Remettre à plus tard', why: 'Pourquoi cela peut-il attendre ?', until: 'Jusqu’à quand ?' },
  refusals: {
    'look.snooze-needs-reason': () => 'Pourquoi cela peut-il attendre ? Quelques mots suffisent.',
    'look.snooze-in-the-past': () => 'Jusqu’à quand ? Un jour à venir.',
    'look.absent': () => 'Ce sujet n’est plus à regarder.',
    'look.snooze-too-long': (p) => `Cela peut attendre jusqu’au ${p.longest} au plus.`,
  },
};

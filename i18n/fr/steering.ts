import type { steering as English } from '../en/steering.ts';

export const steering: typeof English = {
  title: 'Pilotage',
  needsALook: 'À regarder',
  move: 'Avancer',
  hold: 'Tenir',
  subjects: (count) => (count === 0 ? '' : count === 1 ? 'un sujet' : `${count} sujets`),
  more: (count) => (count === 1 ? 'et un autre' : `et ${count} autres`),
  snoozed: (count) =>
    count === 1 ? 'un remis à plus tard, avec un motif' : `${count} remis à plus tard, avec un motif`,
  quiet: (read, unread) =>
    unread === 0
      ? `Rien à regarder. ${read} KPI ${read < 2 ? 'a une mesure' : 'ont une mesure'}.`
      : `Rien à regarder parmi les ${read} KPI mesurés. ${unread} ${unread < 2 ? 'n’a' : 'n’ont'} aucune mesure : on ne sait pas.`,
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
    'chance-falling': 'Au rythme actuel',
    question: 'Une question',
  },
  looks: {
    'guardrail-crossed': (name, value, limit) =>
      `${name} est à ${value}, au-delà des ${limit} convenus. Que décidons-nous ?`,
    'guardrail-to-watch': (objective, name) =>
      `« ${objective} » avance, et ${name}, son garde-fou, fait signe. Regarder les deux ensemble ?`,
    signal: (name, away) => `${name} ${away}. Que s’est-il passé ?`,
    'level-does-not-hold': (name, perYear) => `${name} : ${perYear} en un an, hors saison. Est-ce voulu ?`,
    'test-to-settle': (term) => `« ${term} » est dévoilé, sans accord encore. Une définition, ou deux mots ?`,
    'test-to-answer': (term, have, of) =>
      `Qu’est-ce que « ${term} » ? ${have} sur ${of} ont répondu ; il manque votre réponse.`,
    'stance-asked': (name) => `Une définition de ${name} attend votre avis.`,
    'definition-to-decide': (name) => `Une réserve est ouverte sur ${name}. Que décidez-vous, par écrit ?`,
    'help-asked': (team, what) => `${team} demande de l’aide : ${what}`,
    'measure-overdue': (name, since) =>
      since === null
        ? `${name} : aucune mesure encore. Qui peut apporter la première ?`
        : `${name} : plus rien depuis ${since}. La source a-t-elle changé ?`,
    'chance-falling': (name, from, to) => `${name} : de ${from} à ${to} au rythme actuel. Qu’avons-nous appris ?`,
  },
  acts: {
    decide: 'Décider',
    'open-side-by-side': 'Ouvrir côte à côte',
    'note-what-happened': 'Noter ce qui s’est passé',
    'say-if-wanted': 'Dire si c’est voulu',
    settle: 'Se mettre d’accord',
    answer: 'Répondre, deux minutes',
    'give-stance': 'Donner un avis',
    reply: 'Répondre',
    'open-source': 'Voir la source',
    'open-check-in': 'Aller au point hebdo',
    'open-question': 'Voir la question',
  },
  links: { improves: (name) => `vise ${name}`, guards: (name) => `garde-fou : ${name}` },
  snooze: { act: 'Remettre à plus tard', why: 'Pourquoi cela peut-il attendre ?', until: 'Jusqu’à quand ?' },
  refusals: {
    'look.snooze-needs-reason': () => 'Pourquoi cela peut-il attendre ? Quelques mots suffisent.',
    'look.snooze-in-the-past': () => 'Jusqu’à quand ? Un jour à venir.',
    'look.snooze-too-long': (p) => `Cela peut attendre jusqu’au ${p.longest} au plus.`,
  },
};

import type { notification as en } from '../en/notification.ts';

export const notification: typeof en = {
  title: 'Ce qui s’est passé',
  none: 'Rien encore. Ce qui vous concerne sera dit ici : un signal sur un KPI dont vous répondez ou que vous suivez de près, une limite franchie, un mot attendu de vous.',
  readAll: 'Tout marquer comme lu',
  unread: 'Nouveau',
  sentence: {
    'check-in-day': (facts) => `C’est le jour du point hebdo (équipe ${facts.team}, ${facts.cycle}).`,
    signal: (facts) =>
      facts.level
        ? `${facts.title} : le niveau ne tient pas. Est-\u2060ce voulu ?`
        : facts.way === 'improvement'
          ? `${facts.title} : un signal, une amélioration. Que s’est-il passé ?`
          : `${facts.title} : un signal. Que s’est-il passé ?`,
    'guardrail-crossed': (facts) =>
      `${facts.title} : la limite convenue pour « ${facts.objective} » est franchie. Qu’aviez-vous décidé pour ce cas ?`,
    'say-asked': (facts) => {
      if (facts.of === 'objective') return `Votre avis est demandé sur une proposition : « ${facts.title} ».`;
      if (facts.of === 'review') return `${facts.title} est à revoir. Sa définition est-elle toujours la bonne ?`;
      if (facts.of === 'one-more') return `La place de ${facts.title} au-delà du budget est à revoir. La garde-t-il ?`;
      return facts.test
        ? `Le test d’alignement « ${facts.title} » attend votre réponse.`
        : `La définition de ${facts.title} attend votre avis.`;
    },
    'team-entered': (facts) => {
      const name = facts.name ?? 'Un ancien membre';
      if (facts.of === 'opened')
        return `L’équipe ${facts.team} n’est plus privée : ${name} l’a ouverte, et chacun ici peut la lire.`;
      if (facts.of === 'role')
        return facts.role === 'facilitator'
          ? `${name} anime désormais l’équipe privée ${facts.team}.`
          : `${name} n’anime plus l’équipe privée ${facts.team}, et en reste membre.`;
      return `${name} fait désormais partie de l’équipe privée ${facts.team}, et peut lire ce qu’elle tient.`;
    },
    'source-failing': (facts) => `La source ${facts.title} ne répond plus. Ce qui en dépend reste tel quel.`,
    'mail-failing': () =>
      'Des lettres n’ont pas pu partir : le serveur de courrier a refusé ou n’a pas répondu. Elles seront tentées de nouveau.',
  },
  choices: {
    title: 'Ce que vous apprenez',
    note: 'Pour chaque chose, la façon de l’apprendre. Personne d’autre ne voit ces choix.',
    kinds: {
      'check-in-day': 'Le jour du point hebdo de mes équipes',
      signal: 'Un signal sur un KPI dont je réponds ou que je suis de près',
      'guardrail-crossed': 'Une limite franchie, sur les objectifs de mon équipe ou ceux que je suis de près',
      'say-asked': 'Un test, une définition ou une proposition m’attend, un KPI dont je réponds est à revoir',
      'team-entered': 'Quelqu’un entre dans une équipe privée dont je suis membre, ou l’ouvre',
      'source-failing': 'Une source ne répond plus',
      'mail-failing': 'Des lettres ne partent pas',
    },
    by: { soon: 'Lettre bientôt', weekly: 'Lettre de la semaine', page: 'Sur cette page', off: 'Pas du tout' },
    digest: 'Une lettre chaque premier matin de la semaine, avec ce qui est à regarder',
    quiet: 'Pas de lettre entre',
    and: 'et',
    hour: (hour) => `${hour} h`,
    weekends: 'Ni le samedi ni le dimanche',
    saved: 'Enregistré.',
    noMail:
      'Cette installation n’envoie pas de lettres : un administrateur règle SMTP_URL. Ce qui se passe est dit sur cette page.',
    watching: 'Ce que vous suivez de près',
    watchingNone: 'Rien encore : « Suivre de près », sur un KPI ou un objectif, le met ici.',
  },
  /** One line of the weekly letter. */
  look: {
    'guardrail-crossed': (title) => `${title} : au-delà de la limite convenue. Que décidons-nous ?`,
    'guardrail-to-watch': (title) => `${title} donne un signal, et garde un objectif qui avance.`,
    'level-does-not-hold': (title) => `${title} : le niveau ne tient pas. Est-\u2060ce voulu ?`,
    'test-to-settle': (title) => `« ${title} » est dévoilé, et l’on ne s’est pas mis d’accord.`,
    'test-to-answer': (title) => `Le test d’alignement « ${title} » attend votre réponse.`,
    'stance-asked': (title) => `La définition de ${title} attend votre avis.`,
    'definition-to-decide': (title) => `Une réserve est ouverte sur ${title}.`,
    'help-asked': (title) => `${title} demande de l’aide.`,
    'measure-overdue': (title) => `${title} : une mesure est en retard. Qui peut l’apporter ?`,
    'review-due': (title) => `${title} : le jour de le revoir est venu.`,
    'chance-falling': (title) => `${title} : au rythme actuel, moins probable qu’avant.`,
    question: (title) => `Une question : ${title}`,
  },
  letter: {
    subject: (first, others) =>
      others === 0 ? first : others === 1 ? `${first}, et une autre chose` : `${first}, et ${others} autres choses`,
    heading: 'Ce qui vous concerne',
    weekSubject: (date) => `La semaine du ${date}`,
    hello: (name) => (name === '' ? 'Bonjour,' : `Bonjour ${name},`),
    happened: 'Depuis la dernière lettre',
    looks: 'À regarder cette semaine',
    quietWeek: 'Rien à regarder cette semaine, d’après ce qui a été mesuré.',
    open: 'Ouvrir Gouverne',
    choose: 'Choisir ce que vous apprenez, ou ne plus recevoir ces lettres',
    why: (organisation) => `Écrit pour vous seul par Gouverne, pour ${organisation}.`,
  },
};

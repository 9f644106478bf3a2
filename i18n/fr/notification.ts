import type { notification as en } from '../en/notification.ts';

export const notification: typeof en = {
  title: 'Ce qui s’est passé',
  none: 'Rien pour l’instant. Ce qui vous concerne sera dit ici : un signal sur un KPI dont vous tenez la définition ou que vous suivez de près, une limite franchie, un mot attendu de vous.',
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
      if (facts.of === 'one-more')
        return `La place de « ${facts.title} » au-delà du budget est à revoir. La garde-t-il ?`;
      return facts.test
        ? `Le test d’alignement « ${facts.title} » attend votre réponse.`
        : `La définition de « ${facts.title} » attend votre avis.`;
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
      'Des e-mails n’ont pas pu partir : le serveur de courrier a refusé ou n’a pas répondu. Un nouvel essai suivra.',
  },
  choices: {
    title: 'Ce qui vous est signalé',
    note: 'Pour chaque chose, la façon de vous prévenir. Personne d’autre ne voit ces choix.',
    kinds: {
      'check-in-day': 'Le jour du point hebdo de mes équipes',
      signal: 'Un signal sur un KPI dont je tiens la définition ou que je suis de près',
      'guardrail-crossed': 'Une limite franchie, sur les objectifs de mon équipe ou ceux que je suis de près',
      'say-asked':
        'Un test, une définition ou une proposition m’attend, un KPI dont je tiens la définition est à revoir',
      'team-entered': 'Quelqu’un entre dans une équipe privée dont je suis membre, ou l’ouvre',
      'source-failing': 'Une source ne répond plus',
      'mail-failing': 'Des e-mails ne partent pas',
    },
    by: { soon: 'E-mail, sans tarder', weekly: 'E-mail de la semaine', page: 'Sur cette page', off: 'Pas du tout' },
    digest: 'Un e-mail le premier matin de chaque semaine, avec ce qui est à regarder',
    quiet: 'Pas d’e-mail entre',
    and: 'et',
    hour: (hour) => `${hour} h`,
    weekends: 'Ni le samedi ni le dimanche',
    saved: 'Enregistré.',
    noMail:
      'Cette installation n’envoie pas d’e-mails : l’administration règle SMTP_URL. Ce qui se passe est dit sur cette page.',
    watching: 'Ce que vous suivez de près',
    watchingNone: 'Rien pour l’instant : « Suivre de près », sur un KPI ou un objectif, le met ici.',
  },
  /** One line of the weekly letter. */
  look: {
    'guardrail-crossed': (title) => `${title} : au-delà de la limite convenue. Que décidons-nous ?`,
    'guardrail-to-watch': (title) => `${title} fait signe, et sert de garde-fou à un objectif qui avance.`,
    'level-does-not-hold': (title) => `${title} : le niveau ne tient pas. Est-\u2060ce voulu ?`,
    'test-to-settle': (title) => `« ${title} » est dévoilé, et l’on ne s’est pas mis d’accord.`,
    'test-to-answer': (title) => `Le test d’alignement « ${title} » attend votre réponse.`,
    'stance-asked': (title) => `La définition de « ${title} » attend votre avis.`,
    'definition-to-decide': (title) => `Une réserve est ouverte sur ${title}.`,
    'help-asked': (title) => `${title} demande de l’aide.`,
    'measure-overdue': (title) => `${title} : une mesure est en retard. Qui peut la fournir ?`,
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
    happened: 'Depuis le dernier e-mail',
    looks: 'À regarder cette semaine',
    quietWeek: 'Rien à regarder cette semaine, d’après ce qui a été mesuré.',
    open: 'Ouvrir Gouverne',
    choose: 'Choisir ce qui vous est signalé, ou ne plus recevoir ces e-mails',
    why: (organisation) => `Écrit à votre seule intention par Gouverne, pour ${organisation}.`,
  },
};

import type { invitationLetter as English } from '../en/invitation-letter.ts';

export const invitationLetter: typeof English = {
  letter: {
    subject: (inviter, organisation) =>
      inviter === null
        ? `Une invitation à rejoindre ${organisation} dans Gouverne`
        : `${inviter} vous invite à rejoindre ${organisation} dans Gouverne`,
    hello: 'Bonjour,',
    invites: (inviter, organisation) =>
      inviter === null
        ? `Une invitation vous attend dans Gouverne, pour rejoindre ${organisation}.`
        : `${inviter} vous invite à rejoindre ${organisation} dans Gouverne.`,
    role: {
      admin: 'Vous y prendrez soin des personnes, des équipes, des sources et des réglages.',
      member: 'Vous y proposerez, répondrez, commenterez, et modifierez ce que portent vos équipes.',
      viewer: 'Vous y lirez ce qui est public dans l’organisation.',
    },
    once: (until) => `Ce lien n’est que pour vous. Il sert une fois, jusqu’au ${until}.`,
    unexpected:
      'Vous n’attendiez pas cette invitation\u00a0? Laissez cette lettre de côté\u00a0: rien ne se fait sans vous.',
  },
  offer: {
    send: 'Envoyer l’invitation par e-mail',
    help: (language) =>
      `Une lettre à chaque adresse, en ${language}, avec le lien, sa fin et votre nom. Les liens sont montrés ici aussi.`,
    otherAddress: (address) =>
      `Les liens des lettres commencent par ${address}, qui n’est pas l’adresse de cette page. S’ouvre-t-elle chez qui vous invitez\u00a0? GOUVERNE_URL la règle.`,
    language: { fr: 'français', en: 'anglais' },
    create: (n) => (n > 1 ? `Envoyer ${n} invitations` : 'Envoyer l’invitation'),
    leaving: (n) =>
      n === 1
        ? 'La lettre part. Son lien en est un autre\u00a0; celui-ci ouvre la même porte, et n’est montré que cette fois.'
        : `${n} lettres partent. Ces liens ouvrent les mêmes portes, et ne sont montrés que cette fois.`,
  },
  list: {
    letter: 'lettre',
    byHand: 'aucune\u00a0: le lien s’envoie à la main',
    waiting: 'elle part',
    sent: (when) => `partie le ${when}`,
    again: 'Pas encore partie\u00a0; un nouvel essai suit.',
    failed: 'Pas envoyée.',
    instead: 'Envoyer le lien soi-même. S’il n’est plus sous la main, en refaire un.',
    send: 'Envoyer par e-mail',
    sendAgain: 'Renvoyer',
    sendLabel: (who) => `Envoyer par e-mail l’invitation pour ${who}`,
    sendAgainLabel: (who) => `Renvoyer l’invitation pour ${who}`,
    asked: 'La lettre part.',
    remake: 'Refaire un lien',
    remakeLabel: (who) => `Refaire un lien pour ${who}`,
    remade: 'Un autre lien',
  },
  refusals: {
    'invitation.no-mail': () => 'Cette installation n’envoie pas de lettres\u00a0: un administrateur règle SMTP_URL.',
    'invitation.letter-needs-address': () => 'Une lettre va à une adresse. Laquelle\u00a0?',
    'invitation.too-soon': ({ minutes }) =>
      `Une lettre a été demandée il y a moins de dix minutes. La suivante pourra partir dans ${minutes === 1 ? 'une minute' : `${minutes} minutes`}.`,
    'invitation.too-many': ({ count }) =>
      `${count} invitations sont parties vers cette adresse depuis hier. Envoyer le lien soi-même, ou attendre demain.`,
    'invitation.key-changed': () =>
      'La clé de l’installation a changé depuis que cette lettre a été demandée. La renvoyer.',
    'mail.no-answer': () => 'Le serveur de courrier n’a pas répondu, ou ne l’a pas encore prise.',
    'mail.refused': ({ status }) =>
      `Le serveur de courrier l’a refusée (réponse ${status}). L’adresse est-elle la bonne\u00a0?`,
  },
};

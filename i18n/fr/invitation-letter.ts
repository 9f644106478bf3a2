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
      admin: 'Vous y gérerez les personnes, les équipes, les sources et les réglages.',
      member: 'Vous y proposerez, répondrez, commenterez, et modifierez ce que portent vos équipes.',
      viewer: 'Vous y lirez ce qui est public dans l’organisation.',
    },
    once: (until) => `Ce lien n’est que pour vous. Il sert une fois, jusqu’au ${until}.`,
    unexpected: 'Vous n’attendiez pas cette invitation\u00a0? Ignorez ce message\u00a0: rien ne se fait sans vous.',
  },
  offer: {
    send: 'Envoyer l’invitation par e-mail',
    help: (language) =>
      `Un e-mail à chaque adresse, en ${language}, avec le lien, sa date de fin et votre nom. Les liens sont montrés ici aussi.`,
    otherAddress: (address) =>
      `Les liens des e-mails commencent par ${address}, qui n’est pas l’adresse de cette page. S’ouvre-t-elle chez les personnes que vous invitez\u00a0? GOUVERNE_URL la règle.`,
    language: { fr: 'français', en: 'anglais' },
    create: (n) => (n > 1 ? `Envoyer ${n} invitations` : 'Envoyer l’invitation'),
    leaving: (n) =>
      n === 1
        ? 'L’e-mail part. Son lien est différent\u00a0; celui-ci ouvre la même porte, et n’est montré que cette fois.'
        : `${n} e-mails partent. Ces liens ouvrent les mêmes portes, et ne sont montrés que cette fois.`,
  },
  list: {
    letter: 'e-mail',
    byHand: 'aucun\u00a0: le lien s’envoie à la main',
    waiting: 'il part',
    sent: (when) => `parti le ${when}`,
    again: 'Pas encore parti\u00a0; un nouvel essai suit.',
    failed: 'Pas envoyé.',
    instead: 'Envoyer le lien soi-même. S’il n’est plus sous la main, en refaire un.',
    send: 'Envoyer par e-mail',
    sendAgain: 'Renvoyer',
    sendLabel: (who) => `Envoyer par e-mail l’invitation pour ${who}`,
    sendAgainLabel: (who) => `Renvoyer l’invitation pour ${who}`,
    asked: 'L’e-mail part.',
    remake: 'Refaire un lien',
    remakeLabel: (who) => `Refaire un lien pour ${who}`,
    remade: 'Un autre lien',
  },
  refusals: {
    'invitation.no-mail': () => 'Cette installation n’envoie pas d’e-mails\u00a0: l’administration règle SMTP_URL.',
    'invitation.letter-needs-address': () => 'Un e-mail va à une adresse. Laquelle\u00a0?',
    'invitation.too-soon': ({ minutes }) =>
      `Un e-mail a été demandé il y a moins de dix minutes. Le suivant pourra partir dans ${minutes === 1 ? 'une minute' : `${minutes} minutes`}.`,
    'invitation.too-many': ({ count }) =>
      `${count} invitations sont parties vers cette adresse depuis hier. Envoyer le lien soi-même, ou attendre demain.`,
    'invitation.key-changed': () =>
      'La clé de l’installation a changé depuis que cet e-mail a été demandé. Le renvoyer.',
    'mail.no-answer': () => 'Le serveur de courrier n’a pas répondu, ou ne l’a pas encore pris.',
    'mail.refused': ({ status }) =>
      `Le serveur de courrier l’a refusé (réponse ${status}). L’adresse est-elle la bonne\u00a0?`,
  },
};

export const invitationLetter = {
  letter: {
    subject: (inviter: string | null, organisation: string) =>
      inviter === null
        ? `An invitation to join ${organisation} in Gouverne`
        : `${inviter} invites you to join ${organisation} in Gouverne`,
    hello: 'Hello,',
    invites: (inviter: string | null, organisation: string) =>
      inviter === null
        ? `You are invited to join ${organisation} in Gouverne.`
        : `${inviter} invites you to join ${organisation} in Gouverne.`,
    role: {
      admin: 'You will look after people, teams, sources and settings.',
      member: 'You will propose, answer, comment, and edit what your teams own.',
      viewer: 'You will read what is public in the organisation.',
    },
    once: (until: string) => `This link is for you alone. It works once, until ${until}.`,
    unexpected: 'Not expecting this invitation? Leave this e-mail aside: nothing happens without you.',
  },
  offer: {
    send: 'Send the invitation by e-mail',
    help: (language: string) =>
      `A letter to each address, in ${language}, with the link, its end date and your name. Links are shown here too.`,
    otherAddress: (address: string) =>
      `Links in letters begin with ${address}, which is not the address of this page. Does it open for those you invite? GOUVERNE_URL sets it.`,
    language: { fr: 'French', en: 'English' },
    create: (n: number): string => (n > 1 ? `Send ${n} invitations` : 'Send the invitation'),
    leaving: (n: number): string =>
      n === 1
        ? 'The letter is on its way. Its link is a different one; this one opens the same door, and is shown this once.'
        : `${n} letters are on their way. These links open the same doors, and are shown this once.`,
  },
  list: {
    letter: 'letter',
    byHand: 'none: the link is sent by hand',
    waiting: 'on its way',
    sent: (when: string) => `sent ${when}`,
    again: 'Not sent yet; it will be tried again.',
    failed: 'Not sent.',
    instead: 'Send the link by hand. If you no longer have it, make another.',
    send: 'Send by e-mail',
    sendAgain: 'Send again',
    sendLabel: (who: string) => `Send by e-mail: the invitation to ${who}`,
    sendAgainLabel: (who: string) => `Send again: the invitation to ${who}`,
    asked: 'The letter is on its way.',
    remake: 'Make another link',
    remakeLabel: (who: string) => `Make another link for ${who}`,
    remade: 'Another link',
  },
  refusals: {
    'invitation.no-mail': () => 'This installation sends no letters: an administrator sets SMTP_URL.',
    'invitation.letter-needs-address': () => 'An e-mail goes to an address. Which one?',
    'invitation.too-soon': ({ minutes }: { minutes?: unknown }) =>
      `A letter was asked for less than ten minutes ago. The next one can leave in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    'invitation.too-many': ({ count }: { count?: unknown }) =>
      `${count} invitations were sent to this address since yesterday. Send the link by hand, or wait until tomorrow.`,
    'invitation.key-changed': () =>
      'The key of this installation has changed since this letter was asked for. Send it again.',
    'mail.no-answer': () => 'The mail server did not answer, or did not take it yet.',
    'mail.refused': ({ status }: { status?: unknown }) =>
      `The mail server refused it (answer ${status}). Is the address right?`,
  },
};

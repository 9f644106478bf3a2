type Params = Readonly<Record<string, unknown>>;

export const account = {
  door: {
    provider: (label: string) => `Continue with ${label}`,
    or: 'or with a password',
    code: 'Code',
    codeHelp: 'The six digits that your authenticator shows now.',
    spare: 'Spare code',
    spareHelp: 'One of those you kept. It serves once.',
    useSpare: 'Use a spare code',
    useCode: 'Use the authenticator',
    enter: 'Enter',
    back: 'Start again',
    onlyProvider: 'Your organisation signs in here with its own account: the one you use every day.',
    invited: 'Continue with the address this invitation was sent to, and your place is ready.',
  },
  page: {
    title: 'Your account',
    both: 'The organisation’s account opens this door too.',
    onlyProvider:
      'You come in with the organisation’s account: there is no password here, and any code is asked for there.',
    password: {
      title: 'Password',
      note: 'a new one signs you out everywhere else',
      current: 'Your password now',
      next: 'The new one',
      send: 'Change it',
      changed: 'The password is new, and every other session has ended.',
    },
    code: {
      title: 'A code after the password',
      note: 'from an application on your phone',
      off: 'Your password alone opens this account. A code makes a stolen one useless.',
      on: 'A code is asked for after your password.',
      setUp: 'Set up a code',
      newSpare: 'New spare codes',
      giveUp: 'Ask for no code any more',
      password: 'Your password',
      passwordHelp: 'So that nobody else does it at your screen.',
      scan: 'Scan this with the application that will show your codes.',
      scanLabel: 'The code to scan with an authenticator',
      orType: 'Or type this in it:',
      code: 'The code it shows',
      codeHelp: 'Six digits, new every half minute.',
      confirm: 'This is my code',
      spare:
        'Keep these away from your phone: each opens your account once, should the phone be lost. They are not shown again.',
      copy: 'Copy them',
      copied: 'The spare codes are copied.',
      kept: 'I have kept them',
      gone: 'No code is asked for any more.',
    },
    sessions: {
      title: 'Where you are signed in',
      note: 'if you do not recognise one, end it, then change your password',
      where: 'with',
      began: 'since',
      acts: 'actions',
      here: 'here',
      unknown: 'another program',
      end: 'Sign out',
      endLabel: (where: string, since: string) => `Sign out of ${where}, since ${since}`,
      endOthers: 'Sign out everywhere else',
      ended: 'Signed out there.',
    },
  },
  told: {
    changed: {
      password: 'Your password for Gouverne was changed.',
      'code-on': 'A code is asked for from now on when you sign in to Gouverne.',
      'code-off': 'No code is asked for any more when you sign in to Gouverne.',
      'spare-codes': 'You have new spare codes for Gouverne: the former ones no longer open anything.',
    },
    ifNotYou:
      'If it was you, there is nothing to do. If not, choose another password, sign out everywhere else, and tell your administrator:',
  },
  refusals: {
    'account.wrong-password': () => 'This is not your password. Which one did you choose last?',
    'account.known-password': () =>
      'This password is among the first that are tried: it leaked elsewhere, or is your own name with a year. Four words that have nothing to do with each other hold better.',
    'account.no-password': () => 'This account has no password: the organisation’s own sign-in opens it.',
    'account.wrong-code': () => 'This code does not match. Is a newer one showing?',
    'account.code-there': () => 'A code is set up already.',
    'account.rests': () => 'Ten wrong codes in a row: this account opens again in a quarter of an hour.',
    'sign-in.unreachable': () => 'Your organisation’s sign-in does not answer. Try again in a minute?',
    'sign-in.provider': () =>
      'Your organisation’s sign-in gave an answer that cannot be used. Try once more; if it lasts, the server’s log says why.',
    'sign-in.state-expired': () =>
      'This sign-in took too long, or began in another tab. Start again from here: it takes a moment.',
    'sign-in.given-up': () => 'The sign-in was given up before its end. Nothing has changed.',
    'sign-in.domain': () =>
      'Your address is not in a domain that this organisation lets in. Is there another account you use for work?',
    'sign-in.not-verified': () =>
      'The provider has not verified your e-mail address, so it cannot say who you are here. Verify it there, then come back.',
    'sign-in.no-claim': () =>
      'Your account carries no group that opens a place here. An administrator can invite you, or whoever keeps the groups can add you.',
    'sign-in.not-invited': () =>
      'Your address is fine, and nobody has invited it yet. An administrator does it in a minute, under People.',
    'sign-in.claim-elsewhere': () =>
      'Your account is in more groups than the provider sends. Nothing has changed; its administrator can send only those that count here.',
    'sign-in.other-identity': () =>
      'This address is bound here to another account of the same provider. Whoever runs the server can unbind it.',
    'sign-in.unproven': () =>
      'Someone has an account here with your address, and nobody has checked that it is theirs. An administrator needs to look first.',
    'sign-in.not-set-up': () => 'This organisation has not been opened yet: its first administrator has to open it.',
    'sign-in.passwords-off': () => 'Passwords are switched off here: the organisation’s own sign-in opens the door.',
    'sign-in.too-many': () =>
      'Several tries in a row. The door opens again in a minute; after thirty wrong passwords, within the hour.',
    'sign-in.code-sealed': () =>
      'The password is right, but no code can be checked: a key of this installation was lost or changed. Whoever runs the server can let you in without a code.',
    'sign-in.nobody': ({ address }: Params) => `Nobody signs in with “${address}” here.`,
    'session.not-found': () => 'This session has already ended.',
    'invitation.needs-address': () =>
      'Passwords are switched off here, so the invitation finds its person by address. Which address is it for?',
    'openid.missing': ({ setting }: Params) =>
      `The organisation’s sign-in needs ${setting}, which is empty. docs/guides/sign-in.md shows a whole example.`,
    'openid.issuer': ({ issuer }: Params) =>
      `GOUVERNE_OIDC_ISSUER is “${issuer}”: an https address is expected (http only on this machine).`,
    'openid.unreadable': ({ path, reason }: Params) => `“${path}” cannot be read (${reason}).`,
    'openid.rules': ({ path, where, reason }: Params) =>
      `“${path}” is not a table of rules${where ? `, at ${where}` : ''}: ${reason}. docs/guides/sign-in.md shows one.`,
  } as Readonly<Record<string, (params: Params) => string>>,
};

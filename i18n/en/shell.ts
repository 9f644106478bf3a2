type Params = Readonly<Record<string, unknown>>;
type Expected = { readonly what: string; readonly limit?: number; readonly among?: readonly string[] };

/** What a field had to be; null where only the contract can say. */
function expectedWords(expected: Expected | undefined): string | null {
  const { what, limit = 0, among = [] } = expected ?? { what: '' };
  const words: Readonly<Record<string, string>> = {
    something: 'it is missing',
    'characters-at-least': limit === 1 ? 'it is empty' : `at least ${limit} characters are expected`,
    'characters-at-most': `at most ${limit} characters are expected`,
    'lines-at-least': `at least ${limit} ${limit === 1 ? 'line is' : 'lines are'} expected in this list`,
    'lines-at-most': `at most ${limit} are expected in this list`,
    'number-at-least': `a number from ${limit} up is expected`,
    'number-at-most': `a number up to ${limit} is expected`,
    string: 'a text is expected',
    number: 'a number is expected',
    int: 'a whole number is expected',
    boolean: 'true or false is expected',
    array: 'a list is expected',
    object: 'an object with its fields is expected',
    date: 'a day that exists is expected, such as 2026-11-01',
    datetime: 'an instant is expected, such as 2026-11-01T09:00:00Z',
    email: 'an e-mail address is expected',
    uuid: 'the id of something that exists is expected',
    'one-of': `one of these is expected: ${among.join(', ')}`,
  };
  return words[what] ?? null;
}

export const shell = {
  language: { label: 'Language', en: 'English', fr: 'Français' },
  theme: { label: 'Appearance', light: 'Light', dark: 'Dark', auto: 'As the system' },
  skip: 'Skip to the content',
  mainNavigation: 'Main',
  homeLabel: 'Gouverne, home',
  rooms: {
    steering: 'Steering',
    kpis: 'KPIs',
    alignment: 'Alignment',
    okrs: 'OKRs',
    sort: 'Sort',
    review: 'Review',
    blindSpots: 'Blind spots',
    sources: 'Sources',
  },
  example: (name: string) => `Example: ${name}`,
  exampleShort: 'Example',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  save: 'Save',
  copy: 'Copy',
  copied: 'Copied.',
  loading: 'Loading',
  projector: { show: 'Projector', leave: 'Leave the projector', on: 'The page is projected. Escape leaves it.' },
  account: {
    open: (name: string) => `${name}: account`,
    people: 'People and teams',
    settings: 'Settings',
    own: 'Your account',
    tokens: 'Tokens',
    audit: 'Audit log',
    personalData: 'Personal data',
    keys: 'Keyboard shortcuts',
    signOut: 'Sign out',
  },
  news: (unread: number) =>
    unread === 0 ? 'What happened' : unread === 1 ? 'What happened: 1 new' : `What happened: ${unread} new`,
  palette: {
    open: 'Search, go to…',
    label: 'Search, go to',
    placeholder: 'A page, a KPI, an objective, a decision, a word',
    none: (text: string) => `Nothing called “${text}”. Another word for it, perhaps?`,
    instead: (typed: string, shownFor: string) => `Nothing for “${typed}”: shown for “${shownFor}”.`,
    pages: 'Pages',
    kpis: 'KPIs',
    found: 'Found',
    recent: 'Opened lately',
    acts: 'Actions',
    theme: (name: string) => `Appearance: ${name}`,
    switchLanguage: 'Passer en français',
    results: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  },
  keys: {
    title: 'Keyboard shortcuts',
    search: 'search, go to',
    go: (room: string) => `go to ${room}`,
    help: 'show these shortcuts',
    leave: 'close what is open',
    andThen: 'then',
    escape: 'Esc',
    lead: 'g',
  },
  written: {
    back: 'What you had written is back.',
    again: 'Start again',
    meanwhile: 'Someone changed this while you were writing. Yours is not lost, and theirs is not replaced:',
    takeTheirs: 'Take theirs',
    keepMine: 'Go on with mine',
  },
  form: {
    show: 'show',
    hide: 'hide',
    missing: 'What goes here?',
    choose: 'A choice is left to make here. Which one?',
    email: 'Is this address complete?',
    passwordShort: (min: number) => `${min} characters or more. A sentence you will remember, perhaps?`,
  },
  budget: { of: (limit: number) => `of ${limit}` },
  sentence: {
    unanswered: 'to be said',
    token: (p: { question: string; answer: string }) => `${p.question}: ${p.answer}`,
  },
  error: {
    title: 'This page did not open',
    fault: 'Something broke on our side. Nothing you had saved is lost; trying again often works.',
    unreachable: 'The server does not answer. Nothing is lost; try again once the connection is back.',
    scriptGone: 'Gouverne was updated while this page was open, or the network failed. Loading it again is enough.',
    signedOut: 'Your session has ended. What is written here stays; send it again once you are signed in.',
    signInAside: 'Sign in in another tab',
    retry: 'Try again',
    reload: 'Load the page again',
    home: 'Back to Steering',
  },
  notFound: {
    title: 'Nothing here',
    sentence: 'No page has this address, or what it showed is not visible to you.',
    more: 'It may have been moved or retired. Searching for it by name is the surest way back.',
  },
  signIn: {
    title: 'Sign in',
    email: 'E-mail',
    password: 'Password',
    send: 'Sign in',
    wrong: 'This address and this password don’t go together. Which of the two needs another look?',
    tooMany: 'Several tries in a row. The door opens again in a minute.',
    forgotten:
      'Password forgotten? Whoever runs this installation can give you a new one. No account yet? An administrator can invite you.',
  },
  teaching: {
    kpis: {
      title: 'KPIs',
      none: 'none yet',
      sentence: 'A KPI begins with a sentence that two people read the same way.',
      example: {
        before: 'A ',
        who: 'customer',
        what: ' is active if they have ',
        did: 'done what',
        during: ' within ',
        window: 'how long',
        except: ', except ',
        exclusion: 'whom',
        end: '.',
      },
      ask: 'Ask ten colleagues for theirs',
      wholeOrganisation: 'The whole organisation',
      room: (free: number) => `${free} ${free === 1 ? 'place' : 'places'}. Nothing obliges anyone to fill them.`,
      value: 'last value',
      period: 'period',
      name: 'name',
      definition: 'definition',
      version: (number: number) => `v${number}`,
      noDefinition: 'no agreed definition',
      noValue: 'No measurement yet. We don’t know.',
      count: (count: number) => (count === 1 ? 'one KPI' : `${count} KPIs`),
    },
    alignment: {
      title: 'Alignment',
      note: 'one word, how many definitions?',
      sentence: 'Ask ten colleagues what an active customer is. They will all answer, and rarely the same thing.',
      more: 'Nine reasonable definitions of that one word, computed on the same shop’s invoices, give from 289 to 4,331 customers. Nobody was wrong; nobody had said which one.',
      word: 'The word everyone uses',
      wordDefault: 'active customer',
      wordHelp: 'The one that comes back in every meeting, and that nobody asks about any more.',
    },
    okrs: {
      title: 'OKRs',
      note: 'no cycle yet',
      sentence: 'An OKR says what must change now. A KPI says what must go on holding meanwhile.',
      hold: 'Hold',
      holdWords:
        'KPIs live for years. They move little, are read against their own stable range, and nobody aims to break a record with them.',
      move: 'Move',
      moveWords:
        'An objective is a phrase without a number; its key results are impacts, from a starting point to a target, over a short cycle. Few, ranked, and never one person’s.',
      before: 'Without a level that holds, one cannot see what has moved.',
      act: 'Begin with what must hold',
    },
  },
  refusals: {
    'shell.unknown-refusal': (p: Params) => `This cannot be done as asked (${String(p.code)}).`,
    'request.invalid': ({ fields }: Params) => {
      const [first] = (fields ?? []) as readonly { path: string; expected?: Expected }[];
      if (!first || first.path === '')
        return 'One of the fields cannot be read as it is. Which one needs another look?';
      const expected = expectedWords(first.expected);
      return `“${first.path}” cannot be read as it is${expected === null ? '. What should it say?' : `: ${expected}.`}`;
    },
    'request.unknown-field': ({ fields }: Params) =>
      `Nothing here is called ${(fields as string[]).join(', ')}: a slip, or something that does not change this way. Nothing was written; /api/v1/reference names what is taken.`,
    'request.not-text': ({ field }: Params) =>
      `${field ? `“${field}”` : 'What was sent'} holds a character that belongs to no text: a null, or half of another one. Copy it again as plain text.`,
    'request.too-deep': ({ field, most }: Params) =>
      `${field ? `“${field}”` : 'What was sent'} holds lists within lists more than ${most} times over, which is more than can be read.`,
    'request.address': () => 'This address holds signs that belong to no text. Copy it again from where it was shown.',
    'request.unreadable': () => 'The server could not read this request.',
    'request.too-large': () => 'This is more than the server accepts at once.',
    'request.other-origin': () => 'This request came from another site, so it was not carried out.',
    'request.other-address': ({ from, own }: Params) =>
      `This page was opened at ${from}, and the server answers for ${own}. Whoever runs it sets GOUVERNE_URL to the address that people type.`,
    'request.no-such-operation': () => 'The server does not know this operation. Reloading the page may help.',
    'request.key-reused': () => 'This was already sent once, with other contents. Reload to see what was kept.',
    'conflict.changed': () =>
      'Someone changed this while you were writing. Reload to see their version; yours has not replaced it.',
    'server.fault': () => 'Something broke on our side. Nothing you had saved is lost; trying again often works.',
  },
};

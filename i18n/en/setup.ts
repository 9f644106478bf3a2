export const setup = {
  welcome: {
    title: 'Welcome',
    hold: { before: '', word: 'KPIs', after: ' tell whether it holds.' },
    move: { before: '', word: 'OKRs', after: ' move what matters.' },
    example: {
      title: 'Look at the example',
      words:
        'Cyclade, an invented bike-share service: three years of rides, a cycle under way, an alignment test to reveal.',
      how: 'It opens at its own address, in its own folder, and touches nothing here. On the machine that runs Gouverne:',
      command: 'npm run demo',
      copy: 'Copy this command',
    },
    start: {
      title: 'Start your own',
      words:
        'With a question rather than a dashboard: would ten colleagues give the same figure? A name is enough, the rest comes later.',
      name: 'Name of the organisation',
      act: 'Start',
    },
    nothingLeaves: 'Nothing leaves this installation.',
    nobodyGraded: 'No result in it is attached to a person.',
  },
  form: {
    title: 'Your organisation',
    note: 'two minutes; all of it can be changed later',
    organisation: 'Name of the organisation',
    calendar: 'The calendar',
    calendarWords:
      'It decides when a day, a week and a quarter begin. Taken from this browser: is it right for the organisation?',
    timezone: 'Time zone',
    weekStart: 'The week starts on',
    fiscalYearStart: 'The fiscal year starts in',
    language: 'Language of the organisation',
    languageHelp: 'Each person can still choose their own.',
    country: 'Country',
    countryHelp: 'For public holidays.',
    administrator: 'You, the first administrator',
    administratorWords: 'You will invite the others.',
    name: 'Your name',
    email: 'E-mail',
    password: 'Password',
    passwordHelp: '12 characters or more. A sentence is easier to remember than symbols.',
    send: 'Open the organisation',
    back: 'Back',
  },
  firstMonth: {
    title: 'The first month',
    note: (organisation: string) => `${organisation}; four steps, in this order or another`,
    lead: 'Start small. Four screens are enough for the first month; the rest appears when it has something to say.',
    minutes: (minutes: number) => `${minutes} min`,
    sort: {
      title: 'Sort your list',
      act: 'Paste the list',
      words:
        'Take the list of indicators you follow today, in whatever tool it lives. Line by line, out loud: should this hold, or should it move? Half of the lines usually turn out to be things to do.',
    },
    align: {
      title: 'An alignment test, even without data',
      words:
        'Choose the word that comes back in every meeting. Everyone writes what it means, alone, before anyone speaks.',
      act: 'Prepare the question',
    },
    agree: {
      title: 'Agree on five KPIs',
      words:
        'Five, not fifteen. Each with a definition that two people read the same way, someone who keeps it, and a team that looks if it leaves its range.',
      act: 'See what makes a KPI',
    },
    objective: {
      title: 'One objective, a short cycle',
      words:
        'Six weeks, one objective, two key results: enough to learn how it works before a whole quarter depends on it.',
      act: 'See what makes an OKR',
    },
    people: 'Before all this, who is in the room?',
    peopleAct: 'Invite people',
  },
  settings: {
    title: 'Settings',
    note: 'the calendar and the limits of the organisation',
    identity: 'The organisation',
    calendar: 'Calendar',
    calendarNote: 'used by new definitions; those that exist keep theirs',
    limits: 'Limits',
    limitsNote: 'reached, they open a conversation; they never close a door',
    kpisOfOrganisation: 'KPIs of the organisation',
    kpisOfService: 'KPIs of a service',
    objectivesPerTeam: 'Objectives of a team',
    keyResultsPerObjective: 'Key results of an objective',
    saved: 'The settings were saved.',
    readOnly: 'An administrator can change these.',
    notANumber: (max: number) => `A whole number from 1 to ${max}?`,
  },
  weekday: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
  refusals: {
    'setup.already-done': () => 'This organisation has already been opened. Sign in to enter.',
    'setup.needed': () => 'This organisation has not been opened yet.',
    'organisation.unknown-time-zone': () => 'This time zone is not known here. Which city has the same time?',
  },
};

export const notification = {
  title: 'What happened',
  none: 'Nothing yet. What concerns you will be said here: a signal on a KPI you keep or watch, a limit crossed, a word asked of you.',
  readAll: 'Mark all as read',
  unread: 'New',
  sentence: {
    'check-in-day': (facts: { team: string; cycle: string }) => `Check-in day for ${facts.team} (${facts.cycle}).`,
    signal: (facts: { title: string; level: boolean; way: string }) =>
      facts.level
        ? `${facts.title}: the level doesn’t hold. Is it wanted?`
        : facts.way === 'improvement'
          ? `${facts.title}: a signal, an improvement. What happened?`
          : `${facts.title}: a signal. What happened?`,
    'guardrail-crossed': (facts: { title: string; objective: string }) =>
      `${facts.title}: the limit agreed for “${facts.objective}” is crossed. What had been decided for this?`,
    'say-asked': (facts: { title: string; test?: boolean; of?: string }) => {
      if (facts.of === 'objective') return `Your say is asked for on a proposal: “${facts.title}”.`;
      if (facts.of === 'review')
        return `${facts.title} was to be looked at again. Is its definition still the right one?`;
      if (facts.of === 'one-more')
        return `The place of ${facts.title} beyond the budget was to be looked at again. Does it keep it?`;
      return facts.test
        ? `The alignment test “${facts.title}” waits for your answer.`
        : `The definition of ${facts.title} waits for your say.`;
    },
    'team-entered': (facts: { of: string; team: string; name: string | null; role?: string }) => {
      const name = facts.name ?? 'A former member';
      if (facts.of === 'opened')
        return `${facts.team} is private no more: ${name} opened it, and everyone here can read it.`;
      if (facts.of === 'role')
        return facts.role === 'facilitator'
          ? `${name} now facilitates ${facts.team}, a private team.`
          : `${name} is now a member of ${facts.team}, a private team, and facilitates it no more.`;
      return `${name} entered ${facts.team}, a private team, and can read what it holds.`;
    },
    'source-failing': (facts: { title: string }) =>
      `The source ${facts.title} no longer answers. What depends on it stays as it was.`,
    'mail-failing': () =>
      'E-mails could not be sent: the mail server refused or did not answer. They will be tried again.',
  },
  choices: {
    title: 'What you are told about',
    note: 'For each thing, how you are told. Nobody else sees these choices.',
    kinds: {
      'check-in-day': 'Check-in day of my teams',
      signal: 'Signal on a KPI I keep or watch',
      'guardrail-crossed': 'Limit crossed, on my team’s objectives or those I watch',
      'say-asked': 'A test, a definition or a proposal waits for me, a KPI I keep is to be looked at again',
      'team-entered': 'Someone enters a private team I am in, or opens it',
      'source-failing': 'A source fails',
      'mail-failing': 'E-mails cannot be sent',
    },
    by: { soon: 'E-mail, soon', weekly: 'Weekly e-mail', page: 'On this page', off: 'Not at all' },
    digest: 'An e-mail on the first morning of each week, with what needs a look',
    quiet: 'No e-mail between',
    and: 'and',
    hour: (hour: number) => `${String(hour).padStart(2, '0')}:00`,
    weekends: 'Nor on Saturday and Sunday',
    saved: 'Saved.',
    noMail: 'This installation sends no e-mails: an administrator sets SMTP_URL. What happens is said on this page.',
    watching: 'What you watch',
    watchingNone: 'Nothing yet: “Watch” on a KPI or an objective puts it here.',
  },
  /** One line of the weekly letter. */
  look: {
    'guardrail-crossed': (title: string) => `${title}: beyond the limit agreed. What do we decide?`,
    'guardrail-to-watch': (title: string) => `${title} gives a signal, and guards an objective that moves.`,
    'level-does-not-hold': (title: string) => `${title}: the level doesn’t hold. Is it wanted?`,
    'test-to-settle': (title: string) => `“${title}” is revealed and not settled.`,
    'test-to-answer': (title: string) => `The alignment test “${title}” waits for your answer.`,
    'stance-asked': (title: string) => `The definition of ${title} waits for your say.`,
    'definition-to-decide': (title: string) => `A concern is open on ${title}.`,
    'help-asked': (title: string) => `${title} asks for help.`,
    'measure-overdue': (title: string) => `${title}: a measurement is late. Who can provide it?`,
    'review-due': (title: string) => `${title}: the day to look at it again has come.`,
    'chance-falling': (title: string) => `${title}: at this pace, less likely than it was.`,
    question: (title: string) => `A question: ${title}`,
  },
  letter: {
    /** The first thing, in an inbox; then how many more. */
    subject: (first: string, others: number) =>
      others === 0 ? first : others === 1 ? `${first}, and one more thing` : `${first}, and ${others} more`,
    heading: 'What concerns you',
    weekSubject: (date: string) => `The week of ${date}`,
    hello: (name: string) => (name === '' ? 'Hello,' : `Hello ${name},`),
    happened: 'Since the last e-mail',
    looks: 'Needs a look this week',
    quietWeek: 'Nothing needs a look this week, going by what was measured.',
    open: 'Open Gouverne',
    choose: 'Choose what you are told about, or stop these e-mails',
    why: (organisation: string) => `Written to you alone by Gouverne, for ${organisation}.`,
  },
};

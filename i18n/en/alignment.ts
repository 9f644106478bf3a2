const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);
const inWords = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
const words = (n: number): string => inWords[n] ?? String(n);

export const alignment = {
  names: {
    none: 'Answer without a name, before and after the reveal.',
    roles: 'Answers show a role, where three people or more share it. Never a name.',
    names: 'Answers show names once they are revealed.',
  },
  answered: (have: number, of: number) =>
    of === 0 ? 'Nobody yet' : `${have} of ${of} ${have === 1 ? 'has' : 'have'} answered`,
  ownWords: (term: string) => `First in your own words: what is “${term}”?`,
  questions: {
    entity: 'Who is counted?',
    event: 'What must have happened?',
    threshold: 'How often?',
    window: 'Over what length of time?',
    segment: 'Where?',
    zone: 'At whose midnight does a day begin?',
    exclusion: {
      cancellation: 'Does what was cancelled count?',
      staff: 'Do colleagues count?',
      trial: 'Do test or trial accounts count?',
      duplicate: 'Does what was recorded twice count twice?',
      other: (name: string) => `Does “${name}” count?`,
    },
  },
  options: {
    /** Rows of any kind, by the word people have for them. */
    anyEvent: (many?: string) => (many ? `${many} of any kind` : 'anything recorded'),
    everyone: 'everywhere',
    only: (name: string) => `${name} only`,
    leaveOut: 'no',
    keep: 'yes',
    threshold: {
      events: (min: number) =>
        min === 1 ? 'at least once' : min === 2 ? 'at least twice' : `at least ${words(min)} times`,
      days: (min: number) => (min === 1 ? 'on at least one day' : `on at least ${words(min)} different days`),
      sum: (amount: string) => `for at least ${amount} in all`,
    },
    window: {
      trailing: (days: number) => (days === 1 ? 'the last day' : `the last ${days} days`),
      calendar: {
        day: 'the day',
        week: 'the calendar week',
        month: 'the calendar month',
        quarter: 'the quarter',
        year: 'the calendar year',
      },
      toDate: {
        week: 'the week so far',
        month: 'the month so far',
        quarter: 'the quarter so far',
        year: 'the year so far',
      },
      allTime: 'ever, since the beginning',
    },
    rows: (rows: string) => `${rows} rows`,
  },
  unanswered: 'to be said',
  other: 'other…',
  dontKnow: 'I don’t know',
  doesNotFit: 'My definition does not fit this sentence',
  open: (count: number) =>
    count === 0
      ? 'Every question is answered.'
      : `${count === 1 ? 'There is one question left. It can' : `There are ${words(count)} questions left. They can`} stay open; we will say so.`,
  cases: {
    title: (at: number, of: number) => `Case ${at} of ${of}`,
    yes: 'Yes',
    no: 'No',
    depends: 'It depends',
    event: (count: number, noun: string, date: string) => `${count} ${noun} on ${date}`,
    eventAt: (count: number, noun: string, date: string, time: string) => `${count} ${noun} on ${date} at ${time}`,
    several: (count: number, noun: string, dates: string) => `${count} ${noun}, on ${dates}`,
    weekly: (noun: string, from: string, to: string) => `1 ${noun} a week from ${from} to ${to}`,
    amount: (amount: string) => ` of ${amount}`,
    elsewhere: (name: string) => ` (not ${name})`,
    /** With people's own words, which are said after the rows: "under subscription". */
    otherThan: (words: string) => ` (not ${words})`,
    findings: {
      cancellation: ' (cancelled)',
      staff: ' (a colleague’s account)',
      trial: ' (a test or trial account)',
      duplicate: ' (recorded twice)',
      other: ' (set aside)',
    },
    join: '; ',
    nothingSince: 'Nothing since.',
    ask: (date: string, term: string) => `On ${date}, does this person count under “${term}”?`,
    counts: (term: string) => `Does this count under “${term}”?`,
  },
  reveal: {
    steps: {
      definitions: 'The definitions',
      numbers: 'The number',
      people: 'How many people',
      series: 'Over time',
      divides: 'What divides',
      cases: 'The cases',
      settle: 'To settle',
    },
    eachAnswers: 'Each answers a question. Which one?',
    fromTo: (lowest: string, highest: string) => `${lowest} to ${highest}`,
    times: (times: number) =>
      times < 1.5 ? '' : times < 20.5 ? `${words(Math.round(times))} times` : `${Math.round(times)} times`,
    core: (people: number, of: number, lower: string, upper: string) =>
      lower === upper
        ? `${words(people)} of ${words(of)} say ${lower}`
        : `${words(people)} of ${words(of)} lie between ${lower} and ${upper}`,
    notComputed: (count: number) => `${words(count)} ${plural(count, 'is', 'are')} listed and not computed`,
    sameToday: (period: string, one: string, other: string) => `The same that day. For ${period}: ${one} or ${other}.`,
    sameEverywhere: (buckets: number) =>
      `The same on each of the ${buckets} periods looked at; they would differ on other data.`,
    sameTodayOnlyKnown: 'The same that day; too few periods in common to say more.',
    explains: (share: string) => `explains ${share} of the disagreement in numbers`,
    tooFewToExplain: 'too few answers for each choice to say how much it explains',
  },
  agreement: {
    sentence: (often: string, chance: string) =>
      `Two of you drawn at random disagree ${often}; by chance it would be ${chance}, on cases chosen to divide.`,
    often: (tenths: number) =>
      tenths === 0
        ? 'almost never'
        : tenths === 10
          ? 'nearly always'
          : tenths === 1
            ? 'one time in ten'
            : `${words(tenths)} times in ten`,
    small: (people: number) => `A group of ${people} is small: the interval says more than the figure.`,
    noVariation: 'Everyone gave the same answer to every case.',
    tooFew: 'Too few answers to the same cases to say.',
  },
  contradiction: (said: 'yes' | 'no'): string =>
    said === 'yes' ? 'You said yes; your sentence says no.' : 'You said no; your sentence says yes.',
  settle: {
    whatFor: 'What is each one for?',
    twoWords: 'Two words for two things',
    waiting: 'If the sentence changes, each agreement is given again.',
    wordsOnly:
      'Without data, nothing here is computed. A source would show how many each definition counts, and what it counted last year.',
  },
  refusals: {
    'answer.no-such-option': () => 'This choice is not one of the options. Reload the page?',
    'answer.not-this-question': () => 'This answer belongs to another question.',
    'test.already-answered': () => 'This seat has answered already.',
    'test.too-many': () => 'Many seats are being taken from here. Wait for a minute?',
    'test.time-over': () => 'The time to answer is over.',
    'test.closed': () => 'This test was closed before its reveal. What you wrote stays on this screen.',
    'test.revealed-to-settle': () =>
      'Its answers are revealed: it is not closed any more, it waits for the group to settle.',
    'test.no-question': () => 'Keep at least one question.',
    'test.not-open': () => 'This test is not open for answers.',
    'test.not-revealed': () => 'The answers are not revealed yet.',
    'test.revealed': () => 'The answers are revealed: they no longer change.',
    'test.seat-closed': () => 'The facilitator closed this seat.',
    'test.too-few-answers': ({ have, need }: { have?: unknown; need?: unknown }) =>
      `${have} of the ${need} answers needed. Fewer would show whose is whose.`,
    'settlement.same-word': () => 'Two things need two words: how would you name the other one?',
    'settlement.same-meaning': () => 'Both say the same thing. Is one word enough?',
  },
};

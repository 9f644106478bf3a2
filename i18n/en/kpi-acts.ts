import { shareInDoubt } from './share-in-doubt.ts';

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);
type Params = Readonly<Record<string, unknown>>;

/** What people do on the page of a KPI: its definition, its values, its notes, its range, its place. */
export const kpiActs = {
  versions: {
    title: 'What changed in the definition',
    countsFrom: (period: string) => `counts from ${period}`,
    parts: {
      population: (words: string) => `Over: ${words}`,
      inclusions: (words: string) => `Counted: ${words}`,
      exclusions: (words: string) => `Not counted: ${words}`,
      source: (words: string) => `Read in: ${words}`,
      howObtained: (words: string) => `Obtained: ${words}`,
    },
    why: (words: string) => `Why: ${words}`,
    decided: (words: string) => `Decided in writing: ${words}`,
    decidedAlone: (day: string, words: string) => `Decided in writing on ${day}, nobody asked: ${words}`,
    nobodyAsked: 'Nobody was asked to agree on it.',
    silent: 'has not answered yet',
    keeps: 'keeps the definition',
    concern: (words: string) => `concern: ${words}`,
    change: 'Write a new version',
    rewrite: 'Rewrite the draft',
    draftTitle: 'A new version',
    keepDraft: 'Keep this draft',
    propose: 'Propose it',
    proposeTitle: (number: number) => `Propose v${number}`,
    whyField: 'Why change it?',
    whyHelp: 'Those asked to agree will read it',
    askedField: 'Who is asked to agree?',
    askedHelp: 'Each agrees, or says a concern, within seven days.',
    askedNobody:
      'Nobody yet. Name those who read this number: without anyone, it takes a decision in writing, which says so.',
    askedAlone: 'Nobody else is here yet. Invite those who read this number, or decide in writing.',
    askedOther: 'Someone else to ask',
    choose: 'Choose',
    ask: 'Ask them to agree',
    from: 'From which period does it count?',
    computing: 'Computing both versions over the history…',
    bothTitle: 'Before anyone agrees: both, over the same history',
    noDifference: 'Typed values: nobody can recompute their past. The series will break where the new version begins.',
    same: (periods: number) =>
      `Over ${periods} common ${plural(periods, 'period', 'periods')}, both give the same number.`,
    differ: (differing: number, periods: number, usual: string) =>
      `${differing} of ${periods} common periods ${plural(differing, 'differs', 'differ')}; usually by ${usual} of the former value.`,
    last: (period: string, before: string, after: string) => `${period}: ${before} becomes ${after}.`,
    widest: (period: string, before: string, after: string) => `Furthest apart in ${period}: ${before}, then ${after}.`,
    lost: (count: number) => `${count} ${plural(count, 'period has', 'periods have')} no value under the new version.`,
    published: 'The dotted line is what is published today.',
    agree: 'I agree with this definition',
    concernField: 'A concern? In your own words',
    sayConcern: 'Say the concern',
    declare: 'Declare it agreed',
    inWriting: 'Decide in writing, the concerns kept',
    decide: 'Decide',
    inWritingAlone: 'Or decide in writing: why this definition?',
    withdraw: 'Take it back',
    done: {
      drafted: 'The draft is kept.',
      proposed: (asked: number, both: boolean) =>
        asked === 0
          ? 'Proposed. Nobody has been asked to agree yet.'
          : both
            ? 'Proposed. Those asked see both series.'
            : `Proposed. ${asked} ${plural(asked, 'person is', 'people are')} asked to agree.`,
      asked: 'Asked.',
      decided: 'Decided in writing. The version says so.',
      said: 'Said.',
      agreed: 'Agreed.',
      withdrawn: 'Taken back. Its words stay readable.',
    },
  },
  past: {
    label: 'As we knew it on',
    back: 'Back to today',
    banner: (day: string) => `As we knew it on ${day}: the values, the definition and the notes of that day.`,
  },
  note: {
    act: 'Note what happened',
    title: 'What happened?',
    period: 'In which period',
    what: 'What happened, in a sentence',
    text: 'In a sentence: did the market move too?',
    save: 'Write the note',
    done: 'The note is on the chart.',
    takeBack: 'Take it back',
    taken: 'The note is taken back.',
  },
  paste: {
    act: 'Paste a column',
    title: 'Values, a whole column at a time',
    help: 'Copy the cells of a spreadsheet, click the first empty cell, paste. Arrows and Enter move between cells.',
    period: 'Period',
    value: 'Value',
    save: (count: number) => `Save ${count} ${plural(count, 'value', 'values')}`,
    done: (added: number, corrected: number) =>
      `${added} ${plural(added, 'value', 'values')} added, ${corrected} corrected.`,
    becomes: (before: string) => `was ${before}`,
    reason: 'Why they change, if some correct a value',
    nothing: 'Nothing to save yet.',
  },
  rebase: {
    act: 'Restart its range',
    title: 'Which periods make the range?',
    from: 'From',
    to: 'To',
    isReal: 'The change is real: not a one-off, not a fault of measurement',
    isUnderstood: 'We understand what causes it',
    isLasting: 'It will last',
    hasEnoughPoints: 'There are enough points since',
    reason: 'Why does the range start again?',
    save: 'Restart the range',
    done: 'The range is made from the periods you chose.',
    provisional: 'Done. With this few points, the range is provisional.',
    kept: (from: string, to: string | null, reason: string) =>
      to === null
        ? `The range is computed from ${from} on: ${reason}`
        : `The range is computed from ${from} to ${to}: ${reason}`,
  },
  move: {
    live: 'Pilot with it',
    off: 'Move off the dashboard',
    retire: 'Retire',
    reason: 'Why?',
    reasonRetire: 'Why retire it? It stays readable for ever',
    done: 'Done.',
    whichOne: 'Which one moves off the dashboard?',
    oneMore: 'None: one more, and here is why',
    why: 'Why one more?',
    reviewOn: 'To be reviewed on',
    neverUsed: 'never opened, never cited',
  },
  refusals: {
    'measurement.percent-or-fraction': (p: Params) => shareInDoubt('This KPI', p.value),
    'kpi.percent-or-fraction': (p: Params) => shareInDoubt('This KPI', p.value),
    'measurement.in-the-future': (p: Params) => `${String(p.period)} has not begun: what could have been measured?`,
    'measurement.said-twice': (p: Params) =>
      `${String(p.period)} is already on row ${String(p.row)}. Which one is right?`,
    'definition.not-found': () => 'There is no such version of the definition.',
    'definition.other-cadence': () => 'A version keeps the cadence of its KPI; another cadence is another KPI.',
    'annotation.not-found': () => 'This note is no longer there.',
    'annotation.not-yours': () => 'Only whoever wrote a note can take it back.',
  },
};

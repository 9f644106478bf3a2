type Params = Readonly<Record<string, unknown>>;

const fields: Record<string, string> = {
  reportGrain: 'cadence',
  weekStart: 'first day of the week',
  fiscalYearStart: 'start of the fiscal year',
};
const kinds: Record<string, string> = {
  text: 'text',
  number: 'numbers',
  boolean: 'yes or no',
  date: 'dates',
  'local-time': 'times without a zone',
  instant: 'instants',
  other: 'something else',
};
const kind = (value: unknown): string => kinds[String(value)] ?? String(value);
const many = (count: number, one: string, other: string): string => (count === 1 ? one : other);

/** A definition in words: the phrases its sentence is made of, what is left to answer, what is wrong with it. */
const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th' } as Readonly<Record<string, string>>;
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
/** 91st, 90th, 99.9th. */
const ordinal = (rank: string): string =>
  `${rank}${endings[rank.includes('.') ? 'other' : ordinals.select(Number(rank))]}`;

export const definition = {
  phrases: {
    quoted: (text: string) => `“${text}”`,
    number: (text: string) => text,
    theNumberOf: (things: string) => ['The number of ', things],
    isTerm: (one: string, term: string, _feminine: boolean) => [
      `${/^[aeio]/i.test(one) ? 'An' : 'A'} ${one} is `,
      term,
      ' with ',
    ],
    distinct: (things: string, _feminine: boolean) => `distinct ${things}`,
    rows: (rowMeans: string) => (rowMeans === '' ? 'rows' : `rows (one row: ${rowMeans})`),
    having: ' with ',
    atLeastRows: (count: string, single: boolean, row: string, rows: string) =>
      single ? `at least one ${row}` : `at least ${count} ${rows}`,
    rowsOnDays: (days: string, rows: string) =>
      days === '1' ? `${rows} on at least one day` : `${rows} on at least ${days} different days`,
    totalAtLeast: (column: string, min: string) => `a total ${column} of at least ${min}`,
    row: 'row',
    rowsPlain: 'rows',
    onlyThose: (entity: string) => `, among ${entity} with `,
    of: {
      sum: (column: string) => ['The total ', column],
      avg: (column: string) => ['The average ', column],
      min: (column: string) => ['The smallest ', column],
      max: (column: string) => ['The largest ', column],
    },
    median: (column: string) => ['The median ', column],
    percentile: (rank: string, column: string) => [`The ${ordinal(rank)} percentile of `, column],
    perEntity: (entity: string) => `, added up for each ${entity}`,
    nearestRank: ', taken at the nearest rank',
    dividedBy: ', divided by ',
    formula: 'The result of ',
    where: ', where ',
    nameIs: (name: string) => `${name} is `,
    snapshot: {
      sum: (column: string) => ['The total ', column],
      countDistinct: (column: string) => ['The number of distinct ', column],
    },
    snapshotEnd: ' in the last snapshot known at the end of ',
    snapshotMean: ' on average over the snapshots of ',
    kpi: (name: string, version: number) => `${name} (version ${version})`,
    grain: { day: 'the day', week: 'the week', month: 'the month', quarter: 'the quarter', year: 'the year' },
    inCalendar: {
      day: ' on the day',
      week: ' in the week',
      month: ' in the calendar month',
      quarter: ' in the calendar quarter',
      year: ' in the calendar year',
    },
    weekFrom: (day: string) => ` in the week starting on ${day}`,
    inFiscal: {
      quarter: (month: string) => ` in the quarter of the fiscal year that starts in ${month}`,
      year: (month: string) => ` in the fiscal year that starts in ${month}`,
    },
    trailing: (days: number, grain: 'day' | 'week' | 'month' | 'quarter' | 'year') => {
      if (days === 1) return grain === 'day' ? ' on the day' : ` on the last day of ${definition.phrases.grain[grain]}`;
      return grain === 'day'
        ? ` in the ${days} days up to and including that day`
        : ` in the ${days} days up to the end of ${definition.phrases.grain[grain]}`;
    },
    toDate: {
      week: ' since the start of the week',
      month: ' since the start of the month',
      quarter: ' since the start of the quarter',
      year: ' since the start of the year',
    },
    allTime: ' since the beginning',
    seenAt: (grain: string) => `, as of the end of ${grain}`,
    zone: (city: string) => `${city} time`,
    utc: 'UTC',
    counting: (rows: string) => `counting only ${rows}`,
    leavingOut: (rows: string) => `leaving out ${rows}`,
    whereRows: 'where ',
    and: ' and ',
    or: ' or ',
    not: 'it is not the case that ',
    is: (v: string) => ` is ${v}`,
    isNot: (v: string) => ` is anything but ${v}, even empty`,
    isTrue: ' is true',
    isFalse: ' is false',
    among: (list: string) => ` is ${list}`,
    notAmong: (items: readonly string[]) =>
      items.length === 1 ? ` is not ${items[0]}, or is empty` : ` is neither ${items.join(' nor ')}, or is empty`,
    betweenParts: '; ',
    dateTime: (day: string, time: string) => `${day} at ${time}`,
    dates: {
      eq: (v: string) => ` is ${v}`,
      ne: (v: string) => ` is not ${v}, or is empty`,
      lt: (v: string) => ` is before ${v}`,
      lte: (v: string) => ` is no later than ${v}`,
      gt: (v: string) => ` is after ${v}`,
      gte: (v: string) => ` is ${v} or later`,
      between: (a: string, b: string) => ` is from ${a} to ${b}`,
    },
    lt: (v: string) => ` is below ${v}`,
    lte: (v: string) => ` is at most ${v}`,
    gt: (v: string) => ` is above ${v}`,
    gte: (v: string) => ` is at least ${v}`,
    between: (a: string, b: string) => ` is between ${a} and ${b}`,
    startsWith: (v: string) => ` starts with ${v}`,
    notStartsWith: (v: string) => ` does not start with ${v}, or is empty`,
    isNull: ' is empty',
    notNull: ' is not empty',
    manyValues: (count: string, first: string) => `one of ${count} values (${first}…)`,
    weekday: {
      mon: 'Monday',
      tue: 'Tuesday',
      wed: 'Wednesday',
      thu: 'Thursday',
      fri: 'Friday',
      sat: 'Saturday',
      sun: 'Sunday',
    },
  },
  unsaid: 'What the sentence leaves unsaid',
  details: {
    table: (name: string) => `Rows are read from the table ${name}.`,
    dated: (column: string) => `A row is dated by ${column}.`,
    received: (column: string) => `What says when a row arrived: ${column}.`,
    weekStarts: (day: string) => `A week starts on ${day}.`,
    yearStarts: (month: string) => `The year starts in ${month}.`,
    entityDropped: (column: string) => `Rows without ${column} are left out.`,
    entityRefused: (column: string) => `A single row without ${column} stops the computation.`,
    columnSkipped: (column: string) => `Rows where ${column} is empty are left out.`,
    columnRefused: (column: string) => `A single row where ${column} is empty stops the computation.`,
    emptyZero: 'A period without any row counts as zero.',
    emptyNone: 'A period without any row has no value.',
    emptyPartZero: 'A count or a sum of the calculation with nothing in it is zero; a division by zero has no value.',
    emptyPartNone:
      'A period in which one part of the calculation has nothing in it has no value, whatever is in the others.',
    emptyPartsDiffer:
      'Each part of the calculation has its own rule for a period with nothing in it: zero, or no value.',
    partialMark: 'An unfinished period is shown, marked as partial.',
    partialHide: 'An unfinished period is not shown.',
    settle: (days: number) =>
      `A period is final ${days} ${many(days, 'day', 'days')} after its end, once late rows are in.`,
    settleNone: 'Late rows are not waited for.',
    restate: {
      never: 'A published value does not change.',
      untilSettled: 'A value may change until it is final.',
      always: 'A value is recomputed whenever late rows arrive.',
    },
    dedupe: (columns: string) => `Rows that share ${columns} count once, as last received.`,
    approximate: 'The count of distinct values is approximate: fit for a look, not for a KPI.',
    sourceZone: (column: string, zone: string) =>
      `A row is dated by ${column}, written in ${zone === 'UTC' ? zone : `${zone} time`}.`,
    interpolated: 'The percentile is interpolated between the two nearest values.',
  },
  questions: {
    source: 'Where do the rows come from?',
    row: 'What is one row?',
    entity: 'Who, or what, is counted?',
    qualify: 'Which rows count?',
    exclude: 'Which rows are left out?',
    nulls: 'What happens to rows with an empty value?',
    measure: 'What is measured?',
    threshold: 'How many events, how many days or what total does it take to count?',
    window: 'Over what time?',
    cadence: 'How often is it reported?',
    timezone: 'In which time zone do days start?',
    sourceZone: 'In which time zone were the times written?',
    weekStart: 'On which day does the week start?',
    emptyBucket: 'When there is nothing: zero, or no value?',
    partialBucket: 'Is an unfinished period shown?',
    late: 'What happens to rows that arrive late?',
    exact: 'Is the count exact or approximate?',
    quantileMethod: 'How is the percentile taken?',
    unit: 'In which unit?',
    direction: 'Is more better, or less?',
    steward: 'Who keeps the definition?',
    reviewOn: 'When is it looked at again?',
  },
  problems: {
    'definition.missing': () => 'This is missing.',
    'definition.unknown-field': (p: Params) => `There is no field ${p.field} here.`,
    'definition.not-one-of': (p: Params) =>
      Array.isArray(p.choices) ? `Choose one of ${p.choices.join(', ')}.` : 'This is not one of the choices.',
    'definition.wrong-type': (p: Params) => `This should be of type ${p.expected}.`,
    'definition.too-small': (p: Params) => `At least ${p.minimum}.`,
    'definition.too-large': (p: Params) => `At most ${p.maximum}.`,
    'definition.too-precise': () => 'At most six decimals.',
    'definition.too-deep': () => 'This is nested too deep to be read by anyone.',
    'definition.not-a-condition': () => 'This is not a condition on a row.',
    'definition.not-a-name': () => 'This is not the name of a column.',
    'definition.not-a-value': () => 'This is not a value: give a text, a number, true or false.',
    'definition.null-compared': () => 'Nothing compares with an empty value: use isNull or notNull.',
    'definition.nul-character': () => 'This text contains a character no database can hold.',
    'definition.list-length': (p: Params) =>
      p.fewest === p.most
        ? `Give ${p.fewest} values.`
        : p.fewest === 1
          ? 'Give at least one value.'
          : `Give at least ${p.fewest} values.`,
    'definition.mixed-values': () => 'The values of a list are of one kind: all texts, or all numbers.',
    'definition.value-not-expected': () => 'No value is expected here.',
    'definition.one-value-expected': () => 'One value is expected here, not a list.',
    'definition.text-expected': () => 'A text is expected here.',
    'definition.booleans-have-no-order': () => 'True and false have no order: use eq or ne.',
    'definition.whole-number': () => 'Give a whole number from 1.',
    'definition.unknown-zone': (p: Params) =>
      `No time zone is called ${p.zone}; one is called Europe/Paris, for example.`,
    'definition.grain-differs': (p: Params) => `The window is a ${p.window}: the report is by ${p.window} too.`,
    'definition.parts-differ': (p: Params) =>
      `The parts of a calculation share the same ${fields[String(p.field)] ?? p.field}.`,
    'definition.snapshot-has-no-threshold': () => 'A stock has no threshold.',
    'definition.unreadable': () => 'This cannot be read.',
    'formula.unreadable': (p: Params) =>
      `The formula cannot be read from character ${Number(p.position) + 1}${p.near ? `, near “${p.near}”` : ''}.`,
    'formula.too-deep': (p: Params) =>
      `The formula has more than ${p.deepest} levels of parentheses: cut it into named parts.`,
    'formula.too-long': (p: Params) => `The formula is longer than ${p.longest} characters: cut it into named parts.`,
    'formula.unknown-name': (p: Params) => `The formula names ${p.name}, which is not among its inputs.`,
    'formula.unused-input': (p: Params) => `${p.name} is not in the expression: write it there, or remove it.`,
  } as Readonly<Record<string, (p: Params) => string>>,
  refusals: {
    'measure.not-a-date': (p: Params) => `${p.date} is not a date.`,
    'measure.ends-before-it-starts': (p: Params) => `${p.to} comes before ${p.from}.`,
    'measure.too-many-buckets': (p: Params) => `That is more than ${p.most} days: ask for a shorter range.`,
    'measure.unknown-column': (p: Params) =>
      Array.isArray(p.appeared) && p.appeared.length > 0
        ? `The table no longer has a column ${p.column}. New in it: ${p.appeared.join(', ')}. If one of them is the same under another name, propose a definition that reads it.`
        : `The table has no column ${p.column}.`,
    'measure.wrong-column-kind': (p: Params) =>
      `The column ${p.column} holds ${kind(p.kind)}; this needs ${Array.isArray(p.needed) ? p.needed.map(kind).join(' or ') : kind(p.needed)}.`,
    'measure.value-and-column-differ': (p: Params) =>
      `${JSON.stringify(p.value)} cannot be compared with ${p.column}, which holds ${kind(p.kind)}.`,
    'measure.source-zone-needed': (p: Params) =>
      `The times in ${p.column} carry no zone: say in which zone they were written (sourceTz).`,
    'measure.source-zone-contradicts': (p: Params) =>
      `The times in ${p.column} carry their own zone: ${p.zone} cannot be said of them (leave sourceTz out).`,
    'measure.not-finite': (p: Params) =>
      `The value of ${p.period} is not a number: the column holds NaN or an infinity. Exclude these rows, or fix the column.`,
    'measure.row-without-entity': (p: Params) =>
      `${p.rows} ${many(Number(p.rows), 'row has', 'rows have')} no ${p.column}, and the definition refuses ${many(Number(p.rows), 'it', 'them')}.`,
    'measure.row-without-value': (p: Params) =>
      `${p.rows} ${many(Number(p.rows), 'row has', 'rows have')} nothing in ${p.column}, and the definition refuses ${many(Number(p.rows), 'it', 'them')}.`,
    'definition.approximate-not-of-record': () =>
      'An approximate count is not a KPI of record: choose the exact count.',
    'definition.two-connections': (p: Params) => `${p.name} is in another database: a calculation reads one.`,
    'definition.pinned-kpi-unknown': (p: Params) => `There is no KPI ${p.kpi} at version ${p.version}.`,
    'definition.parts-differ': (p: Params) =>
      `The parts of a calculation share the same ${fields[String(p.field)] ?? p.field}; ${p.name} has another.`,
    'definition.too-deep': () => 'This is nested too deep to be computed.',
    'period.unreadable': (p: Params) =>
      `“${p.text}” names no period. Examples: 2026-11-01, 2026-11, 2026-W45, 2026-Q4.`,
    'period.begins-none': (p: Params) => `${p.text} begins no period; the nearest begin on ${p.before} and ${p.after}.`,
    'cycle.unreadable-date': () => 'A cycle starts and ends on a date.',
    'cycle.ends-before-it-starts': () => 'A cycle ends after it starts.',
    'cycle.longer-than-a-year': () => 'A cycle lasts a year at most.',
  } as Readonly<Record<string, (p: Params) => string>>,
};

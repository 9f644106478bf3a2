const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

type Params = Readonly<Record<string, unknown>>;

export const kpiValues = {
  import: {
    act: 'Import a file',
    title: 'Values from a file',
    help: 'CSV or Excel: a period and a value on each line, or a date on each column. Nothing is written before you agree.',
    choose: 'Choose a file',
    another: 'Choose another file',
    sending: (share: string) => `Sending: ${share}`,
    reading: 'Reading the file…',
    shape: {
      long: (file: string, lines: string) => `“${file}”: a value on each line, ${lines}.`,
      wide: (file: string, lines: string) => `“${file}”: a date on each column, ${lines}.`,
    },
    values: (count: number) => `${count} ${plural(count, 'value', 'values')}`,
    elsewhere: (count: number) =>
      `${count} ${plural(count, 'line is', 'lines are')} about another indicator and ${plural(count, 'stays', 'stay')} aside.`,
    empty: (count: number) =>
      `${count} empty ${plural(count, 'cell', 'cells')}: nothing is said there, nothing is changed.`,
    sheet: 'Sheet',
    columns: {
      periods: 'The period is in',
      values: 'The value is in',
      notes: 'The reason is in',
      kpis: 'The name of the indicator is in',
      none: 'no column',
      numbered: (place: number) => `column ${place}`,
    },
    line: 'Which line is the one of this KPI?',
    lineNumber: (line: number, label: string) => (label ? `${label} (line ${line})` : `line ${line}`),
    dateOrder: {
      ask: (example: string) => `In “${example}”, what comes first? The file does not say.`,
      label: 'Order of dates',
      dmy: 'the day',
      mdy: 'the month',
    },
    decimal: {
      ask: (example: string) => `In “${example}”, which sign separates decimals? The file does not say.`,
      label: 'Decimals',
      comma: 'the comma',
      point: 'the point',
    },
    percent: {
      ask: (example: string) => `This KPI is a percentage. “${example}”, without a % sign, is…`,
      label: 'Percentage',
      percent: (example: string) => `${example}%`,
      fraction: (example: string) => `the share: ${example} times the whole`,
    },
    previewTitle: 'What it would do',
    doneTitle: 'What went in',
    counts: {
      added: (n: number) => `${n} added`,
      corrected: (n: number) => `${n} corrected`,
      unchanged: (n: number) => `${n} already known`,
      refused: (n: number) => `${n} refused`,
    },
    nothingNew: 'All these values are already known: nothing would change.',
    headers: { line: 'Line', period: 'Period', value: 'Value', what: 'What happens' },
    what: {
      added: 'added',
      corrected: (before: string) => `corrects ${before}`,
      unchanged: 'already known',
      refused: 'refused',
    },
    more: (count: number) => `and ${count} more, likewise`,
    note: 'Why values are corrected',
    noteHelp: 'Kept with each revision',
    save: (count: number) => `Import ${count} ${plural(count, 'value', 'values')}`,
    saveOthers: (count: number) => `Import ${plural(count, 'the other one', `the other ${count}`)} without them`,
    saveRefused: (count: number) =>
      `Download the ${plural(count, 'refused row', `${count} refused rows`)}, with what is wrong`,
    refusedFile: 'refused-rows.csv',
    orCorrect: 'Or correct the file and choose it again: what is already in does not move.',
    done: (count: number) => `${count} ${plural(count, 'value', 'values')} imported.`,
    partly: (count: number, refused: number) =>
      `${count} ${plural(count, 'value', 'values')} imported; ${refused} ${plural(refused, 'stays', 'stay')} out, with the reason below.`,
    close: 'Close',
  },
  refusals: {
    'values.not-a-period': (p: Params) =>
      p.text === ''
        ? 'This value has no period. When is it from?'
        : `“${String(p.text)}” is not a period. Write 2026-11, Nov 2026, 2026-11-01, 2026-W45 or 2026-Q4.`,
    'values.not-a-number': (p: Params) => `“${String(p.text)}” is not a number. Which one was meant?`,
    'values.no-table': () => 'This file holds no table: it takes at least two columns, a period and a value.',
    'values.not-csv-or-excel': () =>
      'This file reads as a source, not as values typed. Save it as CSV or as Excel (.xlsx).',
    'values.more-than-a-kpi-holds': (p: Params) =>
      `More than ${new Intl.NumberFormat('en').format(Number(p.limit))} values for one KPI, those it holds included: that is more than half a century of days. Leave out the oldest, or bring the rows as a source and choose a longer period.`,
    'values.too-heavy': () =>
      'The file is too heavy to be read. Leave out the sheets and the columns that hold no values, or save it as CSV.',
    'values.too-slow': () =>
      'The file took too long to read. Leave out the sheets and the columns that hold no values, or save it as CSV.',
    'kpi.past-too-long': () =>
      'The values are kept, but their past is too long to be read. Choose a longer period: weeks or months rather than days.',
    'values.too-many-lines': (p: Params) =>
      `More than ${new Intl.NumberFormat('en').format(Number(p.limit))} lines: these are rows to count rather than values. Bring them as a source, and define them.`,
  },
};

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

export const sourcePage = {
  title: 'Sources',
  lead: 'What the numbers are read from. Nothing here is ever written to.',
  teach: 'A KPI is only as good as the rows under it. Bring a file, and see how it is read before anything is loaded.',
  bring: 'Bring a file',
  choose: 'Choose a file',
  formats: 'CSV, Excel (.xlsx), Parquet or JSON lines, up to 2 GB',
  sending: (percent: string) => `Sending, ${percent}`,
  reading: 'Reading the first rows…',
  loading: 'Loading every row…',
  name: 'Name of the source',
  nameHelp: 'As people say it: Orders, Support tickets',
  understood: 'As it would be read',
  facts: (p: { format: string; encoding: string | null; delimiter: string | null; rows: string }) =>
    [p.format, p.encoding, p.delimiter && `separated by ${p.delimiter}`, `${p.rows} rows looked at`]
      .filter(Boolean)
      .join(' · '),
  formatNames: { csv: 'Text', parquet: 'Parquet', excel: 'Excel', 'json-lines': 'JSON lines' },
  delimiters: { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as Record<string, string>,
  column: 'Column',
  kind: 'Read as',
  samples: 'For example',
  empty: 'Empty',
  kinds: {
    text: 'text',
    number: 'number',
    boolean: 'yes or no',
    date: 'date',
    'local-time': 'date and time, local',
    instant: 'date and time, with zone',
    other: 'other',
  },
  nearly: (kind: string, n: number, misfits: string, example: string) =>
    `${kind}, but for ${misfits} ${plural(n, 'value', 'values')}: “${example}”`,
  sheet: 'Sheet',
  headerLine: 'Line of the column names',
  encoding: 'Encoding',
  decimals: 'Decimals',
  decimalPoint: 'with a point (3.14)',
  decimalComma: 'with a comma (3,14)',
  dateOrder: 'Dates',
  dateOrders: { dmy: 'day/month/year', mdy: 'month/day/year', ymd: 'year-month-day' },
  load: 'Load the file',
  loaded: (name: string, rows: string, leftOut: number) =>
    `${name}: ${rows} rows loaded${leftOut > 0 ? `, ${leftOut} left out` : ''}.`,
  badRows: (total: string) => `${total} cannot be read as the columns were understood. Nothing was loaded.`,
  rows: (n: number, text: string) => `${text} ${plural(n, 'row', 'rows')}`,
  leaveOut: 'Load without these rows',
  tables: 'Tables and columns',
  refreshed: (when: string) => `read on ${when}`,
  define: 'Define a KPI on it',
  again: 'Another file',
  refusals: {
    'request.too-large': () => 'It is too large to be sent: files go up to 2 GB.',
  },
};

import { formatList, formatNumber } from '../format.ts';

const number = (value: number) => formatNumber('en', value);
const list = (items: readonly string[]) =>
  formatList(
    'en',
    items.map((item) => `“${item}”`),
  );
const inFile = (file?: string) => (file === undefined ? '' : ` of “${file}”`);
const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252 (Latin-1)',
};
const kinds: Readonly<Record<string, string>> = {
  text: 'text',
  number: 'a number',
  boolean: 'yes or no',
  date: 'a date',
  'local-time': 'a date and a time',
  instant: 'a date and a time with its offset',
  other: 'something else',
};

interface Line {
  readonly line: number;
  readonly file?: string;
}

export const source = {
  kinds,
  encodings,
  refusals: {
    'file.empty': () => 'This file is empty. Check that its export went to the end, then send it again.',
    'file.only-header': ({ columns }: { columns: number }) =>
      `This file has its ${number(columns)} column names and not one row below them. Check the filter or the dates of the export.`,
    'file.nul-bytes': ({ line, file }: Line) =>
      `Line ${number(line)}${inFile(file)} holds zero bytes: this is not text, or the file was damaged on its way. Export it again as CSV in UTF-8.`,
    'file.bad-encoding': ({ line, encoding, file }: Line & { encoding: string }) =>
      `Around line ${number(line)}${inFile(file)}, some characters are not ${encoding}. Choose Windows-1252 (Latin-1) as the encoding, or export the file again in UTF-8.`,
    'file.line-too-long': ({ line, limitMb, file }: Line & { limitMb: number }) =>
      `Line ${number(line)}${inFile(file)} is longer than ${number(limitMb)} MB: its line ends are missing, or this is not a table. Nothing after it was read.`,
    'file.unclosed-quote': ({ line, file }: Line) =>
      `A quotation mark opened at line ${number(line)}${inFile(file)} is never closed. Close it, or double the quotation marks that belong to the text.`,
    'file.duplicate-column': ({
      name,
      positions,
      line,
    }: {
      name: string;
      positions: readonly number[];
      line: number;
    }) =>
      `Two columns are called “${name}” (columns ${formatList('en', positions.map(number))}, line ${number(line)}). Give each its own name.`,
    'file.unnamed-column': ({ position, line }: { position: number; line: number }) =>
      `Column ${number(position)} has values but no name at line ${number(line)}. Name it in the file.`,
    'file.no-header': ({ line }: { line?: number }) =>
      `Line ${number(line ?? 1)} does not look like column names. Say on which line they are, or add them to the file.`,
    'file.header-not-first': ({ line }: { line: number }) =>
      `The column names were found on line ${number(line)}; what stands above is left out.`,
    'file.other-encoding': ({ encoding }: { encoding: string }) =>
      `This file is read as ${encodings[encoding] ?? encoding}. If accented letters look wrong below, choose another encoding.`,
    'file.ambiguous-dates': ({ example }: { example: string }) =>
      `In “${example}”, is the day or the month first? The file does not say; the day is assumed.`,
    'file.ambiguous-decimals': ({ example }: { example: string }) =>
      `In “${example}”, does the comma mark decimals or thousands? The file does not say; thousands are assumed.`,
    'file.decimal-commas': ({ example }: { example: string }) =>
      `Numbers are written with a decimal comma, as in “${example}”, and are read so.`,
    'file.one-column': () => 'Only one column was found. If there should be more, choose the separator.',
    'file.differs-in-folder': ({
      file,
      missing,
      extra,
    }: {
      file: string;
      missing: readonly string[];
      extra: readonly string[];
    }) =>
      `“${file}” does not have the same columns as the other files of the folder${missing.length > 0 ? `; missing: ${list(missing)}` : ''}${extra.length > 0 ? `; additional: ${list(extra)}` : ''}. Correct it, or move it elsewhere.`,
    'file.folder-empty': () => 'This folder holds no file that can be read (CSV, Parquet, Excel .xlsx or JSON lines).',
    'file.folder-too-large': ({ limit }: { limit: number }) =>
      `This folder holds more than ${number(limit)} files. Group them first.`,
    'file.legacy-excel': () =>
      'This is the older Excel format (.xls). Open it in Excel or LibreOffice and save it as .xlsx or CSV.',
    'file.excel-too-large': ({ limitMb }: { limitMb: number }) =>
      `An Excel file may weigh up to ${number(limitMb)} MB. Beyond that, save the sheet as CSV.`,
    'file.excel-too-heavy': () =>
      'This workbook unpacks to more than can be read here. Save the sheet as CSV, or cut it in several.',
    'file.excel-unreadable': () =>
      'This Excel file cannot be opened: it is damaged or protected by a password. Save it again without one, or as CSV.',
    'file.sheet-absent': ({ sheet, sheets }: { sheet: string; sheets: readonly string[] }) =>
      `There is no sheet “${sheet}” in this file. It has ${list(sheets)}.`,
    'file.compressed': () => 'This file is compressed. Unpack it, then send what it holds.',
    'file.not-a-table': ({ found }: { found: string }) =>
      `This file is ${found}, not a table. Send CSV, Parquet, Excel (.xlsx) or JSON lines.`,
    'file.json-array': () => 'This JSON file is one list. Write one object per line (JSON lines), then send it again.',
    'file.ragged-row': ({ line, found, expected, file }: Line & { found: number; expected: number }) =>
      `Line ${number(line)}${inFile(file)}: ${number(found)} ${found === 1 ? 'column' : 'columns'} where ${number(expected)} were expected.`,
    'file.stray-quote': ({ line, file }: Line) =>
      `Line ${number(line)}${inFile(file)}: text follows a closing quotation mark.`,
    'file.bad-cell': ({
      line,
      column,
      found,
      expected,
      file,
    }: Line & { column: string; found: string; expected: string }) =>
      `Line ${number(line)}${inFile(file)}, column “${column}”: “${found}” where ${kinds[expected] ?? expected} was expected.`,
    'file.not-json': ({ line, found, file }: Line & { found: string }) =>
      `Line ${number(line)}${inFile(file)}: “${found}” is not a JSON object.`,
    'file.unknown-field': ({ line, column, file }: Line & { column: string }) =>
      `Line ${number(line)}${inFile(file)}: the field “${column}” does not exist in the first rows.`,

    'warehouse.not-a-select': () => 'Only one query that reads (SELECT) can be run here.',
    'warehouse.not-allowed': () => 'This query tries to do more than read the tables of its source, and was stopped.',
    'warehouse.too-many-rows': ({ limit }: { limit: number }) =>
      `The answer has more than ${number(limit)} rows. Group by a longer period, or narrow the dates.`,
    'warehouse.result-too-large': ({ limitMb }: { limitMb: number }) =>
      `The answer weighs more than ${number(limitMb)} MB. Ask for fewer columns or fewer rows.`,
    'warehouse.out-of-memory': () =>
      'This calculation needs more memory than it may use. Narrow the dates or filter more; nothing else was disturbed.',
    'warehouse.timeout': ({ seconds }: { seconds?: number }) =>
      `The answer did not come${seconds === undefined ? ' in time' : ` within ${number(seconds)} s`}. Narrow the dates, or ask for an index on the column of time.`,
    'warehouse.cancelled': () => 'The calculation was cancelled.',
    'warehouse.engine-stopped': () =>
      'The engine stopped in the middle of the calculation. Try again; if it happens twice, simplify the definition.',
    'warehouse.engine-error': ({ message }: { message: string }) => `The engine says: ${message}`,
    'warehouse.file-unreadable': ({ table, message }: { table: string; message?: string }) =>
      `The file of “${table}” cannot be read${message === undefined ? '' : `. The engine says: ${message}`}`,
    'warehouse.table-absent': ({ table }: { table: string }) =>
      `There is no table “${table}” in this source, or it may not be read.`,
    'warehouse.column-absent': ({ table, column }: { table: string; column: string }) =>
      `The table “${table}” has no column “${column}”.`,
    'warehouse.not-a-time': ({ column }: { column: string }) => `“${column}” is not a column of dates or times.`,

    'connection.link-local': ({ host }: { host: string }) =>
      `“${host}” is an address that machines keep for themselves, where clouds hand out their own keys. No database stands there.`,
    'connection.not-an-address': () =>
      'This is not the address of a database. It looks like postgres://user:password@host:5432/database.',
    'connection.unknown-host': ({ host }: { host: string }) =>
      `No machine is known by the name “${host}”. Check its spelling, and that this server may look it up.`,
    'connection.refused': ({ host, port }: { host: string; port: number }) =>
      `“${host}” answers, but nothing listens on port ${port}. Check the port, and that the database accepts connections from this server.`,
    'connection.timeout': ({ host, seconds }: { host: string; seconds?: number }) =>
      seconds === undefined
        ? `“${host}” does not answer. A firewall may stand between this server and the database.`
        : `“${host}” takes the connection and says nothing for ${number(seconds)} s. The database may have no place left for one more, or something that is not this database listens on that port.`,
    'connection.password': ({ user }: { user: string }) =>
      `The database does not let “${user}” in. Check the name, the password, and from where it may connect.`,
    'connection.database-absent': ({ database }: { database: string }) =>
      `The server answers, but has no database “${database}”.`,
    'connection.tls': ({ host }: { host: string }) =>
      `The encrypted connection with “${host}” could not be established. Check its certificate and whether the address asks for encryption.`,
    'connection.failed': ({ message }: { message: string }) => `The connection failed. The database says: ${message}`,
    'connection.key-changed': () =>
      'This connection was sealed with another key. Give back the former key, or enter the connection again.',
    'connection.key-readable': ({ path }: { path: string }) =>
      `The file “${path}” of the data folder can be read by others on this machine. Restrict it to its owner (chmod 600).`,

    'address.not-an-address': () => 'This is not the address of a file. It begins with https:// or http://.',
    'address.private': ({ host }: { host: string }) =>
      `“${host}” is inside the private network. An administrator can allow it by name.`,
    'address.unknown-host': ({ host }: { host: string }) => `No machine is known by the name “${host}”.`,
    'address.too-large': ({ limitMb }: { limitMb: number }) =>
      `The file at this address weighs more than ${number(limitMb)} MB.`,
    'address.timeout': ({ seconds }: { seconds: number }) => `The address did not answer within ${number(seconds)} s.`,
    'address.too-many-redirects': () => 'This address redirects from one to another without end.',
    'address.status': ({ status }: { status: number }) =>
      `The address answered ${status} instead of a file. Check that it is published, and open without signing in.`,
    'address.failed': ({ host }: { host: string }) => `“${host}” could not be reached.`,

    'source.not-found': () => 'There is no such source, or it was removed.',
    'source.name-taken': ({ name }: { name: string }) => `Another source is already called “${name}”.`,
    'source.no-table': ({ name, table }: { name: string; table: string }) => `“${name}” has no table called ${table}.`,
    'source.in-use': ({ name }: { name: string }) => `“${name}” cannot be removed: definitions still read it.`,
    'source.kind-not-open': () => 'Sources of this kind cannot be opened yet.',
    'source.folder-not-allowed': ({ folder }: { folder: string }) =>
      `The folder “${folder}” is not among those that this server may read. An administrator can allow it.`,
    'source.bad-rows': ({ total }: { total: number }) =>
      `Rows could not be read: ${number(total)}. Nothing was loaded.`,
    'source.sent-by-hand': ({ name }: { name: string }) => `“${name}” was sent by hand: send its new version.`,
    'source.not-a-file': ({ name }: { name: string }) => `“${name}” is not a file: it is read where it is.`,
    'source.not-a-database': ({ name }: { name: string }) => `“${name}” is not a database: it has no connection.`,
    'source.other-kind': ({ name }: { name: string }) =>
      `“${name}” is another kind of database. Connect this one as a source of its own.`,
    'source.file-changed': ({ file }: { file: string }) =>
      `“${file}” changed while it was read. The former rows stay; it will be read again.`,
    'uploads.too-many': ({ most }: { most: number }) =>
      `${number(most)} files that you sent wait to be used. Use one, or wait until tomorrow: they are forgotten after a day.`,
    'source.upload-gone': () => 'The file sent is no longer here. Send it again.',
  },
};

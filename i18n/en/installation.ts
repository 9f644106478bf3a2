import { formatNumber } from '../format.ts';

const number = (value: unknown) => formatNumber('en', Number(value));
const engines: Readonly<Record<string, string>> = { sqlite: 'SQLite', postgres: 'PostgreSQL' };
const plural = (count: unknown, one: string, many: string) => `${number(count)} ${Number(count) === 1 ? one : many}`;

type Params = Readonly<Record<string, unknown>>;
type FindingName =
  | 'settings'
  | 'openid'
  | 'database'
  | 'whole'
  | 'sound'
  | 'references'
  | 'source-files'
  | 'folder-mode'
  | 'key-mode'
  | 'key'
  | 'session-secret'
  | 'jobs'
  | 'letters'
  | 'room';
type Finding = (well: boolean, params: Params) => string;

export const installation = {
  /** What `gouverne check` looked at, well or not. */
  findings: {
    settings: (well: boolean, { names }: Params) =>
      well
        ? 'Every setting has a name that is read'
        : `No setting is called ${(names as string[]).join(', ')}: docs/guides/settings.md lists them`,
    openid: (_well: boolean, { issuer, fault }: Params) =>
      fault
        ? `The settings of the organisation’s sign-in could not be read: ${fault}`
        : issuer
          ? `The organisation’s sign-in is at ${issuer}, its settings are whole`
          : 'People sign in with a password, by invitation',
    database: (well: boolean, { engine, schema, fault }: Params) =>
      fault
        ? `The database cannot be opened: ${fault}`
        : `${engines[String(engine)]}, tables at version ${schema}${well ? ', the newest' : ', which this version does not know'}`,
    whole: (well: boolean, _params: Params) =>
      well ? 'No unfinished move' : 'A move into this place did not finish: run it again, or use the former place',
    sound: (well: boolean, { fault }: Params) => (well ? 'The file is sound' : `The file is damaged: ${fault}`),
    references: (well: boolean, { rows, tables, fault }: Params) =>
      well
        ? 'Every row finds the rows it names'
        : fault
          ? `The references could not be read: ${fault}`
          : `${plural(rows, 'row names', 'rows name')} a row that is not there, in ${(tables as string[]).join(', ')}`,
    'source-files': (well: boolean, { files, file, fault }: Params) =>
      well
        ? `${plural(files, 'stored file', 'stored files')}, all there`
        : `The rows of a source are missing: ${file ?? fault}. Bring its file again on the Sources page, or restore a backup`,
    'folder-mode': (well: boolean, { mode }: Params) =>
      well
        ? 'The data folder is ours alone'
        : `Others on this machine can enter the data folder (mode ${mode}): chmod 700`,
    'key-mode': (well: boolean, { mode }: Params) =>
      well ? 'The key is ours alone' : `Others on this machine can read the key (mode ${mode}): chmod 600`,
    key: (well: boolean, { total, sources, webhooks, hooks, fault }: Params) =>
      fault
        ? `What is sealed could not be tried: ${fault}`
        : well
          ? Number(total) === 0
            ? 'Nothing is sealed with the key yet'
            : `The key opens what is sealed: ${plural(total, 'connection, address or secret', 'connections, addresses or secrets')}`
          : `The key does not open ${plural(sources, 'source', 'sources')}, ${plural(webhooks, 'webhook', 'webhooks')} and ${plural(hooks, 'way in', 'ways in')}: put back the key of then (the file “key”, or GOUVERNE_KEY), or type them again`,
    'session-secret': (well: boolean, { total, shut, fault }: Params) =>
      fault
        ? `The codes of sign-in could not be tried: ${fault}`
        : well
          ? Number(total) === 0
            ? 'Nobody signs in with a code yet'
            : `The key of sessions opens the codes of ${plural(total, 'person', 'people')}`
          : `The key of sessions does not open the codes of ${plural(shut, 'person', 'people')}, who cannot sign in: put back the key of then (the file “session-secret”, or GOUVERNE_SECRET), or run gouverne sign-in ADDRESS --forget-code for each`,
    jobs: (well: boolean, { late, fault }: Params) =>
      well
        ? 'No work waits'
        : fault
          ? `The work that waits could not be counted: ${fault}`
          : `${plural(late, 'task has', 'tasks have')} been due for over an hour: does a server run?`,
    letters: (well: boolean, { fault }: Params) =>
      well ? 'The server of SMTP_URL takes letters' : `The server of SMTP_URL does not take letters: ${fault}`,
    room: (well: boolean, { bytes, fault }: Params) =>
      fault
        ? `The room left on the disk could not be read: ${fault}`
        : `${number(Math.round(Number(bytes) / 1024 ** 2))} MB of room left${well ? '' : ': too little for a backup'}`,
  } as Readonly<Record<FindingName, Finding>>,
  refusals: {
    'setting.number': ({ setting, given, least, most, whole }: Params) =>
      `${setting} is “${given}”: ${whole ? 'a whole number' : 'a number'} from ${number(least)} to ${number(most)} is expected.`,
    'setting.choice': ({ setting, given, among }: Params) =>
      `${setting} is “${given}”: one of ${(among as string[]).join(', ')} is expected.`,
    'setting.form': ({ setting, given, example }: Params) =>
      `${setting} is “${given}”: something like ${example} is expected.`,
    'setting.public-url': ({ setting, given, example }: Params) =>
      `${setting} is “${given}”: something like ${example} is expected, without a path. Gouverne needs a host of its own.`,
    'setting.connection': ({ setting, example }: Params) =>
      `${setting} cannot be read: something like ${example} is expected. In a password, / @ # and % are written %2F %40 %23 and %25.`,
    'setting.short': ({ setting, least }: Params) => `${setting} must have at least ${number(least)} characters.`,
    'archive.no-file': ({ file }: Params) => `There is no file “${file}”. Check its name and folder.`,
    'archive.file-there': ({ file }: Params) =>
      `“${file}” is there already and is not written over. Give another name, or move it away.`,
    'archive.not-whole': ({ file }: Params) =>
      `“${file}” is not a whole archive: it was cut on its way, or is no zip. Copy it again from where it was written.`,
    'archive.not-ours': ({ file }: Params) =>
      `“${file}” is a zip without the manifest of a Gouverne backup or archive. Nothing was changed.`,
    'archive.altered': ({ file, entry }: Params) =>
      `In “${file}”, “${entry}” is not what was written: the file was damaged or changed. Nothing was changed here; take another copy.`,
    'archive.newer': ({ file }: Params) =>
      `“${file}” was written by a newer version of Gouverne. Install that version, then try again.`,
    'archive.place-not-empty': () =>
      'This place already holds an organisation, which is never written over. Give an empty database or an empty data folder.',
    'archive.no-folder': ({ folder }: Params) =>
      `There is no folder ${folder} to write into. Make it, or name another.`,
    'archive.folder-closed': ({ folder }: Params) =>
      `Nothing can be written into ${folder} by this account. Name another folder, such as the data folder.`,
    'place.in-use': () =>
      'A server still stands on this place. Nothing was changed: stop it, then run the same command again.',
    'archive.place-of-others': () =>
      'This database holds tables that are not Gouverne’s, which are never touched. Give one of its own.',
    'archive.source-file-missing': ({ file }: Params) =>
      `The stored rows “${file}” of a source are missing from the data folder. Bring the file again on the Sources page, or delete that source, then try again.`,
    'archive.database-unsound': ({ reason }: Params) =>
      `The copy of the database is not sound (${reason}). Nothing was put in place; run \`gouverne check\` where it came from.`,
    'keys.new-one-asked': ({ setting, next }: Params) =>
      `${setting} is set here: give the new one as ${next}, of 16 characters or more. Nothing was changed.`,
    'keys.same': ({ setting, next }: Params) => `${next} is what ${setting} already says: choose another.`,
    'keys.connections-shut': ({ sources, webhooks, hooks }: Params) =>
      `The key of now does not open ${plural(sources, 'source', 'sources')}, ${plural(webhooks, 'webhook', 'webhooks')} and ${plural(hooks, 'way in', 'ways in')}: put back the key they were sealed with, or type them again, then run this again. Nothing was changed.`,
    'keys.codes-shut': ({ shut }: Params) =>
      `The key of sessions of now does not open the codes of ${plural(shut, 'person', 'people')}: put back the key they were sealed with, or run gouverne sign-in ADDRESS --forget-code for each, then run this again. Nothing was changed.`,
    'place.nothing-here': ({ folder }: Params) =>
      `No installation is in ${folder}. GOUVERNE_DATA names the data folder, DATABASE_URL a PostgreSQL database.`,
    'place.no-database': ({ at, reason }: Params) => `The database ${at} could not be opened: ${reason}`,
    'place.newer': ({ schema, here }: Params) =>
      `A newer version of Gouverne has brought these tables to ${schema}; this one knows them up to ${here}, and writes nothing into what it does not know. Install the newer version, or restore with this one the backup taken before.`,
    'backup.other-engine': ({ engine, here }: Params) =>
      `This backup was taken from ${engines[String(engine)]}, and this place is on ${engines[String(here)]}. Restore it where it came from, then \`gouverne move\`.`,
    'backup.pg-dump-failed': ({ reason }: Params) => `pg_dump did not finish: ${reason}`,
    'backup.pg-restore-failed': ({ reason }: Params) =>
      `pg_restore did not finish, and put nothing in place: ${reason}`,
    'backup.no-pg-restore': () =>
      'This backup was taken by pg_dump, and pg_restore is not on this machine. Install PostgreSQL’s client tools, then try again.',
    'move.same-place': () => 'Both sides are the same place: there is nothing to move.',
    'move.nothing-to-move': () => 'No organisation is set up here: there is nothing to move.',
    'move.another-began': () => 'Another organisation’s move into that place has begun. Give an empty place.',
    'move.not-finished': () =>
      'A move into this place did not finish, so it holds half of an organisation. Run `gouverne move` again from the former place: it goes on where it stopped.',
    'move.source-changed': () =>
      'Somebody wrote in the former place during the move. Stop its server, then run the same command again: only what changed is brought anew.',
    'move.differs': ({ table, from, to }: Params) =>
      `The table ${table} differs after its move: ${number(from)} rows on one side, ${number(to)} on the other. Stop the former server, then run the same command again.`,
  } as Readonly<Record<string, (params: Params) => string>>,
};

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What the command line says to whoever types: its verbs, and how each is written. */
export const terminal = {
  colon: ': ',
  usage: 'Usage: gouverne VERB …',
  more: 'gouverne VERB --help says how a verb is written.',
  unknownVerb: (verb: string) => `“${verb}” is not a verb; gouverne --help lists them`,
  portTaken: 'the port is taken; PORT=… chooses another',
  notAllowed: (fault: string) => `not allowed: ${fault}`,
  fault: (fault: string) => `it stopped on a fault: ${fault} (GOUVERNE_DEBUG=1 shows where)`,
  /** What each verb does, and its way to be written. */
  verbs: {
    serve: { does: 'the server, on the data folder or on PostgreSQL', written: 'gouverne serve [--example]' },
    demo: { does: 'the example company, in a folder of its own', written: 'gouverne demo' },
    measure: {
      does: 'one definition, its value for each period',
      written:
        'gouverne measure DEFINITION.(yaml|json)|- --source FILE.(csv|parquet)|URL --from DATE --to DATE [--as-of INSTANT] [--sql [--dialect duckdb|postgres|mariadb|clickhouse]] [--format table|csv|json]',
    },
    compare: {
      does: 'several definitions of one word, on the same rows',
      written:
        'gouverne compare DEFINITION.(yaml|json)|-… --source FILE.(csv|parquet)|URL --at DATE --from DATE --to DATE [--as-of INSTANT] [--format table|csv|json]',
    },
    read: {
      does: 'the range of every point of a series, and what fires there',
      written:
        'gouverne read --jsonl [FILE]\n' +
        '  a row    {"id": "a", "values": [12, null, 14, 13, 15, 12, 13, 14, 16, 13, 12, 14], "season": 12, "baseline": 10, "chart": "honest"}\n' +
        '           only values is needed; null is missing; charts: honest, adaptive, xmr, nhs; without it, the one that fits',
    },
    forecast: {
      does: 'where a series is going, with its range',
      written:
        'gouverne forecast --jsonl [FILE]\n' +
        '  a row    {"id": "a", "values": [12, null, 14, 13, 15, 12, 13, 14, 16, 13, 12, 14], "horizon": 3, "season": 12, "levels": [80, 95]}\n' +
        '           values and horizon are needed; null is missing\n' +
        '  A season is tested for here. A KPI’s page takes the one its reading has learnt: the two may differ.',
    },
    impact: {
      does: 'what moved, against what would have happened anyway',
      written:
        'gouverne impact --jsonl [FILE]\n' +
        '  a row    {"id": "a", "values": [12, 14, 13, 15, 12, 13, 14, 13, 12, 14, 19, 21], "from": 10, "season": 1}\n' +
        '           values and from are needed; from is the place of the first value after the change, the first being 0',
    },
    chance: {
      does: 'how often a target is reached at this pace',
      written:
        'gouverne chance --jsonl [FILE]\n' +
        '  a row    {"id": "a", "values": [12, 14, 13, 15, 12, 13, 14, 13, 12, 14], "target": 16, "direction": "up", "horizon": 6, "season": 12}\n' +
        '           all but id and season are needed; direction: up, down',
    },
    lint: {
      does: 'what the wording of a goal says of it',
      written:
        'gouverne lint --jsonl [FILE]\n' +
        '  a row    {"id": "a", "type": "kr", "text": "Launch the portal", "lang": "en"}\n' +
        '           type and text are needed; type: kr, objective; lang: en, fr; without it, it is told from the words',
    },
    backup: { does: 'the installation as it is, while it is used', written: 'gouverne backup FILE.zip' },
    restore: { does: 'a backup into an empty place', written: 'gouverne restore FILE.zip' },
    export: { does: 'everything, in an archive that no engine owns', written: 'gouverne export --all FILE.zip' },
    import: { does: 'an archive into an empty place', written: 'gouverne import --all FILE.zip' },
    move: {
      does: 'from SQLite to PostgreSQL or back; stop the server first',
      written: 'gouverne move --to postgres://…|FOLDER',
    },
    check: { does: 'the state of the installation, one line per point', written: 'gouverne check' },
    'sign-in': {
      does: 'the way back in, for whoever is kept out',
      written:
        'gouverne sign-in ADDRESS [--password] [--forget-code] [--unbind] [--vouch]\n' +
        '  --password     a new password, printed once\n' +
        '  --forget-code  no code is asked for, until one is set up again\n' +
        '  --unbind       from the account at the organisation’s provider\n' +
        '  --vouch        the address is theirs: the provider’s account may be bound to it',
    },
    'new-keys': {
      does: 'new keys, with what is sealed sealed again; stop the server first',
      written:
        'gouverne new-keys [--connections] [--sessions]\n' +
        '  --connections  the key of sources, webhooks and ways in\n' +
        '  --sessions     the key of sessions and codes: everyone signs in again, links of open tests are sent anew\n' +
        '  Where GOUVERNE_KEY or GOUVERNE_SECRET is set, the new one is given as GOUVERNE_NEW_KEY or GOUVERNE_NEW_SECRET.',
    },
    mcp: {
      does: 'an assistant’s way in, with a token of yours',
      written: 'gouverne mcp, with GOUVERNE_TOKEN (a token of yours) and GOUVERNE_URL (the server) in the environment',
    },
    plan: {
      does: 'what a folder of definitions under git would change on a server',
      written:
        'gouverne plan FOLDER [--repository NAME] [--why SENTENCE], with GOUVERNE_TOKEN and GOUVERNE_URL in the environment',
    },
    apply: {
      does: 'that folder, applied; a changed definition is proposed',
      written:
        'gouverne apply FOLDER [--repository NAME] [--why SENTENCE] [--release KEY]…, with GOUVERNE_TOKEN and GOUVERNE_URL in the environment',
    },
  },
  noServer: (url: string) => `no server answers at ${url}; GOUVERNE_URL says which one to ask`,
  notAFolder: (path: string) => `${path} is not a folder`,
  takesNothing: 'it takes nothing after its name',
  unknownOption: (option: string) => `unknown option ${option}`,
  oneFile: 'one file, please',
  oneDefinition: 'one definition, please',
  someDefinitions: 'one or more definitions, please',
  inputOnce: 'standard input (-) holds one definition: give - once',
  sourcePlease: '--source, please',
  jsonlPlease: 'give --jsonl: one JSON object per line in, one per line out',
  fileOrInput: 'give one file, or standard input',
  oneOf: (option: string, among: readonly string[]) => `${option} is one of ${among.join(', ')}`,
  dateTaken: (option: string) => `${option} takes a date such as 2026-11-23`,
  instantTaken: (option: string) => `${option} takes an instant such as 2026-11-23T10:00:00Z`,
  cannotRead: (file: string, fault: string) => `cannot read ${file}: ${fault}`,
  neitherJsonNorYaml: (file: string, fault: string) => `${file} is neither JSON nor YAML: ${fault}`,
  notComplete: (file: string, lines: readonly string[]) =>
    `${file} is not a complete definition\n  ${lines.join('\n  ')}`,
  missing: (fields: readonly string[]) => `missing: ${fields.join(', ')}`,
  theDefinition: 'the definition',
  noFile: (file: string) => `no file ${file}`,
  csvOrParquet: (file: string) => `${file}: give a .csv or .parquet file`,
  headings: {
    period: 'period',
    value: 'value',
    definition: 'definition',
    cluster: 'cluster',
    hash: 'hash',
    table: 'table',
    rows: 'rows',
    digest: 'digest',
  },
  partial: 'partial',
  counted: (files: number, definitions: number, numbers: number) =>
    `${plural(files, 'file', 'files')}, ${plural(definitions, 'definition', 'definitions')}, ${plural(numbers, 'number', 'numbers')}`,
  sameThatDay: (a: string, b: string, value: number | null) => `${a} and ${b}: the same that day (${value})`,
  sameEverywhere: (buckets: number) => `, and the same on all ${buckets} common dates of this range`,
  wouldDiffer: (
    period: string,
    values: readonly [number | null, number | null],
    differing: number,
    buckets: number,
  ): string =>
    `, would differ on ${period} (${values[0] ?? 'no value'} and ${values[1] ?? 'no value'}), and on ${differing} of ${buckets} common dates`,
  noTelling: (buckets: number, fewest: number) =>
    `; ${buckets} common dates, fewer than ${fewest}: no telling whether they differ elsewhere`,
  listens: (url: string) => `Gouverne listens at ${url}`,
  opensAt: (link: string) => `Nobody has named the organisation yet; whoever has this link can: ${link}`,
  backedUp: (file: string, engine: 'sqlite' | 'postgres' | 'archive', files: number) =>
    `${file}: written ${{ sqlite: 'by SQLite’s own copy', postgres: 'by pg_dump', archive: 'as an archive' }[engine]}, ${plural(files, 'stored file', 'stored files')}, read back and whole\nThe keys of the data folder (key, session-secret) are not in it: keep them elsewhere.`,
  addressAndWay: 'an address is expected, then at least one of its options',
  wayIn: {
    password: 'the password is new',
    'forget-code': 'no code is asked for any more',
    unbind: 'no account of the provider is bound any more',
    vouch: 'the address is vouched for',
  },
  opened: (address: string, ways: string) => `${address}: ${ways}; every session ended`,
  newPassword: (password: string) => `password: ${password}`,
  whichKeys: 'say which keys: --connections, --sessions, or both',
  newKey: {
    connections: (sealed: number) =>
      `The key is new; sealed again: ${plural(sealed, 'connection, address or secret', 'connections, addresses or secrets')}.`,
    sessions: (sealed: number) =>
      `The key of sessions is new; sealed again: ${plural(sealed, 'person’s code', 'people’s codes')}. Everyone signs in again, and links of open tests are sent anew.`,
  },
  beforeStart: (setting: string) => ` Before the server starts, write it as ${setting}.`,
  restored: (file: string) => `${file}: in place`,
  exported: (file: string, rows: number, tables: number, files: number) =>
    `${file}: ${plural(rows, 'row', 'rows')} of ${plural(tables, 'table', 'tables')}, ${plural(files, 'stored file', 'stored files')}`,
  imported: (file: string, rows: number, tables: number, files: number) =>
    `${file}: ${plural(rows, 'row', 'rows')} of ${plural(tables, 'table', 'tables')}, ${plural(files, 'stored file', 'stored files')}, every id kept`,
  tableMoved: (table: string, rows: number, already: boolean) =>
    `${table}: ${plural(rows, 'row', 'rows')}${already ? ', there already' : ''}`,
  movedToPostgres:
    'Moved: counts and digests are equal. Start the server with DATABASE_URL set to that address. The former place is left as it was.',
  movedToFolder: (folder: string) =>
    `Moved: counts and digests are equal. Start the server with GOUVERNE_DATA=${folder} and without DATABASE_URL. The former place is left as it was.`,
};

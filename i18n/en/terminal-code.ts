const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

/** What `gouverne plan` and `gouverne apply` say in a terminal. */
export const terminalCode = {
  created: 'created',
  changed: 'changed',
  same: 'same',
  behind: 'the file is behind',
  problem: 'problem',
  adopted: 'made on screen, kept by this file from now on',
  waits: 'proposed, waits for an answer',
  behindWhy: 'people agreed otherwise since: bring it into the file, or change the file to propose again',
  before: 'before',
  after: 'after',
  definition: 'definition',
  fields: {
    name: 'name',
    question: 'question',
    direction: 'direction',
    expectedLevel: 'expected level',
    looksTeamId: 'which team looks',
    looksFirst: 'where first',
    stewardId: 'steward',
    reviewOn: 'to be reviewed on',
  } as Readonly<Record<string, string>>,
  gone: (name: string, key: string, path: string) =>
    `no longer in the folder: ${name} (${key}), kept until now by ${path}. Nothing is removed; --release ${key} hands it back to the screen.`,
  released: (key: string) => `${key} goes back to the screen.`,
  proposed: (number: number, asked: number) =>
    asked === 0
      ? `version ${number} is proposed; nobody is asked: its steward declares it agreed`
      : `version ${number} is proposed to ${asked} ${plural(asked, 'person', 'people')}`,
  summary: (created: number, changed: number, same: number, problems: number, gone: number) =>
    `${created} created, ${changed} changed, ${same} the same, ${problems} with problems, ${gone} no longer in the folder`,
  nothingApplied: 'Nothing was applied: fix the problems first.',
  line: (line: number) => `line ${line}`,
  noFile: (folder: string) => `no YAML or JSON file under ${folder}`,
  unreadable: (why: string) => `not readable: ${why}`,
};

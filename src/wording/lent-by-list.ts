import type { Entry } from './sorted-line.ts';
import { believed, type NameWeighed, nameSaid } from './weighing/weigh-name.ts';

/** A line as found, with what its name may be of where it is a bare name of which nothing else in the list says anything. */
export type NamedEntry = Omit<Entry, 'alike'> & { readonly named?: NameWeighed['share'] | undefined };

/** So likely that a name says what its list is made of. */
const surelyFrom = 0.8;
/** So many of them, and so many of all the lines that say something, make a list of one kind. */
const fewest = 5;
const nearlyAll = 0.9;
/** A list is believed of a name as a title over it would be. */
const times = 4;

/**
 * Lists of what is followed, and lists of works, are mostly of one kind, title or not: where nearly all the lines under one title surely
 * are, a doubtful name among them likely is too.
 */
export function lentByList(entries: readonly NamedEntry[]): NamedEntry[] {
  const lists = Map.groupBy(entries, ({ heading }) => heading);
  const ofOneKind = new Map([...lists].map(([heading, members]) => [heading, kindOfList(members)]));
  return entries.map((entry) => {
    const kind = ofOneKind.get(entry.heading);
    return kind && entry.named ? leant(entry, entry.named, kind) : entry;
  });
}

function kindOfList(entries: readonly NamedEntry[]): 'kpi' | 'initiative' | undefined {
  const sure = entries.filter(({ named, column }) =>
    named ? Math.max(...Object.values(named)) >= surelyFrom : column !== 'unclear',
  );
  return (['kpi', 'initiative'] as const).find((kind) => {
    const count = sure.filter(({ column }) => column === kind).length;
    return count >= fewest && count >= nearlyAll * sure.length;
  });
}

function leant(entry: NamedEntry, share: NameWeighed['share'], kind: 'kpi' | 'initiative'): NamedEntry {
  const said = nameSaid(believed({ share }, kind, times));
  if (said === entry.column) return entry;
  const whole = [0, entry.text.length] as const;
  if (said === kind) return { ...entry, column: kind, reason: reasons[kind], span: whole };
  return said ? entry : { ...entry, column: 'unclear', reason: 'name-alone', span: whole };
}

const reasons = { kpi: 'among-measures', initiative: 'among-works' } as const;

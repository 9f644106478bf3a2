import type { Actor } from '../../src/people/relation.ts';
import { asWritten, folded, HEAD, stemsOf, wordsIn } from '../../src/search/terms.ts';
import { currentMemberships } from '../../store/membership.ts';
import { allPeople } from '../../store/person.ts';
import { entriesWith, type FoundEntry } from '../../store/search-index.ts';
import type { Store } from '../../store/store.ts';
import { allTeams } from '../../store/team.ts';
import { type Asked, inAll, withCloseWords } from './close-words.ts';
import { placesOf } from './place.ts';

const MOST = 20;
const MOST_WORDS = 6;

/** Every word asked, among what the reader sees: what they do not see is neither found nor counted. */
export async function find(store: Store, actor: Actor & { kind: 'person' }, asked: string) {
  const words = wordsIn(asked).slice(0, MOST_WORDS);
  if (words.length === 0 || folded(asked).length < HEAD) return { found: [], instead: [] };
  const { db } = store;
  const sees = [...actor.sees];
  const [asTyped, names] = await Promise.all([
    Promise.all(words.map(async (word) => ({ word, entries: await entriesWith(db, word, stemsOf(word), sees) }))),
    namesOf(store),
  ]);
  const finds = ({ word, entries }: Asked) => entries.size > 0 || names.some(({ parts }) => begins(parts, word));
  const meant = asTyped.every(finds) ? asTyped : await withCloseWords(db, asTyped, finds, sees);
  const best = [...entriesOf(meant)].sort(
    (a, b) => b.weight - a.weight || b.at.localeCompare(a.at) || a.id.localeCompare(b.id),
  );
  const shown = best.slice(0, MOST);
  const [people, places] = await Promise.all([peopleNamed(store, names, meant, actor), placesOf(db, shown)]);
  const things = shown.flatMap((entry) => {
    const place = places.get(`${entry.kind} ${entry.id}`);
    return place
      ? [
          {
            kind: entry.kind,
            id: entry.id,
            title: entry.title || place.of,
            detail: entry.detail || place.of,
            path: place.path,
          },
        ]
      : [];
  });
  const found = [...people, ...things].slice(0, MOST);
  return { found, instead: found.length === 0 ? [] : insteadOf(asked, words, meant, best) };
}

/** What was typed and what it was taken for, each as somebody wrote it: the index has no accents. */
function insteadOf(asked: string, words: readonly string[], meant: readonly Asked[], best: readonly FoundEntry[]) {
  const texts = best.map(({ title, detail }) => `${title} ${detail}`).join('\n');
  return meant.flatMap(({ word }, at) => {
    const typed = words[at];
    return typed === undefined || typed === word
      ? []
      : [{ typed: asWritten(typed, asked), shownFor: asWritten(word, texts) }];
  });
}

function entriesOf(words: readonly Asked[]): FoundEntry[] {
  return [...inAll(words)].map((key) => {
    const each = words.flatMap(({ entries }) => entries.get(key) ?? []);
    return { ...each[0]!, weight: each.reduce((sum, { weight }) => sum + weight, 0) };
  });
}

interface Name {
  readonly id: string;
  readonly name: string;
  readonly parts: readonly string[];
}

/** Names are in one row that can be emptied, and are never copied into the index. */
const namesOf = async ({ db }: Store): Promise<Name[]> =>
  (await allPeople(db)).flatMap(({ id, name }) => (name === null ? [] : [{ id, name, parts: wordsIn(name) }]));

const begins = (parts: readonly string[], word: string) => parts.some((part) => part.startsWith(word));

async function peopleNamed(
  { db }: Store,
  names: readonly Name[],
  words: readonly Asked[],
  { sees }: Actor & { kind: 'person' },
) {
  const people = names.filter(({ parts }) => words.every(({ word }) => begins(parts, word)));
  if (people.length === 0) return [];
  const [memberships, teams] = await Promise.all([currentMemberships(db), allTeams(db)]);
  const named = new Map(teams.map(({ id, name }) => [id, name]));
  return people.slice(0, MOST).map(({ id, name }) => ({
    kind: 'person' as const,
    id,
    title: name,
    detail: memberships
      .filter(({ personId, teamId }) => personId === id && sees.has(teamId))
      .flatMap(({ teamId }) => named.get(teamId) ?? [])
      .join(', '),
    path: '/people',
  }));
}

import type { Actor } from '../../src/people/relation.ts';
import { folded, HEAD, stemsOf, wordsIn } from '../../src/search/terms.ts';
import { currentMemberships } from '../../store/membership.ts';
import { allPeople } from '../../store/person.ts';
import { entriesWith, type FoundEntry } from '../../store/search-index.ts';
import type { Store } from '../../store/store.ts';
import { allTeams } from '../../store/team.ts';
import { placesOf } from './place.ts';

const MOST = 20;
const MOST_WORDS = 6;

/** Every word asked, among what the reader sees: what they do not see is neither found nor counted. */
export async function find(store: Store, actor: Actor & { kind: 'person' }, asked: string) {
  const words = wordsIn(asked).slice(0, MOST_WORDS);
  if (words.length === 0 || folded(asked).length < HEAD) return [];
  const sees = [...actor.sees];
  const [entries, people] = await Promise.all([entriesOf(store, words, sees), peopleNamed(store, words, actor)]);
  const best = [...entries]
    .sort((a, b) => b.weight - a.weight || b.at.localeCompare(a.at) || a.id.localeCompare(b.id))
    .slice(0, MOST);
  const places = await placesOf(store.db, best);
  const found = best.flatMap((entry) => {
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
  return [...people, ...found].slice(0, MOST);
}

async function entriesOf({ db }: Store, words: readonly string[], teamIds: readonly string[]): Promise<FoundEntry[]> {
  const each = await Promise.all(words.map((word) => entriesWith(db, word, stemsOf(word), teamIds)));
  const [first = new Map<string, FoundEntry>(), ...others] = each;
  return [...first].flatMap(([key, entry]) => {
    const same = others.map((found) => found.get(key));
    if (same.some((one) => one === undefined)) return [];
    return [{ ...entry, weight: same.reduce((sum, one) => sum + (one?.weight ?? 0), entry.weight) }];
  });
}

/** Names are in one row that can be emptied, and are never copied into the index. */
async function peopleNamed({ db }: Store, words: readonly string[], { sees }: Actor & { kind: 'person' }) {
  const people = (await allPeople(db)).filter(({ name }) => {
    const of = name === null ? [] : wordsIn(name);
    return of.length > 0 && words.every((word) => of.some((part) => part.startsWith(word)));
  });
  if (people.length === 0) return [];
  const [memberships, teams] = await Promise.all([currentMemberships(db), allTeams(db)]);
  const named = new Map(teams.map(({ id, name }) => [id, name]));
  return people.slice(0, MOST).map(({ id, name }) => ({
    kind: 'person' as const,
    id,
    title: name ?? '',
    detail: memberships
      .filter(({ personId, teamId }) => personId === id && sees.has(teamId))
      .flatMap(({ teamId }) => named.get(teamId) ?? [])
      .join(', '),
    path: '/people',
  }));
}

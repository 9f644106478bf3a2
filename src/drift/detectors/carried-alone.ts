import { readLine } from '../../wording/read-line.ts';
import { type Card, card, type Sighting } from '../card.ts';
import type { TeamCycle } from '../picture.ts';

/** 1. A goal that names a person, or an objective to which one person contributes. No name is carried by the card. */
export function carriedAlone(picture: TeamCycle): Sighting {
  const cards: Card[] = [];
  for (const objective of picture.objectives.filter(({ active }) => active)) {
    const lines = [
      { id: objective.id, text: objective.title, explained: objective.explained, type: 'objective' as const },
      ...objective.keyResults.map(({ id, statement, explained }) => ({
        id,
        text: statement,
        explained,
        type: 'kr' as const,
      })),
    ];
    // Whoever wrote it may have said why a person is named: that is not asked again.
    const named = lines.filter(
      ({ text, type, explained }) =>
        !explained.includes('individual') && readLine({ text, type }).flags.includes('individual'),
    );
    if (named.length === 0 && objective.contributors !== 1) continue;
    const evidence = named.map(({ id, type }) => ({
      kind: type === 'kr' ? ('key-result' as const) : ('objective' as const),
      id,
      seen: 'wording',
      params: {},
    }));
    cards.push(
      card(
        'carried-alone',
        objective.id,
        evidence.length > 0 ? evidence : [{ kind: 'objective', id: objective.id, seen: 'one-contributor', params: {} }],
      ),
    );
  }
  return { cards };
}

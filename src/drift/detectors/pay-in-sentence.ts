import { readLine } from '../../wording/read-line.ts';
import { card, type Sighting } from '../card.ts';
import { chosenIn, type TeamCycle } from '../picture.ts';

/** 3. A reward that depends on the result, in a goal, a comment or a note. */
export function payInSentence(picture: TeamCycle): Sighting {
  const texts = [
    ...chosenIn(picture).flatMap((objective) => [
      { kind: 'objective' as const, id: objective.id, text: objective.title },
      ...objective.keyResults.map(({ id, statement }) => ({ kind: 'key-result' as const, id, text: statement })),
    ]),
    ...picture.notes.map(({ id, text }) => ({ kind: 'note' as const, id, text })),
  ];
  const cards = texts.flatMap(({ kind, id, text }) => {
    const finding = readLine({ text, type: kind === 'objective' ? 'objective' : 'kr' }).findings.find(
      ({ code }) => code === 'pay',
    );
    return finding
      ? [card('pay-in-sentence', id, [{ kind, id, seen: 'words', params: { words: text.slice(...finding.span) } }])]
      : [];
  });
  return { cards };
}

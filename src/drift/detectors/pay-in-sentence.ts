import { readLine } from '../../wording/read-line.ts';
import { card, type Sighting } from '../card.ts';
import { chosenIn, type TeamCycle } from '../picture.ts';

/** 3. A reward that depends on the result, in a goal or what is said of it: its why now, a concern, a comment, a check-in. */
export function payInSentence(picture: TeamCycle): Sighting {
  const texts = [
    ...chosenIn(picture).flatMap((objective) => [
      { kind: 'objective' as const, id: objective.id, text: objective.title },
      ...objective.keyResults.map(({ id, statement }) => ({ kind: 'key-result' as const, id, text: statement })),
    ]),
  ];
  const cards = texts.flatMap(({ kind, id, text }) => {
    const words = payIn(text, kind === 'objective' ? 'objective' : 'kr');
    return words ? [card('pay-in-sentence', id, [{ kind, id, seen: 'words', params: { words } }])] : [];
  });
  const noted = picture.notes.flatMap(({ id, text, where }) => {
    const words = sentencesOf(text)
      .map((sentence) => payIn(sentence, 'kr'))
      .find(Boolean);
    return words ? [card('pay-in-sentence', id, [{ kind: 'note', id, seen: 'words', params: { words, where } }])] : [];
  });
  return { cards: [...cards, ...noted] };
}

/** A note is longer than a goal: what one sentence says is no reason to pass over another. */
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?…])\s+|\n+/u).filter((one) => one.trim() !== '');

function payIn(text: string, type: 'objective' | 'kr'): string | undefined {
  const finding = readLine({ text, type }).findings.find(({ code }) => code === 'pay');
  return finding && text.slice(...finding.span);
}

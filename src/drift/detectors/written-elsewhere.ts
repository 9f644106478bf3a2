import { keyResultsAlike } from '../alike.ts';
import { type Card, card, type Evidence, type Sighting, weekOf } from '../card.ts';
import { chosenIn, type TeamCycle } from '../picture.ts';
import type { DriftSettings } from '../settings.ts';

/** 2. Half of the objectives without one "agree" from the team by week 2, or a key result worded like another level's. */
export function writtenElsewhere(picture: TeamCycle, settings: DriftSettings): Sighting {
  const cards: Card[] = [];
  const copied: Evidence[] = chosenIn(picture).flatMap(({ keyResults }) =>
    keyResults.flatMap((keyResult) => {
      const { id } = keyResult;
      const twin = picture.elsewhere.find((other) => keyResultsAlike(other, keyResult) >= settings.copiedLikeness);
      // Both, to be read side by side.
      return twin
        ? [
            { kind: 'key-result' as const, id, seen: 'same-words', params: {} },
            { kind: 'key-result' as const, id: twin.id, seen: 'words-elsewhere', params: {} },
          ]
        : [];
    }),
  );
  const now = weekOf(picture.cycle.start, picture.today);
  const active = picture.objectives.filter((objective) => objective.active);
  const unseen = active.filter(({ agreements }) => agreements === 0);
  const due = now > settings.agreeByWeek;
  const unsettled =
    due &&
    picture.team.members > 1 &&
    active.length > 0 &&
    unseen.length / active.length >= settings.shareWithoutAgreement;
  const evidence = [
    ...copied,
    ...(unsettled
      ? unseen.map(({ id }) => ({ kind: 'objective' as const, id, seen: 'no-agreement', params: {} }))
      : []),
  ];
  if (evidence.length > 0) cards.push(card('written-elsewhere', picture.cycle.id, evidence));
  return due ? { cards } : { cards, waitsFor: { week: settings.agreeByWeek + 1, now } };
}

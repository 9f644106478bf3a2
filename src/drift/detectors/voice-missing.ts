import { type Card, card, type Evidence, type Sighting, weekOf } from '../card.ts';
import type { TeamCycle } from '../picture.ts';
import type { DriftSettings } from '../settings.ts';

/** 14. By week 2, an objective nobody but its authors spoke of, or a contributing team that has not accepted. */
export function voiceMissing(picture: TeamCycle, settings: DriftSettings): Sighting {
  const now = weekOf(picture.cycle.start, picture.today);
  if (now <= settings.agreeByWeek) return { cards: [], waitsFor: { week: settings.agreeByWeek + 1, now } };
  const cards: Card[] = [];
  for (const { id, voices, contributing } of picture.objectives.filter(({ active }) => active)) {
    const unheard = contributing.filter(({ accepted }) => !accepted);
    const evidence: Evidence[] = unheard.map(({ teamId, teamName }) => ({
      kind: 'team',
      id: teamId,
      seen: 'not-accepted',
      params: { team: teamName },
    }));
    if (voices === 0) evidence.push({ kind: 'objective', id, seen: 'only-authors', params: {} });
    if (evidence.length > 0) cards.push(card('voice-missing', id, evidence, { team: unheard[0]?.teamName ?? '' }));
  }
  return { cards };
}

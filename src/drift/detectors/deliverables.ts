import { readLine } from '../../wording/read-line.ts';
import { card, nothing, type Sighting, weekOf } from '../card.ts';
import type { TeamCycle } from '../picture.ts';
import type { DriftSettings } from '../settings.ts';

/** 7. At the start of a cycle, half of the key results or more say what is made or done. */
export function deliverables(picture: TeamCycle, settings: DriftSettings): Sighting {
  const all = picture.objectives.filter(({ active }) => active).flatMap(({ keyResults }) => keyResults);
  const made = all.filter(({ statement }) => {
    const { kind } = readLine({ type: 'kr', text: statement });
    return kind === 'output' || kind === 'activity';
  });
  if (all.length < 2 || made.length / all.length < settings.deliverableShare) return nothing;
  const seen = card(
    'deliverables',
    picture.cycle.id,
    made.map(({ id }) => ({ kind: 'key-result', id, seen: 'output-or-activity', params: {} })),
    { count: made.length, of: all.length },
  );
  const underWay = weekOf(picture.cycle.start, picture.today) > settings.deliverableUntilWeek;
  return underWay ? { cards: [], notNow: [seen] } : { cards: [seen] };
}

import { subjectOf } from './card.ts';
import type { TeamCycle } from './picture.ts';

/** Whether what the card of a key is about is still in a picture of its team: else its evidence did not go, it was left behind. */
export function lookedAt(pictures: readonly TeamCycle[]): (key: string) => boolean {
  const ids = new Set(
    pictures.flatMap(({ team, cycle, past, objectives, kpis, notes }) => [
      team.id,
      cycle.id,
      past.find(({ closed }) => closed)?.id,
      ...[...objectives, ...objectives.flatMap(({ keyResults }) => keyResults), ...kpis, ...notes].map(({ id }) => id),
    ]),
  );
  return (key) => {
    const subject = subjectOf({ key });
    // What was said of a goal, `check-in:key-result`, may be corrected while the goal is looked at.
    return ids.has(subject) || ids.has(subject.slice(subject.indexOf(':') + 1));
  };
}

import type { Sighting } from '../../src/drift/card.ts';
import { drifts } from '../../src/drift/card.ts';
import { chooseCard } from '../../src/drift/choose-card.ts';
import { detectInEach } from '../../src/drift/detect-drifts.ts';
import { lookedAt } from '../../src/drift/looked-at.ts';
import { asInstallation } from '../../store/authorize.ts';
import { enqueue } from '../../store/job.ts';
import { keepLook, type Waits } from '../../store/question-card.ts';
import type { Store } from '../../store/store.ts';
import type { Work } from '../jobs/worker.ts';
import { gather, gatheredFor } from './gather.ts';
import { teamPicture } from './team-picture.ts';

export const LOOK = 'look-for-questions';

/** Asks for a look at every team; while one waits or runs, asking again is that one. */
export const askToLook = (store: Store): Promise<string> =>
  enqueue(store, { kind: LOOK, subject: LOOK, payload: { lane: LOOK } });

export function lookForQuestionsWork(store: Store): Work {
  return async (_job, signal, progress) => {
    progress({ step: 'looking' });
    await lookForQuestions(store, { signal });
  };
}

/** Looks at every team, or at one, and keeps what was seen: one card a team and week, all detectors together. */
export async function lookForQuestions(
  store: Store,
  { teamId, signal }: { teamId?: string; signal?: AbortSignal } = {},
): Promise<void> {
  const all = await gather(store);
  for (const { id } of all.teams) {
    if (signal?.aborted) return;
    if (teamId !== undefined && id !== teamId) continue;
    const pictures = gatheredFor(all, id).flatMap((one) => teamPicture(one, id) ?? []);
    const seen = pictures.length > 0 ? detectInEach(pictures, all.settings) : null;
    const cards = seen ? drifts.flatMap((drift) => seen[drift].cards) : [];
    const notNow = new Set(seen ? drifts.flatMap((drift) => (seen[drift].notNow ?? []).map(({ key }) => key)) : []);
    const choose = (history: Parameters<typeof chooseCard>[1]) =>
      chooseCard({ cards, notNow, isLookedAt: lookedAt(pictures) }, history, all.today, all.settings.teamFirstDays);
    await keepLook(store, asInstallation(), id, { cards, waits: seen ? waiting(seen) : [] }, choose, all.today);
  }
}

function waiting(seen: Readonly<Record<(typeof drifts)[number], Sighting>>): Waits {
  return drifts.flatMap((drift) => {
    const { waitsFor } = seen[drift];
    return waitsFor ? [{ drift, waitsFor }] : [];
  });
}

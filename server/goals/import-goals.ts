import { Refusal } from '../../src/refusal.ts';
import { actingPerson } from '../../store/authorize.ts';
import { type GoalCounts, theGoalImport, thePart, unwrittenParts, writePart } from '../../store/goal-import.ts';
import { enqueue } from '../../store/job.ts';
import type { Store } from '../../store/store.ts';
import type { Work } from '../jobs/worker.ts';
import { here } from '../okr/okr-place.ts';
import { bringObjective } from './bring-objective.ts';
import { countLines } from './compare-plan.ts';
import { mayBring } from './may-bring.ts';
import type { SettledObjective } from './settle-plan.ts';

export const IMPORT_GOALS = 'import-goals';
export const importSubject = (importId: string) => `import-goals:${importId}`;

export function askToImport(store: Store, importId: string): Promise<string> {
  return enqueue(store, {
    kind: IMPORT_GOALS,
    subject: importSubject(importId),
    payload: { importId, lane: IMPORT_GOALS },
  });
}

/**
 * Writes an import part by part, each whole or not at all, with the rights its person has at that moment. Stopped, or its
 * server dead, what is written stays and the rest can go on from there.
 */
export function importGoalsWork(store: Store): Work {
  return async (job, signal, progress) => {
    const { importId } = job.payload as { importId: string };
    const { personId } = await theGoalImport(store.db, importId);
    const { organisation } = await here(store);
    const parts = await unwrittenParts(store.db, importId);
    for (const [at, number] of parts.entries()) {
      if (signal.aborted) return;
      const actor = personId === null ? null : await actingPerson(store.db, personId);
      if (!actor) throw new Refusal('goals.nobody-left', {});
      const objectives = await thePart<SettledObjective[] | null>(store.db, importId, number);
      if (objectives === null) continue;
      const by = await mayBring(store.db, actor, objectives);
      await writePart(store, by, importId, number, async (context): Promise<GoalCounts> => {
        const lines = [];
        for (const objective of objectives)
          lines.push(...(await bringObjective(context, objective, { importId, weekStart: organisation.weekStart })));
        return countLines(lines);
      });
      progress({ step: 'writing', count: at + 1 });
      // Others are served between two parts.
      await new Promise(setImmediate);
    }
  };
}

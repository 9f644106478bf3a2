import type { Actor } from '../../src/people/relation.ts';
import { Refusal } from '../../src/refusal.ts';
import {
  cyclesBroughtInto,
  type GoalImport,
  kpisBrought,
  objectivesBrought,
  theGoalImport,
  writtenSoFar,
} from '../../store/goal-import.ts';
import { type Job, lastJobOf } from '../../store/job.ts';
import type { Reader, Store } from '../../store/store.ts';
import { isSeen } from '../okr/okr-place.ts';
import { importSubject } from './import-goals.ts';

const LISTED = 24;

/** An import is the business of whoever asked for it; for anyone else it is not there. */
export async function ownImport(db: Reader, actor: Actor, id: string): Promise<GoalImport> {
  const found = await theGoalImport(db, id);
  if (actor.kind !== 'person' || found.personId !== actor.id) throw new Refusal('goal-import.not-found', {});
  return found;
}

/** Waiting for a server, writing, over, or stopped: what a page follows. */
function stateOf(job: Job | null, left: number): 'waiting' | 'running' | 'done' | 'failed' | 'cancelled' {
  if (left === 0) return 'done';
  return job?.state ?? 'waiting';
}

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);

export async function shownImport(store: Store, actor: Actor, found: GoalImport) {
  const { db } = store;
  const { id, fileName, format, planned, made, createdAt } = found;
  // How far it is, first: what is said to be over must be whole in what is read after.
  const [job, written] = await Promise.all([lastJobOf(store, importSubject(id)), writtenSoFar(db, id)]);
  const [objectives, cycles, kpis] = await Promise.all([
    objectivesBrought(db, id, LISTED),
    cyclesBroughtInto(db, id),
    kpisBrought(db, id, LISTED),
  ]);
  const [lines, linesInAll] = [sum(written.counts), sum(planned)];
  return {
    id,
    fileName,
    format,
    createdAt,
    state: stateOf(job, linesInAll - lines),
    problem: job?.problem ?? null,
    lines,
    linesInAll,
    counts: written.counts,
    teams: made.teams.filter((team) => isSeen(actor, team.id)).map((team) => ({ ...team })),
    cycles: cycles.filter(({ teamId }) => isSeen(actor, teamId)).map(({ teamId: _, ...cycle }) => cycle),
    objectives: objectives.filter(({ teamId }) => isSeen(actor, teamId)),
    kpis: kpis.filter(({ teamId }) => isSeen(actor, teamId)).map(({ key, name }) => ({ key, name })),
  };
}

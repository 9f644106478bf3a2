import { fromJson, toJson } from './columns.ts';
import type { Store } from './store.ts';
import type { JobTable } from './tables/log.ts';
import { wakeAll } from './wake.ts';

/** Long enough for a server that is busy, short enough for the work of one that died. */
const CLAIM_SECONDS = 20;
export const ATTEMPTS = 5;

export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly attempts: number;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly problem: { code: string; params: Record<string, unknown> } | null;
  readonly progress: JobProgress | null;
  /** When it is tried, or tried again. */
  readonly dueAt: string;
  readonly createdAt: string;
}

/** Where a job is: a code for the page, and what was counted so far. */
export interface JobProgress {
  readonly step: string;
  readonly count?: number;
}

function fromRow(row: JobTable): Job {
  const state = row.done_at ? (row.outcome as Job['state']) : row.claimed_by ? 'running' : 'waiting';
  return {
    id: row.id,
    kind: row.kind,
    payload: fromJson(row.payload),
    attempts: row.attempts,
    state,
    problem: row.last_error ? (fromJson(row.last_error) as Job['problem']) : null,
    progress: row.progress ? (fromJson(row.progress) as JobProgress) : null,
    dueAt: row.due_at,
    createdAt: row.created_at,
  };
}

/**
 * Jobs of one lane (a source) run one at a time on a server: a source that hangs holds up nobody else's. Those of one
 * `alone` (one meaning over one source) run one at a time on all of them: the second finds what the first has done.
 */
const queueOf = (row: JobTable): { lane?: string; alone?: string } => fromJson(row.payload) ?? {};

/** Asks for work. While the same work (same `subject`) waits or runs, asking again gives that job. */
export async function enqueue(
  store: Store,
  job: { kind: string; payload: unknown; subject: string; dueAt?: string },
): Promise<string> {
  const id = store.newId();
  const now = store.clock.now().toISOString();
  const added = await store.db
    .insertInto('job')
    .values({
      id,
      kind: job.kind,
      unique_key: job.subject,
      subject: job.subject,
      payload: toJson(job.payload),
      due_at: job.dueAt ?? now,
      claimed_by: null,
      claimed_until: null,
      attempts: 0,
      last_error: null,
      cancel_requested: 0,
      progress: null,
      done_at: null,
      outcome: null,
      running_alone: null,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('unique_key').doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 1n) {
    wakeAll(store, 'jobs');
    return id;
  }
  const waiting = await store.db
    .selectFrom('job')
    .select('id')
    .where('unique_key', '=', job.subject)
    .executeTakeFirst();
  return waiting?.id ?? enqueue(store, job);
}

/**
 * One due job for this server, or none. The claim is a lease: a server that dies loses it and another takes over. Claimed
 * by comparing and setting, which SQLite and every database that speaks PostgreSQL do alike.
 */
export async function claimJob(
  store: Store,
  server: string,
  busyLanes: ReadonlySet<string> = new Set(),
): Promise<(Job & { readonly lane: string | undefined }) | null> {
  const now = store.clock.now().toISOString();
  const due = await store.db
    .selectFrom('job')
    .selectAll()
    .where('done_at', 'is', null)
    .where('due_at', '<=', now)
    .where((row) => row.or([row('claimed_until', 'is', null), row('claimed_until', '<', now)]))
    .orderBy('due_at')
    .orderBy('id')
    .limit(200)
    .execute();
  for (const row of due) {
    const { lane, alone } = queueOf(row);
    if (lane !== undefined && busyLanes.has(lane)) continue;
    if (await claimed(store, row, server, alone))
      return { ...fromRow({ ...row, claimed_by: server, attempts: row.attempts + 1 }), lane };
  }
  return null;
}

/** Whether this server got it: the row is as it was read, and nobody runs what it must run alone. */
async function claimed(store: Store, row: JobTable, server: string, alone: string | undefined): Promise<boolean> {
  let claim = store.db
    .updateTable('job')
    .set({
      claimed_by: server,
      claimed_until: leaseEnd(store),
      attempts: row.attempts + 1,
      running_alone: alone ?? null,
    })
    .where('id', '=', row.id)
    .where('attempts', '=', row.attempts)
    .where('done_at', 'is', null);
  if (alone === undefined) return (await claim.executeTakeFirst()).numUpdatedRows === 1n;
  const others = () =>
    store.db.selectFrom('job').select('id').where('running_alone', '=', alone).where('id', '!=', row.id);
  claim = claim.where(({ not, exists }) => not(exists(others())));
  try {
    return (await claim.executeTakeFirst()).numUpdatedRows === 1n;
  } catch (error) {
    // Two servers at the same instant: the index let one of them through.
    if (await others().executeTakeFirst()) return false;
    throw error;
  }
}

/** Keeps the lease while the job runs. */
export async function renewClaim(store: Store, id: string, server: string): Promise<void> {
  await store.db
    .updateTable('job')
    .set({ claimed_until: leaseEnd(store) })
    .where('id', '=', id)
    .where('claimed_by', '=', server)
    .execute();
}

/** Of the jobs that run here, those that somebody asked to stop, wherever they asked. */
export async function cancelledAmong(store: Store, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await store.db
    .selectFrom('job')
    .select('id')
    .where('id', 'in', ids)
    .where('cancel_requested', '=', 1)
    .execute();
  return rows.map(({ id }) => id);
}

export async function reportProgress(store: Store, id: string, progress: JobProgress): Promise<void> {
  await store.db
    .updateTable('job')
    .set({ progress: toJson(progress) })
    .where('id', '=', id)
    .execute();
}

export async function finishJob(
  store: Store,
  id: string,
  outcome: 'done' | 'failed' | 'cancelled',
  problem?: Job['problem'],
): Promise<void> {
  await store.db
    .updateTable('job')
    .set({
      done_at: store.clock.now().toISOString(),
      outcome,
      unique_key: null,
      claimed_by: null,
      claimed_until: null,
      running_alone: null,
      last_error: problem ? toJson(problem) : null,
    })
    .where('id', '=', id)
    .execute();
}

/** Tried again later, each time twice as late, at most five times; then it has failed. */
export async function retryJob(store: Store, job: Job, problem: NonNullable<Job['problem']>): Promise<void> {
  if (job.attempts >= ATTEMPTS) return finishJob(store, job.id, 'failed', problem);
  const due = new Date(store.clock.now().getTime() + 2 ** job.attempts * 5_000).toISOString();
  await store.db
    .updateTable('job')
    .set({
      due_at: due,
      claimed_by: null,
      claimed_until: null,
      running_alone: null,
      last_error: toJson(problem),
    })
    .where('id', '=', job.id)
    .execute();
}

/** A job that waits is over at once; one that runs is told to stop. */
export async function cancelJob(store: Store, id: string): Promise<void> {
  await store.db
    .updateTable('job')
    .set({ cancel_requested: 1 })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .execute();
  await store.db
    .updateTable('job')
    .set({ done_at: store.clock.now().toISOString(), outcome: 'cancelled', unique_key: null })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .where('claimed_by', 'is', null)
    .execute();
}

/** The last job about a subject: "computing…", "failed because…" on its page. */
export async function lastJobOf(store: Store, subject: string): Promise<Job | null> {
  const row = await store.db
    .selectFrom('job')
    .selectAll()
    .where('subject', '=', subject)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** The last job about each of these subjects. */
export async function lastJobsOf(store: Store, subjects: readonly string[]): Promise<Map<string, Job>> {
  if (subjects.length === 0) return new Map();
  const last = store.db
    .selectFrom('job')
    .select((of) => of.fn.max('id').as('id'))
    .where('subject', 'in', subjects)
    .groupBy('subject');
  const rows = await store.db.selectFrom('job').selectAll().where('id', 'in', last).execute();
  return new Map(rows.map((row) => [row.subject, fromRow(row)]));
}

const leaseEnd = (store: Store) => new Date(store.clock.now().getTime() + CLAIM_SECONDS * 1000).toISOString();

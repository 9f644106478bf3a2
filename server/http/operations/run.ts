import { authorize } from '../../../store/authorize.ts';
import { cancelJob, type Job, lastJobOf } from '../../../store/job.ts';
import type { Kpi } from '../../../store/kpi.ts';
import { computeSubject } from '../../kpi/compute-kpi.ts';
import { visibleKpi } from '../../kpi/visible-kpi.ts';
import { api } from '../implement.ts';

export const shownJob = ({ id, state, problem, progress, attempts, dueAt, createdAt }: Job) => ({
  id,
  state,
  problem,
  progress,
  attempts,
  dueAt,
  createdAt,
});

const subjectOf = (kpi: Kpi) => ({ ownerTeamId: kpi.ownerTeamId, id: kpi.id, stewardId: kpi.stewardId });

export const run = {
  show: api.run.show.handler(async ({ context: { store, actor }, input }) => {
    const kpi = await visibleKpi(store.db, actor, input.key);
    const job = await lastJobOf(store, computeSubject(kpi.id));
    return { job: job && shownJob(job) };
  }),

  cancel: api.run.cancel.handler(async ({ context: { store, actor, worker }, input }) => {
    const kpi = await visibleKpi(store.db, actor, input.key);
    authorize(actor, 'kpi.edit', subjectOf(kpi));
    const job = await lastJobOf(store, computeSubject(kpi.id));
    if (job) {
      await cancelJob(store, job.id);
      worker.cancel(job.id);
    }
    const after = await lastJobOf(store, computeSubject(kpi.id));
    return { job: after && shownJob(after) };
  }),
};

import { authorize, ofTheInstallation } from '../../../store/authorize.ts';
import { goalImportsOf } from '../../../store/goal-import.ts';
import { cancelJob, lastJobOf } from '../../../store/job.ts';
import { beginImport } from '../../goals/begin-import.ts';
import { askToImport, importSubject } from '../../goals/import-goals.ts';
import { planOf, previewImport } from '../../goals/preview-import.ts';
import { readGoalsFile } from '../../goals/read-goals-file.ts';
import { ownImport, shownImport } from '../../goals/shown-import.ts';
import { api } from '../implement.ts';

export const goalImport = {
  preview: api.goalImport.preview.handler(async ({ context: { store, actor, uploads }, input }) => {
    authorize(actor, 'objective.propose', ofTheInstallation);
    const upload = await uploads.find(input.upload);
    const file = await readGoalsFile(upload.path, input.said);
    return { fileName: upload.fileName, ...(await previewImport(store, actor, file, input.said)) };
  }),

  begin: api.goalImport.begin.handler(async ({ context: { store, actor, uploads, worker }, input }) => {
    authorize(actor, 'objective.propose', ofTheInstallation);
    const upload = await uploads.find(input.upload);
    const file = await readGoalsFile(upload.path, input.said);
    const { plan, known } = await planOf(store, actor, file, input.said);
    const { id } = await beginImport(store, actor, plan, known, {
      fileName: upload.fileName,
      format: file.format,
      placeholderName: input.placeholderName,
      idempotencyKey: input.idempotencyKey,
      request: input,
    });
    await askToImport(store, id);
    worker.wake();
    return shownImport(store, actor, await ownImport(store.db, actor, id));
  }),

  list: api.goalImport.list.handler(async ({ context: { store, actor } }) => ({
    imports: (actor.kind === 'person' ? await goalImportsOf(store.db, actor.id) : []).map(
      ({ id, fileName, format, createdAt }) => ({ id, fileName, format, createdAt }),
    ),
  })),

  show: api.goalImport.show.handler(async ({ context: { store, actor }, input }) =>
    shownImport(store, actor, await ownImport(store.db, actor, input.id)),
  ),

  cancel: api.goalImport.cancel.handler(async ({ context: { store, actor, worker }, input }) => {
    authorize(actor, 'objective.propose', ofTheInstallation);
    const found = await ownImport(store.db, actor, input.id);
    const job = await lastJobOf(store, importSubject(found.id));
    if (job) {
      await cancelJob(store, job.id);
      worker.cancel(job.id);
    }
    return shownImport(store, actor, found);
  }),

  resume: api.goalImport.resume.handler(async ({ context: { store, actor, worker }, input }) => {
    authorize(actor, 'objective.propose', ofTheInstallation);
    const found = await ownImport(store.db, actor, input.id);
    await askToImport(store, found.id);
    worker.wake();
    return shownImport(store, actor, found);
  }),
};

import { Refusal } from '../src/refusal.ts';
import type { Kpi } from '../store/kpi.ts';
import type { Store } from '../store/store.ts';
import { checkConnection } from '../warehouse/connection/check-connection.ts';
import { openDatabase } from '../warehouse/connection/open-database.ts';
import { sealingKey } from '../warehouse/sealing-key.ts';
import { COMPUTE_TEST, computeTestWork } from './alignment/compute-test.ts';
import { LOOK, lookForQuestionsWork } from './drift/look-for-questions.ts';
import { IMPORT_GOALS, importGoalsWork } from './goals/import-goals.ts';
import { SEND_INVITATIONS, sendInvitationsWork } from './invitation/send-invitations.ts';
import { startSchedule } from './jobs/schedule.ts';
import { startWorker, type Worker } from './jobs/worker.ts';
import { COMPUTE, computeKpiWork } from './kpi/compute-kpi.ts';
import { askToVerify, VERIFY, verifyKpiWork } from './kpi/verify-kpi.ts';
import { startListening } from './listening.ts';
import type { Logger } from './log.ts';
import { openPost } from './mail/post.ts';
import { startTelling } from './notification/start-telling.ts';
import { WRITE_LETTER, writeLetterWork } from './notification/write-letters.ts';
import { COMPUTE_KEY_RESULT, computeKeyResultWork } from './okr/compute-key-result.ts';
import { ownAddress } from './own-address.ts';
import type { Settings } from './settings.ts';
import { Connections } from './sources/connections.ts';
import { Engines } from './sources/engines.ts';
import { forgetOldFiles } from './sources/old-files.ts';
import { REFRESH, refreshSourceWork } from './sources/refresh-source.ts';
import { Uploads } from './sources/uploads.ts';
import { deliverWork } from './webhook/deliver.ts';
import { DELIVER } from './webhook/tell-webhooks.ts';
import { KPIS_OF_LIST, kpisOfListWork } from './wording/keep-list.ts';

/** What one server holds beside its store: open engines, files being sent, and the worker that takes jobs. */
export interface Parts {
  readonly engines: Engines;
  readonly connections: Connections;
  readonly uploads: Uploads;
  readonly worker: Worker;
  stop(): Promise<void>;
}

/** @param tells whether people are told by the minute what happened; a journey on a clock of its own says when. */
export function openParts(store: Store, settings: Settings, log: Logger, tells = true): Parts {
  const connections = new Connections(settings.dataFolder, settings.sealingKey);
  const engines = new Engines(
    settings.dataFolder,
    (source) => openDatabase(connections.open(source).reveal()),
    async (source) => {
      const check = await checkConnection(connections.open(source).reveal());
      return check.kind === 'ok' ? null : new Refusal(check.kind, check.params);
    },
  );
  const uploads = new Uploads(settings.dataFolder);
  const post = openPost(settings);
  const url = () => ownAddress(settings);
  const key = () => sealingKey(settings.dataFolder, settings.sealingKey);
  const verify = (kpi: Kpi) => askToVerify(store, kpi);
  const worker = startWorker(
    store,
    log,
    {
      [COMPUTE]: computeKpiWork(store, engines, verify),
      [REFRESH]: refreshSourceWork(store, settings, connections),
      [VERIFY]: verifyKpiWork(store, engines),
      [WRITE_LETTER]: writeLetterWork(store, post, url),
      [SEND_INVITATIONS]: sendInvitationsWork(store, { post, key, url }),
      [DELIVER]: deliverWork(store, { connections, allowedHosts: settings.allowedHosts, url }),
      [COMPUTE_TEST]: computeTestWork(store, engines),
      [COMPUTE_KEY_RESULT]: computeKeyResultWork(store, engines, verify),
      [LOOK]: lookForQuestionsWork(store),
      [IMPORT_GOALS]: importGoalsWork(store),
      [KPIS_OF_LIST]: kpisOfListWork(store),
    },
    settings.turns.jobsMs,
  );
  const listening = startListening(store, log);
  const schedule = startSchedule(store, log, {
    wake: worker.wake,
    tidy: async () => {
      uploads.forgetOld();
      await forgetOldFiles(store, settings.dataFolder);
    },
  });
  const telling = tells ? startTelling(store, log, worker.wake, post !== null) : undefined;
  return {
    engines,
    connections,
    uploads,
    worker,
    stop: async () => {
      await listening.stop();
      await schedule.stop();
      await telling?.stop();
      await worker.stop();
      await engines.close();
    },
  };
}

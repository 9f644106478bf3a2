import { api } from './implement.ts';
import { account } from './operations/account.ts';
import { activity } from './operations/activity.ts';
import { alignment } from './operations/alignment.ts';
import { annotation } from './operations/annotation.ts';
import { answer } from './operations/answer.ts';
import { around } from './operations/around.ts';
import { code } from './operations/code.ts';
import { context } from './operations/context.ts';
import { definition } from './operations/definition.ts';
import { definitionsFile } from './operations/definitions-file.ts';
import { event } from './operations/event.ts';
import { goalImport } from './operations/goal-import.ts';
import { hook } from './operations/hook.ts';
import { invitation } from './operations/invitation.ts';
import { kpi } from './operations/kpi.ts';
import { kpiDocument } from './operations/kpi-document.ts';
import { measurement } from './operations/measurement.ts';
import { notification } from './operations/notification.ts';
import { checkIn } from './operations/okr/check-in.ts';
import { confidenceRound } from './operations/okr/confidence-round.ts';
import { cycle } from './operations/okr/cycle.ts';
import { keyResult } from './operations/okr/key-result.ts';
import { notDoing } from './operations/okr/not-doing.ts';
import { objective } from './operations/okr/objective.ts';
import { retrospective } from './operations/okr/retrospective.ts';
import { organisation, person, session, setup, team } from './operations/people.ts';
import { question } from './operations/question.ts';
import { review } from './operations/review.ts';
import { run } from './operations/run.ts';
import { search } from './operations/search.ts';
import { remark, sorter } from './operations/sorter.ts';
import { source } from './operations/source.ts';
import { steering } from './operations/steering.ts';
import { tableWords } from './operations/table-words.ts';
import { token } from './operations/token.ts';
import { verification } from './operations/verification.ts';
import { watch } from './operations/watch.ts';
import { webhook } from './operations/webhook.ts';

/** Every operation of the contract, implemented; the compiler refuses a missing one. */
export const router = api.router({
  account,
  setup,
  session,
  organisation,
  team,
  token,
  person,
  invitation,
  source,
  kpi,
  definition,
  measurement,
  annotation,
  around,
  context,
  kpiDocument,
  alignment,
  answer,
  cycle,
  objective,
  keyResult,
  checkIn,
  confidenceRound,
  notDoing,
  retrospective,
  sorter,
  remark,
  activity,
  question,
  steering,
  review,
  event,
  run,
  verification,
  tableWords,
  search,
  watch,
  notification,
  webhook,
  hook,
  code,
  goalImport,
  definitionsFile,
});

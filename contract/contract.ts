import { account } from './account.ts';
import { activity } from './activity.ts';
import { alignment, answer } from './alignment.ts';
import { annotation } from './annotation.ts';
import { around } from './around.ts';
import { code } from './code.ts';
import { context } from './context.ts';
import { definition } from './definition.ts';
import { definitionsFile } from './definitions-file.ts';
import { event } from './event.ts';
import { goalImport } from './goal-import.ts';
import { hook } from './hook.ts';
import { kpi } from './kpi.ts';
import { kpiDocument } from './kpi-document.ts';
import { measurement } from './measurement.ts';
import { notification } from './notification.ts';
import { checkIn } from './okr/check-in.ts';
import { confidenceRound } from './okr/confidence-round.ts';
import { cycle } from './okr/cycle.ts';
import { keyResult } from './okr/key-result.ts';
import { notDoing } from './okr/not-doing.ts';
import { objective } from './okr/objective.ts';
import { retrospective } from './okr/retrospective.ts';
import { organisation } from './organisation.ts';
import { invitation, person } from './person.ts';
import { question } from './question.ts';
import { review } from './review.ts';
import { run } from './run.ts';
import { search } from './search.ts';
import { session } from './session.ts';
import { setup } from './setup.ts';
import { remark, sorter } from './sorter.ts';
import { source } from './source.ts';
import { steering } from './steering.ts';
import { tableWords } from './table-words.ts';
import { team } from './team.ts';
import { token } from './token.ts';
import { verification } from './verification.ts';
import { watch } from './watch.ts';
import { webhook } from './webhook.ts';

/** Every operation of the API, as data: the server implements it, the clients are typed by it, OpenAPI is printed from it. */
export const contract = {
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
};

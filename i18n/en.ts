import { access } from './en/access.ts';
import { account } from './en/account.ts';
import { alignment } from './en/alignment.ts';
import { alignmentPage } from './en/alignment-page.ts';
import { catalogue } from './en/catalogue.ts';
import { coverage } from './en/coverage.ts';
import { definition } from './en/definition.ts';
import { definitionsFile } from './en/definitions-file.ts';
import { first } from './en/first.ts';
import { goalImport } from './en/goal-import.ts';
import { impact } from './en/impact.ts';
import { installation } from './en/installation.ts';
import { invitationLetter } from './en/invitation-letter.ts';
import { kpi } from './en/kpi.ts';
import { kpiActs } from './en/kpi-acts.ts';
import { kpiCode } from './en/kpi-code.ts';
import { kpiDocument } from './en/kpi-document.ts';
import { kpiLife } from './en/kpi-life.ts';
import { kpiPage } from './en/kpi-page.ts';
import { kpiValues } from './en/kpi-values.ts';
import { notification } from './en/notification.ts';
import { okr } from './en/okr.ts';
import { okrPage } from './en/okr-page.ts';
import { operations } from './en/operations.ts';
import { people } from './en/people.ts';
import { retrospective } from './en/retrospective.ts';
import { review } from './en/review.ts';
import { runs } from './en/runs.ts';
import { search } from './en/search.ts';
import { sortPage } from './en/sort-page.ts';
import { source } from './en/source.ts';
import { sourcePage } from './en/source-page.ts';
import { sourceTables } from './en/source-tables.ts';
import { verification } from './en/verification.ts';
import { webhooks } from './en/webhooks.ts';
import { wording } from './en/wording.ts';

export const en = {
  ...first,
  access,
  account,
  alignment,
  alignmentPage,
  catalogue,
  coverage,
  definition,
  goalImport,
  definitionsFile,
  impact,
  installation,
  invitationLetter,
  kpi,
  kpiActs,
  kpiCode,
  kpiDocument,
  kpiLife,
  kpiPage,
  kpiValues,
  notification,
  okr,
  okrPage,
  people,
  retrospective,
  review,
  runs,
  search,
  sortPage,
  source,
  sourcePage,
  sourceTables,
  webhooks,
  operations,
  wording,
  verification,
};

import type { en } from './en.ts';
import { access } from './fr/access.ts';
import { account } from './fr/account.ts';
import { alignment } from './fr/alignment.ts';
import { alignmentPage } from './fr/alignment-page.ts';
import { catalogue } from './fr/catalogue.ts';
import { coverage } from './fr/coverage.ts';
import { definition } from './fr/definition.ts';
import { definitionsFile } from './fr/definitions-file.ts';
import { first } from './fr/first.ts';
import { goalImport } from './fr/goal-import.ts';
import { impact } from './fr/impact.ts';
import { installation } from './fr/installation.ts';
import { invitationLetter } from './fr/invitation-letter.ts';
import { kpi } from './fr/kpi.ts';
import { kpiActs } from './fr/kpi-acts.ts';
import { kpiCode } from './fr/kpi-code.ts';
import { kpiDocument } from './fr/kpi-document.ts';
import { kpiLife } from './fr/kpi-life.ts';
import { kpiPage } from './fr/kpi-page.ts';
import { kpiValues } from './fr/kpi-values.ts';
import { notification } from './fr/notification.ts';
import { okr } from './fr/okr.ts';
import { okrPage } from './fr/okr-page.ts';
import { operations } from './fr/operations.ts';
import { people } from './fr/people.ts';
import { retrospective } from './fr/retrospective.ts';
import { review } from './fr/review.ts';
import { runs } from './fr/runs.ts';
import { search } from './fr/search.ts';
import { sortPage } from './fr/sort-page.ts';
import { source } from './fr/source.ts';
import { sourcePage } from './fr/source-page.ts';
import { sourceTables } from './fr/source-tables.ts';
import { verification } from './fr/verification.ts';
import { webhooks } from './fr/webhooks.ts';
import { wording } from './fr/wording.ts';

export const fr: typeof en = {
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

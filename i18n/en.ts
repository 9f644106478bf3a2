import { alignment } from './en/alignment.ts';
import { alignmentPage } from './en/alignment-page.ts';
import { catalogue } from './en/catalogue.ts';
import { charts } from './en/charts.ts';
import { coverage } from './en/coverage.ts';
import { definition } from './en/definition.ts';
import { drift } from './en/drift.ts';
import { impact } from './en/impact.ts';
import { installation } from './en/installation.ts';
import { kpi } from './en/kpi.ts';
import { kpiActs } from './en/kpi-acts.ts';
import { kpiDocument } from './en/kpi-document.ts';
import { kpiLife } from './en/kpi-life.ts';
import { kpiPage } from './en/kpi-page.ts';
import { kpiValues } from './en/kpi-values.ts';
import { okr } from './en/okr.ts';
import { okrPage } from './en/okr-page.ts';
import { people } from './en/people.ts';
import { review } from './en/review.ts';
import { runs } from './en/runs.ts';
import { setup } from './en/setup.ts';
import { shell } from './en/shell.ts';
import { sortPage } from './en/sort-page.ts';
import { source } from './en/source.ts';
import { sourcePage } from './en/source-page.ts';
import { sourceTables } from './en/source-tables.ts';
import { stability } from './en/stability.ts';
import { steering } from './en/steering.ts';
import { tour } from './en/tour.ts';
import { verification } from './en/verification.ts';
import { wording } from './en/wording.ts';

export const en = {
  alignment,
  alignmentPage,
  catalogue,
  charts,
  coverage,
  definition,
  drift,
  impact,
  installation,
  kpi,
  kpiActs,
  kpiDocument,
  kpiLife,
  kpiPage,
  kpiValues,
  okr,
  okrPage,
  people,
  review,
  runs,
  setup,
  shell,
  sortPage,
  source,
  sourcePage,
  sourceTables,
  stability,
  steering,
  tour,
  wording,
  verification,
};

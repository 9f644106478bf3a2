import type { en } from './en.ts';
import { alignment } from './fr/alignment.ts';
import { alignmentPage } from './fr/alignment-page.ts';
import { catalogue } from './fr/catalogue.ts';
import { charts } from './fr/charts.ts';
import { coverage } from './fr/coverage.ts';
import { definition } from './fr/definition.ts';
import { drift } from './fr/drift.ts';
import { impact } from './fr/impact.ts';
import { installation } from './fr/installation.ts';
import { kpi } from './fr/kpi.ts';
import { kpiActs } from './fr/kpi-acts.ts';
import { kpiDocument } from './fr/kpi-document.ts';
import { kpiLife } from './fr/kpi-life.ts';
import { kpiPage } from './fr/kpi-page.ts';
import { kpiValues } from './fr/kpi-values.ts';
import { okr } from './fr/okr.ts';
import { okrPage } from './fr/okr-page.ts';
import { people } from './fr/people.ts';
import { review } from './fr/review.ts';
import { runs } from './fr/runs.ts';
import { setup } from './fr/setup.ts';
import { shell } from './fr/shell.ts';
import { sortPage } from './fr/sort-page.ts';
import { source } from './fr/source.ts';
import { sourcePage } from './fr/source-page.ts';
import { sourceTables } from './fr/source-tables.ts';
import { stability } from './fr/stability.ts';
import { steering } from './fr/steering.ts';
import { tour } from './fr/tour.ts';
import { verification } from './fr/verification.ts';
import { wording } from './fr/wording.ts';

export const fr: typeof en = {
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

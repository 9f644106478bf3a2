import type { ColumnKinds } from '../../src/metric-sql/column-kind.ts';
import { unansweredOf } from '../../store/definition-life.ts';
import type { DefinitionVersion } from '../../store/definition-version.ts';
import type { Measurement } from '../../store/measurement.ts';

/** A version as the API shows it. */
export const shownVersion = (version: DefinitionVersion, columns?: ColumnKinds) => ({
  versionId: version.id,
  number: version.number,
  specHash: version.specHash,
  kind: version.kind,
  words: version.words,
  body: version.body,
  sourceId: version.sourceId,
  status: version.status,
  why: version.why,
  authorId: version.authorId,
  inForceFrom: version.inForceFrom,
  proposedAt: version.proposedAt,
  agreedAt: version.agreedAt,
  decision: version.decision,
  unanswered: unansweredOf(version, columns),
  version: version.version,
});

export const shownValue = (value: Measurement, versionId: string) => ({
  period: value.period,
  versionId,
  value: value.value,
  partial: value.partial,
  revision: value.revision,
  recordedAt: value.recordedAt,
  source: value.source,
});

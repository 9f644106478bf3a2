import type { Kind } from '../kind-rules/rule.ts';
import { kindsWeighed, type Shares } from './shares.ts';

/** "Make it an initiative" and "make it a KPI" cost trust when they are wrong: they are said when they are likelier than the rest by this. */
const caution: Readonly<Record<Kind, number>> = {
  impact: 1,
  output: Math.exp(-0.4),
  activity: 1,
  bau_kpi: Math.exp(-0.5),
};

/** The kind said, from how likely each is (docs/decisions/0093, 0118). */
export function decide(share: Shares): Kind {
  const weight = (kind: Kind) => share[kind] * caution[kind];
  return kindsWeighed.reduce((best, kind) => (weight(kind) > weight(best) ? kind : best));
}

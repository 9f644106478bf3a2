import type { RuleBody } from '../../src/kpi/verification-rule.ts';
import type { Shown } from './verification-data.ts';

export interface RuleFields {
  readonly percent: boolean;
  readonly columns: Shown['columns'];
  /** The check as it stands; null while something is missing. */
  readonly onChange: (body: RuleBody | null) => void;
}

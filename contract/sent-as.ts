import { PercentAs } from '../src/kpi/share-doubt.ts';

/** Asked only where it is in doubt. */
export const SentAs = PercentAs.optional().describe(
  'How percentages are written: `fraction` (0.85, the default) or `percent` (85). Asked where a share would be above 100 %.',
);

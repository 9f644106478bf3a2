import type { Dictionary } from '../../i18n/dictionary.ts';
import type { Language } from '../../i18n/format.ts';
import type { Voice } from '../../i18n/reading-sentence.ts';
import type { ValueUnit } from '../charts/chart-data.ts';
import { formatDifference, formatValue } from '../charts/format-value.ts';

/** How a KPI's values are said: in its unit, and the changes of a share in points. */
export function kpiVoice(
  language: Language,
  { stability, charts }: Pick<Dictionary, 'stability' | 'charts'>,
  unit: ValueUnit,
): Voice {
  return {
    language,
    words: stability,
    value: (value, beside) => formatValue(language, value, unit, beside),
    ...(unit.kind === 'percent' && { points: (change) => formatDifference(language, charts, change, unit) }),
  };
}

import { periodLong } from '../charts/period-label.ts';
import { SelectField } from '../design/field.tsx';
import { useLanguage, useWords } from '../language.tsx';
import type { KpiPageData } from './kpi-data.ts';

interface Props {
  readonly page: KpiPageData;
  readonly label: string;
  readonly value: string;
  readonly onChoose: (period: string) => void;
}

/** One of the periods measured, the latest first. */
export function PeriodField({ page, label, value, onChoose }: Props) {
  const { charts } = useWords();
  const language = useLanguage();
  return (
    <SelectField label={label} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
      {page.values.toReversed().map(({ period }) => (
        <option key={period} value={period}>
          {periodLong(language, charts, page.kpi.cadence, period)}
        </option>
      ))}
    </SelectField>
  );
}

import { grains } from '../../src/calendar/bucket.ts';
import { SelectField, TextArea } from '../design/field.tsx';
import { useWords } from '../language.tsx';

export const describedFields = ['formula', 'population', 'inclusions', 'exclusions', 'source', 'howObtained'] as const;

interface Props {
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (values: Record<string, string>) => void;
  /** A further version keeps the rhythm of its KPI. */
  readonly fixedCadence?: boolean;
}

/** The definition of a number that people type: everything two of them need to find the same one. */
export function DescribedFields({ values, onChange, fixedCadence }: Props) {
  const { kpi } = useWords();
  const words = kpi.create.described;
  return (
    <>
      {describedFields.map((field) => (
        <TextArea
          key={field}
          label={words[field]}
          rows={2}
          value={values[field] ?? ''}
          onChange={(event) => onChange({ ...values, [field]: event.currentTarget.value })}
        />
      ))}
      {fixedCadence ? null : (
        <SelectField
          label={words.cadence}
          required
          asks
          value={values.cadence ?? ''}
          onChange={(event) => onChange({ ...values, cadence: event.currentTarget.value })}
        >
          {grains.map((grain) => (
            <option key={grain} value={grain}>
              {kpi.grains[grain]}
            </option>
          ))}
        </SelectField>
      )}
    </>
  );
}

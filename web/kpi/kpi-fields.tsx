import { SelectField, TextArea, TextField } from '../design/field.tsx';
import { FieldRow } from '../design/form.tsx';
import { useWords } from '../language.tsx';
import { useTeams } from '../pages/people/people-data.ts';

export const directions = ['up', 'down', 'within', 'none'] as const;
export const unitKinds = ['count', 'percent', 'money', 'duration', 'score', 'other'] as const;

export interface KpiFieldValues {
  readonly name: string;
  readonly key: string;
  readonly question: string;
  readonly ownerTeamId: string;
  readonly direction: '' | (typeof directions)[number];
  readonly unitKind: '' | (typeof unitKinds)[number];
  readonly unitLabel: string;
}

/** "Clients actifs" gives clients-actifs: letters of the alphabet, digits and hyphens, for ever. */
export function keyOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 60);
}

/** Nothing is written after a count or a percentage. */
const unlabelled: readonly KpiFieldValues['unitKind'][] = ['', 'count', 'percent'];

interface Props {
  readonly values: KpiFieldValues;
  readonly onChange: (values: KpiFieldValues) => void;
}

/** What surrounds a definition: its name, its question, who owns it, which way is good. */
export function KpiFields({ values, onChange }: Props) {
  const words = useWords().kpi.create;
  const owners = useTeams().filter((team) => team.kind !== 'team');
  const field = (name: keyof KpiFieldValues) => ({
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...values, [name]: event.currentTarget.value }),
  });
  const rename = (name: string) =>
    onChange({ ...values, name, ...(values.key === keyOf(values.name) ? { key: keyOf(name) } : {}) });
  return (
    <>
      <FieldRow>
        <TextField
          label={words.name}
          help={words.nameHelp}
          required
          value={values.name}
          onChange={(event) => rename(event.currentTarget.value)}
        />
        <TextField label={words.key} help={words.keyHelp} required spellCheck={false} {...field('key')} />
      </FieldRow>
      <TextArea label={words.question} help={words.questionHelp} rows={2} {...field('question')} />
      <FieldRow>
        <SelectField label={words.owner} help={words.ownerHelp} required asks {...field('ownerTeamId')}>
          {owners.map((team) => (
            <option key={team.id} value={team.id}>
              {team.name}
            </option>
          ))}
        </SelectField>
        <SelectField label={words.direction} required asks {...field('direction')}>
          {directions.map((direction) => (
            <option key={direction} value={direction}>
              {words.directions[direction]}
            </option>
          ))}
        </SelectField>
        <UnitFields required values={values} onChange={(unit) => onChange({ ...values, ...unit })} />
      </FieldRow>
    </>
  );
}

type UnitValues = Pick<KpiFieldValues, 'unitKind' | 'unitLabel'>;

/** In which unit the number reads: its kind, and the word after it where there is one. */
export function UnitFields({
  values,
  required = false,
  onChange,
}: {
  readonly values: UnitValues;
  readonly required?: boolean;
  readonly onChange: (values: UnitValues) => void;
}) {
  const words = useWords().kpi.create;
  const { unitKind, unitLabel } = values;
  return (
    <>
      <SelectField
        label={words.unit}
        required={required}
        asks
        value={unitKind}
        onChange={(event) => onChange({ unitLabel, unitKind: event.currentTarget.value as KpiFieldValues['unitKind'] })}
      >
        {unitKinds.map((kind) => (
          <option key={kind} value={kind}>
            {words.units[kind]}
          </option>
        ))}
      </SelectField>
      {unlabelled.includes(unitKind) ? null : (
        <TextField
          label={words.unitLabel}
          value={unitLabel}
          onChange={(event) => onChange({ unitKind, unitLabel: event.currentTarget.value })}
        />
      )}
    </>
  );
}

import { useMutation } from '@tanstack/react-query';
import { grains } from '../../../src/calendar/bucket.ts';
import { api } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { SelectField, TextField } from '../../design/field.tsx';
import { FieldRow, Form } from '../../design/form.tsx';
import { say as toast } from '../../design/toast.tsx';
import { useWords } from '../../language.tsx';
import { useWritten } from '../../written.ts';
import type { ContextSeries } from './context-data.ts';

const kinds = ['market', 'weather', 'traffic', 'other'] as const;

/** A new series of what happens around: its name, what it is about, where its numbers come from. */
export function ContextForm({ onCreated }: { onCreated: (series: ContextSeries) => Promise<void> }) {
  const { kpiPage, kpi } = useWords();
  const words = kpiPage.context;
  const { written, write, ...kept } = useWritten('context', {
    name: '',
    kind: 'market' as (typeof kinds)[number],
    label: '',
    grain: 'month' as (typeof grains)[number],
    origin: '',
  });
  const { name, kind, label, grain, origin } = written;
  const create = useMutation(
    api.context.create.mutationOptions({
      onSuccess: async (series) => {
        toast(words.created);
        kept.forget();
        await onCreated(series);
      },
    }),
  );
  return (
    <Form
      label={words.create}
      onSend={() =>
        create.mutate({ name, kind, grain, origin, unit: { kind: label.trim() === '' ? 'count' : 'other', label } })
      }
      error={create.error}
      written={kept}
      acts={
        <Button type="submit" kind="outline" busy={create.isPending} disabled={name.trim() === ''}>
          {words.create}
        </Button>
      }
    >
      <TextField
        label={words.name}
        help={words.nameHelp}
        value={name}
        onChange={(event) => write({ name: event.currentTarget.value })}
      />
      <FieldRow>
        <SelectField
          label={words.kind}
          value={kind}
          onChange={(event) => write({ kind: event.currentTarget.value as typeof kind })}
        >
          {kinds.map((each) => (
            <option key={each} value={each}>
              {words.kinds[each]}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={words.grain}
          value={grain}
          onChange={(event) => write({ grain: event.currentTarget.value as typeof grain })}
        >
          {grains.map((each) => (
            <option key={each} value={each}>
              {kpi.grains[each]}
            </option>
          ))}
        </SelectField>
        <TextField label={words.unit} value={label} onChange={(event) => write({ label: event.currentTarget.value })} />
      </FieldRow>
      <TextField
        label={words.origin}
        value={origin}
        onChange={(event) => write({ origin: event.currentTarget.value })}
      />
    </Form>
  );
}

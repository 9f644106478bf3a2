import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { periodTyped } from '../../../src/interchange/values/read-period.ts';
import { api } from '../../api.ts';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { FieldRow, Form } from '../../design/form.tsx';
import { Section } from '../../design/section.tsx';
import { say as toast } from '../../design/toast.tsx';
import { useLanguage, useWords } from '../../language.tsx';
import { parseNumber } from '../parse-number.ts';

/** One value of a described KPI, typed: the same period and value twice changes nothing. */
export function ValueEntry({
  kpiKey,
  percent,
  say,
}: {
  kpiKey: string;
  percent: boolean;
  say: (value: number) => string;
}) {
  const words = useWords().kpi.entry;
  const language = useLanguage();
  const queries = useQueryClient();
  const [entry, setEntry] = useState({ period: '', value: '', note: '' });
  const [remark, setRemark] = useState<string>();
  const put = useMutation(
    api.measurement.put.mutationOptions({
      onSuccess: async (saved) => {
        toast(
          saved.changed ? words.saved(saved.period, saved.value === null ? '—' : say(saved.value)) : words.unchanged,
        );
        setEntry({ period: '', value: '', note: '' });
        await Promise.all(
          [api.kpi, api.measurement, api.around].map((of) => queries.invalidateQueries({ queryKey: of.key() })),
        );
      },
    }),
  );
  const send = () => {
    const value = parseNumber(entry.value, percent);
    setRemark(value === undefined ? words.notNumber : undefined);
    // What the server said was of another sending.
    if (value === undefined) put.reset();
    else
      put.mutate({
        key: kpiKey,
        period: periodTyped(entry.period, language),
        value,
        percentAs: 'fraction',
        ...(entry.note ? { note: entry.note } : {}),
      });
  };
  const field = (name: keyof typeof entry) => ({
    value: entry[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setEntry({ ...entry, [name]: event.currentTarget.value }),
  });
  return (
    <Section title={words.title} rule="hairline">
      <Form
        onSend={send}
        error={put.error}
        acts={
          <Button type="submit" busy={put.isPending}>
            {words.save}
          </Button>
        }
      >
        <FieldRow>
          <TextField label={words.period} help={words.periodHelp} required autoComplete="off" {...field('period')} />
          <TextField
            label={words.value}
            help={words.valueHelp}
            remark={remark}
            required
            inputMode="decimal"
            autoComplete="off"
            {...field('value')}
          />
          <TextField label={words.note} {...field('note')} />
        </FieldRow>
      </Form>
    </Section>
  );
}

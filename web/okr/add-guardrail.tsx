import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type client } from '../api.ts';
import { Button } from '../design/button.tsx';
import { SelectField, TextField } from '../design/field.tsx';
import { FieldRow, Form } from '../design/form.tsx';
import { parseNumber } from '../kpi/parse-number.ts';
import { useWords } from '../language.tsx';
import { useOkrChanged } from './okr-data.ts';

type Kpis = Awaited<ReturnType<typeof client.kpi.list>>['kpis'];

interface Props {
  readonly objectiveId: string;
  readonly kpis: Kpis;
  readonly onDone: () => void;
}

/** The sentence agreed at the start: we accept up to so much; beyond it, we slow down. */
export function AddGuardrail({ objectiveId, kpis, onDone }: Props) {
  const { okrPage, shell } = useWords();
  const words = okrPage.room;
  const [kpiKey, setKpiKey] = useState('');
  const [limit, setLimit] = useState('');
  const [act, setAct] = useState<'slow-down' | 'stop' | 'talk'>('slow-down');
  const [said, setSaid] = useState('');
  const [remark, setRemark] = useState<string>();
  const [asked, setAsked] = useState(false);
  const kpi = kpis.find(({ key }) => key === kpiKey);
  const keepsAbove = kpi?.direction === 'up';
  const changed = useOkrChanged();
  const guard = useMutation(
    api.objective.guard.mutationOptions({
      onSuccess: async () => {
        await changed();
        onDone();
      },
    }),
  );
  const send = () => {
    const value = parseNumber(limit, kpi?.unit.kind === 'percent');
    setAsked(true);
    setRemark(value === undefined ? words.notNumber : undefined);
    if (value === undefined || kpiKey === '') return;
    guard.mutate({
      id: objectiveId,
      kpiKey,
      atLeast: keepsAbove ? value : null,
      atMost: keepsAbove ? null : value,
      beyond: act === 'talk' ? { act, withinHours: 48 } : { act },
      words: said,
    });
  };
  return (
    <Form
      label={words.addGuardrail}
      onSend={send}
      error={guard.error}
      acts={
        <Button type="submit" busy={guard.isPending}>
          {words.addGuardrail}
        </Button>
      }
    >
      <FieldRow>
        <SelectField
          label={words.whichKpi}
          asks
          required
          value={kpiKey}
          remark={asked && kpiKey === '' ? shell.form.choose : undefined}
          onChange={(event) => setKpiKey(event.target.value)}
        >
          {kpis.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          label={keepsAbove ? words.acceptDownTo : words.acceptUpTo}
          value={limit}
          remark={remark}
          inputMode="decimal"
          onChange={(event) => setLimit(event.target.value)}
        />
        <SelectField label={words.beyond} value={act} onChange={(event) => setAct(event.target.value as typeof act)}>
          {(['slow-down', 'stop', 'talk'] as const).map((key) => (
            <option key={key} value={key}>
              {words.acts[key]}
            </option>
          ))}
        </SelectField>
      </FieldRow>
      <TextField
        label={words.ownWords}
        help={words.ownWordsHelp}
        value={said}
        onChange={(event) => setSaid(event.target.value)}
      />
    </Form>
  );
}

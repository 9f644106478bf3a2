import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type client } from '../api.ts';
import { Button } from '../design/button.tsx';
import { SelectField, TextField } from '../design/field.tsx';
import { FieldRow, Form } from '../design/form.tsx';
import { parseNumber } from '../kpi/parse-number.ts';
import { useWords } from '../language.tsx';
import { useWritten } from '../written.ts';
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
  const { written, write, ...kept } = useWritten(`guardrail ${objectiveId}`, {
    kpiKey: '',
    atLeast: '',
    atMost: '',
    act: 'slow-down' as 'slow-down' | 'stop' | 'talk',
    own: '',
  });
  const { kpiKey, act, own, ...limits } = written;
  const [remarks, setRemarks] = useState<{ atLeast?: string; atMost?: string }>({});
  const [asked, setAsked] = useState(false);
  const kpi = kpis.find(({ key }) => key === kpiKey);
  const sides = sidesOf(kpi?.direction);
  const changed = useOkrChanged();
  const guard = useMutation(
    api.objective.guard.mutationOptions({
      onSuccess: async () => {
        kept.sent();
        await changed();
        onDone();
      },
    }),
  );
  const send = () => {
    setAsked(true);
    const percent = kpi?.unit.kind === 'percent';
    const typed = sides.filter((side) => limits[side].trim() !== '');
    const read = typed.map((side) => [side, parseNumber(limits[side], percent)] as const);
    const unread = read.filter(([, value]) => value === undefined).map(([side]) => [side, words.notNumber]);
    setRemarks(Object.fromEntries(typed.length === 0 ? [[sides[0], words.notNumber]] : unread));
    if (typed.length === 0 || unread.length > 0 || kpiKey === '') return;
    const said = new Map(read);
    guard.mutate({
      id: objectiveId,
      kpiKey,
      atLeast: said.get('atLeast') ?? null,
      atMost: said.get('atMost') ?? null,
      beyond: act === 'talk' ? { act, withinHours: 48 } : { act },
      words: own,
      percentAs: 'fraction',
    });
  };
  return (
    <Form
      label={words.addGuardrail}
      onSend={send}
      error={guard.error}
      written={kept}
      onCancel={onDone}
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
          onChange={(event) => write({ kpiKey: event.target.value })}
        >
          {kpis.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </SelectField>
        {sides.map((side) => (
          <TextField
            key={side}
            label={side === 'atLeast' ? words.acceptDownTo : words.acceptUpTo}
            value={limits[side]}
            remark={remarks[side]}
            inputMode="decimal"
            onChange={(event) => write({ [side]: event.target.value })}
          />
        ))}
        <SelectField
          label={words.beyond}
          value={act}
          onChange={(event) => write({ act: event.target.value as typeof act })}
        >
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
        value={own}
        onChange={(event) => write({ own: event.target.value })}
      />
    </Form>
  );
}

/** Which sides a limit may be on: where a rise is wanted, a floor; a fall, a ceiling; otherwise either, or both. */
const sidesOf = (direction: string | undefined): readonly ('atLeast' | 'atMost')[] =>
  direction === 'up'
    ? ['atLeast']
    : direction === 'within' || direction === 'none'
      ? ['atLeast', 'atMost']
      : ['atMost'];

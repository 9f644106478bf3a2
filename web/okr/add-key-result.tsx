import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type client } from '../api.ts';
import { Button } from '../design/button.tsx';
import { SelectField, TextField } from '../design/field.tsx';
import { FieldRow, FieldStack, Form } from '../design/form.tsx';
import { Segments } from '../design/tabs.tsx';
import { parseNumber } from '../kpi/parse-number.ts';
import { useWords } from '../language.tsx';
import { GoalField } from '../wording/goal-field.tsx';
import { useRemark } from '../wording/use-remark.ts';
import { type LimitAnswer, LimitConversation, limitOf } from './limit-conversation.tsx';
import type { Cycle, Objective } from './okr-data.ts';

type Kpis = Awaited<ReturnType<typeof client.kpi.list>>['kpis'];

interface Props {
  readonly objective: Objective;
  readonly cycle: Cycle;
  readonly kpis: Kpis;
  readonly onDone: () => void;
}

/** Most key results are new and counted by hand: that is what the form opens on. A KPI, where there is one, is a choice. */
export function AddKeyResult({ objective, cycle, kpis, onDone }: Props) {
  const { okr, okrPage } = useWords();
  const words = okrPage.room;
  const [by, setBy] = useState<'own' | 'kpi'>('own');
  const [draft, setDraft] = useState({
    statement: '',
    formula: '',
    unit: '',
    baseline: '',
    target: '',
    week: '',
    kpiKey: kpis[0]?.key ?? '',
  });
  const [commitment, setCommitment] = useState<'committed' | 'aspirational'>('aspirational');
  const [remarks, setRemarks] = useState<{ baseline?: string; target?: string }>({});
  const propose = useMutation(api.keyResult.propose.mutationOptions({ onSuccess: onDone }));
  const kpi = by === 'kpi' ? kpis.find(({ key }) => key === draft.kpiKey) : undefined;
  const percent = kpi ? kpi.unit.kind === 'percent' : draft.unit.trim() === '%';
  const unit = kpi?.unit ?? {
    kind: percent ? ('percent' as const) : ('count' as const),
    label: percent ? '' : draft.unit,
  };
  const remark = useRemark({
    type: 'kr',
    text: draft.statement,
    hasBaseline: draft.baseline !== '',
    hasTarget: draft.target !== '',
  });
  const field = (name: keyof typeof draft) => ({
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setDraft({ ...draft, [name]: event.currentTarget.value }),
  });
  const send = (limit?: LimitAnswer) => {
    const baseline = draft.baseline.trim() === '' ? null : parseNumber(draft.baseline, percent);
    const target = draft.target.trim() === '' ? null : parseNumber(draft.target, percent);
    setRemarks({
      ...(baseline === undefined && { baseline: words.notNumber }),
      ...(target === undefined && { target: words.notNumber }),
    });
    if (baseline === undefined || target === undefined || !remark.mayGoOn) return;
    propose.mutate({
      objectiveId: objective.id,
      statement: draft.statement,
      unit,
      commitment,
      baseline,
      target,
      firstMovementWeek: draft.week === '' ? null : Number(draft.week),
      measure:
        by === 'kpi'
          ? { kind: 'kpi', kpiKey: draft.kpiKey }
          : draft.formula.trim() === ''
            ? null
            : { kind: 'own', definition: { formula: draft.formula } },
      ...(limit && { limit }),
    });
  };
  const limit = limitOf(propose.error);
  return (
    <Form
      label={words.addKeyResult}
      onSend={() => send()}
      error={limit ? null : propose.error}
      acts={
        <Button type="submit" busy={propose.isPending}>
          {words.addKeyResult}
        </Button>
      }
    >
      <FieldStack>
        <GoalField
          label={words.statement}
          remark={remark}
          acts={['reword']}
          onText={(statement) => setDraft({ ...draft, statement })}
        />
        {kpis.length > 0 ? (
          <Segments
            label={words.measuredBy}
            chosen={by}
            onChoose={setBy}
            choices={[
              { key: 'own', label: words.byHand },
              { key: 'kpi', label: words.byKpi },
            ]}
          />
        ) : null}
        {by === 'own' ? (
          <FieldRow>
            <TextField label={words.formula} help={words.formulaHelp} {...field('formula')} />
            <TextField label={words.unit} help={words.unitHelp} {...field('unit')} />
          </FieldRow>
        ) : (
          <SelectField label={words.whichKpi} {...field('kpiKey')}>
            {kpis.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <FieldRow>
          <TextField
            label={words.baseline}
            help={words.baselineHelp}
            remark={remarks.baseline}
            inputMode="decimal"
            {...field('baseline')}
          />
          <TextField label={words.target} remark={remarks.target} inputMode="decimal" {...field('target')} />
        </FieldRow>
        <FieldRow>
          <SelectField
            label={words.commitment}
            value={commitment}
            onChange={(event) => setCommitment(event.target.value as typeof commitment)}
          >
            <option value="aspirational">{okr.commitment.aspirational}</option>
            <option value="committed">{okr.commitment.committed}</option>
          </SelectField>
          <TextField label={words.firstMovement} type="number" min={1} max={cycle.weeks} {...field('week')} />
        </FieldRow>
        {limit ? (
          <LimitConversation
            error={propose.error}
            nameOf={(id) => objective.keyResults.find((one) => one.id === id)?.statement ?? ''}
            onAnswer={send}
          />
        ) : null}
      </FieldStack>
    </Form>
  );
}

import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, type client } from '../api.ts';
import { Button } from '../design/button.tsx';
import { SelectField, TextField } from '../design/field.tsx';
import { FieldRow, FieldStack, Form } from '../design/form.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { Segments } from '../design/tabs.tsx';
import { parseNumber } from '../kpi/parse-number.ts';
import { valueUnit } from '../kpi/value-unit.ts';
import { useFormat, useWords } from '../language.tsx';
import { GoalField, type OtherAct } from '../wording/goal-field.tsx';
import { splitAt } from '../wording/sort-cards.ts';
import { useRemark } from '../wording/use-remark.ts';
import { useWritten } from '../written.ts';
import { type ComputedDraft, ComputedMeasure, useComputedMeasure } from './computed-measure.tsx';
import { LevelToHold } from './level-to-hold.tsx';
import { type LimitAnswer, LimitConversation, limitOf } from './limit-conversation.tsx';
import styles from './okr.module.css';
import { type Cycle, type Objective, useOkrChanged } from './okr-data.ts';
import { useRemarkActs } from './remark-acts.ts';
import { TargetOutlook } from './target-outlook.tsx';

type Kpis = Awaited<ReturnType<typeof client.kpi.list>>['kpis'];

interface Props {
  readonly objective: Objective;
  readonly cycle: Cycle;
  readonly kpis: Kpis;
  readonly onDone: () => void;
}

/** Most key results are new and counted by hand: that is what the form opens on. A KPI, where there is one, is a choice. */
export function AddKeyResult({ objective, cycle, kpis, onDone }: Props) {
  const { okr, okrPage, shell, sortPage } = useWords();
  const words = okrPage.room;
  const changed = useOkrChanged();
  const becomes = useRemarkActs(objective.teamId);
  const {
    written: draft,
    write,
    ...kept
  } = useWritten(`key result ${objective.id}`, {
    statement: '',
    formula: '',
    unit: '',
    baseline: '',
    target: '',
    week: '',
    kpiKey: '',
    by: 'own' as 'own' | 'computed' | 'kpi',
    commitment: 'aspirational' as 'committed' | 'aspirational',
    computed: null as ComputedDraft | null,
    /** The second of two results that stood in one sentence: written once the first is. */
    second: null as string | null,
  });
  const { by, commitment, second } = draft;
  const computed = useComputedMeasure(draft.computed, (change) => write({ computed: change }));
  const [remarks, setRemarks] = useState<{ baseline?: string; target?: string; kpi?: string }>({});
  const goOn = () => {
    if (second === null) {
      kept.sent();
      return onDone();
    }
    write({ statement: second, formula: '', baseline: '', target: '', second: null });
  };
  const propose = useMutation(
    api.keyResult.propose.mutationOptions({
      onSuccess: async () => {
        if (second === null) kept.sent();
        await changed();
        goOn();
      },
    }),
  );
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
  const field = (name: 'formula' | 'unit' | 'baseline' | 'target' | 'week' | 'kpiKey') => ({
    name,
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) => write({ [name]: event.currentTarget.value }),
  });
  const { number, percent: asPercent } = useFormat();
  const baseline = draft.baseline.trim() === '' ? null : parseNumber(draft.baseline, percent);
  const target = draft.target.trim() === '' ? null : parseNumber(draft.target, percent);
  const level = target != null && baseline === target ? target : null;
  const written = (value: number) => (percent ? asPercent(value, 1) : number(value, { maximumFractionDigits: 6 }));
  const send = (limit?: LimitAnswer) => {
    setRemarks({
      ...(baseline === undefined && { baseline: words.notNumber }),
      ...(target === undefined && { target: words.notNumber }),
      ...(by === 'kpi' && draft.kpiKey === '' && { kpi: shell.form.choose }),
    });
    if (!remark.mayGoOn) return remark.askWhy();
    if (baseline === undefined || target === undefined || level !== null || (by === 'kpi' && !kpi)) return;
    propose.mutate({
      objectiveId: objective.id,
      statement: draft.statement,
      unit,
      commitment,
      baseline,
      target,
      percentAs: 'fraction',
      firstMovementWeek: draft.week === '' ? null : Number(draft.week),
      measure:
        by === 'kpi'
          ? { kind: 'kpi', kpiKey: draft.kpiKey }
          : by === 'computed'
            ? computed.definition
              ? { kind: 'computed', sourceId: computed.written.sourceId, body: { ...computed.definition } }
              : null
            : draft.formula.trim() === ''
              ? null
              : { kind: 'own', definition: { formula: draft.formula } },
      ...(limit && { limit }),
    });
  };
  // The form of another objective may be open beside this one.
  const fields = useRef<HTMLDivElement>(null);
  /** Each remark's act does what it says. */
  const act = async (which: OtherAct): Promise<void> => {
    if (which === 'make-initiative') {
      await becomes.makeInitiative(objective.id, draft.statement);
      goOn();
    } else if (which === 'make-kpi') {
      await becomes.makeKpi(draft.statement, unit);
      goOn();
    } else if (which === 'split' && remark.finding) {
      const [first = draft.statement, then = null] = splitAt(draft.statement, remark.finding.span).split('\n');
      write({ statement: first, second: then });
    } else if (which === 'add-baseline' || which === 'add-target')
      fields.current
        ?.querySelector<HTMLElement>(which === 'add-baseline' ? '[name=baseline]' : '[name=target]')
        ?.focus();
  };
  const limit = limitOf(propose.error);
  return (
    <Form
      label={words.addKeyResult}
      onSend={() => send()}
      error={limit ? null : propose.error}
      written={kept}
      onCancel={onDone}
      acts={
        <Button type="submit" busy={propose.isPending} disabled={level !== null}>
          {words.addKeyResult}
        </Button>
      }
    >
      <FieldStack ref={fields}>
        <GoalField
          name="statement"
          label={words.statement}
          remark={remark}
          acts={[
            'split',
            'add-baseline',
            'add-target',
            ...(objective.mayEdit ? (['make-initiative'] as const) : []),
            ...(becomes.mayOwn ? (['make-kpi'] as const) : []),
          ]}
          onAct={(which) => void act(which).catch(() => {})}
          onText={(statement) => write({ statement })}
        />
        {second === null ? null : <p className={styles.note}>{sortPage.remark.next(second)}</p>}
        {becomes.error ? <RefusalMessage error={becomes.error} /> : null}
        {kpis.length > 0 || computed.any ? (
          <Segments
            label={words.measuredBy}
            chosen={by}
            onChoose={(next) => write({ by: next })}
            choices={[
              { key: 'own', label: words.byHand },
              ...(computed.any ? [{ key: 'computed' as const, label: words.byData }] : []),
              ...(kpis.length > 0 ? [{ key: 'kpi' as const, label: words.byKpi }] : []),
            ]}
          />
        ) : null}
        {by === 'own' ? (
          <FieldRow>
            <TextField label={words.formula} help={words.formulaHelp} {...field('formula')} />
            <TextField label={words.unit} help={words.unitHelp} {...field('unit')} />
          </FieldRow>
        ) : by === 'computed' ? (
          <>
            <ComputedMeasure measure={computed} name={draft.statement} />
            <TextField label={words.unit} help={words.unitHelp} {...field('unit')} />
          </>
        ) : (
          <SelectField label={words.whichKpi} asks required remark={remarks.kpi} {...field('kpiKey')}>
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
        {level === null ? (
          <TargetOutlook
            cycle={cycle}
            by={kpi ? { kind: 'kpi', kpiKey: kpi.key } : by === 'computed' ? computed.by : null}
            name={draft.statement}
            unit={valueUnit(unit)}
            baseline={baseline ?? null}
            target={target ?? null}
            commitment={commitment}
            onBaseline={(value) => write({ baseline: written(value) })}
            onForget={() => write({ target: '' })}
          />
        ) : (
          <LevelToHold
            objective={objective}
            level={level}
            statement={draft.statement}
            unit={unit}
            kpiKey={kpi?.key ?? null}
            definition={
              by === 'computed' && computed.definition
                ? { kind: 'structured', sourceId: computed.written.sourceId, body: { ...computed.definition } }
                : { kind: 'described', cadence: 'week', body: { formula: draft.formula } }
            }
            onDone={() => {
              kept.sent();
              onDone();
            }}
          />
        )}
        <FieldRow>
          <SelectField
            label={words.commitment}
            value={commitment}
            onChange={(event) => write({ commitment: event.target.value as typeof commitment })}
          >
            <option value="aspirational">{okr.commitment.aspirational}</option>
            <option value="committed">{okr.commitment.committed}</option>
          </SelectField>
          <TextField
            label={words.firstMovement}
            help={Number(draft.week) > Math.ceil(cycle.weeks / 2) ? words.lateMovement : words.firstMovementHelp}
            type="number"
            min={1}
            max={cycle.weeks}
            {...field('week')}
          />
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

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { api, type client } from '../api.ts';
import { Button } from '../design/button.tsx';
import { GrowingField, SelectField, TextField } from '../design/field.tsx';
import { FieldRow, FieldStack, Form } from '../design/form.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { Segments } from '../design/tabs.tsx';
import { parseNumber } from '../kpi/parse-number.ts';
import { valueUnit } from '../kpi/value-unit.ts';
import { useFormat, useWords } from '../language.tsx';
import { GoalField, type OtherAct } from '../wording/goal-field.tsx';
import { useRemark } from '../wording/use-remark.ts';
import type { useWritten } from '../written.ts';
import { ComputedMeasure, useComputedMeasure } from './computed-measure.tsx';
import { inTurn, isMeasuredAlike, type KeyResultDraft, unitOf } from './key-result-draft.ts';
import { LevelToHold } from './level-to-hold.tsx';
import { type LimitAnswer, LimitConversation, limitOf } from './limit-conversation.tsx';
import styles from './okr.module.css';
import type { Cycle, KeyResult, Objective } from './okr-data.ts';
import { useRemarkActs } from './remark-acts.ts';
import { TargetOutlook } from './target-outlook.tsx';

type Propose = Parameters<typeof client.keyResult.propose>[0];

/** What the form says; the measure is left out where it is the one there was. */
export type KeyResultSays = Omit<Propose, 'objectiveId' | 'measure' | 'limit' | 'idempotencyKey'> &
  Partial<Pick<Propose, 'measure'>>;

interface Props {
  readonly objective: Objective;
  readonly cycle: Cycle;
  readonly kpis: Awaited<ReturnType<typeof client.kpi.list>>['kpis'];
  readonly label: string;
  readonly act: string;
  readonly form: ReturnType<typeof useWritten<KeyResultDraft>>;
  /** What is there already, as it is and as one would type it. */
  readonly from?: { readonly keyResult: KeyResult; readonly draft: KeyResultDraft };
  readonly sending: { readonly isPending: boolean; readonly error: unknown };
  readonly onSend: (says: KeyResultSays, limit?: LimitAnswer) => void;
  /** It has become something else: an initiative, a KPI, a guardrail. */
  readonly onBecome: () => void;
  readonly onCancel: () => void;
  readonly startAt?: 'statement' | 'target';
  readonly children?: ReactNode;
}

/** A key result as it is written, for the first time or again. */
export function KeyResultForm(props: Props) {
  const { objective, cycle, kpis, label, act, form, from, sending, onSend, onBecome, onCancel, children } = props;
  const { startAt = 'statement' } = props;
  const { okr, okrPage, shell, sortPage } = useWords();
  const words = okrPage.room;
  const becomes = useRemarkActs(objective.teamId);
  const { written: draft, write, ...kept } = form;
  const { by, commitment, second } = draft;
  const known = from?.draft;
  const alike = known !== undefined && isMeasuredAlike(draft, known);
  const computed = useComputedMeasure(
    draft.computed,
    (change) => write({ computed: change }),
    from?.keyResult.measure?.computed ?? null,
  );
  const [remarks, setRemarks] = useState<{ baseline?: string; target?: string; kpi?: string }>({});
  const kpi = by === 'kpi' ? kpis.find(({ key }) => key === draft.kpiKey) : undefined;
  const teams = useQuery(api.team.list.queryOptions()).data?.teams ?? [];
  const isPrivate = (teamId: string | undefined) => teams.some((team) => team.id === teamId && team.private);
  // Whoever links it says its values to everyone who sees the objective.
  const isTold = isPrivate(kpi?.ownerTeamId) && kpi?.ownerTeamId !== objective.teamId;
  const unit = kpi?.unit ?? unitOf(draft, from?.keyResult);
  const percent = unit.kind === 'percent';
  const remark = useRemark({
    type: 'kr',
    text: draft.statement,
    // Left empty, the first measurement of what is followed already gives it.
    hasBaseline: draft.baseline !== '' || kpi !== undefined || (by === 'computed' && computed.definition !== undefined),
    hasTarget: draft.target !== '',
  });
  const field = (name: 'unit' | 'baseline' | 'target' | 'week' | 'kpiKey') => ({
    name,
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) => write({ [name]: event.currentTarget.value }),
  });
  const { number, percent: asPercent } = useFormat();
  /** Undefined where it is no number; what nobody touched is what it was, to the last digit. */
  const value = (name: 'baseline' | 'target') =>
    from && draft[name] === known?.[name] && percent === (from.keyResult.unit.kind === 'percent')
      ? from.keyResult[name]
      : draft[name].trim() === ''
        ? null
        : parseNumber(draft[name], percent);
  const baseline = value('baseline');
  const target = value('target');
  const level = target != null && baseline === target ? target : null;
  // Without its thousands set apart: "1,234" would be read as two different numbers.
  const typed = (one: number) =>
    percent ? asPercent(one, 1) : number(one, { maximumFractionDigits: 6, useGrouping: false });
  const send = (limit?: LimitAnswer) => {
    const chooses = by === 'kpi' && !kpi && !alike;
    setRemarks({
      ...(baseline === undefined && { baseline: words.notNumber }),
      ...(target === undefined && { target: words.notNumber }),
      ...(chooses && { kpi: shell.form.choose }),
    });
    if (!remark.mayGoOn) return remark.askWhy();
    if (baseline === undefined || target === undefined || level !== null || chooses) return;
    onSend(
      {
        statement: draft.statement,
        unit,
        commitment,
        baseline,
        target,
        percentAs: 'fraction',
        firstMovementWeek: draft.week === '' ? null : Number(draft.week),
        ...(!alike && {
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
        }),
      },
      limit,
    );
  };
  // The form of another objective may be open beside this one.
  const fields = useRef<HTMLDivElement>(null);
  const goTo = (name: 'statement' | 'baseline' | 'target') =>
    fields.current?.querySelector<HTMLElement>(`[name=${name}]`)?.focus();
  // biome-ignore lint/correctness/useExhaustiveDependencies: where one starts, once
  useEffect(() => goTo(startAt), []);
  /** Each remark's act does what it says. */
  const remarkAct = async (which: OtherAct): Promise<void> => {
    if (which === 'make-initiative') {
      await becomes.makeInitiative(objective.id, draft.statement);
      onBecome();
    } else if (which === 'make-kpi') {
      if (await becomes.makeKpi(draft.statement, unit, by === 'own' ? draft.formula : '')) onBecome();
    } else if (which === 'split' && remark.halves) {
      const [first, then] = remark.halves;
      write({ statement: first, second: inTurn(then, second) });
    } else if (which === 'add-baseline') goTo('baseline');
    else if (which === 'add-target') goTo('target');
  };
  const limit = limitOf(sending.error);
  return (
    <Form
      label={label}
      onSend={() => send()}
      error={limit || kept.isOvertaken ? null : sending.error}
      written={kept}
      onCancel={onCancel}
      acts={
        <Button type="submit" busy={sending.isPending} disabled={level !== null || kept.isOvertaken}>
          {act}
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
          onAct={(which) => void remarkAct(which).catch(() => {})}
          onText={(statement) => write({ statement })}
        />
        {second?.split('\n').map((one) => (
          <p key={one} className={styles.note}>
            {sortPage.remark.next(one)}
          </p>
        ))}
        {becomes.asks ? (
          <p className={styles.note} role="alert">
            {becomes.asks}
          </p>
        ) : null}
        {becomes.error ? <RefusalMessage error={becomes.error} /> : null}
        {kpis.length > 0 || computed.any || by !== 'own' ? (
          <Segments
            label={words.measuredBy}
            chosen={by}
            onChoose={(next) => write({ by: next })}
            choices={[
              { key: 'own', label: words.byHand },
              ...(computed.any || by === 'computed' ? [{ key: 'computed' as const, label: words.byData }] : []),
              ...(kpis.length > 0 || by === 'kpi' ? [{ key: 'kpi' as const, label: words.byKpi }] : []),
            ]}
          />
        ) : null}
        {by === 'own' ? (
          <FieldRow>
            <GrowingField
              name="formula"
              label={words.formula}
              help={words.formulaHelp}
              value={draft.formula}
              onText={(formula) => write({ formula })}
            />
            <TextField label={words.unit} help={words.unitHelp} {...field('unit')} />
          </FieldRow>
        ) : by === 'computed' ? (
          <>
            <ComputedMeasure measure={computed} name={draft.statement} />
            <TextField label={words.unit} help={words.unitHelp} {...field('unit')} />
          </>
        ) : (
          <SelectField
            label={words.whichKpi}
            asks
            required
            remark={remarks.kpi}
            {...(isTold && { help: words.privateKpi })}
            {...field('kpiKey')}
          >
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
            by={
              kpi
                ? { kind: 'kpi', kpiKey: kpi.key }
                : by === 'computed'
                  ? computed.by
                  : by === 'kpi' && from
                    ? { kind: 'key-result', id: from.keyResult.id }
                    : null
            }
            name={draft.statement}
            unit={valueUnit(unit)}
            baseline={baseline ?? null}
            target={target ?? null}
            commitment={commitment}
            onBaseline={(one) => write({ baseline: typed(one) })}
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
            onDone={onBecome}
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
            error={sending.error}
            nameOf={(id) => objective.keyResults.find((one) => one.id === id)?.statement ?? ''}
            onAnswer={send}
          />
        ) : null}
        {children}
      </FieldStack>
    </Form>
  );
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { smallestOf } from '../../i18n/impact-sentence.ts';
import type { Detectable, TargetQuestion } from '../../src/okr/target-question.ts';
import { api } from '../api.ts';
import type { ValueUnit } from '../charts/chart-data.ts';
import { useVoice } from '../charts/chart-words.tsx';
import { Trajectory } from '../charts/trajectory.tsx';
import { Button } from '../design/button.tsx';
import { useWords } from '../language.tsx';
import styles from './okr.module.css';
import type { Cycle } from './okr-data.ts';

export type OutlookBy =
  | { kind: 'kpi'; kpiKey: string }
  | { kind: 'key-result'; id: string }
  | {
      kind: 'values';
      grain: 'day' | 'week' | 'month' | 'quarter' | 'year';
      values: { period: string; value: number | null; partial: boolean }[];
    };

interface Props {
  readonly cycle: Cycle;
  /** Null for what is typed by hand: new, with nothing before it. */
  readonly by: OutlookBy | null;
  readonly name: string;
  readonly unit: ValueUnit;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly commitment: 'committed' | 'aspirational';
  readonly onBaseline?: (value: number) => void;
  readonly onForget?: () => void;
  /** Drawn while there is nothing to say of where it was going. */
  readonly otherwise?: ReactNode;
}

/** What the data says while a target is typed. Most key results are new: that is said first, and plainly. */
export function TargetOutlook(props: Props) {
  const { cycle, by, name, unit, baseline, target, commitment, onBaseline, onForget, otherwise = null } = props;
  const { okr, okrPage } = useWords();
  const words = okrPage.outlook;
  const voice = useVoice();
  const say = (value: number, beside?: readonly number[]) => voice.value(value, unit, beside);
  const asked = useQuery({
    ...api.keyResult.outlook.queryOptions({
      input: { cycleId: cycle.id, by: by ?? { kind: 'kpi', kpiKey: '' }, baseline, target, commitment },
    }),
    enabled: by !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  if (by === null) return target === null ? null : <p className={styles.note}>{okr.target['not-enough-past']}</p>;
  const outlook = asked.data;
  if (!outlook) return otherwise;
  const { proposed, end, detectable, going } = outlook;
  const question = outlook.question as unknown as TargetQuestion;
  const smallest = (of: Detectable) =>
    smallestOf(
      {
        language: voice.language,
        // Two figures: what a forecast leaves unseen is no better known.
        change: (change) => voice.difference(Number(change.toPrecision(2)), unit),
        inPoints: unit.kind === 'percent',
      },
      of,
    );
  const asks =
    question.kind === 'trend-gets-there'
      ? okr.target.trendGetsThere(say(question.expected), question.asksMore)
      : question.kind === 'inside-forecast'
        ? okr.target.insideForecast(say(question.lower, [question.upper]), say(question.upper, [question.lower]))
        : question.kind === 'too-small-to-see'
          ? okr.target.tooSmallToSee(smallest(question.smallest))
          : question.kind === 'not-enough-past'
            ? okr.target['not-enough-past']
            : '';
  const from = baseline ?? proposed?.value ?? null;
  return (
    <div className={styles.outlook} aria-live="polite">
      {proposed ? (
        <p className={styles.quiet}>
          {proposed.from === null || proposed.to === null
            ? words.onlyOne(say(proposed.value))
            : words.latest(
                proposed.points,
                say(proposed.value),
                say(proposed.from, [proposed.to]),
                say(proposed.to, [proposed.from]),
              )}{' '}
          {onBaseline && baseline !== proposed.value ? (
            <Button kind="act" onClick={() => onBaseline(proposed.value)}>
              {words.startFrom(say(proposed.value))}
            </Button>
          ) : null}
        </p>
      ) : null}
      {end ? (
        <p className={styles.quiet}>
          {words.goingTo(say(end.mean), say(end.lower, [end.upper]), say(end.upper, [end.lower]))}{' '}
          {detectable ? words.smallest(smallest(detectable)) : null}
        </p>
      ) : null}
      {asks ? (
        <p className={styles.note}>
          {asks}{' '}
          {onForget && (question.kind === 'trend-gets-there' || question.kind === 'inside-forecast') ? (
            <Button kind="act" onClick={onForget}>
              {words.keepAsForecast}
            </Button>
          ) : null}
        </p>
      ) : null}
      {going && from !== null && target !== null && from !== target ? (
        <Trajectory
          small
          tableSwitch={false}
          data={{
            name,
            unit,
            periods: cycle.weeks,
            baseline: from,
            target,
            actual: [],
            counterfactual: going,
            today: 1,
          }}
        />
      ) : (
        otherwise
      )}
    </div>
  );
}

import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { Choice, ChoiceList } from '../design/choice-list.tsx';
import { SelectField, TextField } from '../design/field.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useColumnWords, useThingWords } from '../source/vocabulary.ts';
import type { PartProps } from './choices.ts';
import styles from './definition-builder.module.css';
import {
  type DraftMeasure,
  measureAnswer,
  measureAskedAgain,
  newFormula,
  newRatio,
  type SimpleMeasure,
} from './draft-definition.ts';
import { useDraftWords } from './draft-words.ts';
import { Group } from './group.tsx';
import { parseNumber } from './parse-number.ts';

const frequent = ['count', 'countDistinct', 'sum', 'avg', 'median', 'ratio'] as const;
const others = ['percentile', 'min', 'max', 'snapshot', 'formula'] as const;
type Kind = (typeof frequent)[number] | (typeof others)[number];
const inParts: readonly Kind[] = ['count', 'countDistinct', 'sum', 'avg', 'min', 'max'];
const ofNumbers: readonly Kind[] = ['sum', 'avg', 'median', 'percentile', 'min', 'max', 'snapshot'];

const median = 0.5;
const usualRanks = [0.75, 0.9, 0.95, 0.99];

function kindOf(measure: DraftMeasure | undefined): Kind | null {
  if (!measure) return null;
  return measure.kind !== 'quantile' ? measure.kind : measure.p === median ? 'median' : 'percentile';
}

/** What is measured: the way of measuring first, then the column, since a table has many and a sentence has one. */
export function MeasureChoices(props: PartProps) {
  const { draft, columns, kept, onAnswer, onOpen, inPart = false } = props;
  const { builder } = useWords().kpi;
  const { measure } = draft;
  const [begun, setBegun] = useState<Kind | null>(null);
  const kind = begun ?? kindOf(measure);
  const hasNumbers = columns.some((column) => column.kind === 'number');
  const offered = (one: Kind) => (!inPart || inParts.includes(one)) && (hasNumbers || !ofNumbers.includes(one));
  const answer = (next: DraftMeasure) => {
    setBegun(null);
    onAnswer(measureAnswer(draft, next));
  };
  const choose = (next: Kind) => {
    if (next === kind) return;
    if (next === 'count') return answer({ kind: 'count' });
    if (next === 'ratio') {
      answer(kept?.kind === 'ratio' ? kept : newRatio(draft));
      return onOpen?.('numerator');
    }
    if (next === 'formula') return answer(kept?.kind === 'formula' ? kept : newFormula(draft));
    // The same column, measured otherwise; where it cannot be, the question opens again.
    const column = measure && 'column' in measure ? measure.column : undefined;
    const fits = columns.some((one) => one.name === column && one.kind === 'number');
    if (column !== undefined && fits && next !== 'countDistinct' && measure?.kind !== 'countDistinct')
      return answer(over(next, column, measure));
    setBegun(next);
    onAnswer(measureAskedAgain(draft));
  };
  const option = (one: Kind) => (
    <Choice key={one} chosen={kind === one} onChoose={() => choose(one)}>
      {one === 'count' ? builder.measures.count : builder.kinds[one]}
    </Choice>
  );
  const more = others.filter(offered);
  const rare = kind !== null && others.some((one) => one === kind);
  return (
    <>
      <ChoiceList label={builder.questions.measure}>{frequent.filter(offered).map(option)}</ChoiceList>
      {more.length > 0 ? (
        <details className={styles.more} open={rare}>
          <summary>{builder.otherKinds}</summary>
          <ChoiceList label={builder.otherKinds}>{more.map(option)}</ChoiceList>
        </details>
      ) : null}
      {kind !== null && kind !== 'count' && kind !== 'ratio' && kind !== 'formula' ? (
        <OverColumn {...props} kind={kind} onMeasure={answer} />
      ) : null}
      {onOpen && !inPart && measure && takesThreshold(measure) && !draft.threshold ? (
        <div>
          <Button kind="act" onClick={() => onOpen('threshold')}>
            {builder.threshold.add}
          </Button>
        </div>
      ) : null}
    </>
  );
}

const takesThreshold = ({ kind }: DraftMeasure) => !['formula', 'ratio', 'snapshot', 'countDistinct'].includes(kind);

/** The measure of a kind over a column; what a percentile was asked besides stays. */
function over(kind: Kind, column: string, former: DraftMeasure | undefined): SimpleMeasure {
  switch (kind) {
    case 'median':
    case 'percentile': {
      const known = former?.kind === 'quantile' ? former : null;
      return {
        kind: 'quantile',
        column,
        p: kind === 'median' ? median : known && known.p !== median ? known.p : 0.9,
        method: known?.method ?? 'interpolated',
        per: known?.per ?? 'row',
      };
    }
    case 'snapshot':
      return { kind, column, agg: 'sum', at: former?.kind === 'snapshot' ? former.at : 'periodEnd' };
    case 'sum':
    case 'avg':
    case 'min':
    case 'max':
    case 'countDistinct':
      return { kind, column };
    default:
      return { kind: 'count' };
  }
}

interface OverProps extends PartProps {
  readonly kind: Kind;
  readonly onMeasure: (measure: DraftMeasure) => void;
}

function OverColumn(props: OverProps) {
  const { draft, columns, sourceId, kind, onMeasure } = props;
  const { builder } = useWords().kpi;
  const column = useColumnWords(sourceId, draft.table);
  const things = useThingWords(sourceId, draft.table);
  const { measure } = draft;
  const [counts, setCounts] = useState(measure?.kind === 'snapshot' && measure.agg === 'countDistinct');
  const distinct = kind === 'countDistinct' || (kind === 'snapshot' && counts);
  const fit = columns.filter((one) => one.kind === 'number' || (distinct && one.kind === 'text'));
  const chosen = measure && 'column' in measure && kindOf(measure) === kind ? measure.column : undefined;
  const label = distinct ? builder.ofThings : builder.ofColumn;
  return (
    <>
      {kind === 'snapshot' ? (
        <Group label={builder.stock.label}>
          {([false, true] as const).map((distinctly) => (
            <Choice key={String(distinctly)} chosen={counts === distinctly} onChoose={() => setCounts(distinctly)}>
              {builder.stock[distinctly ? 'countDistinct' : 'sum']}
            </Choice>
          ))}
        </Group>
      ) : null}
      <Group label={label}>
        {fit.map(({ name }) => (
          <Choice
            key={name}
            chosen={chosen === name && (measure?.kind !== 'snapshot' || (measure.agg === 'countDistinct') === counts)}
            onChoose={() => {
              const next = over(kind, name, measure);
              onMeasure(next.kind === 'snapshot' && counts ? { ...next, agg: 'countDistinct' } : next);
            }}
          >
            {distinct ? things(name) : column(name)}
          </Choice>
        ))}
      </Group>
      {measure?.kind === 'quantile' && kindOf(measure) === kind ? (
        <QuantileChoices {...props} measure={measure} ranked={kind === 'percentile'} />
      ) : null}
      {measure?.kind === 'snapshot' && kind === 'snapshot' ? (
        <Group label={builder.stock.at}>
          {(['periodEnd', 'periodAvg'] as const).map((at) => (
            <Choice key={at} chosen={measure.at === at} onChoose={() => onMeasure({ ...measure, at })}>
              {builder.stock[at]}
            </Choice>
          ))}
        </Group>
      ) : null}
    </>
  );
}

interface QuantileProps extends PartProps {
  readonly measure: Extract<SimpleMeasure, { kind: 'quantile' }>;
  readonly ranked: boolean;
}

/** Which percentile, and whether of the rows or of the totals of each: two different medians. */
function QuantileChoices({ draft, columns, sourceId, measure, ranked, onAnswer }: QuantileProps) {
  const { builder } = useWords().kpi;
  const format = useFormat();
  const { things } = useDraftWords(sourceId);
  const [typed, setTyped] = useState(
    ranked && !usualRanks.includes(measure.p) ? format.number(measure.p * 100, { maximumFractionDigits: 4 }) : '',
  );
  const rank = (p: number) => builder.nth(format.number(p * 100, { maximumFractionDigits: 4 }));
  const choose = (text: string) => {
    setTyped(text);
    const p = Math.round((parseNumber(text, false) ?? 0) * 1e4) / 1e6;
    if (p > 0 && p < 1) onAnswer({ measure: { ...measure, p } });
  };
  const names = columns.filter(({ kind, name }) => (kind === 'text' || kind === 'number') && name !== measure.column);
  return (
    <>
      {ranked ? (
        <>
          <Group label={builder.rank}>
            {usualRanks.map((p) => (
              <Choice
                key={p}
                chosen={measure.p === p}
                onChoose={() => {
                  setTyped('');
                  onAnswer({ measure: { ...measure, p } });
                }}
              >
                {rank(p)}
              </Choice>
            ))}
          </Group>
          <TextField
            label={builder.otherRank}
            inputMode="decimal"
            value={typed}
            onChange={(event) => choose(event.currentTarget.value)}
          />
        </>
      ) : null}
      <SelectField
        label={builder.per.label}
        value={measure.per === 'entity' ? (draft.entity ?? '') : ''}
        onChange={(event) => {
          const entity = event.currentTarget.value;
          const stays = draft.threshold ? draft.entity : undefined;
          onAnswer(
            entity === ''
              ? { measure: { ...measure, per: 'row' }, entity: stays }
              : { measure: { ...measure, per: 'entity' }, entity },
          );
        }}
      >
        <option value="">{builder.per.row}</option>
        {names.map(({ name }) => (
          <option key={name} value={name}>
            {builder.per.entity(things(draft, name).one)}
          </option>
        ))}
      </SelectField>
    </>
  );
}

import { useState } from 'react';
import { isPinned } from '../../src/metric-sql/definition.ts';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { useWords } from '../language.tsx';
import type { ChoicesProps } from './choices.ts';
import styles from './definition-builder.module.css';
import { type FormulaDraft, isAsked, type MadeOfParts, type MeasurePart, partsOf } from './draft-definition.ts';
import { expressionProblem } from './expression-problem.ts';
import { FilterChoices } from './filter-choices.tsx';
import { MeasureChoices } from './measure-choices.tsx';
import { draftOfPart, withOnePartMore, withoutPart, withPart } from './measure-parts.ts';
import { ThresholdChoices } from './threshold-choices.tsx';

/** What a formula is made of: the expression as it is written, and each part its own small sentence. */
export function FormulaChoices(props: ChoicesProps & { formula: FormulaDraft }) {
  const { formula, onAnswer } = props;
  const { kpi, definition } = useWords();
  const { parts } = kpi.builder;
  const names = Object.keys(formula.inputs);
  // Nothing is said of an expression that is still being written.
  const [left, setLeft] = useState(formula.expr !== '');
  const problem = left ? expressionProblem(formula) : undefined;
  const more = withOnePartMore(formula);
  return (
    <>
      <TextField
        label={parts.expression}
        help={parts.expressionHelp(names.join(', '))}
        remark={problem && definition.problems[problem.code]?.(problem.params)}
        spellCheck={false}
        autoComplete="off"
        value={formula.expr}
        onChange={(event) => {
          setLeft(false);
          onAnswer({ measure: { ...formula, expr: event.target.value } });
        }}
        onBlur={() => setLeft(true)}
      />
      {partsOf(formula).map((part) => (
        <PartChoices
          key={part.name}
          {...props}
          measure={formula}
          part={part}
          title={parts.input(part.name)}
          onRemove={names.length > 1 ? () => onAnswer({ measure: withoutPart(formula, part.name) }) : undefined}
        />
      ))}
      {more ? (
        <div>
          <Button kind="act" onClick={() => onAnswer({ measure: more })}>
            {parts.add}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** One side of a ratio. */
export function RatioPart(props: ChoicesProps & { side: 'numerator' | 'denominator' }) {
  const { draft, side } = props;
  const { builder } = useWords().kpi;
  const { measure } = draft;
  if (measure?.kind !== 'ratio') return null;
  const part = { name: side, ref: measure[side] };
  return <PartChoices {...props} measure={measure} part={part} title={builder.parts.title[side]} />;
}

interface PartProps extends ChoicesProps {
  readonly measure: MadeOfParts;
  readonly part: MeasurePart;
  readonly title: string;
  readonly onRemove?: (() => void) | undefined;
}

function PartChoices({ measure, part: { name, ref }, title, onRemove, ...props }: PartProps) {
  const { draft, onAnswer } = props;
  const { builder } = useWords().kpi;
  const remove = onRemove ? (
    <Button kind="act" onClick={onRemove}>
      {builder.parts.remove(name)}
    </Button>
  ) : null;
  const part = draftOfPart(draft, ref);
  const columns = part && (part.table === draft.table ? props.columns : props.columnsOf?.(part.table));
  if (!part || !columns)
    return (
      <p>
        {builder.parts.said(
          title,
          !isAsked(ref) && isPinned(ref) ? builder.parts.pinned(ref.kpi, ref.version) : builder.parts.asDefined,
        )}{' '}
        {remove}
      </p>
    );
  const own: ChoicesProps = {
    ...props,
    kept: undefined,
    onOpen: undefined,
    columns,
    draft: part,
    onAnswer: (answer) => onAnswer({ measure: withPart(measure, name, answer) }),
  };
  const choices = (
    <>
      <MeasureChoices {...own} inPart />
      {part.measure?.kind === 'countDistinct' || part.threshold ? (
        <ThresholdChoices key={JSON.stringify(part.measure)} {...own} />
      ) : null}
      <p className={styles.about}>{builder.parts.rows}</p>
      <FilterChoices {...own} question="qualify" />
    </>
  );
  // A side of a ratio is a question of the sentence, which names it; the parts of a formula are side by side.
  if (measure.kind === 'ratio') return choices;
  return (
    <section className={styles.part} aria-label={title}>
      <p>{title}</p>
      {choices}
      {remove ? <div>{remove}</div> : null}
    </section>
  );
}

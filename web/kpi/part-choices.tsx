import { isPinned } from '../../src/metric-sql/definition.ts';
import { TextField } from '../design/field.tsx';
import { useWords } from '../language.tsx';
import type { ChoicesProps } from './choices.ts';
import styles from './definition-builder.module.css';
import { isAsked, type KeptMeasure, type RatioDraft } from './draft-definition.ts';
import { FilterChoices } from './filter-choices.tsx';
import { MeasureChoices } from './measure-choices.tsx';
import { draftOfPart, type MeasurePart, partsOf, withExpression, withPart } from './measure-parts.ts';
import { ThresholdChoices } from './threshold-choices.tsx';

/** What a formula is made of: the expression as it is written, and each part its own small sentence. */
export function FormulaChoices(props: ChoicesProps & { measure: KeptMeasure }) {
  const { measure, onAnswer } = props;
  const { builder } = useWords().kpi;
  const made = measure.measure;
  return (
    <>
      <TextField
        label={builder.parts.expression}
        help={builder.parts.expressionHelp(Object.keys(made.inputs).join(', '))}
        spellCheck={false}
        value={made.expr}
        onChange={(event) => onAnswer({ measure: withExpression(measure, event.target.value) })}
      />
      {partsOf(measure).map((part) => (
        <PartChoices key={part.name} {...props} measure={measure} part={part} title={builder.parts.input(part.name)} />
      ))}
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
  readonly measure: KeptMeasure | RatioDraft;
  readonly part: MeasurePart;
  readonly title: string;
}

function PartChoices({ measure, part: { name, ref }, title, ...props }: PartProps) {
  const { draft, onAnswer } = props;
  const { builder } = useWords().kpi;
  const part = draftOfPart(draft, ref);
  const columns = part && (part.table === draft.table ? props.columns : props.columnsOf?.(part.table));
  if (!part || !columns)
    return (
      <p>
        {builder.parts.said(
          title,
          !isAsked(ref) && isPinned(ref) ? builder.parts.pinned(ref.kpi, ref.version) : builder.parts.asDefined,
        )}
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
    </section>
  );
}

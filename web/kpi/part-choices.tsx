import { isPinned } from '../../src/metric-sql/definition.ts';
import { TextField } from '../design/field.tsx';
import { useWords } from '../language.tsx';
import { MeasureChoices } from './builder-choices.tsx';
import type { ChoicesProps } from './choices.ts';
import styles from './definition-builder.module.css';
import type { KeptMeasure } from './draft-definition.ts';
import { FilterChoices } from './filter-choices.tsx';
import { draftOfPart, partsOf, withExpression, withPart } from './measure-parts.ts';

/** What a ratio or a formula is made of: each part its own small sentence, the expression as it is written. */
export function PartChoices(props: ChoicesProps & { measure: KeptMeasure }) {
  const { measure, draft, onAnswer } = props;
  const { builder } = useWords().kpi;
  const made = measure.measure;
  return (
    <>
      {made.kind === 'formula' ? (
        <TextField
          label={builder.parts.expression}
          help={builder.parts.expressionHelp(Object.keys(made.inputs).join(', '))}
          spellCheck={false}
          value={made.expr}
          onChange={(event) => onAnswer({ measure: withExpression(measure, event.target.value) })}
        />
      ) : null}
      {partsOf(measure).map(({ name, ref }) => {
        const part = draftOfPart(draft, ref);
        const title = name === 'numerator' || name === 'denominator' ? builder.parts[name] : builder.parts.input(name);
        const columns = part && (part.table === draft.table ? props.columns : props.columnsOf?.(part.table));
        if (!part || !columns)
          return (
            <p key={name}>
              {builder.parts.said(
                title,
                isPinned(ref) ? builder.parts.pinned(ref.kpi, ref.version) : builder.parts.asDefined,
              )}
            </p>
          );
        const own: ChoicesProps = {
          ...props,
          kept: undefined,
          columns,
          draft: part,
          onAnswer: (answer) => onAnswer({ measure: withPart(measure, name, answer) }),
        };
        return (
          <section key={name} className={styles.part} aria-label={title}>
            <h4>{title}</h4>
            <MeasureChoices {...own} />
            <FilterChoices {...own} question="qualify" />
          </section>
        );
      })}
    </>
  );
}

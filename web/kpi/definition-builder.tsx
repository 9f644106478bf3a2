import { useState } from 'react';
import { zoneWords } from '../../i18n/definition-sentence.ts';
import { Button } from '../design/button.tsx';
import { Sentence, SentenceToken } from '../design/sentence.tsx';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import { useColumnWords, useThingWords } from '../source/vocabulary.ts';
import { GrainChoices, MeasureChoices, TimeChoices, WindowChoices, ZoneChoices } from './builder-choices.tsx';
import type { ChoicesProps } from './choices.ts';
import { useCondition } from './condition.ts';
import styles from './definition-builder.module.css';
import type { DraftDefinition, Question } from './draft-definition.ts';
import { FilterChoices } from './filter-choices.tsx';
import { PartChoices } from './part-choices.tsx';

const panels: Record<Question, (props: ChoicesProps) => React.ReactNode> = {
  measure: (props) => (
    <>
      <MeasureChoices {...props} />
      {props.draft.measure?.kind === 'kept' ? <PartChoices {...props} measure={props.draft.measure} /> : null}
    </>
  ),
  time: TimeChoices,
  qualify: (props) => <FilterChoices {...props} question="qualify" />,
  exclude: (props) => <FilterChoices {...props} question="exclude" />,
  window: WindowChoices,
  zone: ZoneChoices,
  grain: GrainChoices,
};

/** The definition is the form: one sentence, whose every choice is a token that opens its options under it. */
export function DefinitionBuilder(props: ChoicesProps) {
  const { builder: words } = useWords().kpi;
  const say = useAnswers(props);
  const [open, setOpen] = useState<Question | null>(null);
  const token = (question: Question) => (
    <SentenceToken
      question={words.questions[question]}
      answer={say(props.draft, question)}
      open={open === question}
      onClick={() => setOpen(open === question ? null : question)}
    />
  );
  const Panel = open ? panels[open] : null;
  const trailing = props.draft.window?.type === 'trailing';
  return (
    <div className={styles.builder}>
      <Sentence>
        {words.begin}
        {token('measure')}
        {words.words.every}
        {token('qualify')}
        {words.words.during}
        {token('window')}
        {words.words.except}
        {token('exclude')}
        {words.words.time}
        {token('time')}
        {words.words.zone}
        {token('zone')}
        {trailing ? words.words.read : null}
        {trailing ? token('grain') : null}
        {words.words.end}
      </Sentence>
      {Panel && open ? (
        <section className={styles.panel} aria-label={words.questions[open]}>
          <Panel {...props} />
          <div>
            <Button kind="act" onClick={() => setOpen(null)}>
              {words.close}
            </Button>
          </div>
        </section>
      ) : null}
    </div>
  );
}

function useAnswers({ sourceId, draft, columns }: ChoicesProps) {
  const language = useLanguage();
  const column = useColumnWords(sourceId, draft.table);
  const things = useThingWords(sourceId, draft.table);
  const { kpi } = useWords();
  const format = useFormat();
  const words = kpi.builder;
  const condition = useCondition(sourceId, draft.table);
  const filter = (rows: DraftDefinition['qualify'], none: string, joint: string) => {
    if (rows === undefined) return undefined;
    return rows.length === 0 ? none : words.where(rows.map(condition).join(joint));
  };
  return (draft: DraftDefinition, question: Question): string | undefined => {
    const { measure, window } = draft;
    if (question === 'measure') {
      if (!measure) return undefined;
      if (measure.kind === 'count') return words.measures.count;
      if (measure.kind === 'kept') return words.keptMeasures[measure.measure.kind];
      const { column: counted = '' } = measure;
      return words.measures[measure.kind](measure.kind === 'countDistinct' ? things(counted) : column(counted));
    }
    if (question === 'time') {
      const { column: name = '', sourceTz } = draft.time ?? {};
      const said = sourceTz && columns.some((one) => one.name === name && one.kind === 'local-time');
      return draft.time && (said ? `${column(name)}, ${zoneWords(language, sourceTz)}` : column(name));
    }
    if (question === 'qualify') return filter(draft.qualify, words.everyRow, words.and);
    // A row leaves for any of these; it counts for all of those.
    if (question === 'exclude') return filter(draft.exclude, words.nothing, words.or);
    if (question === 'zone') return draft.zone && zoneWords(language, draft.zone);
    if (question === 'grain') return draft.grain && kpi.grains[draft.grain];
    if (window?.type === 'trailing') return words.trailing(Number(format.number(window.days)));
    if (window?.type === 'toDate') return words.toDate[window.grain];
    if (window?.type === 'allTime') return words.allTime;
    return window?.type === 'calendar' ? words.calendar[window.grain] : undefined;
  };
}

import { Fragment, useRef, useState } from 'react';
import { zoneWords } from '../../i18n/definition-sentence.ts';
import { Button } from '../design/button.tsx';
import { Sentence, SentenceToken } from '../design/sentence.tsx';
import { useLanguage, useWords } from '../language.tsx';
import { useColumnWords } from '../source/vocabulary.ts';
import { BesideChoices } from './beside-choices.tsx';
import { GrainChoices, TimeChoices, WindowChoices, ZoneChoices } from './builder-choices.tsx';
import type { ChoicesProps } from './choices.ts';
import styles from './definition-builder.module.css';
import { type DraftDefinition, isWhole, openQuestions, type Question, saysWhichRows } from './draft-definition.ts';
import { useDraftWords } from './draft-words.ts';
import { FilterChoices } from './filter-choices.tsx';
import { MeasureChoices } from './measure-choices.tsx';
import { FormulaChoices, RatioPart } from './part-choices.tsx';
import { ThresholdChoices } from './threshold-choices.tsx';

const panels: Record<Question, (props: ChoicesProps) => React.ReactNode> = {
  measure: (props) => (
    <>
      <MeasureChoices {...props} />
      {props.draft.measure?.kind === 'formula' ? <FormulaChoices {...props} formula={props.draft.measure} /> : null}
    </>
  ),
  numerator: (props) => <RatioPart {...props} side="numerator" />,
  denominator: (props) => <RatioPart {...props} side="denominator" />,
  threshold: ThresholdChoices,
  time: TimeChoices,
  qualify: (props) => <FilterChoices {...props} question="qualify" />,
  exclude: (props) => <FilterChoices {...props} question="exclude" />,
  window: WindowChoices,
  zone: ZoneChoices,
  grain: GrainChoices,
};

/**
 * The definition is the form: one sentence, whose every choice is a token that opens its options under it; and under the
 * sentence, what it leaves unsaid. `enters`: a drawer that holds nothing before it is entered by its first choice.
 */
export function DefinitionBuilder({ enters = false, ...props }: ChoicesProps & { readonly enters?: boolean }) {
  const { draft, proposed } = props;
  const { builder: words } = useWords().kpi;
  const say = useAnswers(props);
  const [asked, setAsked] = useState<Question | null>(null);
  const next = useRef<Question | null>(null);
  /** Where the keyboard goes: to the question that opens instead, or back to the one that closes. */
  const setOpen = (question: Question | null, focus: Question | null = null) => {
    next.current = focus;
    setAsked(question);
  };
  const { measure, threshold, window } = draft;
  const counts = measure?.kind === 'countDistinct';
  const shown: Record<Question, boolean> = {
    ...{ measure: true, time: true, window: true, exclude: true, zone: true },
    numerator: measure?.kind === 'ratio',
    denominator: measure?.kind === 'ratio',
    threshold: counts || threshold != null || asked === 'threshold',
    qualify: saysWhichRows(draft),
    grain: window !== undefined && window.type !== 'calendar',
  };
  // A question that the last answer did away with is no longer open.
  const open = asked && shown[asked] ? asked : null;
  const begins = !measure ? 'asked' : counts || measure.kind === 'count' ? 'counted' : 'computed';
  const leads: readonly (readonly [Question, string])[] = [
    ['measure', words.begin[begins]],
    ['numerator', words.words.numerator],
    ['denominator', words.words.denominator],
    ['threshold', counts ? words.words.having : words.words.onlyThose],
    ['qualify', words.words.every],
    ['window', words.words.during],
    ['exclude', words.words.except],
    ['time', words.words.time],
    ['zone', words.words.zone],
    ['grain', words.words.read],
  ];
  const said = leads.filter(([question]) => shown[question]);
  const Panel = open ? panels[open] : null;
  return (
    <div className={styles.builder}>
      <Sentence>
        {said.map(([question, lead], at) => (
          <Fragment key={question}>
            {at === 0 ? lead : lead.slice(markOf(lead).length)}
            <SentenceToken
              ref={(button) => {
                if (!button || next.current !== question) return;
                next.current = null;
                button.focus();
              }}
              {...(enters && question === 'measure' && { 'data-autofocus': true })}
              question={words.questions[question]}
              answer={say(draft, question)}
              asks={question === 'measure' && measure?.kind === 'formula' ? words.kinds.formula : undefined}
              open={open === question}
              mark={at + 1 < said.length ? markOf(said[at + 1]![1]) : words.words.end}
              onClick={() => setOpen(open === question ? null : question)}
            />
          </Fragment>
        ))}
      </Sentence>
      {Panel && open ? (
        <section className={styles.panel} aria-label={words.questions[open]}>
          <Panel {...props} onOpen={(question) => setOpen(question, question)} />
          <div>
            <Button kind="act" onClick={() => setOpen(null, open)}>
              {words.close}
            </Button>
          </div>
        </section>
      ) : null}
      {!proposed || openQuestions(draft).length === 0 ? <BesideChoices {...props} /> : null}
    </div>
  );
}

/** The mark that begins what is said next stays with the token before it. */
const markOf = (words: string): string => /^[,.;]?/.exec(words)![0];

function useAnswers({ sourceId, draft, columns }: ChoicesProps) {
  const language = useLanguage();
  const column = useColumnWords(sourceId, draft.table);
  const { kpi } = useWords();
  const words = kpi.builder;
  const said = useDraftWords(sourceId);
  // A row leaves for any of these; it counts for all of those.
  const filter = (draft: DraftDefinition, question: 'qualify' | 'exclude', none: string) => {
    const wheres = draft[question];
    if (wheres === undefined) return undefined;
    return wheres.length === 0 ? none : said.rows(draft, wheres, question === 'qualify' ? 'and' : 'or');
  };
  return (draft: DraftDefinition, question: Question): string | undefined => {
    const { measure, window, threshold } = draft;
    switch (question) {
      case 'measure':
        return measure && (measure.kind !== 'formula' || isWhole(measure)) ? said.measure(draft, measure) : undefined;
      case 'numerator':
      case 'denominator':
        return measure?.kind === 'ratio' ? said.part(draft, measure[question]) : undefined;
      case 'threshold': {
        if (measure?.kind === 'countDistinct') return said.reached(draft);
        if (!threshold || draft.entity === undefined) return undefined;
        return words.threshold.only(said.things(draft, draft.entity).many, said.reached(draft));
      }
      case 'time': {
        const { column: name = '', sourceTz } = draft.time ?? {};
        const zoned = sourceTz && columns.some((one) => one.name === name && one.kind === 'local-time');
        return draft.time && (zoned ? `${column(name)}, ${zoneWords(language, sourceTz)}` : column(name));
      }
      case 'qualify':
        return filter(draft, question, words.everyRow);
      case 'exclude':
        return filter(draft, question, words.nothing);
      case 'zone':
        return draft.zone && zoneWords(language, draft.zone);
      case 'grain':
        return draft.grain && kpi.grains[draft.grain];
      case 'window':
        if (window?.type === 'trailing') return words.trailing(window.days);
        if (window?.type === 'toDate') return words.toDate[window.grain];
        if (window?.type === 'allTime') return words.allTime;
        return window?.type === 'calendar' ? words.calendar[window.grain] : undefined;
    }
  };
}

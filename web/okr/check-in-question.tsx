import { useSuspenseQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { api } from '../api.ts';
import { Trajectory } from '../charts/trajectory.tsx';
import { Button } from '../design/button.tsx';
import { SelectField, TextArea, TextField } from '../design/field.tsx';
import { FieldStack, Form } from '../design/form.tsx';
import { useFormat, useWords } from '../language.tsx';
import { ChanceLine } from './chance-line.tsx';
import styles from './check-in.module.css';
import { type Answer, type DueKeyResult, isGiven, skippedByWord } from './check-in-answers.ts';
import { ConfidenceRound } from './confidence-round.tsx';
import { CycleShows } from './cycle-shows.tsx';
import rows from './okr.module.css';
import type { Cycle } from './okr-data.ts';
import { trajectoryData } from './trajectory-data.ts';
import { useKeyResultWords } from './use-key-result-words.ts';

interface Props {
  readonly keyResult: DueKeyResult;
  readonly cycle: Cycle;
  readonly teamId: string;
  readonly answer: Answer;
  readonly remark: string | undefined;
  readonly typed: number | null;
  readonly asksLearnt: boolean;
  /** One comes from another key result: the focus comes along, or it would stay on what is gone. */
  readonly arriving: boolean;
  /** No key there: what a key does has its button. */
  readonly phone: boolean;
  readonly goesOn: boolean;
  readonly onAnswer: (change: Partial<Answer>) => void;
  readonly onNext: () => void;
}

/** One key result: the value, then the confidence; what was felt last week and the chart come after the answer. */
export function CheckInQuestion(props: Props) {
  const { keyResult, cycle, teamId, answer, remark, typed, asksLearnt, arriving, phone, goesOn, onAnswer, onNext } =
    props;
  const { okr, okrPage } = useWords();
  const words = okrPage.checkIn;
  const { date } = useFormat();
  const said = useKeyResultWords(keyResult);
  const { teams } = useSuspenseQuery(api.team.list.queryOptions()).data;
  const statement = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arriving) statement.current?.focus();
  }, [arriving]);
  const given = answer.confidence !== null;
  const fromKpi = isGiven(keyResult);
  const now = fromKpi ? keyResult.latest : typed;
  const data = trajectoryData(
    typed === null || fromKpi
      ? keyResult
      : {
          ...keyResult,
          values: [
            ...keyResult.values.filter(({ week }) => week !== cycle.week),
            { week: cycle.week, period: cycle.start, value: typed },
          ],
        },
    cycle,
  );
  const { last, kept, help } = keyResult;
  return (
    <article aria-label={keyResult.statement}>
      <h2 ref={statement} tabIndex={-1} className={styles.statement}>
        {keyResult.statement}
      </h2>
      <p className={styles.quiet}>
        {[
          said.commitment,
          said.course,
          said.measured === keyResult.statement ? '' : said.measured,
          keyResult.measure ? okrPage.objective.definition(keyResult.measure.number) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {kept && !kept.skipped ? (
        <p className={styles.quiet}>
          {words.keptNow(
            [
              kept.value === null ? '' : said.value(kept.value),
              kept.confidence === null ? '' : okrPage.objective.felt(kept.confidence),
            ]
              .filter(Boolean)
              .join(' · '),
          )}
        </p>
      ) : null}
      {answer.skipped ? (
        <div className={styles.passed}>
          <p>
            {answer.skipped.why === 'by-choice'
              ? words.passedWith(answer.skipped.word)
              : okr.checkIn.skippedNothingNew(answer.skipped.next && date(answer.skipped.next))}
          </p>
          <Button
            kind="act"
            onClick={() => {
              onAnswer({ skipped: null });
              statement.current?.focus();
            }}
          >
            {words.unskip}
          </Button>
        </div>
      ) : (
        <div className={styles.answer}>
          <div>
            <div className={`${styles.question} ${styles.first}`}>
              {fromKpi ? (
                <>
                  <div className={styles.label}>
                    <b>{words.value}</b>
                    <span className={styles.quiet}>
                      {keyResult.measure?.computed ? words.computed : words.fromKpi(keyResult.measure?.kpi?.name ?? '')}
                    </span>
                  </div>
                  <span className={styles.given}>{now === null ? '—' : said.value(now)}</span>
                </>
              ) : (
                <TextField
                  label={words.value}
                  data-value=""
                  inputMode="decimal"
                  autoComplete="off"
                  help={words.typed}
                  remark={remark}
                  value={answer.value}
                  onChange={(event) => onAnswer({ value: event.target.value })}
                />
              )}
              {given && now !== null && last?.value != null && now !== last.value ? (
                <p className={styles.quiet}>{words.since(said.change(now - last.value))}</p>
              ) : null}
              {given && said.past(now) ? <p className={styles.quiet}>{said.past(now)}</p> : null}
            </div>
            <div className={styles.question}>
              <div className={styles.label}>
                <b>{words.confidence}</b>
                <span className={styles.quiet}>{okr.confidence.felt}</span>
                {phone ? null : <span className={styles.quiet}>{words.keysHint}</span>}
              </div>
              <div
                role="radiogroup"
                aria-label={words.confidence}
                data-scale=""
                className={styles.scale}
                onKeyDown={arrows(answer, onAnswer)}
              >
                {Array.from({ length: 11 }, (_, confidence) => confidence).map((confidence) => (
                  // biome-ignore lint/a11y/useSemanticElements: eleven joined steps, answered by one key each
                  <button
                    key={confidence}
                    type="button"
                    role="radio"
                    className={styles.step}
                    aria-checked={answer.confidence === confidence}
                    tabIndex={(answer.confidence ?? 0) === confidence ? 0 : -1}
                    onClick={() => onAnswer({ confidence })}
                  >
                    {confidence}
                  </button>
                ))}
              </div>
              <div className={styles.ends}>
                <span>{okr.confidence.lowest}</span>
                {given && last?.confidence != null ? <span>{okr.confidence.lastWeek(last.confidence)}</span> : null}
                <span>{okr.confidence.highest}</span>
              </div>
              {given ? null : (
                <ConfidenceRound keyResultId={keyResult.id} onKeep={(confidence) => onAnswer({ confidence })} />
              )}
            </div>
            {asksLearnt ? (
              <div className={styles.question}>
                <TextArea
                  label={okr.checkIn.asksLearnt}
                  help={okr.checkIn.oneSentence}
                  rows={2}
                  value={answer.learnt}
                  onChange={(event) => onAnswer({ learnt: event.target.value })}
                />
              </div>
            ) : null}
            <div className={styles.question}>
              {help ? (
                <p className={rows.why}>
                  {okrPage.cycle.help.says(teams.find(({ id }) => id === help.ofTeamId)?.name ?? '', help.words)}{' '}
                  <span className={styles.quiet}>{okrPage.cycle.help.youAsked(help.what)}</span>
                </p>
              ) : null}
              <FieldStack>
                <TextField
                  label={okr.checkIn.blocks}
                  value={answer.blocked}
                  onChange={(event) => onAnswer({ blocked: event.target.value })}
                />
                {answer.blocked.trim() === '' ? null : (
                  <SelectField
                    label={words.helpFrom}
                    value={answer.helpFrom}
                    onChange={(event) => onAnswer({ helpFrom: event.target.value })}
                  >
                    <option value="">{words.nobody}</option>
                    {teams
                      .filter(({ id }) => id !== teamId)
                      .map(({ id, name }) => (
                        <option key={id} value={id}>
                          {name}
                        </option>
                      ))}
                  </SelectField>
                )}
              </FieldStack>
              <Skip
                answer={answer}
                onAnswer={onAnswer}
                onNext={onNext}
                // Back to the question, where the keys of the ritual answer.
                onGiveUp={() => statement.current?.focus()}
              />
              {phone && goesOn && given ? (
                <Button kind="outline" onClick={onNext}>
                  {words.next}
                </Button>
              ) : null}
            </div>
          </div>
          <div>
            <div className={`${styles.question} ${styles.first}`}>
              <div className={styles.label}>
                <b>{words.compared}</b>
              </div>
              {given ? (
                <>
                  {data ? <Trajectory data={data} /> : null}
                  <CycleShows said={said.said} reading={keyResult.reading} charted={data !== null} />
                  <ChanceLine keyResultId={keyResult.id} confidence={answer.confidence ?? 0} />
                </>
              ) : (
                <p className={styles.quiet}>{words.hidden}</p>
              )}
            </div>
            {given && keyResult.before.length > 0 ? (
              <div>
                <b>{words.before}</b>
                {keyResult.before.slice(0, 4).map((one) => (
                  <div key={one.week} className={rows.said}>
                    <span className={styles.quiet}>
                      {words.weekShort(one.week)} · {one.value === null ? '—' : said.value(one.value)}
                      {one.confidence === null ? '' : ` · ${one.confidence}`}
                    </span>
                    {one.learnt ? <p>{one.learnt}</p> : null}
                  </div>
                ))}
              </div>
            ) : null}
          </div>
        </div>
      )}
    </article>
  );
}

/** Passed over this time, with a word: the field takes what is typed, Enter keeps it and goes on, Escape gives it up. */
function Skip({ answer, onAnswer, onNext, onGiveUp }: Pick<Props, 'answer' | 'onAnswer' | 'onNext'> & GivesUp) {
  const { shell, okr, okrPage } = useWords();
  const words = okrPage.checkIn;
  const [asked, setAsked] = useState(false);
  // Opened by an act, not by a page that finds a word begun: that one leaves the focus where it is.
  const opened = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  const open = answer.skipWord !== null;
  useEffect(() => {
    if (!open || !opened.current) return;
    opened.current = false;
    field.current?.focus({ preventScroll: true });
    field.current?.scrollIntoView({ block: 'center' });
  }, [open]);
  const giveUp = () => {
    onAnswer({ skipWord: null });
    setAsked(false);
    onGiveUp();
  };
  const keep = () => {
    const skipped = skippedByWord(answer);
    setAsked(!skipped);
    if (!skipped) return field.current?.focus();
    onAnswer(skipped);
    onNext();
  };
  if (!open)
    return (
      <div className={rows.row}>
        <Button
          kind="act"
          data-skip=""
          onClick={() => {
            opened.current = true;
            onAnswer({ skipWord: '' });
          }}
        >
          {okr.checkIn.skip}
        </Button>
      </div>
    );
  return (
    <div className={styles.skip}>
      <Form
        onSend={keep}
        acts={
          <>
            <Button type="submit" kind="outline">
              {okr.checkIn.skip}
            </Button>
            <Button kind="secondary" onClick={giveUp}>
              {shell.cancel}
            </Button>
          </>
        }
      >
        <TextField
          ref={field}
          data-skip=""
          label={words.skipWord}
          maxLength={300}
          autoComplete="off"
          remark={asked && answer.skipWord?.trim() === '' ? words.skipAsked : undefined}
          value={answer.skipWord ?? ''}
          onChange={(event) => onAnswer({ skipWord: event.target.value })}
          onKeyDown={(event) => event.key === 'Escape' && giveUp()}
        />
      </Form>
    </div>
  );
}

interface GivesUp {
  readonly onGiveUp: () => void;
}

function arrows({ confidence }: Answer, onAnswer: Props['onAnswer']) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(10, Math.max(0, (confidence ?? 0) + step));
    onAnswer({ confidence: next });
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };
}

import { useSuspenseQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { api } from '../api.ts';
import { Trajectory } from '../charts/trajectory.tsx';
import { Button } from '../design/button.tsx';
import { SelectField, TextArea, TextField } from '../design/field.tsx';
import { FieldStack, Form } from '../design/form.tsx';
import { useFormat, useWords } from '../language.tsx';
import { ChanceLine } from './chance-line.tsx';
import styles from './check-in.module.css';
import { type Answer, type DueKeyResult, isGiven } from './check-in-answers.ts';
import { ConfidenceRound } from './confidence-round.tsx';
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
  readonly onAnswer: (change: Partial<Answer>) => void;
}

/** One key result: the value, then the confidence; what was felt last week and the chart come after the answer. */
export function CheckInQuestion({ keyResult, cycle, teamId, answer, remark, typed, asksLearnt, onAnswer }: Props) {
  const { okr, okrPage } = useWords();
  const words = okrPage.checkIn;
  const { date } = useFormat();
  const said = useKeyResultWords(keyResult);
  const { teams } = useSuspenseQuery(api.team.list.queryOptions()).data;
  const [skipping, setSkipping] = useState(false);
  const [word, setWord] = useState('');
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
      <h2 className={styles.statement}>{keyResult.statement}</h2>
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
        <div className={rows.row}>
          <p>
            {answer.skipped.why === 'by-choice'
              ? answer.skipped.word
              : okr.checkIn.skippedNothingNew(answer.skipped.next && date(answer.skipped.next))}
          </p>
          <Button kind="act" onClick={() => onAnswer({ skipped: null })}>
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
                <span className={styles.quiet}>{words.keysHint}</span>
              </div>
              <div
                role="radiogroup"
                aria-label={words.confidence}
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
              <div className={rows.row}>
                {skipping ? (
                  <Form
                    onSend={() => word.trim() !== '' && onAnswer({ skipped: { why: 'by-choice', word: word.trim() } })}
                    acts={
                      <Button type="submit" kind="outline">
                        {okr.checkIn.skip}
                      </Button>
                    }
                  >
                    <TextField
                      label={words.skipWord}
                      maxLength={300}
                      value={word}
                      onChange={(event) => setWord(event.target.value)}
                    />
                  </Form>
                ) : (
                  <Button kind="act" data-skip="" onClick={() => setSkipping(true)}>
                    {okr.checkIn.skip}
                  </Button>
                )}
              </div>
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
                  {said.said && keyResult.reading?.kind === 'cycle-reading' ? (
                    <p className={rows.why}>{said.said.finding}</p>
                  ) : null}
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

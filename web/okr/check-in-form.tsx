import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { api, refusalOf } from '../api.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { GrowingField, TextField } from '../design/field.tsx';
import { FieldRow, FieldStack } from '../design/form.tsx';
import { KeyHints } from '../design/keys.tsx';
import { Page } from '../design/page.tsx';
import { Projector } from '../design/projector.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { say } from '../design/toast.tsx';
import { usePhone } from '../design/use-phone.ts';
import { WrittenIsBack } from '../design/written-is-back.tsx';
import { parseNumber } from '../kpi/parse-number.ts';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import { useWritten } from '../written.ts';
import styles from './check-in.module.css';
import {
  type Answer,
  type DueKeyResult,
  entryOf,
  firstAnswer,
  isAnswered,
  isGiven,
  learntAsked,
} from './check-in-answers.ts';
import { CheckInQuestion } from './check-in-question.tsx';
import { GuardrailInRoom } from './guardrail-in-room.tsx';
import rows from './okr.module.css';
import { type CheckInPageData, useOkrChanged, useTeamName } from './okr-data.ts';
import { draftedAnswer, PreparedDraft } from './prepared-draft.tsx';
import { useKeyResultWords } from './use-key-result-words.ts';

const typedValue = (keyResult: DueKeyResult, text: string): number | null | undefined =>
  text.trim() === '' ? null : parseNumber(text, keyResult.unit.kind === 'percent');

/** What people have written so far; what they left alone is as the page says. */
interface Written {
  readonly answers: Readonly<Record<string, Partial<Answer>>>;
  readonly priorities: readonly string[] | null;
  readonly reason: string;
  readonly taken: boolean;
}

const NOTHING: Written = { answers: {}, priorities: null, reason: '', taken: false };

/** The week of a team, by keyboard alone if one likes; kept as one snapshot. */
export function CheckInForm({ page }: { page: CheckInPageData }) {
  const { okr, okrPage } = useWords();
  const words = okrPage.checkIn;
  const { date } = useFormat();
  const teamName = useTeamName();
  const navigate = useNavigate();
  const changed = useOkrChanged();
  const phone = usePhone();
  const due = page.objectives.flatMap(({ keyResults }) => keyResults);
  const { cycle, teamId, kept } = page;
  const { written, write, ...begun } = useWritten(`check-in ${cycle.id} ${teamId} ${cycle.week}`, NOTHING);
  const { answers, reason, taken } = written;
  const priorities = written.priorities ?? [0, 1, 2].map((rank) => page.priorities[rank] ?? '');
  const language = useLanguage();
  const answerOf = (keyResult: DueKeyResult): Answer => ({
    ...firstAnswer(keyResult, language),
    ...answers[keyResult.id],
  });
  const [asked, setAsked] = useState(() => ({
    at: Math.max(
      0,
      due.findIndex((keyResult) => !isAnswered(answerOf(keyResult))),
    ),
    arriving: false,
  }));
  const setAt = (next: number) => setAsked({ at: next, arriving: true });
  // Another tab may have dropped one meanwhile.
  const at = Math.min(asked.at, due.length - 1);
  const [remarks, setRemarks] = useState<Record<string, string>>({});
  const ending = useRef<HTMLElement>(null);
  const current = due[at];
  const done = due.filter((keyResult) => isAnswered(answerOf(keyResult))).length;
  const keep = useMutation(
    api.checkIn.keep.mutationOptions({
      onSuccess: async ({ week }) => {
        say(words.kept(week));
        begun.sent();
        await changed();
        await navigate({ to: '/okrs/$id', params: { id: cycle.id } });
      },
      // A colleague kept it first: theirs comes in, under what is written here.
      onError: (error) => {
        ending.current?.scrollIntoView({ block: 'center' });
        return refusalOf(error)?.code.startsWith('check-in.') && changed();
      },
    }),
  );
  const answerCurrent = (change: Partial<Answer>) => {
    if (current) write({ answers: { ...answers, [current.id]: { ...answers[current.id], ...change } } });
  };
  const send = () => {
    const wrong = due.filter((keyResult) => typedValue(keyResult, answerOf(keyResult).value) === undefined);
    setRemarks({
      ...Object.fromEntries(wrong.map(({ id }) => [id, okrPage.room.notNumber])),
      ...(done === 0 && { ending: words.nothingSaid }),
      ...(kept && reason.trim() === '' && { reason: words.correctionAsked }),
    });
    const [first] = wrong;
    if (first) return setAt(due.indexOf(first));
    if (done === 0 || (kept && reason.trim() === '')) {
      // On a phone the button is under the thumb, and what it asks for further down.
      ending.current?.scrollIntoView({ block: 'center' });
      return ending.current?.querySelector<HTMLElement>('[data-reason]')?.focus({ preventScroll: true });
    }
    keep.mutate({
      cycleId: cycle.id,
      teamId,
      entries: due.map((keyResult) =>
        entryOf(keyResult, answerOf(keyResult), typedValue(keyResult, answerOf(keyResult).value) ?? null),
      ),
      priorities: priorities.filter((priority) => priority.trim() !== ''),
      corrects: kept && { checkInId: kept.id, reason },
      percentAs: 'fraction',
    });
  };
  /** Into the fields, where they are read, changed, and given the confidence that only people have. */
  const take = (draft: CheckInPageData['draft']) => {
    if (!draft) return;
    const drafted = due.flatMap((keyResult) => {
      const line = draft.lines.find(({ keyResultId }) => keyResultId === keyResult.id);
      return line ? [[keyResult.id, draftedAnswer(line, keyResult, answerOf(keyResult), language)] as const] : [];
    });
    write({
      answers: { ...answers, ...Object.fromEntries(drafted) },
      ...(draft.priorities.length > 0 && { priorities: [0, 1, 2].map((rank) => draft.priorities[rank] ?? '') }),
      taken: true,
    });
  };
  const goTo = (next: number) => {
    if (next >= due.length) ending.current?.querySelector('textarea')?.focus();
    else setAt(Math.max(0, next));
  };
  /** The focus goes to what was answered: Enter then goes on, wherever one came from. */
  const feel = (confidence: number) => {
    answerCurrent({ confidence });
    document.querySelectorAll<HTMLElement>('[data-scale] [role="radio"]')[confidence]?.focus();
  };
  /** Its button opens the field; open already, the field takes the focus. */
  const skip = () => {
    const act = document.querySelector<HTMLElement>('[data-skip]');
    act?.focus();
    act?.click();
  };
  const press = useRef<(event: KeyboardEvent) => void>(() => {});
  press.current = (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const target = event.target as HTMLElement;
    if (target.closest('textarea, select, [role="dialog"]')) return;
    const value = document.querySelector<HTMLInputElement>('[data-value]');
    // No number holds these letters: they go on from the field of the value too.
    if (target.closest('input') && !(target === value && /^[jkp]$/.test(event.key))) {
      if (event.key !== 'Enter' || !target.closest('article') || target.closest('form')) return;
      event.preventDefault();
      if (target === value) document.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus();
      else goTo(at + 1);
      return;
    }
    const inScale = target.closest('[role="radiogroup"]');
    // The first number typed is the value where one is to be typed, and the next the confidence.
    if (/^[0-9−-]$/.test(event.key) && value?.value === '' && !inScale) return value.focus();
    if (/^[0-9]$/.test(event.key)) feel(Number(event.key));
    else if (event.key === 'x' || event.key === 'X') feel(10);
    else if (event.key === 'j') goTo(at + 1);
    else if (event.key === 'k') goTo(at - 1);
    else if (event.key === 'v') value?.focus();
    else if (event.key === 'p') skip();
    else if (event.key === 'Enter' && !target.closest('a, button:not([role="radio"])')) goTo(at + 1);
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press.current(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  const save = (
    <Button busy={keep.isPending} disabled={!current} onClick={send}>
      {words.save}
    </Button>
  );
  const typed = current ? typedValue(current, answerOf(current).value) : null;
  return (
    <Page
      title={words.title}
      note={words.note(teamName(teamId), cycle.week, cycle.weeks)}
      acts={
        phone ? (
          save
        ) : (
          <>
            <span className={styles.quiet}>{words.progress(done, due.length - done)}</span>
            <Projector byKey={false} />
            <LinkButton kind="outline" to="/okrs/$id" params={{ id: cycle.id }}>
              {words.leave}
            </LinkButton>
          </>
        )
      }
    >
      {kept ? <p className={rows.why}>{words.already(date(kept.on))}</p> : null}
      {page.draft && current ? (
        <PreparedDraft page={page} draft={page.draft} taken={taken} onTake={() => take(page.draft)} />
      ) : null}
      {current ? (
        <div className={styles.layout}>
          <nav aria-label={words.title}>
            {page.objectives.map((objective) => (
              <div key={objective.id}>
                <h2 className={styles.objective}>
                  <span>{objective.rank}</span> {objective.title}
                </h2>
                {objective.keyResults.map((keyResult) => {
                  const answer = answerOf(keyResult);
                  const answered = isAnswered(answer);
                  return (
                    <button
                      key={keyResult.id}
                      type="button"
                      className={styles.line}
                      aria-current={keyResult.id === current.id}
                      onClick={() => setAt(due.indexOf(keyResult))}
                    >
                      <span aria-hidden="true">{answer.skipped ? '–' : answered ? '✓' : '○'}</span>
                      <span>{keyResult.statement}</span>
                      <LineEnd keyResult={keyResult} typed={typedValue(keyResult, answer.value) ?? null} />
                      <span className="visually-hidden">
                        {answer.skipped ? words.passed : answered ? words.answered : words.toAnswer}
                      </span>
                    </button>
                  );
                })}
              </div>
            ))}
            {page.guardrails.length > 0 ? (
              <section>
                <h2 className={`${styles.objective} ${styles.hold}`}>{words.guardrails}</h2>
                {page.guardrails.map((rail) => (
                  <GuardrailInRoom key={rail.id} rail={rail} today={page.today} />
                ))}
              </section>
            ) : null}
          </nav>
          <CheckInQuestion
            key={current.id}
            keyResult={current}
            cycle={cycle}
            teamId={teamId}
            answer={answerOf(current)}
            remark={remarks[current.id]}
            typed={typed ?? null}
            asksLearnt={learntAsked(current, answerOf(current), isGiven(current) ? current.latest : (typed ?? null))}
            arriving={asked.arriving}
            phone={phone}
            goesOn={at + 1 < due.length}
            onAnswer={answerCurrent}
            onNext={() => goTo(at + 1)}
          />
        </div>
      ) : (
        <p className={rows.act}>{words.nothing}</p>
      )}
      {current ? (
        <section ref={ending} className={styles.ending} aria-label={okr.checkIn.priorities}>
          <h2 className={rows.sub}>{okr.checkIn.priorities}</h2>
          <FieldRow>
            {priorities.map((priority, rank) => (
              <GrowingField
                // biome-ignore lint/suspicious/noArrayIndexKey: three places, in order
                key={rank}
                label={words.priority(rank + 1)}
                maxLength={300}
                value={priority}
                onText={(text) => write({ priorities: priorities.map((one, place) => (place === rank ? text : one)) })}
              />
            ))}
          </FieldRow>
          <FieldStack>
            {kept ? (
              <TextField
                label={words.correctionReason}
                data-reason=""
                remark={remarks.reason}
                value={reason}
                onChange={(event) => write({ reason: event.target.value })}
              />
            ) : null}
            {remarks.ending && done === 0 ? <p role="alert">{remarks.ending}</p> : null}
            {keep.error ? <RefusalMessage error={keep.error} /> : null}
            <WrittenIsBack written={begun} />
            <div className={rows.row}>
              {phone ? null : save}
              <span className={styles.quiet}>{words.ofTheTeam}</span>
            </div>
          </FieldStack>
        </section>
      ) : null}
      {phone ? null : (
        <div className={styles.keys}>
          <KeyHints
            hints={[
              { keys: ['↵'], does: words.keys.enter },
              { keys: ['J', 'K'], does: words.keys.move },
              { keys: ['V'], does: words.keys.value },
              { keys: ['P'], does: words.keys.skip },
            ]}
          />
        </div>
      )}
    </Page>
  );
}

/** What a line has so far: the value given or typed, else what it was last time. */
function LineEnd({ keyResult, typed }: { keyResult: DueKeyResult; typed: number | null }) {
  const said = useKeyResultWords(keyResult);
  const value = (isGiven(keyResult) ? keyResult.latest : typed) ?? keyResult.last?.value ?? null;
  return <span className={styles.quiet}>{value === null ? '' : said.value(value)}</span>;
}

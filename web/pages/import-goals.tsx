import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { api, client } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { Section } from '../design/section.tsx';
import { linesAdded } from '../goals/counts-said.ts';
import { IndividualQuestion, LevelQuestion, ManyQuestion, ValuesQuestion } from '../goals/goal-questions.tsx';
import styles from '../goals/goals.module.css';
import { HolderQuestion } from '../goals/holder-question.tsx';
import { importQuery, type Preview, type Said } from '../goals/import-data.ts';
import { ImportState } from '../goals/import-state.tsx';
import { leftOutOf } from '../goals/left-out.tsx';
import { PeriodQuestion } from '../goals/period-question.tsx';
import { Steps } from '../goals/steps.tsx';
import { TrialRun } from '../goals/trial-run.tsx';
import { Understood } from '../goals/understood.tsx';
import { WritingQuestions } from '../goals/writing-questions.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useOkrChanged } from '../okr/okr-data.ts';
import { SendFileButton } from '../source/send-file-button.tsx';

/** Days still to be typed are not sent: the file is read again once they are there. */
function complete(said: Said): Said {
  const { valuesOn, many, periods, ...rest } = said;
  return {
    ...rest,
    periods: (periods ?? []).filter(({ choice }) => !('start' in choice) || (choice.start !== '' && choice.end !== '')),
    ...(valuesOn && (valuesOn.kind === 'leave-out' || valuesOn.on !== '') ? { valuesOn } : {}),
    ...(many && (many.kind === 'first' || (many.why !== '' && many.reviewOn !== '')) ? { many } : {}),
  };
}

/** What is half said stays on screen: a period whose days are being typed keeps its choice. */
const withSaid = (preview: Preview, said: Said): Preview => ({
  ...preview,
  periods: preview.periods.map((found) => ({
    ...found,
    choice: said.periods?.find(({ period }) => period === found.period)?.choice ?? found.choice,
  })),
});

/** A file of goals, from what it is to what it becomes: nothing is written before the last act. */
export function ImportGoals() {
  const dictionary = useWords();
  const words = dictionary.goalImport;
  const { number } = useFormat();
  const navigate = useNavigate();
  const changed = useOkrChanged();
  const queries = useQueryClient();
  const [upload, setUpload] = useState<string | null>(null);
  const [said, setSaid] = useState<Said>({});
  const [preview, setPreview] = useState<Preview | null>(null);
  /** Answers come faster than readings: the last asked is the one shown. */
  const asked = useRef(0);
  const read = useMutation({ mutationFn: (input: { upload: string; said: Said }) => client.goalImport.preview(input) });
  const ask = (id: string, next: Said) => {
    asked.current += 1;
    const turn = asked.current;
    setSaid(next);
    read.mutate(
      { upload: id, said: complete(next) },
      { onSuccess: (found) => (turn === asked.current ? setPreview(found) : undefined) },
    );
  };
  const begin = useMutation(
    api.goalImport.begin.mutationOptions({
      onSuccess: async (begun) => {
        queries.setQueryData(importQuery(begun.id).queryKey, begun);
        if (preview && preview.problemsInAll > 0) leftOutOf.set(begun.id, preview);
        await changed();
        await navigate({ to: '/okrs/import/$id', params: { id: begun.id } });
      },
    }),
  );
  const shown = preview && withSaid(preview, said);
  const open = shown?.questions.filter((question) => question !== 'columns') ?? [];
  const bringing = shown ? linesAdded(shown.counts) : 0;
  const step = !shown ? 'file' : shown.file.missing.length > 0 ? 'format' : open.length > 0 ? 'questions' : 'trial';
  return (
    <Page title={words.title}>
      <Steps now={step} />
      <div className={styles.stack}>
        {shown ? null : (
          <>
            <p className={styles.said}>{words.teach}</p>
            <p className={styles.more}>{words.formatsKnown}</p>
          </>
        )}
        <SendFileButton
          purpose={{ goals: '' }}
          words={words}
          again={shown !== null}
          onBegin={() => {
            asked.current += 1;
            setPreview(null);
            setSaid({});
            read.reset();
          }}
          onSent={(id) => {
            setUpload(id);
            ask(id, {});
          }}
        />
        <p aria-live="polite" className={styles.quiet}>
          {read.isPending ? words.reading : ''}
        </p>
        {read.error ? <RefusalMessage error={read.error} /> : null}
      </div>
      {shown && upload ? (
        <>
          <Section title={words.steps.format}>
            <Understood preview={shown} said={said} onSay={(next) => ask(upload, next)} />
          </Section>
          {shown.file.missing.length > 0 ? null : (
            <>
              <Section
                title={words.steps.questions}
                note={open.length === 0 ? words.noQuestion : words.questionsLeft(open.length)}
              >
                <Questions preview={shown} said={said} onSay={(next) => ask(upload, next)} />
              </Section>
              <Section title={words.steps.trial} note={open.length === 0 ? null : words.questionsLeft(open.length)}>
                <TrialRun preview={shown} />
                {open.length === 0 && bringing > 0 ? (
                  <div className={`${styles.acts} ${styles.last}`}>
                    <Button
                      large
                      busy={begin.isPending || read.isPending}
                      onClick={() =>
                        begin.mutate({ upload, said: complete(said), placeholderName: words.holders.placeholderName })
                      }
                    >
                      {words.trial.bring(words.lines(number(bringing), bringing < 2))}
                    </Button>
                  </div>
                ) : null}
                {begin.error ? <RefusalMessage error={begin.error} /> : null}
              </Section>
            </>
          )}
        </>
      ) : (
        <Before />
      )}
    </Page>
  );
}

function Questions(props: { preview: Preview; said: Said; onSay: (said: Said) => void }) {
  const { preview, said } = props;
  return (
    <div>
      <WritingQuestions {...props} />
      {preview.individualInAll > 0 ? <IndividualQuestion {...props} /> : null}
      {preview.holdersInAll > 0 ? <HolderQuestion {...props} /> : null}
      {preview.periods.length > 0 ? <PeriodQuestion {...props} /> : null}
      {preview.levelsInAll > 0 ? <LevelQuestion {...props} /> : null}
      {preview.many.objectives > 0 ? <ManyQuestion {...props} /> : null}
      {preview.undatedValues > 0 || said.valuesOn ? <ValuesQuestion {...props} /> : null}
    </div>
  );
}

/** Imports one asked for, to come back to. */
function Before() {
  const words = useWords().goalImport;
  const { date } = useFormat();
  const { imports } = useSuspenseQuery(api.goalImport.list.queryOptions()).data;
  if (imports.length === 0) return null;
  return (
    <Section title={words.before} rule="hairline">
      <ul className={styles.links}>
        {imports.map(({ id, fileName, createdAt }) => (
          <li key={id}>
            <Link to="/okrs/import/$id" params={{ id }}>
              {fileName}
            </Link>{' '}
            <span className={styles.quiet}>{date(createdAt.slice(0, 10))}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** One import, followed until it is over. */
export function GoalImportPage() {
  const words = useWords().goalImport;
  const { id } = useParams({ from: '/signed-in/okrs/import/$id' });
  const { data } = useQuery(importQuery(id));
  return (
    <Page title={words.title} note={data?.fileName}>
      <Steps now="in" />
      {data ? <ImportState found={data} /> : null}
    </Page>
  );
}

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { Budget } from '../design/budget.tsx';
import { Button } from '../design/button.tsx';
import { SelectField, TextArea, TextField } from '../design/field.tsx';
import { FieldStack, Form } from '../design/form.tsx';
import { say } from '../design/toast.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useWritten } from '../written.ts';
import { keyFrom } from './key-from.ts';
import styles from './okr.module.css';
import { type KeyResult, useOkrChanged } from './okr-data.ts';
import { useKeyResultWords } from './use-key-result-words.ts';

/** The effort ends, the measure stays: its definition and its values go along, the target does not. */
export function Graduation({ keyResult, onDone }: { keyResult: KeyResult; onDone: () => void }) {
  const { okr, okrPage } = useWords();
  const words = okrPage.closing.graduation;
  const { teams } = useSuspenseQuery(api.team.list.queryOptions()).data;
  const queries = useQueryClient();
  const changed = useOkrChanged();
  const { date } = useFormat();
  const said = useKeyResultWords(keyResult);
  const carried = useSuspenseQuery(api.keyResult.graduation.queryOptions({ input: { id: keyResult.id } })).data;
  const { written, write, ...kept } = useWritten(`graduation ${keyResult.id}`, {
    rangeFrom: carried.settled?.from ?? '',
    rangeReason: keyResult.closing?.learnt.trim() || words.rangeReason(keyResult.statement),
    name: keyResult.statement.slice(0, 120),
    key: null as string | null,
    question: '',
    looksTeamId: '',
    looksFirst: '',
  });
  const { rangeFrom, rangeReason, name, key, question, looksTeamId, looksFirst } = written;
  const points = carried.values.filter(({ period }) => period >= rangeFrom).length;
  const graduate = useMutation(
    api.keyResult.graduate.mutationOptions({
      onSuccess: async () => {
        kept.sent();
        await Promise.all([changed(), queries.invalidateQueries({ queryKey: api.kpi.key() })]);
        say(words.done(name));
        onDone();
      },
    }),
  );
  return (
    <Form
      onSend={() =>
        graduate.mutate({
          id: keyResult.id,
          key: key ?? keyFrom(name),
          name,
          question,
          looksTeamId: looksTeamId || null,
          looksFirst,
          rangeFrom: rangeFrom || null,
          rangeReason,
        })
      }
      error={graduate.error}
      written={kept}
      acts={
        <>
          <Button type="submit" busy={graduate.isPending}>
            {words.propose}
          </Button>
          <Button kind="outline" onClick={onDone}>
            {words.later}
          </Button>
        </>
      }
    >
      <FieldStack>
        <p className={styles.why}>{words.lead}</p>
        <div className={styles.said}>
          <b>{words.measures}</b>
          <p>{said.measured}</p>
          <span className={styles.quiet}>
            {okrPage.objective.definition(keyResult.measure?.number ?? 1)}, {words.carried}
          </span>
        </div>
        <TextField
          label={words.name}
          maxLength={120}
          value={name}
          onChange={(event) => write({ name: event.target.value })}
        />
        <TextField
          label={words.key}
          help={words.keyHelp}
          value={key ?? keyFrom(name)}
          onChange={(event) => write({ key: event.target.value })}
        />
        <TextArea
          label={words.question}
          rows={2}
          value={question}
          onChange={(event) => write({ question: event.target.value })}
        />
        <SelectField
          label={words.who}
          value={looksTeamId}
          onChange={(event) => write({ looksTeamId: event.target.value })}
        >
          <option value="">—</option>
          {teams.map(({ id, name: team }) => (
            <option key={id} value={id}>
              {team}
            </option>
          ))}
        </SelectField>
        <TextField
          label={words.first}
          value={looksFirst}
          onChange={(event) => write({ looksFirst: event.target.value })}
        />
        {carried.values.length === 0 ? null : (
          <>
            <SelectField
              label={words.range}
              help={
                carried.settled ? words.settled(date(carried.settled.from), carried.settled.points) : words.notSettled
              }
              value={rangeFrom}
              onChange={(event) => write({ rangeFrom: event.target.value })}
            >
              <option value="">{words.wholeHistory(carried.values.length)}</option>
              {carried.values.map(({ period }) => (
                <option key={period} value={period}>
                  {words.rangeFrom(date(period))}
                </option>
              ))}
            </SelectField>
            {rangeFrom === '' ? null : (
              <>
                <TextField
                  label={words.rangeWhy}
                  value={rangeReason}
                  onChange={(event) => write({ rangeReason: event.target.value })}
                />
                {points < 12 ? <p className={styles.quiet}>{words.provisional(points)}</p> : null}
              </>
            )}
          </>
        )}
        <p className={styles.quiet}>{okr.graduation.expectedLevelEmpty}</p>
        <p className={styles.quiet}>
          {okr.graduation.onTrial(2)}, {words.until(date(carried.trialUntil))}
        </p>
        <div>
          <b>{words.place}</b>
          <Budget taken={carried.budget.have} limit={carried.budget.limit} />
        </div>
      </FieldStack>
    </Form>
  );
}

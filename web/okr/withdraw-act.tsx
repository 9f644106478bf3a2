import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Form } from '../design/form.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { useFormat, useWords } from '../language.tsx';
import { type CyclePageData, type KeyResult, type Objective, objectiveQuery, useOkrChanged } from './okr-data.ts';
import type { Withdrawn } from './use-withdrawn.ts';

type OnWithdrawn = (one: Withdrawn) => void;

/** It leaves the page first: what it asked for itself would be refused when everything is read again. */
export const leave = (onWithdrawn: OnWithdrawn, one: Withdrawn) => flushSync(() => onWithdrawn(one));

interface OfObjective {
  readonly objective: Objective;
  readonly page: CyclePageData;
  readonly onWithdrawn: OnWithdrawn;
}

/** Withdraws a proposal made by mistake: at once where nothing hangs under it, else once what goes with it was said. */
export function WithdrawObjective({ objective, page, onWithdrawn }: OfObjective) {
  const words = useWords().okrPage.room;
  const changed = useOkrChanged();
  const { comments, stances } = useSuspenseQuery(objectiveQuery(objective.id)).data;
  const { id, title, version, dots, keyResults, guardrails, initiatives } = objective;
  const withdraw = useMutation(
    api.objective.withdraw.mutationOptions({
      onSuccess: async () => {
        leave(onWithdrawn, { kind: 'objective', id, title, version, objectiveId: id });
        await changed();
      },
    }),
  );
  const supporters = page.objectives.filter(({ supports }) => supports?.id === id).length;
  return (
    <WithdrawAct
      title={title}
      parts={[
        [words.parts.keyResults, keyResults.length],
        [words.parts.guardrails, guardrails.length],
        [words.parts.initiatives, initiatives.length],
        [words.parts.stances, stances.length],
        [words.parts.comments, comments.length],
      ]}
      more={[
        ...(dots > 0 ? [words.dotsReturn(dots)] : []),
        ...(supporters > 0 ? [words.supportersStay(supporters)] : []),
      ]}
      note={words.withdrawNote}
      act={withdraw}
      onConfirm={() => withdraw.mutate({ id, expectedVersion: version })}
    />
  );
}

interface OfKeyResult {
  readonly keyResult: KeyResult;
  readonly objective: Objective;
  readonly onWithdrawn: OnWithdrawn;
}

/** Withdraws a key result of a draft, with the bets placed on it. */
export function WithdrawKeyResult({ keyResult, objective, onWithdrawn }: OfKeyResult) {
  const words = useWords().okrPage.room;
  const changed = useOkrChanged();
  const { id, statement: title, version } = keyResult;
  const withdraw = useMutation(
    api.keyResult.withdraw.mutationOptions({
      onSuccess: async () => {
        leave(onWithdrawn, { kind: 'key-result', id, title, version, objectiveId: objective.id });
        await changed();
      },
    }),
  );
  const bets = objective.initiatives.filter(({ keyResultId }) => keyResultId === id).length;
  return (
    <WithdrawAct
      title={title}
      parts={[[words.parts.initiatives, bets]]}
      more={[]}
      note={null}
      act={withdraw}
      onConfirm={() => withdraw.mutate({ id, expectedVersion: version })}
    />
  );
}

interface ActProps {
  readonly title: string;
  readonly parts: readonly (readonly [(count: number) => string, number])[];
  readonly more: readonly string[];
  readonly note: string | null;
  readonly act: { readonly isPending: boolean; readonly error: unknown };
  readonly onConfirm: () => void;
}

function WithdrawAct({ title, parts, more, note, act, onConfirm }: ActProps) {
  const words = useWords().okrPage.room;
  const { list } = useFormat();
  const [asked, setAsked] = useState(false);
  const counted = parts.flatMap(([say, count]) => (count > 0 ? [say(count)] : []));
  const hangs = counted.length > 0 || more.length > 0;
  return (
    <>
      <Button
        kind="act"
        aria-label={`${words.withdraw} ${title}`}
        busy={act.isPending}
        onClick={() => (hangs ? setAsked(true) : onConfirm())}
      >
        {words.withdraw}
      </Button>
      {act.error && !asked ? <RefusalMessage error={act.error} /> : null}
      <Dialog opened={asked} onClose={() => setAsked(false)} title={words.withdrawTitle(title)}>
        <Form
          onSend={onConfirm}
          error={act.error}
          acts={
            <>
              <Button type="submit" busy={act.isPending}>
                {words.withdraw}
              </Button>
              <Button kind="secondary" onClick={() => setAsked(false)}>
                {words.keepProposal}
              </Button>
            </>
          }
        >
          {counted.length > 0 ? <p>{words.goesToo(list(counted))}</p> : null}
          {more.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {note ? <p>{note}</p> : null}
        </Form>
      </Dialog>
    </>
  );
}

import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { FieldRow, Form } from '../design/form.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useIsMember } from '../shell/session.ts';
import { useWritten } from '../written.ts';
import { AddGuardrail } from './add-guardrail.tsx';
import { AddKeyResult } from './add-key-result.tsx';
import { EditObjective } from './edit-objective.tsx';
import { GuardrailLine } from './guardrail-line.tsx';
import { Initiatives } from './initiatives.tsx';
import { LimitConversation, limitOf } from './limit-conversation.tsx';
import { ObjectiveComments } from './objective-comments.tsx';
import { ObjectiveLinks } from './objective-links.tsx';
import styles from './okr.module.css';
import { type CyclePageData, type Objective, useOkrChanged, useTeamName } from './okr-data.ts';
import { ProposedKeyResult } from './proposed-key-result.tsx';
import { TakeBackGuardrail } from './take-back-guardrail.tsx';
import type { useWithdrawn } from './use-withdrawn.ts';
import { WithdrawObjective } from './withdraw-act.tsx';
import { PutBack, WithdrawnLines } from './withdrawn-lines.tsx';

interface Props {
  readonly objective: Objective;
  readonly page: CyclePageData;
  readonly proposals: readonly Objective[];
  /** Somebody withdrew it while it was open here: what is being written stays, and nothing more is kept. */
  readonly gone: boolean;
  readonly withdrawn: ReturnType<typeof useWithdrawn>;
}

type Opened =
  | 'key-result'
  | 'guardrail'
  | 'refuse'
  | 'edit'
  | { readonly keyResultId: string; readonly at: 'statement' | 'target' };

/** Where the form that rewrites this one was opened, if it is the one that is open. */
const rewrittenAt = (opened: Opened | null, { id }: { readonly id: string }) =>
  typeof opened === 'object' && opened?.keyResultId === id ? opened.at : null;

/** One proposal: why now, its key results, what must hold meanwhile, the bets; then chosen, or not now. */
export function ProposalDetail({ objective, page, proposals, gone, withdrawn }: Props) {
  const words = useWords().okrPage.room;
  const { list } = useFormat();
  const teamName = useTeamName();
  const { kpis } = useSuspenseQuery(api.kpi.list.queryOptions()).data;
  const changed = useOkrChanged();
  const member = useIsMember();
  const [opened, setOpened] = useState<Opened | null>(null);
  const { id, version: expectedVersion, keyResults } = objective;
  /** Closes the form that is done, and no other: the next may be open before the page has been read again. */
  const closing = (form: Opened) => () => setOpened((now) => (now === form ? null : now));
  const choose = useMutation(api.objective.choose.mutationOptions({ onSuccess: changed }));
  const unchoose = useMutation(api.objective.unchoose.mutationOptions({ onSuccess: changed }));
  const chosen = objective.state === 'chosen';
  const limit = limitOf(choose.error);
  const teams = objective.contributingTeams.map(
    ({ teamId, answer }) => `${teamName(teamId)} (${words.contribution[answer]})`,
  );
  const awayHere = withdrawn.away.filter(({ kind, objectiveId }) => kind === 'key-result' && objectiveId === id);
  return (
    <article>
      {gone ? (
        <div role="alert" className={styles.withdrawn}>
          {words.goneMeanwhile} {objective.mayWithdraw ? <PutBack one={{ ...objective, kind: 'objective' }} /> : null}
        </div>
      ) : null}
      <h2 className={styles.half}>{objective.title}</h2>
      {objective.whyNow ? <p className={styles.why}>{objective.whyNow}</p> : null}
      <div className={styles.facts}>
        <span>{list([teamName(objective.teamId), ...teams])}</span>
        <ObjectiveLinks objective={objective} page={page} />
      </div>
      <div className={styles.row}>
        {objective.mayEdit && objective.state !== 'not-doing' && !gone ? (
          // One button, whichever it says: the keyboard stays where it was.
          <Button
            kind={chosen ? 'outline' : 'primary'}
            busy={choose.isPending || unchoose.isPending}
            onClick={() => (chosen ? unchoose : choose).mutate({ id, expectedVersion })}
          >
            {chosen ? words.notYet : words.choose}
          </Button>
        ) : null}
        {objective.mayEdit && objective.state === 'draft' && !gone ? (
          <Button kind="outline" onClick={() => setOpened('refuse')}>
            {words.refuse}
          </Button>
        ) : null}
        {objective.mayEdit ? (
          <Button kind="act" onClick={() => setOpened(opened === 'edit' ? null : 'edit')}>
            {words.edit}
          </Button>
        ) : null}
        {objective.mayWithdraw && !gone ? (
          <WithdrawObjective objective={objective} page={page} onWithdrawn={withdrawn.add} />
        ) : null}
      </div>
      {opened === 'edit' ? <EditObjective objective={objective} onDone={closing('edit')} /> : null}
      {choose.error && !limit ? <RefusalMessage error={choose.error} /> : null}
      {unchoose.error ? <RefusalMessage error={unchoose.error} /> : null}
      {limit ? (
        <LimitConversation
          error={choose.error}
          nameOf={(other) => proposals.find((one) => one.id === other && other !== id)?.title ?? ''}
          onAnswer={(answer) => choose.mutate({ id, expectedVersion, limit: answer })}
        />
      ) : null}
      {opened === 'refuse' ? <Refuse objective={objective} onDone={closing('refuse')} /> : null}
      {keyResults
        .filter((keyResult) => !withdrawn.isAway(keyResult))
        .map((keyResult, at) => (
          <ProposedKeyResult
            key={keyResult.id}
            keyResult={keyResult}
            rank={at + 1}
            objective={objective}
            cycle={page.cycle}
            kpis={kpis}
            gone={gone}
            opened={rewrittenAt(opened, keyResult)}
            onOpen={(place) =>
              setOpened((now) =>
                place ? { keyResultId: keyResult.id, at: place } : rewrittenAt(now, keyResult) ? null : now,
              )
            }
            onWithdrawn={withdrawn.add}
            onAnother={() => setOpened('key-result')}
          />
        ))}
      <WithdrawnLines away={awayHere} isFresh={withdrawn.isFresh} onBack={({ id: back }) => withdrawn.remove(back)} />
      {opened === 'key-result' ? (
        <AddKeyResult objective={objective} cycle={page.cycle} kpis={kpis} onDone={closing('key-result')} />
      ) : member ? (
        <div className={styles.row}>
          <Button kind="outline" onClick={() => setOpened('key-result')}>
            {words.addKeyResult}
          </Button>
        </div>
      ) : null}
      {objective.mayEdit || objective.guardrails.length > 0 ? <h3 className={styles.sub}>{words.guardrails}</h3> : null}
      {objective.guardrails.map((rail) => (
        <GuardrailLine key={rail.id} rail={rail}>
          {objective.mayEdit ? <TakeBackGuardrail rail={rail} /> : null}
        </GuardrailLine>
      ))}
      {objective.mayEdit && objective.guardrails.length === 0 ? <p className={styles.why}>{words.unguarded}</p> : null}
      {!objective.mayEdit ? null : kpis.length === 0 ? (
        <p className={styles.quiet}>{words.noKpi}</p>
      ) : opened === 'guardrail' ? (
        <AddGuardrail objectiveId={id} kpis={kpis} onDone={closing('guardrail')} />
      ) : (
        <Button kind="act" onClick={() => setOpened('guardrail')}>
          {words.addGuardrail}
        </Button>
      )}
      {objective.mayEdit || objective.initiatives.length > 0 ? (
        <h3 className={styles.sub}>
          {words.initiatives} <span className={styles.quiet}>{words.bets}</span>
        </h3>
      ) : null}
      <Initiatives objective={objective} cycle={page.cycle} />
      <ObjectiveComments id={id} />
    </article>
  );
}

function Refuse({ objective, onDone }: { objective: Objective; onDone: () => void }) {
  const { notDoing, room } = useWords().okrPage;
  const { written, write, ...kept } = useWritten(`refuse objective ${objective.id}`, { why: '', revisitOn: '' });
  const { why, revisitOn } = written;
  const changed = useOkrChanged();
  const refuse = useMutation(
    api.objective.refuse.mutationOptions({
      onSuccess: async () => {
        kept.sent();
        await changed();
        onDone();
      },
    }),
  );
  return (
    <Form
      label={room.refuseTitle}
      onSend={() =>
        refuse.mutate({
          id: objective.id,
          expectedVersion: objective.version,
          why,
          revisitOn: revisitOn === '' ? null : revisitOn,
        })
      }
      error={refuse.error}
      written={kept}
      onCancel={onDone}
      acts={<Button type="submit">{room.refuseTitle}</Button>}
    >
      <FieldRow>
        <TextField label={notDoing.why} value={why} onChange={(event) => write({ why: event.target.value })} />
        <TextField
          label={notDoing.revisitOn}
          help={notDoing.revisitHelp}
          type="date"
          value={revisitOn}
          onChange={(event) => write({ revisitOn: event.target.value })}
        />
      </FieldRow>
    </Form>
  );
}

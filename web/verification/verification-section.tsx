import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { Section } from '../design/section.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import { CheckDrawer } from './check-drawer.tsx';
import { CheckMark, FoundCheck } from './found-check.tsx';
import styles from './verification.module.css';
import { isChecking, type Rule, type Shown, useVerification } from './verification-data.ts';

interface Props {
  readonly kpiKey: string;
  readonly percent: boolean;
  readonly mayEdit: boolean;
  /** Another act on what is computed. */
  readonly acts?: ReactNode;
}

/** Whether the number is verified, what that rests on, and how it fell when it did. */
export function VerificationSection(props: Props) {
  const { verification: words } = useWords();
  const format = useFormat();
  const { organisation } = useSession();
  const queries = useQueryClient();
  const [adding, setAdding] = useState(false);
  const { data } = useVerification(props.kpiKey);
  const run = useMutation(
    api.verification.run.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.verification.key() }),
    }),
  );
  if (!data) return null;
  const { state } = data;
  const checking = isChecking(data) || run.isPending;
  return (
    <Section
      title={words.title}
      rule="hairline"
      acts={
        props.mayEdit ? (
          <span className={styles.acts}>
            <Button kind="act" onClick={() => setAdding(true)}>
              {words.add}
            </Button>
            {props.acts}
            <Button kind="outline" busy={checking} onClick={() => run.mutate({ key: props.kpiKey })}>
              {words.checkNow}
            </Button>
          </span>
        ) : null
      }
    >
      <p className={styles.state} aria-live="polite">
        {state.kind === 'verified' ? (
          <>
            <b>{words.verified}</b>, {words.since(format.instant(state.since, organisation.timezone))}
          </>
        ) : (
          <>
            <b>{words.notVerified}.</b> {words.because[state.because]}
          </>
        )}{' '}
        {checking ? <span className={styles.quiet}>{words.checking}</span> : null}
      </p>
      <Checks shown={data} {...props} />
      {data.rules.length === 0 ? <p className={styles.quiet}>{words.lead}</p> : null}
      {run.error ? <RefusalMessage error={run.error} /> : null}
      {adding ? (
        <CheckDrawer
          kpiKey={props.kpiKey}
          percent={props.percent}
          columns={data.columns}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </Section>
  );
}

function Checks({ shown, kpiKey, mayEdit }: Props & { shown: Shown }) {
  const { verification: words } = useWords();
  const queries = useQueryClient();
  const remove = useMutation(
    api.verification.remove.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.verification.key() }),
    }),
  );
  const waiting = (shown.rules as Rule[]).filter(({ id }) => !shown.checks.some(({ ruleId }) => ruleId === id));
  return (
    <ul className={styles.checks}>
      {shown.checks.map((check) => (
        <li key={check.id}>
          <FoundCheck check={check} />
          {check.ruleId && mayEdit ? (
            <Button
              kind="act"
              busy={remove.isPending}
              onClick={() => remove.mutate({ key: kpiKey, ruleId: check.ruleId ?? '' })}
            >
              {words.remove}
            </Button>
          ) : null}
        </li>
      ))}
      {waiting.map(({ id, body }) => (
        <li key={id}>
          <CheckMark passed={null} />
          <span>
            <b>{words.kinds[body.kind]}</b>
            {words.colon}
            {words.checking}
          </span>
        </li>
      ))}
      {remove.error ? <RefusalMessage error={remove.error} /> : null}
    </ul>
  );
}

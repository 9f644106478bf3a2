import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalSentence } from '../../i18n/dictionary.ts';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { Section } from '../design/section.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useSession } from '../shell/session.ts';
import { CheckDrawer } from './check-drawer.tsx';
import styles from './verification.module.css';
import { isChecking, type Rule, type Shown, useVerification } from './verification-data.ts';

interface Props {
  readonly kpiKey: string;
  readonly percent: boolean;
  readonly mayEdit: boolean;
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
  const say = useFound();
  const waiting = (shown.rules as Rule[]).filter(({ id }) => !shown.checks.some(({ ruleId }) => ruleId === id));
  return (
    <ul className={styles.checks}>
      {shown.checks.map((check) => (
        <li key={check.id}>
          <Mark passed={check.passed && check.current} />
          <span>
            <b>{words.kinds[check.kind]}</b>, {check.passed ? words.passed : words.failed}
            {words.colon}
            {say(check)}
            {check.current ? null : <span className={styles.quiet}> ({words.stale})</span>}
          </span>
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
          <Mark passed={null} />
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

/** What a check found, in words: periods as people write them. */
function useFound(): (check: Shown['checks'][number]) => string {
  const dictionary = useWords();
  const format = useFormat();
  const sentences = dictionary.verification.found as Readonly<Record<string, (params: never) => string>>;
  return ({ found: { code, params } }) => {
    const said = typeof params.period === 'string' ? { ...params, period: format.date(params.period) } : params;
    const sentence = sentences[code]?.(said as never) ?? refusalSentence(dictionary, code, said);
    const why = params.why as { code: string; params: Record<string, unknown> } | undefined;
    return why ? `${sentence} ${refusalSentence(dictionary, why.code, why.params)}` : sentence;
  };
}

/** A tick, a cross, or an empty ring; the word beside it says the same. */
function Mark({ passed }: { passed: boolean | null }) {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" className={styles.mark}>
      <circle cx="9" cy="9" r="7.5" {...(passed === null ? { strokeDasharray: '3 3' } : {})} />
      {passed === true ? <path d="M5.5 9.2l2.4 2.5 4.6-5" /> : null}
      {passed === false ? <path d="M6 6l6 6M12 6l-6 6" /> : null}
    </svg>
  );
}

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { TextArea } from '../design/field.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { Signatures } from '../design/signatures.tsx';
import { WrittenIsBack } from '../design/written-is-back.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useTeamOf } from '../pages/people/team-of.ts';
import { useSession } from '../shell/session.ts';
import { useWritten } from '../written.ts';
import type { KpiPageData } from './kpi-data.ts';
import { Difference } from './propose-drawer.tsx';
import { useKpiActDone } from './use-kpi-act.ts';
import styles from './version-list.module.css';
import { WhoIsAsked } from './who-is-asked.tsx';

interface Props {
  readonly page: KpiPageData;
  readonly version: KpiPageData['versions'][number];
  readonly say: (value: number) => string;
}

/** Who was asked and what each said; while it is proposed, the difference in numbers and the acts of agreement. */
export function Proposal({ page, version, say }: Props) {
  const { kpiActs, kpiLife } = useWords();
  const words = kpiActs.versions;
  const format = useFormat();
  const { person, organisation } = useSession();
  const teamOf = useTeamOf();
  const { agreement } = version;
  if (!agreement) return null;
  const { asked, kind, decideBy, overdue } = agreement;
  const concerns = asked.filter(({ stance }) => stance === 'concern').length;
  const silent = asked.filter(({ stance }) => stance === null).length;
  const by = format.date(decideBy);
  const open = version.status === 'proposed';
  return (
    <div className={styles.acts}>
      {asked.length > 0 ? (
        <Signatures
          signatures={asked.map(({ personId, name, stance, words: said, at }) => ({
            key: personId,
            name: name ?? '—',
            // A name signed agrees; what is said otherwise is written.
            details: [
              ...[personId === page.kpi.stewardId ? words.keeps : teamOf(personId)].filter((one) => one !== undefined),
              ...(stance === null ? [words.silent] : stance === 'agree' ? [] : [words.concern(said ?? '')]),
              ...(at ? [format.instant(at, organisation.timezone, { dateStyle: 'medium' })] : []),
            ],
          }))}
        />
      ) : null}
      {open ? (
        <>
          <Difference page={page} version={version} say={say} />
          <p className="serif">
            {kind === 'nobody-asked'
              ? kpiLife.agreement.nobodyAsked
              : overdue
                ? kpiLife.agreement.overdue(by)
                : kind === 'ready'
                  ? kpiLife.agreement.ready
                  : kind === 'open'
                    ? kpiLife.agreement.open(silent)
                    : kpiLife.agreement.toDecide(concerns, by)}
          </p>
          {asked.some(({ personId }) => personId === person.id) ? <GiveStance page={page} version={version} /> : null}
          {kind === 'nobody-asked' && page.may.includes('definition.edit') ? (
            <AskSomeone page={page} version={version} />
          ) : null}
          {page.may.includes('definition.declare') ? <Declare page={page} version={version} kind={kind} /> : null}
        </>
      ) : null}
    </div>
  );
}

/** Nobody was: those who read the number are named while it waits. */
function AskSomeone({ page, version }: Omit<Props, 'say'>) {
  const words = useWords().kpiActs.versions;
  const done = useKpiActDone();
  const [asked, setAsked] = useState<readonly string[]>([]);
  const ask = useMutation(api.definition.ask.mutationOptions({ onSuccess: () => done(words.done.asked) }));
  const { number, version: expectedVersion } = version;
  return (
    <>
      <WhoIsAsked known={[]} asked={asked} onAsk={setAsked} help={words.askedHelp} />
      {asked.length > 0 ? (
        <Button
          busy={ask.isPending}
          onClick={() => ask.mutate({ key: page.kpi.key, number, expectedVersion, personIds: [...asked] })}
        >
          {words.ask}
        </Button>
      ) : null}
      {ask.error ? <RefusalMessage error={ask.error} /> : null}
    </>
  );
}

function GiveStance({ page, version }: Omit<Props, 'say'>) {
  const words = useWords().kpiActs.versions;
  const done = useKpiActDone();
  const { written, write, ...kept } = useWritten(`concern definition ${version.versionId}`, { concern: '' });
  const { concern } = written;
  const give = useMutation(
    api.definition.stance.mutationOptions({
      onSuccess: async () => {
        kept.sent();
        await done(words.done.said);
        kept.forget();
      },
    }),
  );
  const { number, specHash } = version;
  const said = { key: page.kpi.key, number, specHash };
  return (
    <>
      <Button busy={give.isPending} onClick={() => give.mutate({ ...said, stance: { kind: 'agree' } })}>
        {words.agree}
      </Button>
      <TextArea
        label={words.concernField}
        rows={2}
        value={concern}
        onChange={(event) => write({ concern: event.currentTarget.value })}
      />
      <WrittenIsBack written={kept} />
      <Button
        kind="outline"
        disabled={concern.trim() === ''}
        busy={give.isPending}
        onClick={() => give.mutate({ ...said, stance: { kind: 'concern', words: concern } })}
      >
        {words.sayConcern}
      </Button>
      {give.error ? <RefusalMessage error={give.error} /> : null}
    </>
  );
}

type AgreementKind = NonNullable<Props['version']['agreement']>['kind'];

function Declare({ page, version, kind }: Omit<Props, 'say'> & { kind: AgreementKind }) {
  const ready = kind === 'ready';
  const words = useWords().kpiActs.versions;
  const done = useKpiActDone();
  const { written, write, ...kept } = useWritten(`declared definition ${version.versionId}`, { inWriting: '' });
  const { inWriting } = written;
  const declare = useMutation(
    api.definition.declare.mutationOptions({
      onSuccess: () => {
        kept.sent();
        return done(ready ? words.done.agreed : words.done.decided);
      },
    }),
  );
  const withdraw = useMutation(
    api.definition.withdraw.mutationOptions({ onSuccess: () => done(words.done.withdrawn) }),
  );
  const at = { key: page.kpi.key, number: version.number, expectedVersion: version.version };
  return (
    <>
      {ready ? null : (
        <TextArea
          label={kind === 'nobody-asked' ? words.inWritingAlone : words.inWriting}
          rows={2}
          value={inWriting}
          onChange={(event) => write({ inWriting: event.currentTarget.value })}
        />
      )}
      {ready ? null : <WrittenIsBack written={kept} />}
      <Button
        busy={declare.isPending}
        disabled={!ready && inWriting.trim() === ''}
        onClick={() => declare.mutate({ ...at, inWriting: ready ? null : inWriting })}
      >
        {ready ? words.declare : words.decide}
      </Button>
      {page.may.includes('definition.edit') ? (
        <Button kind="act" busy={withdraw.isPending} onClick={() => withdraw.mutate(at)}>
          {words.withdraw}
        </Button>
      ) : null}
      {declare.error || withdraw.error ? <RefusalMessage error={declare.error ?? withdraw.error} /> : null}
    </>
  );
}

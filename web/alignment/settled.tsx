import { useQuery } from '@tanstack/react-query';
import type { Settlement } from '../../src/alignment/settlement.ts';
import { api } from '../api.ts';
import { LinkButton } from '../design/button.tsx';
import { Signatures } from '../design/signatures.tsx';
import { useWords } from '../language.tsx';
import { useTeamOf } from '../pages/people/team-of.ts';
import { useIsMember } from '../shell/session.ts';
import type { TestPage } from './alignment-data.ts';
import { AskAgain } from './ask-again.tsx';
import styles from './settling.module.css';

/** Settlements of before kept neither concerns nor signatures. */
type Kept = Settlement & {
  readonly inWriting: string | null;
  readonly concerns?: readonly { readonly personId: string | null; readonly words: string }[];
  readonly agreedIds?: readonly string[];
  readonly agreedGuests?: number;
};

/** A word settled on before it had a KPI: the KPI of that name since then, or the way to make one. */
function AsKpi({ page, term, other = false }: { page: TestPage; term: string; other?: boolean }) {
  const { fromTest, settle } = useWords().alignmentPage;
  const member = useIsMember();
  const { data } = useQuery(api.kpi.list.queryOptions());
  if (!data) return null;
  const known = data.kpis.find(({ name }) => name.toLocaleLowerCase() === term.toLocaleLowerCase());
  if (known)
    return (
      <LinkButton kind="outline" to="/kpis/$key" params={{ key: known.key }}>
        {settle.kpi}
      </LinkButton>
    );
  return member ? (
    <LinkButton
      kind={other ? 'act' : 'outline'}
      to="/alignment/$id/kpi"
      params={{ id: page.id }}
      search={other ? { other: true } : {}}
    >
      {fromTest.act(term)}
    </LinkButton>
  ) : null;
}

/** What was agreed, by whom and over which concerns, for good; and the way to ask again. */
export function Settled({ page }: { page: TestPage }) {
  const words = useWords().alignmentPage.settle;
  const member = useIsMember();
  const teamOf = useTeamOf();
  const settlement = page.settlement as unknown as Kept | null;
  if (!settlement) return null;
  return (
    <section className={styles.settled}>
      <p className={styles.kept}>{settlement.kept.words}</p>
      <p className={styles.quiet}>{settlement.kept.whatFor}</p>
      {settlement.kind === 'two-words' ? (
        <>
          <h2>{words.other(settlement.other.term)}</h2>
          <p className={styles.kept}>{settlement.other.words}</p>
          <p className={styles.quiet}>{settlement.other.whatFor}</p>
          <AsKpi page={page} term={settlement.other.term} other />
        </>
      ) : null}
      {settlement.inWriting ? (
        <blockquote className={styles.concern}>
          <p>{settlement.inWriting}</p>
          <footer>{words.decidedInWriting}</footer>
        </blockquote>
      ) : null}
      {(settlement.concerns ?? []).map((concern) => (
        <blockquote key={concern.personId ?? concern.words} className={styles.concern}>
          <p>{concern.words}</p>
          <footer>
            {concern.personId === null
              ? words.guest
              : (page.people.find(({ id }) => id === concern.personId)?.name ?? words.someone)}
            . {words.concerns}
          </footer>
        </blockquote>
      ))}
      {(settlement.agreedIds ?? []).length > 0 ? (
        <Signatures
          signatures={(settlement.agreedIds ?? []).map((personId) => ({
            key: personId,
            name: page.people.find(({ id }) => id === personId)?.name ?? words.someone,
            details: [teamOf(personId)].filter((one) => one !== undefined),
          }))}
        />
      ) : null}
      {settlement.agreedGuests ? <p className={styles.quiet}>{words.guestsAgreed(settlement.agreedGuests)}</p> : null}
      <div className={styles.acts}>
        {page.kpiKey ? (
          <LinkButton kind="outline" to="/kpis/$key" params={{ key: page.kpiKey }}>
            {words.kpi}
          </LinkButton>
        ) : (
          <AsKpi page={page} term={settlement.kept.term} />
        )}
        {member ? <AskAgain testId={page.id} /> : null}
      </div>
      {page.kpiKey && page.profile === null ? <p className={styles.quiet}>{words.wordsOnlyNext}</p> : null}
    </section>
  );
}

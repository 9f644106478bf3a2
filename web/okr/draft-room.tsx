import { useMutation } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { Page } from '../design/page.tsx';
import { RefusalMessage } from '../design/refusal-message.tsx';
import { usePhone } from '../design/use-phone.ts';
import { BringGoals } from '../goals/bring-goals.tsx';
import { useFormat, useWords } from '../language.tsx';
import { useIsMember, useSession } from '../shell/session.ts';
import { AskForASay } from './ask-for-a-say.tsx';
import { EditCycle } from './edit-cycle.tsx';
import { LastTime } from './last-time.tsx';
import { NotDoingList } from './not-doing-list.tsx';
import styles from './okr.module.css';
import { type CyclePageData, type Objective, useOkrChanged } from './okr-data.ts';
import { OtherTeams } from './other-teams.tsx';
import { ProposalDetail } from './proposal-detail.tsx';
import { ProposalVoices } from './proposal-voices.tsx';
import { ProposeObjective } from './propose-objective.tsx';
import { StartCycle } from './start-cycle.tsx';
import { useShownProposal } from './use-shown-proposal.ts';
import { useWithdrawn } from './use-withdrawn.ts';
import { WithdrawnLines } from './withdrawn-lines.tsx';

interface Props {
  readonly page: CyclePageData;
  readonly improves?: string | undefined;
  /** The one to look at first: where a letter that asks for a say leads. */
  readonly proposal?: string | undefined;
}

/** Where a cycle is drafted together: proposals by dots, the one being looked at, what people say of it. */
export function DraftRoom({ page, improves, proposal }: Props) {
  const { okr, okrPage } = useWords();
  const words = okrPage.room;
  const { date } = useFormat();
  const { memberships, organisation } = useSession();
  const member = useIsMember();
  const [asked, setAsked] = useState<'propose' | 'start' | 'ask' | 'cycle' | null>(
    improves && member ? 'propose' : null,
  );
  const { cycle } = page;
  const withdrawn = useWithdrawn(page);
  const proposals = page.objectives.filter((one) => one.state !== 'not-doing' && !withdrawn.isAway(one));
  const { objective: shown, gone, open, leave } = useShownProposal(page, proposals, proposal);
  const chosen = proposals.filter(({ state }) => state === 'chosen');
  // What is chosen, else as many as a team may choose: the rest waits under a rule.
  const places = organisation.limits.objectivesPerTeam;
  const kept = chosen.length > 0 ? proposals.findLastIndex(({ state }) => state === 'chosen') + 1 : places;
  const close = () => setAsked(null);
  // On a phone one act stays under the thumb: the others stand in the page.
  const phone = usePhone();
  const besides = member ? (
    <>
      <BringGoals />
      {shown ? (
        <Button kind="outline" onClick={() => setAsked('ask')}>
          {words.ask}
        </Button>
      ) : null}
    </>
  ) : null;
  return (
    <Page
      title={words.title(cycle.name)}
      note={
        <>
          {words.note(date(cycle.start))}{' '}
          {cycle.mayPlan ? (
            <Button kind="act" className={styles.beside} onClick={() => setAsked('cycle')}>
              {words.nameAndDates}
            </Button>
          ) : null}
        </>
      }
      acts={
        <>
          {phone || !member ? null : <span className={styles.quiet}>{words.dotsLeft(page.dotsLeft)}</span>}
          {cycle.mayFacilitate && chosen.length > 0 ? (
            <Button kind="outline" onClick={() => setAsked('start')}>
              {words.start}
            </Button>
          ) : null}
          {phone ? null : besides}
          {member ? <Button onClick={() => setAsked('propose')}>{words.propose}</Button> : null}
        </>
      }
    >
      {page.ambitions
        .filter(({ id }) => chosen.length > 0 && page.unservedAmbitionIds.includes(id))
        .map(({ id, phrase }) => (
          <p key={id} className={styles.quiet}>
            {okrPage.cycle.unserved(phrase)}
          </p>
        ))}
      {phone && besides ? <div className={styles.row}>{besides}</div> : null}
      {page.lastTime ? (
        <LastTime left={page.lastTime} {...(member && { onTakeUp: () => setAsked('propose') })} />
      ) : null}
      <div className={styles.room}>
        <section aria-labelledby="proposals">
          <h2 id="proposals" className={styles.title}>
            {words.proposals(proposals.length + page.others.filter(({ state }) => state !== 'not-doing').length)}
          </h2>
          <p className={styles.under}>
            {words.byDots(member)}
            {phone && member ? `. ${words.dotsLeft(page.dotsLeft)}` : ''}
          </p>
          <ol className={styles.proposals}>
            {proposals.map((objective, at) => (
              <Fragment key={objective.id}>
                {at === kept ? <li className={styles.places}>{words.places(chosen.length, places)}</li> : null}
                <Proposal
                  objective={objective}
                  rank={at + 1}
                  waits={at >= kept}
                  current={objective.id === shown?.id}
                  left={page.dotsLeft}
                  onOpen={() => open(objective.id)}
                />
              </Fragment>
            ))}
          </ol>
          {chosen.length > 0 && kept >= proposals.length ? (
            <p className={styles.quiet}>{words.places(chosen.length, places)}</p>
          ) : null}
          <OtherTeams page={page}>
            {(objective) =>
              withdrawn.isAway(objective) ? null : (
                <ol className={styles.proposals}>
                  <Proposal
                    objective={objective}
                    rank={null}
                    current={objective.id === shown?.id}
                    left={page.dotsLeft}
                    onOpen={() => open(objective)}
                  />
                </ol>
              )
            }
          </OtherTeams>
        </section>
        <section aria-label={shown?.title ?? words.propose}>
          <WithdrawnLines
            away={withdrawn.away.filter(({ kind }) => kind === 'objective')}
            isFresh={withdrawn.isFresh}
            onBack={({ id }) => {
              withdrawn.remove(id);
              open(id);
            }}
          />
          {gone === 'before' ? <p className={styles.withdrawn}>{words.goneBefore}</p> : null}
          {shown ? (
            <ProposalDetail
              key={shown.id}
              objective={shown}
              page={page}
              proposals={proposals}
              gone={gone === 'meanwhile'}
              withdrawn={{
                ...withdrawn,
                add: (one) => {
                  withdrawn.add(one);
                  if (one.kind === 'objective') leave();
                },
              }}
            />
          ) : (
            <EmptyState sentence={words.empty} />
          )}
        </section>
        <div>
          {shown ? <ProposalVoices key={shown.id} objective={shown} /> : null}
          <section aria-labelledby="room-not-doing">
            <h2 id="room-not-doing" className={styles.sub}>
              {okr.notDoing.title}
            </h2>
            <NotDoingList
              items={page.notDoing}
              cycleId={cycle.id}
              teamId={shown?.mayEdit ? shown.teamId : (memberships[0]?.teamId ?? cycle.teamId)}
            />
          </section>
        </div>
      </div>
      <Dialog opened={asked === 'propose'} onClose={close} title={words.propose}>
        {asked === 'propose' ? (
          <ProposeObjective page={page} {...(improves && { improves })} onDone={close} onProposed={open} />
        ) : null}
      </Dialog>
      <Dialog opened={asked === 'ask'} onClose={close} title={words.askTitle}>
        {asked === 'ask' && shown ? <AskForASay objective={shown} onDone={close} /> : null}
      </Dialog>
      <Dialog opened={asked === 'start'} onClose={close} title={words.startTitle}>
        {asked === 'start' ? <StartCycle page={page} onDone={close} /> : null}
      </Dialog>
      <Dialog opened={asked === 'cycle'} onClose={close} title={words.nameAndDates}>
        {asked === 'cycle' ? <EditCycle page={page} onDone={close} /> : null}
      </Dialog>
    </Page>
  );
}

interface ProposalProps {
  readonly objective: Objective;
  /** Null for one of another team, opened from its line. */
  readonly rank: number | null;
  /** Under the rule: no place for it yet. */
  readonly waits?: boolean;
  readonly current: boolean;
  readonly left: number;
  readonly onOpen: () => void;
}

function Proposal({ objective, rank, waits = false, current, left, onOpen }: ProposalProps) {
  const words = useWords().okrPage.room;
  const changed = useOkrChanged();
  const member = useIsMember();
  const place = useMutation(api.objective.rank.mutationOptions({ onSuccess: () => changed() }));
  const { id, dots, ownDots, title } = objective;
  const agree = objective.agreeByTeam.reduce((sum, { count }) => sum + count, 0);
  return (
    <li className={[styles.proposal, current && styles.current, waits && styles.waits].filter(Boolean).join(' ')}>
      <span className={styles.small}>{rank}</span>
      <div>
        <button type="button" className={styles.open} aria-current={current} onClick={onOpen}>
          {title}
        </button>
        {/* biome-ignore lint/a11y/useSemanticElements: two buttons and a drawing, not fields */}
        <div role="group" className={styles.dots} aria-label={words.dots(title)}>
          {member ? (
            <button
              type="button"
              className={styles.round}
              disabled={ownDots === 0}
              aria-label={`${words.fewerDots}, ${title}`}
              onClick={() => place.mutate({ id, count: ownDots - 1 })}
            >
              −
            </button>
          ) : null}
          {Array.from({ length: dots }, (_, at) => at).map((at) => (
            <span key={at} aria-hidden="true" className={at < ownDots ? `${styles.dot} ${styles.own}` : styles.dot} />
          ))}
          <span className="visually-hidden">{dots}</span>
          {member ? (
            <button
              type="button"
              className={styles.round}
              disabled={left === 0}
              aria-label={`${words.moreDots}, ${title}`}
              onClick={() => place.mutate({ id, count: ownDots + 1 })}
            >
              +
            </button>
          ) : null}
        </div>
        <div className={styles.facts}>
          {objective.state === 'chosen' ? <b className={styles.move}>{words.chosen}</b> : null}
          {agree > 0 ? <span>{words.agree(agree)}</span> : null}
          {objective.concerns > 0 ? <span>{words.concerns(objective.concerns)}</span> : null}
        </div>
        {place.error ? <RefusalMessage error={place.error} /> : null}
      </div>
    </li>
  );
}

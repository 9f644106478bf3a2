import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { ChartWords } from '../charts/chart-words.tsx';
import { Button, LinkButton } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { Projector } from '../design/projector.tsx';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import { useTeamName } from '../okr/okr-data.ts';
import { TeamCalibration } from '../okr/team-calibration.tsx';
import { CycleLead } from '../retrospective/cycle-lead.tsx';
import { DecidedLastTime, DecidedNext } from '../retrospective/decided.tsx';
import { Fates } from '../retrospective/fates.tsx';
import { Meanwhile } from '../retrospective/meanwhile.tsx';
import { Noes } from '../retrospective/noes.tsx';
import styles from '../retrospective/retrospective.module.css';
import { type RetrospectiveData, useRetrospective } from '../retrospective/retrospective-data.ts';
import { ToldObjectiveSection } from '../retrospective/told-objective.tsx';
import review from '../review/review.module.css';
import { useSession } from '../shell/session.ts';
import { Scope } from '../steering/scope.tsx';

const route = getRouteApi('/signed-in/okrs/$id/retrospective');

/** The deck of a cycle that is over: decided last time, what came of each objective, what is decided for the next. */
export function OkrRetrospective() {
  const { retrospective: words, review: said, charts } = useWords();
  const { date } = useFormat();
  const go = useNavigate();
  const { id } = route.useParams();
  const { team } = route.useSearch();
  const page = useRetrospective(id, team);
  const { organisation } = useSession();
  const { cycle } = page;
  const note = words.note(
    page.team?.name ?? said.wholeOrganisation,
    date(cycle.start, { day: 'numeric', month: 'long' }),
    date(cycle.end, { day: 'numeric', month: 'long', year: 'numeric' }),
  );
  return (
    <ChartWords language={useLanguage()} words={charts}>
      <Page
        title={words.title(cycle.name)}
        note={note}
        acts={
          <>
            <Projector />
            <LinkButton kind="act" to="/okrs/$id" params={{ id }}>
              {words.closing}
            </LinkButton>
            <Button kind="secondary" onClick={() => print()}>
              {said.print}
            </Button>
          </>
        }
      >
        {page.teams.length > 1 ? (
          <div className={review.scope}>
            <Scope
              page={page}
              to="/okrs/$id/retrospective"
              params={{ id }}
              onChoose={(one) =>
                void go({ to: '/okrs/$id/retrospective', params: { id }, search: one ? { team: one } : {} })
              }
            />
          </div>
        ) : null}
        <CycleLead counts={page.counts} />
        <DecidedLastTime page={page} />
        {page.objectives.map((objective) => (
          <ToldObjectiveSection key={objective.id} objective={objective} page={page} />
        ))}
        <Others page={page} />
        <Fates page={page} />
        <Noes page={page} />
        <Meanwhile page={page} />
        <Calibrations page={page} />
        <DecidedNext page={page} team={team} />
        <p className={review.foot}>
          <span>Gouverne</span>
          {organisation.example ? <span>{said.example(organisation.name)}</span> : null}
          <span>{`${words.title(cycle.name)}, ${note}`}</span>
        </p>
      </Page>
    </ChartWords>
  );
}

/** Beyond what one page holds: each team has its own. */
function Others({ page }: { page: RetrospectiveData }) {
  const { retrospective: words } = useWords();
  const teamName = useTeamName();
  if (page.others.length === 0) return null;
  return (
    <section aria-labelledby="others" className={styles.section}>
      <h2 id="others">{words.others(page.others.length)}</h2>
      <ul className={styles.two}>
        {page.others.map(({ id, teamId, title }) => (
          <li key={id} className={styles.line}>
            {title}
            <small>
              <Link to="/okrs/$id/retrospective" params={{ id: page.cycle.id }} search={{ team: teamId }}>
                {teamName(teamId)}
              </Link>
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** On the screen of its own team, and on no paper. */
function Calibrations({ page }: { page: RetrospectiveData }) {
  const { retrospective: words, okr } = useWords();
  if (page.own.length === 0) return null;
  return (
    <section aria-labelledby="calibration" className={`${styles.section} no-print`}>
      <h2 id="calibration">
        {words.calibration} <small>{okr.calibration.ownOnly}</small>
      </h2>
      {page.own.map(({ id, name }) => (
        <TeamCalibration key={id} teamId={id} team={name} />
      ))}
    </section>
  );
}

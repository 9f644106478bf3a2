import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ChartWords } from '../charts/chart-words.tsx';
import { Button, LinkButton } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { Page } from '../design/page.tsx';
import { Projector } from '../design/projector.tsx';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import { DecidedToday, LastTime } from '../review/decisions.tsx';
import styles from '../review/review.module.css';
import { type ReviewData, useReview } from '../review/review-data.ts';
import { ReviewRooms } from '../review/review-rooms.tsx';
import { Reviewed } from '../review/reviewed-kpi.tsx';
import { useSession } from '../shell/session.ts';
import { Scope } from '../steering/scope.tsx';

const route = getRouteApi('/signed-in/review');

/** The deck that writes itself: decided last time, every KPI in words and two windows, decided today. */
export function Review() {
  const { review, charts } = useWords();
  const language = useLanguage();
  const format = useFormat();
  const go = useNavigate();
  const { team } = route.useSearch();
  const page = useReview(team);
  const { organisation } = useSession();
  const [table, setTable] = useState(false);
  const note = review.note(
    format.date(page.today, { month: 'long', year: 'numeric' }),
    page.team?.name ?? review.wholeOrganisation,
    format.instant(page.now, organisation.timezone, { dateStyle: 'long', timeStyle: 'short' }),
  );
  return (
    <ChartWords language={language} words={charts}>
      <Page
        title={review.title}
        note={note}
        acts={
          <>
            <Projector />
            <Button kind="act" onClick={() => setTable(!table)}>
              {table ? review.charts : review.figures}
            </Button>
            <Button kind="secondary" onClick={() => print()}>
              {review.print}
            </Button>
          </>
        }
      >
        <div className={styles.scope}>
          <ReviewRooms />
        </div>
        <div className={styles.scope}>
          <Scope
            page={page}
            to="/review"
            onChoose={(one) => void go({ to: '/review', search: one ? { team: one } : {} })}
          />
        </div>
        <Legend page={page} />
        {page.kpis.length > 0 || page.lastTime.length > 0 ? <LastTime page={page} /> : null}
        {page.kpis.length === 0 ? (
          <EmptyState sentence={review.noKpi}>
            <LinkButton to="/kpis">{review.noKpiAct}</LinkButton>
          </EmptyState>
        ) : null}
        <div className={styles.deck}>
          {page.kpis.map((kpi) => (
            <Reviewed key={kpi.id} kpi={kpi} table={table} />
          ))}
          <DecidedToday page={page} team={team} />
        </div>
        <p className={styles.foot}>
          <span>Gouverne</span>
          {organisation.example ? <span>{review.example(organisation.name)}</span> : null}
          <span>{note}</span>
        </p>
      </Page>
    </ChartWords>
  );
}

/** What the lines are, once for the whole deck. */
function Legend({ page }: { page: ReviewData }) {
  const { review } = useWords();
  const [kpi] = page.kpis;
  if (!kpi) return null;
  return (
    <p className={styles.legend}>
      <span>
        {review.short[kpi.cadence]}, {review.long[kpi.cadence].toLowerCase()}. {review.monthIsItsLast}
      </span>
      <span>
        <svg width="30" height="10" aria-hidden="true">
          <path d="M0 5H30" stroke="var(--common)" strokeDasharray="3 2.5" />
        </svg>
        {review.yearBefore}
      </span>
      <span>
        <svg width="30" height="12" aria-hidden="true">
          <rect x=".5" y="1" width="29" height="10" fill="var(--hold-band)" stroke="var(--hold-line)" />
        </svg>
        {review.range}
      </span>
    </p>
  );
}

import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { EmptyState } from '../design/empty-state.tsx';
import { RowSelect } from '../design/field.tsx';
import { Page } from '../design/page.tsx';
import styles from '../drift/questions.module.css';
import { useQuestions } from '../drift/questions-data.ts';
import { TeamQuestions } from '../drift/team-questions.tsx';
import { useWords } from '../language.tsx';
import { ReviewRooms } from '../review/review-rooms.tsx';

const route = getRouteApi('/signed-in/review/questions');

/** Questions, never accusations: one a team and week, to the team first. */
export function Questions() {
  const { drift, coverage } = useWords();
  const go = useNavigate();
  const { team } = route.useSearch();
  const page = useQuestions(team);
  return (
    <Page
      title={drift.page.title}
      note={drift.page.note}
      acts={
        page.teams.length > 1 ? (
          <RowSelect
            aria-label={drift.page.whose}
            value={page.team?.id ?? ''}
            onChange={({ currentTarget: { value } }) =>
              void go({ to: '/review/questions', search: value === '' ? {} : { team: value } })
            }
          >
            <option value="">{coverage.whole}</option>
            {page.teams.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </RowSelect>
        ) : undefined
      }
    >
      <div className={styles.scope}>
        <ReviewRooms />
      </div>
      {page.questions.length === 0 ? <EmptyState sentence={drift.page.noTeam} /> : null}
      {page.questions.map((of) => (
        <TeamQuestions key={of.team.id} of={of} />
      ))}
    </Page>
  );
}

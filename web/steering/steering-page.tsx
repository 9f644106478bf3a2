import { useNavigate } from '@tanstack/react-router';
import { ChartWords } from '../charts/chart-words.tsx';
import { Page } from '../design/page.tsx';
import { Projector } from '../design/projector.tsx';
import { useFormat, useLanguage, useWords } from '../language.tsx';
import { Ambitions } from './ambitions.tsx';
import { CheckInActs, useCheckInTeams } from './check-in-acts.tsx';
import { CycleBar } from './cycle-bar.tsx';
import { HalfLinks } from './half-links.tsx';
import halves from './halves.module.css';
import { HoldHalf } from './hold-half.tsx';
import { MoveHalf } from './move-half.tsx';
import { NeedsALook } from './needs-a-look.tsx';
import { NotDoing } from './not-doing.tsx';
import { Scope } from './scope.tsx';
import { type Asked, useSteering } from './steering-data.ts';
import styles from './steering-page.module.css';
import { PastNotice, TimeTravel } from './time-travel.tsx';

/** The week in one page: what needs a look, what holds, what moves, and what links them. */
export function SteeringPage({ asked }: { asked: Asked }) {
  const { shell, charts } = useWords();
  const language = useLanguage();
  const format = useFormat();
  const go = useNavigate();
  const page = useSteering(asked);
  const search = (team: string | undefined, on: string | undefined) => ({
    ...(team ? { team } : {}),
    ...(on ? { on } : {}),
  });
  const travel = {
    today: page.today,
    on: page.on,
    onGo: (on: string | undefined) => void go({ to: '/', search: search(asked.team, on) }),
  };
  const day = format.date(page.on, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const teams = useCheckInTeams(page);
  // Marks have little room: the year is in the title.
  const pastDay = page.on < page.today ? format.date(page.on, { day: 'numeric', month: 'long' }) : undefined;
  return (
    <ChartWords language={language} words={charts}>
      <Page
        title={shell.rooms.steering}
        acts={teams.length > 0 ? <CheckInActs page={page} teams={teams} /> : null}
        note={
          <span className={styles.note}>
            {page.team ? `${page.team.name}, ${day}` : day}
            <span className={styles.tools}>
              <TimeTravel {...travel} />
              <Projector />
            </span>
          </span>
        }
      >
        <div className={styles.scope}>
          <Scope
            page={page}
            to="/"
            on={asked.on}
            onChoose={(team) => void go({ to: '/', search: search(team, asked.on) })}
          />
        </div>
        <PastNotice {...travel} />
        <NeedsALook page={page} />
        <Ambitions page={page} />
        {page.move ? <CycleBar cycle={page.move.cycle} pastDay={pastDay} /> : null}
        <div className={halves.halves}>
          <HalfLinks page={page} />
          <HoldHalf page={page} />
          <MoveHalf page={page} pastDay={pastDay} />
        </div>
        <NotDoing items={page.notDoing} />
      </Page>
    </ChartWords>
  );
}

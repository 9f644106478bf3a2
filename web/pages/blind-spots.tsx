import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ActivityLine } from '../blind-spots/activity-line.tsx';
import styles from '../blind-spots/blind-spots.module.css';
import { type BlindSpotsData, useBlindSpots } from '../blind-spots/blind-spots-data.ts';
import { ListActivities } from '../blind-spots/list-activities.tsx';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { RowSelect } from '../design/field.tsx';
import { Page } from '../design/page.tsx';
import { Section } from '../design/section.tsx';
import { useWords } from '../language.tsx';
import { ReviewRooms } from '../review/review-rooms.tsx';

const route = getRouteApi('/signed-in/blind-spots');

/** What teams do beside their objectives, and what follows it: what nobody follows is read first. */
export function BlindSpots() {
  const { coverage: words } = useWords();
  const { team } = route.useSearch();
  const page = useBlindSpots(team);
  const [listing, setListing] = useState(false);
  const mayList = page.teams.some(({ id, mayEdit }) => mayEdit && (page.team === null || id === page.team.id));
  const list = (
    <Button onClick={() => setListing(true)}>{page.activities.length === 0 ? words.emptyAct : words.list.act}</Button>
  );
  return (
    <Page
      title={words.title}
      note={page.team ? words.noteOf(page.team.name) : words.note}
      acts={mayList && page.activities.length > 0 ? list : undefined}
    >
      <div className={styles.rooms}>
        <ReviewRooms />
      </div>
      <div className={styles.bar}>
        {page.activities.length > 0 ? <p className={styles.totals}>{words.totals(page.totals)}</p> : <span />}
        <Whose page={page} />
      </div>
      {page.activities.length === 0 ? (
        <EmptyState sentence={mayList ? words.empty : words.emptyOthers}>{mayList ? list : null}</EmptyState>
      ) : null}
      {(['nobody', 'kpis', 'objective', 'neither'] as const).map((kind) => (
        <Kind key={kind} kind={kind} page={page} />
      ))}
      <Dialog opened={listing} onClose={() => setListing(false)} title={words.list.title}>
        {listing ? <ListActivities page={page} onDone={() => setListing(false)} /> : null}
      </Dialog>
    </Page>
  );
}

function Kind({ kind, page }: { kind: 'nobody' | 'kpis' | 'objective' | 'neither'; page: BlindSpotsData }) {
  const { sections, notes } = useWords().coverage;
  const lines = page.activities.filter(({ coverage }) => coverage.kind === kind);
  if (lines.length === 0) return null;
  return (
    <Section
      title={sections[kind]}
      note={notes[kind]}
      {...(kind === 'kpis' ? { half: 'hold' as const } : kind === 'objective' ? { half: 'move' as const } : {})}
    >
      <ul>
        {lines.map((activity) => (
          <ActivityLine key={activity.id} activity={activity} page={page} />
        ))}
      </ul>
    </Section>
  );
}

function Whose({ page }: { page: BlindSpotsData }) {
  const { coverage: words } = useWords();
  const go = useNavigate();
  if (page.teams.length < 2) return null;
  return (
    <RowSelect
      aria-label={words.teamSwitch}
      value={page.team?.id ?? ''}
      onChange={({ currentTarget: { value } }) =>
        void go({ to: '/blind-spots', search: value === '' ? {} : { team: value } })
      }
    >
      <option value="">{words.whole}</option>
      {page.teams.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </RowSelect>
  );
}

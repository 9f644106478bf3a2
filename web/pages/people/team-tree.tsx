import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Section } from '../../design/section.tsx';
import { Chip } from '../../design/tag.tsx';
import { useLanguage, useWords } from '../../language.tsx';
import { FormerTeams } from './former-teams.tsx';
import { NewTeamDrawer } from './new-team-drawer.tsx';
import { inTreeOrder, type Placed, useTeams } from './people-data.ts';
import { TeamDrawer } from './team-drawer.tsx';
import styles from './team-tree.module.css';

/** Indentation says enough for four levels; deeper teams stand under the fourth. */
const depths = [styles.depth0, styles.depth1, styles.depth2, styles.depth3];

export function TeamTree({ admin }: { admin: boolean }) {
  const words = useWords().people.tree;
  const language = useLanguage();
  const teams = useTeams();
  const [openId, setOpenId] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const open = teams.find((team) => team.id === openId);
  const placed = inTreeOrder(teams, new Intl.Collator(language).compare);
  return (
    <Section
      title={words.title}
      note={words.note}
      acts={
        admin ? (
          <Button kind="act" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        ) : undefined
      }
    >
      <ul className={styles.tree}>
        {placed.map((place) => (
          <TeamRow key={place.team.id} place={place} onOpen={admin ? () => setOpenId(place.team.id) : undefined} />
        ))}
      </ul>
      {teams.length === 1 ? <p className={styles.only}>{words.only}</p> : null}
      {admin ? <FormerTeams /> : null}
      {admin && open ? <TeamDrawer key={open.id} team={open} onClose={() => setOpenId(null)} /> : null}
      {admin ? <NewTeamDrawer opened={adding} onClose={() => setAdding(false)} /> : null}
    </Section>
  );
}

function TeamRow({ place: { team, depth }, onOpen }: { place: Placed; onOpen: (() => void) | undefined }) {
  const { people: words } = useWords();
  return (
    <li className={`${styles.team} ${depths[Math.min(depth, depths.length - 1)]}`}>
      <div className={styles.words}>
        {onOpen ? (
          <button type="button" className={styles.name} onClick={onOpen}>
            {team.name}
          </button>
        ) : (
          <span className={styles.name}>{team.name}</span>
        )}
        <span className={styles.kind}>{words.kinds[team.kind]}</span>
        {team.private ? (
          <Chip icon={<IconLock size={14} stroke={1.75} aria-hidden="true" />}>{words.tree.private}</Chip>
        ) : null}
      </div>
      <span className={styles.members}>
        {team.members ? words.tree.members(team.members.length) : words.tree.hiddenMembers}
      </span>
    </li>
  );
}

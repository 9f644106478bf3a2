import { type MantineColorScheme, Popover, useMantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Segments } from '../design/tabs.tsx';
import { useLanguage, useWords } from '../language.tsx';
import styles from './account-menu.module.css';
import { initials } from './initials.ts';
import { type Session, signOut } from './session.ts';
import { useSwitchLanguage } from './use-switch-language.ts';

interface AccountMenuProps {
  readonly person: Session['person'];
  readonly className: string;
  readonly onShortcuts: () => void;
}

const schemes: readonly MantineColorScheme[] = ['light', 'dark', 'auto'];
const languages = ['fr', 'en'] as const;

/** Who I am, the pages that are not rooms, and how this browser speaks and looks. */
export function AccountMenu({ person, className, onShortcuts }: AccountMenuProps) {
  const { shell } = useWords();
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={324}
      radius="lg"
      shadow="md"
      trapFocus
      returnFocus
      withinPortal={false}
      transitionProps={{ duration: 120 }}
    >
      <Popover.Target>
        <button type="button" className={className} onClick={() => setOpened(!opened)}>
          <span aria-hidden="true">{initials(person.name)}</span>
          <span className="visually-hidden">{shell.account.open(person.name)}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown!} aria-label={shell.account.open(person.name)}>
        <div className={styles.who}>
          <p className={styles.name}>{person.name}</p>
          <p className={styles.email}>{person.email}</p>
        </div>
        <Link to="/account" className={styles.item} onClick={close}>
          {shell.account.own}
        </Link>
        <Link to="/people" className={styles.item} onClick={close}>
          {shell.account.people}
        </Link>
        <Link to="/settings" className={styles.item} onClick={close}>
          {shell.account.settings}
        </Link>
        <Link to="/tokens" className={styles.item} onClick={close}>
          {shell.account.tokens}
        </Link>
        {person.role === 'admin' ? (
          <Link to="/audit" className={styles.item} onClick={close}>
            {shell.account.audit}
          </Link>
        ) : null}
        <Link to="/personal-data" className={styles.item} onClick={close}>
          {shell.account.personalData}
        </Link>
        <button
          type="button"
          className={`${styles.item} ${styles.keys}`}
          onClick={() => {
            close();
            onShortcuts();
          }}
        >
          {shell.account.keys}
        </button>
        <Choices />
        <button type="button" className={styles.item} onClick={() => void signOut()}>
          {shell.account.signOut}
        </button>
      </Popover.Dropdown>
    </Popover>
  );
}

function Choices() {
  const { shell } = useWords();
  const language = useLanguage();
  const switchTo = useSwitchLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className={styles.choices}>
      <p aria-hidden="true">{shell.language.label}</p>
      <Segments
        label={shell.language.label}
        choices={languages.map((key) => ({ key, label: shell.language[key] }))}
        chosen={language}
        onChoose={(one) => void switchTo(one)}
      />
      <p aria-hidden="true">{shell.theme.label}</p>
      <Segments
        label={shell.theme.label}
        choices={schemes.map((key) => ({ key, label: shell.theme[key] }))}
        chosen={colorScheme}
        onChoose={setColorScheme}
      />
    </div>
  );
}

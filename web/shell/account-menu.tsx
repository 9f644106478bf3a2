import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
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

export function AccountMenu({ person, className, onShortcuts }: AccountMenuProps) {
  const { shell } = useWords();
  const go = useNavigate();
  return (
    <Menu
      position="bottom-end"
      width={264}
      classNames={{ dropdown: styles.dropdown!, divider: styles.divider!, label: styles.label! }}
    >
      <Menu.Target>
        <button type="button" className={className} aria-label={shell.account.open(person.name)}>
          {initials(person.name)}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles.who}>
          <p className={styles.name}>{person.name}</p>
          <p className={styles.email}>{person.email}</p>
        </div>
        <Item onChoose={() => go({ to: '/people' })}>{shell.account.people}</Item>
        <Item onChoose={() => go({ to: '/settings' })}>{shell.account.settings}</Item>
        <Item onChoose={onShortcuts}>{shell.account.keys}</Item>
        <Menu.Divider />
        <LanguageItems />
        <Menu.Divider />
        <ThemeItems />
        <Menu.Divider />
        <Item onChoose={signOut}>{shell.account.signOut}</Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function LanguageItems() {
  const { shell } = useWords();
  const language = useLanguage();
  const switchTo = useSwitchLanguage();
  return (
    <>
      <Menu.Label>{shell.language.label}</Menu.Label>
      {languages.map((one) => (
        <Item key={one} chosen={one === language} onChoose={() => switchTo(one)}>
          <span lang={one}>{shell.language[one]}</span>
        </Item>
      ))}
    </>
  );
}

function ThemeItems() {
  const { shell } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{shell.theme.label}</Menu.Label>
      {schemes.map((scheme) => (
        <Item key={scheme} chosen={scheme === colorScheme} onChoose={() => setColorScheme(scheme)}>
          {shell.theme[scheme]}
        </Item>
      ))}
    </>
  );
}

function Item({ chosen, onChoose, children }: { chosen?: boolean; onChoose: () => unknown; children: ReactNode }) {
  const choice = chosen === undefined ? {} : { role: 'menuitemradio', 'aria-checked': chosen };
  return (
    <Menu.Item
      {...choice}
      className={chosen ? `${styles.item} ${styles.chosen}` : styles.item!}
      onClick={() => void onChoose()}
      rightSection={chosen ? <IconCheck size={16} stroke={1.75} className={styles.check} aria-hidden="true" /> : null}
    >
      {children}
    </Menu.Item>
  );
}

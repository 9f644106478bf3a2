import { Drawer as MantineDrawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../language.tsx';
import styles from './drawer.module.css';
import { markFirstFocus } from './first-focus.ts';
import { usePhone } from './use-phone.ts';

interface DrawerProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Px, on a screen wide enough; a phone always gets the full sheet. */
  readonly width?: number;
}

/** Where a number comes from, a form beside the list it changes. The focus enters it, stays, and comes back. */
export function Drawer({ opened, onClose, title, children, width = 420 }: DrawerProps) {
  const { shell } = useWords();
  const phone = usePhone();
  return (
    <MantineDrawer.Root
      opened={opened}
      onClose={onClose}
      position={phone ? 'bottom' : 'right'}
      size={phone ? '100%' : width}
      classNames={{
        content: styles.content!,
        title: styles.title!,
        close: styles.close!,
        body: styles.body!,
        overlay: styles.overlay!,
      }}
    >
      <MantineDrawer.Overlay />
      <MantineDrawer.Content>
        <div className={styles.header}>
          <MantineDrawer.Title tabIndex={-1}>{title}</MantineDrawer.Title>
          <MantineDrawer.CloseButton aria-label={shell.close} iconSize={20} />
        </div>
        <MantineDrawer.Body ref={markFirstFocus}>{children}</MantineDrawer.Body>
      </MantineDrawer.Content>
    </MantineDrawer.Root>
  );
}

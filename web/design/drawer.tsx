import { Drawer as MantineDrawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../language.tsx';
import styles from './drawer.module.css';
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
    <MantineDrawer
      opened={opened}
      onClose={onClose}
      title={title}
      position={phone ? 'bottom' : 'right'}
      size={phone ? '100%' : width}
      classNames={{
        content: styles.content!,
        header: styles.header!,
        title: styles.title!,
        close: styles.close!,
        body: styles.body!,
        overlay: styles.overlay!,
      }}
      closeButtonProps={{ 'aria-label': shell.close, iconSize: 20 }}
    >
      {children}
    </MantineDrawer>
  );
}

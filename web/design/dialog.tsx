import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../language.tsx';
import styles from './drawer.module.css';
import { markFirstFocus } from './first-focus.ts';
import { usePhone } from './use-phone.ts';

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
}

/** A question that must be answered before going on: what cannot be undone is asked here, and nowhere else. */
export function Dialog({ opened, onClose, title, children }: DialogProps) {
  const { shell } = useWords();
  const phone = usePhone();
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      fullScreen={phone}
      centered
      size={560}
      classNames={{
        content: styles.modal!,
        title: styles.title!,
        close: styles.close!,
        body: styles.body!,
        overlay: styles.overlay!,
      }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className={styles.header}>
          <Modal.Title tabIndex={-1}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={shell.close} iconSize={20} />
        </div>
        <Modal.Body ref={markFirstFocus}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { Button } from '../design/button.tsx';
import { Drawer } from '../design/drawer.tsx';
import { TextField } from '../design/field.tsx';
import { Form } from '../design/form.tsx';
import { say } from '../design/toast.tsx';
import { useWords } from '../language.tsx';

interface Props {
  readonly title: string;
  readonly save: string;
  readonly name: string;
  readonly onName: (name: string) => void;
  /** Where it is read is said too. */
  readonly ready: boolean;
  readonly making: { readonly isPending: boolean; readonly error: unknown };
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A source that is read where it lies: its name, then where. */
export function NamedSource({ title, save, name, onName, ready, making, onSend, onClose, children }: Props) {
  const words = useWords().sourceTables.published;
  return (
    <Drawer opened onClose={onClose} title={title} width={560}>
      <Form
        onSend={onSend}
        error={making.error}
        acts={
          <Button type="submit" busy={making.isPending} disabled={name.trim() === '' || !ready}>
            {save}
          </Button>
        }
      >
        <TextField
          label={words.name}
          required
          maxLength={120}
          value={name}
          onChange={(event) => onName(event.currentTarget.value)}
        />
        {children}
      </Form>
    </Drawer>
  );
}

/** It is read: every page of sources says so, and its drawer closes. */
export function useSourceMade(onClose: () => void) {
  const words = useWords().sourceTables.published;
  const queries = useQueryClient();
  return async ({ name }: { readonly name: string }) => {
    await queries.invalidateQueries({ queryKey: api.source.key() });
    say(words.done(name));
    onClose();
  };
}

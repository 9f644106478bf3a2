import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Form } from './form.tsx';

interface Props {
  readonly label: string;
  /** What the act is about, for those who hear the page. */
  readonly about?: string;
  readonly kind?: 'act' | 'outline' | 'primary';
  /** What it ends, and that there is no way back. */
  readonly note: ReactNode;
  readonly act: { readonly isPending: boolean; readonly error: unknown };
  readonly onConfirm: () => void;
}

/** An act that cannot be undone: what it ends is said before it is done. */
export function Confirmed({ label, about, kind = 'primary', note, act, onConfirm }: Props) {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button kind={kind} onClick={() => setAsked(true)}>
        {label}
        {about ? <span className="visually-hidden"> {about}</span> : null}
      </Button>
      <Dialog opened={asked} onClose={() => setAsked(false)} title={label}>
        <Form
          onSend={onConfirm}
          error={act.error}
          onCancel={() => setAsked(false)}
          acts={
            <Button type="submit" busy={act.isPending}>
              {label}
            </Button>
          }
        >
          {about ? <p>{about}</p> : null}
          <p>{note}</p>
        </Form>
      </Dialog>
    </>
  );
}

import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { copyText } from './copy-text.ts';
import { Drawer } from './drawer.tsx';
import { TextField } from './field.tsx';
import { Form } from './form.tsx';
import { say } from './toast.tsx';

interface SecretWords {
  readonly secret: string;
  readonly ready: string;
  readonly copy: string;
  readonly copied: string;
}

interface SecretOnceProps<Made extends { readonly secret: string }> {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly words: SecretWords;
  /** What is to be made; gives what was made, with its secret. */
  readonly form: (onMade: (made: Made) => void) => ReactNode;
  /** What stands above the secret: an address to give with it. */
  readonly beside?: (made: Made) => ReactNode;
  /** The act after copying: close the drawer, or make another. */
  readonly next: { readonly label: string; readonly closes: boolean };
}

/** A form, then the secret of what it made: shown once, and forgotten when the drawer closes. */
export function SecretOnce<Made extends { readonly secret: string }>(props: SecretOnceProps<Made>) {
  const { opened, onClose, title, form } = props;
  const [made, setMade] = useState<Made | null>(null);
  const forget = () => setMade(null);
  const close = () => {
    forget();
    onClose();
  };
  return (
    <Drawer opened={opened} onClose={close} title={title}>
      {made === null ? form(setMade) : <Shown {...props} made={made} onNext={props.next.closes ? close : forget} />}
    </Drawer>
  );
}

function Shown<Made extends { readonly secret: string }>({
  made,
  words,
  beside,
  next,
  onNext,
}: SecretOnceProps<Made> & { made: Made; onNext: () => void }) {
  const copy = async () => {
    if (await copyText(made.secret)) say(words.copied);
  };
  return (
    <Form
      onSend={() => void copy()}
      error={null}
      acts={
        <>
          <Button type="submit">{words.copy}</Button>
          <Button kind="act" onClick={onNext}>
            {next.label}
          </Button>
        </>
      }
    >
      {beside?.(made)}
      <TextField
        label={words.secret}
        help={words.ready}
        readOnly
        value={made.secret}
        onFocus={(event) => event.target.select()}
      />
    </Form>
  );
}

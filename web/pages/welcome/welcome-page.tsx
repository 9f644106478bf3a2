import { type FormEvent, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { copyText } from '../../design/copy-text.ts';
import { TextField } from '../../design/field.tsx';
import { Band, Wedge } from '../../design/motif.tsx';
import { PageTitle } from '../../design/page.tsx';
import { say } from '../../design/toast.tsx';
import { useWords } from '../../language.tsx';
import { SetUpForm } from './set-up-form.tsx';
import styles from './welcome-page.module.css';

/** The first screen of an installation: look at the example, or start one's own with nothing but a name. */
export function WelcomePage() {
  const [organisation, setOrganisation] = useState('');
  const [started, setStarted] = useState(false);
  if (started) return <SetUpForm organisation={organisation} onBack={() => setStarted(false)} />;
  return (
    <>
      <Headline />
      <div className={styles.halves}>
        <Example />
        <Start organisation={organisation} onChange={setOrganisation} onStart={() => setStarted(true)} />
      </div>
    </>
  );
}

function Headline() {
  const { welcome } = useWords().setup;
  const { hold, move } = welcome;
  return (
    <PageTitle
      className={styles.title}
      shown={
        <>
          <span className={styles.line}>
            {hold.before}
            <span className={styles.hold}>{hold.word}</span>
            {hold.after}
          </span>
          <span className={styles.line}>
            {move.before}
            <span className={styles.move}>{move.word}</span>
            {move.after}
          </span>
        </>
      }
    >
      {welcome.title}
    </PageTitle>
  );
}

function Example() {
  const { shell, setup } = useWords();
  const words = setup.welcome.example;
  const copy = async () => {
    if (await copyText(words.command)) say(shell.copied);
  };
  return (
    <section className={styles.half}>
      <div className={styles.motif}>
        <Band height={18} />
      </div>
      <h2>{words.title}</h2>
      <p className={styles.words}>{words.words}</p>
      <p className={styles.how}>{words.how}</p>
      <div className={styles.command}>
        <code>{words.command}</code>
        <Button kind="act" onClick={copy} aria-label={words.copy}>
          {shell.copy}
        </Button>
      </div>
    </section>
  );
}

function Start(props: { organisation: string; onChange: (name: string) => void; onStart: () => void }) {
  const { shell, setup } = useWords();
  const words = setup.welcome.start;
  const [remark, setRemark] = useState<string>();
  const start = (event: FormEvent) => {
    event.preventDefault();
    if (props.organisation.trim() === '') setRemark(shell.form.missing);
    else props.onStart();
  };
  return (
    <section className={styles.half}>
      <div className={styles.motif}>
        <Wedge height={84} />
      </div>
      <h2>{words.title}</h2>
      <p className={styles.words}>{words.words}</p>
      <form className={styles.start} onSubmit={start} noValidate>
        <TextField
          label={words.name}
          autoComplete="organization"
          maxLength={120}
          remark={remark}
          value={props.organisation}
          onChange={(event) => {
            setRemark(undefined);
            props.onChange(event.target.value);
          }}
        />
        <Button type="submit" large>
          {words.act}
        </Button>
      </form>
    </section>
  );
}

import { useMutation } from '@tanstack/react-query';
import { useLocation, useRouteContext, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { client } from '../../api.ts';
import { browserCalendar } from '../../calendar/browser-calendar.ts';
import { CalendarFields } from '../../calendar/calendar-fields.tsx';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { FieldGroup, Form } from '../../design/form.tsx';
import { useLanguage, useWords } from '../../language.tsx';
import { signIn } from '../../shell/session.ts';
import { newAccountRemarks } from '../new-account.ts';
import { NewAccountFields } from '../new-account-fields.tsx';
import styles from './set-up-form.module.css';

/** The calendar the browser suggests, and the first administrator. Sent once; the second sender is refused. */
export function SetUpForm({ organisation, onBack }: { organisation: string; onBack: () => void }) {
  const words = useWords();
  const { form } = words.setup;
  const language = useLanguage();
  const router = useRouter();
  const heading = useRef<HTMLHeadingElement>(null);
  const [calendar, setCalendar] = useState(() => browserCalendar(language));
  const [person, setPerson] = useState({ name: '', email: '', password: '' });
  const { codeAsked } = useRouteContext({ from: '/signed-out/welcome' });
  const [code, setCode] = useState(useLocation().hash);
  const [sent, setSent] = useState(false);
  useEffect(() => heading.current?.focus(), []);

  const remarks = {
    ...newAccountRemarks(words, person),
    code: codeAsked && code.trim() === '' ? words.shell.form.missing : undefined,
  };
  const open = useMutation({
    mutationFn: async () => {
      const administrator = { name: person.name.trim(), email: person.email.trim(), password: person.password };
      await client.setup.start({
        organisation: organisation.trim(),
        ...calendar,
        administrator,
        ...(codeAsked && { code }),
      });
      await signIn(administrator.email, administrator.password);
    },
    onSuccess: () => router.history.push('/'),
  });
  const send = () => {
    setSent(true);
    if (Object.values(remarks).every((remark) => remark === undefined)) open.mutate();
  };

  return (
    <div className={styles.page}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {organisation.trim()}
      </h1>
      <p className={styles.note}>{form.note}</p>
      <Form
        onSend={send}
        error={open.error}
        acts={
          <>
            <Button type="submit" large busy={open.isPending}>
              {form.send}
            </Button>
            <Button kind="act" onClick={onBack}>
              {form.back}
            </Button>
          </>
        }
      >
        <div className={styles.part}>
          <FieldGroup legend={form.administrator}>
            <p className={styles.hint}>{form.administratorWords}</p>
            <NewAccountFields labels={form} person={person} onChange={setPerson} remarks={sent ? remarks : null} />
            {codeAsked ? (
              <TextField
                label={form.code}
                help={form.codeHelp}
                autoComplete="off"
                maxLength={100}
                remark={sent ? remarks.code : undefined}
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            ) : null}
          </FieldGroup>
        </div>
        <div className={styles.part}>
          <FieldGroup legend={form.calendar}>
            <p className={styles.hint}>{form.calendarWords}</p>
            <CalendarFields calendar={calendar} onChange={setCalendar} />
          </FieldGroup>
        </div>
      </Form>
    </div>
  );
}

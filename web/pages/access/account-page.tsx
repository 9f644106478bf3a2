import { useSuspenseQuery } from '@tanstack/react-query';
import { accountQuery } from '../../account/account-data.ts';
import { CodeSection } from '../../account/code-section.tsx';
import { PasswordSection } from '../../account/password-section.tsx';
import { SessionsSection } from '../../account/sessions-section.tsx';
import { Page } from '../../design/page.tsx';
import { useWords } from '../../language.tsx';
import { useSession } from '../../shell/session.ts';
import styles from './access.module.css';

/** How one signs in, and where one is signed in. */
export function AccountPage() {
  const words = useWords().account.page;
  const { person } = useSession();
  const { password, provider, secondFactor, sessions } = useSuspenseQuery(accountQuery()).data;
  return (
    <Page title={words.title} note={person.email}>
      {provider ? <p className={styles.quiet}>{password ? words.both : words.onlyProvider}</p> : null}
      {password ? <PasswordSection /> : null}
      {password ? <CodeSection on={secondFactor} /> : null}
      <SessionsSection sessions={sessions} />
    </Page>
  );
}

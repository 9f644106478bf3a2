import { PasswordField, TextField } from '../design/field.tsx';
import type { NewAccount, newAccountRemarks } from './new-account.ts';

interface Props {
  readonly labels: {
    readonly name: string;
    readonly nameHelp?: string;
    readonly email: string;
    readonly password: string;
    readonly passwordHelp: string;
  };
  readonly person: NewAccount;
  readonly onChange: (person: NewAccount) => void;
  /** Null until it was sent once. */
  readonly remarks: ReturnType<typeof newAccountRemarks> | null;
  /** The address is the one that was invited. */
  readonly emailKept?: boolean;
}

/** Whom a new account is for, and its password: at set-up, and where an invitation leads. */
export function NewAccountFields({ labels, person, onChange, remarks, emailKept = false }: Props) {
  return (
    <>
      <TextField
        label={labels.name}
        help={labels.nameHelp}
        autoComplete="name"
        maxLength={120}
        remark={remarks?.name}
        value={person.name}
        onChange={(event) => onChange({ ...person, name: event.target.value })}
      />
      <TextField
        label={labels.email}
        type="email"
        autoComplete="username"
        readOnly={emailKept}
        remark={remarks?.email}
        value={person.email}
        onChange={(event) => onChange({ ...person, email: event.target.value })}
      />
      <PasswordField
        label={labels.password}
        help={labels.passwordHelp}
        autoComplete="new-password"
        maxLength={128}
        remark={remarks?.password}
        value={person.password}
        onChange={(event) => onChange({ ...person, password: event.target.value })}
      />
    </>
  );
}

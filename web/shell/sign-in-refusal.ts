import { Refusal } from '../../src/refusal.ts';

/** The reasons with which a sign-in elsewhere comes back: our own, those of the protocol, and those of the library. */
const known: Readonly<Record<string, string>> = {
  access_denied: 'sign-in.given-up',
  login_required: 'sign-in.given-up',
  interaction_required: 'sign-in.given-up',
  state_mismatch: 'sign-in.state-expired',
  state_not_found: 'sign-in.state-expired',
  please_restart_the_process: 'sign-in.state-expired',
  account_not_linked: 'sign-in.unproven',
};

export function signInRefusal(error: string | undefined): Refusal | undefined {
  if (error === undefined) return undefined;
  return new Refusal(error.startsWith('sign-in.') ? error : (known[error] ?? 'sign-in.provider'));
}

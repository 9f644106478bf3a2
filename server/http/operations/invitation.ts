import { Refusal } from '../../../src/refusal.ts';
import { asInstallation, authorize, ofTheInstallation } from '../../../store/authorize.ts';
import type { Authorized } from '../../../store/authorized.ts';
import {
  acceptInvitation,
  allInvitations,
  createInvitation,
  type Invitation,
  openInvitation,
  revokeInvitation,
} from '../../../store/invitation.ts';
import { askForLetter, mustHaveRoomForLetter } from '../../../store/invitation-letter.ts';
import { theOrganisation } from '../../../store/organisation.ts';
import { theTeam } from '../../../store/team.ts';
import { sealingKey } from '../../../warehouse/sealing-key.ts';
import { createAccount, removeAccount } from '../../auth/account.ts';
import { mustHavePasswords, passwordsOpen } from '../../auth/local-accounts.ts';
import { letterToken } from '../../invitation/letter-token.ts';
import { askToSendInvitations, sendingJob } from '../../invitation/send-invitations.ts';
import { type AroundLetters, shownLetter } from '../../invitation/shown-letter.ts';
import { ownAddress } from '../../own-address.ts';
import type { OperationContext } from '../context.ts';
import { api } from '../implement.ts';

export const invitation = {
  list: api.invitation.list.handler(async ({ context }) => {
    const { store, actor, settings } = context;
    authorize(actor, 'person.manage', ofTheInstallation);
    const around = await aroundLetters(context);
    return {
      invitations: (await allInvitations(store)).map((one) => withLetter(one, around)),
      letters: around.mails ? { address: ownAddress(settings) } : null,
    };
  }),

  create: api.invitation.create.handler(async ({ context, input: { letter, ...input } }) => {
    const { store, settings, actor } = context;
    const by = authorize(actor, 'person.manage', ofTheInstallation);
    // Without passwords, it is the address that the organisation's sign-in proves which finds the invitation.
    if (input.email === null && !(await passwordsOpen(store, settings))) throw new Refusal('invitation.needs-address');
    if (input.teamId !== null) await theTeam(store.db, input.teamId);
    if (letter) await mustTakeLetter(context, input.email);
    const { invitation, token } = await createInvitation(store, by, input);
    const shown = letter ? await letterAskedFor(context, by, invitation.id) : invitation;
    return { invitation: withLetter(shown, await aroundLetters(context)), path: `/invitation/${token}` };
  }),

  send: api.invitation.send.handler(async ({ context, input: { id } }) => {
    const by = authorize(context.actor, 'person.manage', ofTheInstallation);
    mustMail(context);
    return withLetter(await letterAskedFor(context, by, id), await aroundLetters(context));
  }),

  revoke: api.invitation.revoke.handler(async ({ context, input }) => {
    const { store, actor } = context;
    const revoked = await revokeInvitation(store, authorize(actor, 'person.manage', ofTheInstallation), input.id);
    return withLetter(revoked, await aroundLetters(context));
  }),

  open: api.invitation.open.handler(async ({ context: { store }, input }) => {
    const [invitation, organisation] = await Promise.all([
      openInvitation(store.db, input.token, store.clock.now().toISOString()),
      theOrganisation(store.db),
    ]);
    const team = invitation.teamId ? await theTeam(store.db, invitation.teamId) : null;
    return { organisation: organisation.name, team: team?.name ?? null, email: invitation.email };
  }),

  accept: api.invitation.accept.handler(async ({ context: { store, auth, settings }, input: { token, ...person } }) => {
    await mustHavePasswords(store, settings);
    const invitation = await openInvitation(store.db, token, store.clock.now().toISOString());
    if (invitation.email && invitation.email !== person.email.toLowerCase())
      throw new Refusal('invitation.other-email');
    const { name: organisation } = await theOrganisation(store.db);
    const personId = await createAccount(auth, person, invitation.email !== null, [organisation]);
    try {
      await acceptInvitation(store, asInstallation(), token, { id: personId, name: person.name, email: person.email });
    } catch (error) {
      await removeAccount(auth, personId);
      throw error;
    }
    return { personId };
  }),
};

function mustMail({ settings }: OperationContext): void {
  if (settings.smtpUrl === undefined) throw new Refusal('invitation.no-mail');
}

/** Before the invitation is made: a link that was made and not shown would be lost. */
async function mustTakeLetter(context: OperationContext, email: string | null): Promise<void> {
  mustMail(context);
  if (email === null) throw new Refusal('invitation.letter-needs-address');
  const { db, clock } = context.store;
  await mustHaveRoomForLetter(db, email, clock.now().toISOString());
}

async function letterAskedFor(
  { store, settings }: OperationContext,
  by: Authorized<'person.manage'>,
  id: string,
): Promise<Invitation> {
  const token = letterToken(sealingKey(settings.dataFolder, settings.sealingKey), id);
  const asked = await askForLetter(store, by, id, token);
  await askToSendInvitations(store);
  return asked;
}

async function aroundLetters({ store, settings }: OperationContext): Promise<AroundLetters> {
  return { job: await sendingJob(store), mails: settings.smtpUrl !== undefined, now: store.clock.now() };
}

const withLetter = (invitation: Invitation, around: AroundLetters) => ({
  ...invitation,
  letter: shownLetter(invitation, around),
});

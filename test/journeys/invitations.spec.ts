import { expect, test } from '@playwright/test';
import { en } from '../../i18n/en.ts';
import { fr } from '../../i18n/fr.ts';
import { decoded, mailServer } from '../../server/notification/mail-box.fixture.ts';
import {
  administrator,
  expectAccessible,
  expectEveryLook,
  openContext,
  picture,
  setUpByApi,
  startInstallation,
} from './installation.ts';

const words = { fr, en };

for (const language of ['fr', 'en'] as const) {
  const { people, invitationLetter } = words[language];
  const { list, offer } = invitationLetter;

  test(`people are invited by letter: one leaves and opens the door, one is refused and goes by hand (${language})`, async ({
    browser,
  }) => {
    const closing: (() => Promise<void>)[] = [];
    const mail = await mailServer({ beforeClose: (close) => closing.push(close) });
    mail.state.unknown = 'nobody@cyclade.example';
    const installation = await startInstallation(['serve'], { SMTP_URL: mail.url });
    try {
      const page = await (await openContext(browser, language)).newPage();
      await setUpByApi(page, installation.url, language);
      await page.goto(`${installation.url}/people`);
      await page.getByRole('button', { name: people.invite.act, exact: true }).click();
      const drawer = page.getByRole('dialog', { name: people.invite.title });
      // Without an address there is nothing to send.
      await expect(drawer.getByRole('checkbox')).toHaveCount(0);
      await drawer.getByLabel(people.invite.email).fill('zoe@cyclade.example\nnobody@cyclade.example');
      await expect(drawer.getByRole('checkbox', { name: offer.send })).toBeChecked();
      await expectEveryLook(page, `invite-form-${language}`);
      await drawer.getByRole('button', { name: offer.create(2) }).click();
      await expect(drawer.getByText(offer.leaving(2))).toBeVisible();
      await expectAccessible(page, 'the links beside the letters');
      await picture(page, `invite-made-${language}`);
      await page.keyboard.press('Escape');

      const row = (who: string) =>
        page.getByRole('table', { name: people.invitations.title }).getByRole('row').filter({ hasText: who });
      await expect(row('zoe@').getByRole('button', { name: list.sendAgainLabel('zoe@cyclade.example') })).toBeVisible();
      await expect(row('nobody@')).toContainText(list.failed);
      await expect(row('nobody@')).toContainText(list.instead);
      await expectEveryLook(page, `invitations-${language}`);
      await row('zoe@')
        .getByRole('button', { name: list.sendAgainLabel('zoe@cyclade.example') })
        .click();
      await expect(row('zoe@').getByRole('alert')).toHaveText(
        invitationLetter.refusals['invitation.too-soon']({ minutes: 10 }),
      );
      await picture(page, `invitations-too-soon-${language}`);
      await row('nobody@')
        .getByRole('button', { name: list.remakeLabel('nobody@cyclade.example') })
        .click();
      const remade = page.getByRole('dialog', { name: list.remade });
      await expect(remade.getByLabel(people.invite.linkLabel(1))).toHaveValue(/\/invitation\//);
      await expectAccessible(page, 'another link');
      await picture(page, `invitation-remade-${language}`);
      await page.keyboard.press('Escape');
      await expect(row('nobody@')).toHaveCount(1);
      await expect(row('nobody@')).toContainText(list.byHand);

      const link = /https?:\/\/\S+\/invitation\/[\w-]+/.exec(decoded(mail.received[0]?.source ?? ''))?.[0] ?? 'none';
      const other = await (await openContext(browser, language, { width: 390, height: 844 })).newPage();
      await other.goto(link);
      await other.getByLabel(people.accept.name).fill('Zoé Petit');
      await other.getByLabel(people.accept.password, { exact: true }).fill(administrator.password);
      await other.getByRole('button', { name: people.accept.send }).click();
      await other.getByRole('link', { name: 'KPI' }).first().waitFor();
    } finally {
      installation.stop();
      for (const close of closing) await close();
    }
  });
}

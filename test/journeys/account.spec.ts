import { expect, test } from '@playwright/test';
import { en } from '../../i18n/en.ts';
import { fr } from '../../i18n/fr.ts';
import { shownCode } from '../authenticator.ts';
import {
  administrator,
  expectAccessible,
  openContext,
  picture,
  setUpByApi,
  startInstallation,
} from './installation.ts';

const words = { fr, en };

for (const language of ['fr', 'en'] as const) {
  const { account, shell } = words[language];
  const { code, password, sessions } = account.page;

  test(`a code after the password: set up, asked for, replaced by a spare one, given up (${language})`, async ({
    browser,
  }) => {
    const installation = await startInstallation();
    try {
      const at = (path: string) => `${installation.url}${path}`;
      const page = await (await openContext(browser, language)).newPage();
      await setUpByApi(page, installation.url, language);
      await page.goto(at('/account'));
      await page.getByRole('heading', { level: 1, name: account.page.title }).waitFor();
      await expectAccessible(page, 'one’s account');
      await picture(page, `account-${language}`);

      const withPassword = async (act: string) => {
        await page.getByRole('button', { name: act, exact: true }).first().click();
        const drawer = page.getByRole('dialog', { name: act });
        await drawer.getByLabel(code.password).fill(administrator.password);
        await drawer.getByRole('button', { name: act }).click();
        return drawer;
      };
      const setting = await withPassword(code.setUp);
      const secret = (await setting.locator('p', { hasText: code.orType }).locator('span').textContent()) ?? '';
      await expect(setting.getByRole('img', { name: code.scanLabel })).toBeVisible();
      await expectAccessible(page, 'the code to scan');
      await picture(page, `account-scan-${language}`);
      await setting.getByLabel(code.code).fill('000000');
      await setting.getByRole('button', { name: code.confirm }).click();
      await expect(setting.getByRole('alert')).toHaveText(account.refusals['account.wrong-code']?.({}) ?? 'a sentence');
      await setting.getByLabel(code.code).fill(shownCode(secret.replace(/\s/g, '')));
      await setting.getByRole('button', { name: code.confirm }).click();
      await expect(setting.getByRole('listitem')).toHaveCount(10);
      const spare = (await setting.getByRole('listitem').first().textContent()) ?? '';
      await expectAccessible(page, 'the spare codes');
      await picture(page, `account-spare-${language}`);
      await setting.getByRole('button', { name: code.kept }).click();
      await expect(page.getByText(code.on)).toBeVisible();

      // Another browser: the password leads to the question, and the spare code through it.
      const other = await (await openContext(browser, language, { width: 390, height: 844, dark: true })).newPage();
      const comeIn = async () => {
        await other.goto(at('/sign-in'));
        await other.getByLabel(shell.signIn.email).fill(administrator.email);
        await other.getByLabel(shell.signIn.password, { exact: true }).fill(administrator.password);
        await other.getByRole('button', { name: shell.signIn.send }).click();
        await other.getByLabel(account.door.code).waitFor();
      };
      await comeIn();
      await expectAccessible(other, 'the question for a code');
      await picture(other, `sign-in-code-${language}`);
      expect((await (await other.request.get(at('/api/v1/session'))).json()).session).toBeNull();
      await other.getByLabel(account.door.code).fill(shownCode(secret.replace(/\s/g, '')));
      await other.getByRole('button', { name: account.door.enter, exact: true }).click();
      await other.getByRole('link', { name: 'KPI' }).first().waitFor();

      await page.reload();
      await expect(page.getByRole('table', { name: sessions.title }).getByRole('row')).toHaveCount(3);
      await page.getByRole('button', { name: sessions.endOthers }).click();
      await expect(page.getByRole('table', { name: sessions.title }).getByRole('row')).toHaveCount(2);
      await comeIn();
      await other.getByRole('button', { name: account.door.useSpare }).click();
      await other.getByLabel(account.door.spare).fill(spare);
      await other.getByRole('button', { name: account.door.enter, exact: true }).click();
      await other.getByRole('link', { name: 'KPI' }).first().waitFor();

      if (language === 'en') return;
      await withPassword(code.giveUp);
      await expect(page.getByText(code.off)).toBeVisible();
      await page.getByLabel(password.current, { exact: true }).fill(administrator.password);
      await page.getByLabel(password.next, { exact: true }).fill('un autre mot de passe');
      await page.getByRole('button', { name: password.send }).click();
      await expect(page.getByText(password.changed)).toBeVisible();
      await other.goto(at('/kpis'));
      await other.getByRole('heading', { level: 1, name: shell.signIn.title }).waitFor();

      // Three hundred colleagues are a column of a spreadsheet, not three hundred forms.
      const { invite } = words[language].people;
      await page.goto(at('/people'));
      await page.getByRole('button', { name: invite.act, exact: true }).click();
      const inviting = page.getByRole('dialog', { name: invite.title });
      await inviting.getByLabel(invite.email).fill('nom\tadresse\nBob\tbob@cyclade.example\nZoé\tzoe@cyclade');
      await inviting.getByRole('button', { name: invite.create(1) }).click();
      await expect(inviting.getByRole('alert')).toHaveText(invite.lost(['Zoé\tzoe@cyclade']));
      await inviting.getByLabel(invite.email).fill('nom\tadresse\nBob\tbob@cyclade.example\nZoé\tzoe@cyclade.example');
      await inviting.getByRole('button', { name: invite.create(2) }).click();
      await expect(inviting.getByLabel(invite.linkLabel(2))).toHaveValue(
        /^bob@cyclade\.example\thttp:\S+\nzoe@cyclade\.example\thttp:\S+$/,
      );
      await expectAccessible(page, 'the links of several invitations');
      await picture(page, `invited-${language}`);
    } finally {
      installation.stop();
    }
  });
}

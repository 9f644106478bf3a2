import { createHmac } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { fr } from '../../i18n/fr.ts';
import { expectAccessible, openContext, picture, setUpByApi, startInstallation } from './installation.ts';

test('a chat tool is let in, writes a value that it signed, is seen to have come, and is ended', async ({
  browser,
}) => {
  const installation = await startInstallation();
  try {
    const { url } = installation;
    const page = await (await openContext(browser, 'fr')).newPage();
    await setUpByApi(page, url, 'fr');
    const { teams } = (await (await page.request.get(`${url}/api/v1/teams`)).json()) as { teams: { id: string }[] };
    await page.request.post(`${url}/api/v1/kpis`, {
      data: {
        key: 'tickets',
        name: 'Tickets',
        ownerTeamId: teams[0]?.id,
        question: '',
        unit: { kind: 'count', label: '' },
        direction: 'down',
        expectedLevel: null,
        looksTeamId: null,
        looksFirst: '',
        definition: { kind: 'described', cadence: 'month', body: { formula: 'À la main' } },
      },
    });
    const words = fr.webhooks.incoming;
    await page.goto(`${url}/webhooks`);
    await expectAccessible(page, 'webhooks, none');
    await page.getByRole('button', { name: words.add }).click();
    await page.getByLabel(words.name, { exact: true }).fill('#support');
    await expectAccessible(page, 'letting one write');
    await page.getByRole('button', { name: words.create }).click();
    const secret = await page.getByLabel(words.secret, { exact: true }).inputValue();
    const address = await page.getByLabel(words.address, { exact: true }).inputValue();
    await expectAccessible(page, 'the secret, once');
    await picture(page, 'webhooks-secret');
    await page.getByRole('button', { name: words.done }).click();
    await expect(page.getByText(words.nothing)).toBeVisible();

    const body = JSON.stringify({ kind: 'value', id: 'message-1', kpi: 'tickets', period: '2026-01', value: 42 });
    const now = String(Math.floor(Date.now() / 1000));
    const signed = createHmac('sha256', secret).update(`${now}.${body}`).digest('hex');
    const sent = await fetch(address, {
      method: 'POST',
      headers: { 'gouverne-timestamp': now, 'gouverne-signature': `v1=${signed}` },
      body,
    });
    expect(await sent.json()).toMatchObject({ kpi: 'tickets', period: '2026-01-01', value: 42, changed: true });
    await expect(page.getByText(/: fait$/)).toBeVisible();
    await expectAccessible(page, 'what came');
    await picture(page, 'webhooks-came');

    // The audit log names it, in words.
    await page.goto(`${url}/audit`);
    const wrote = page.getByRole('row').filter({ hasText: fr.operations['measurement.put'] });
    await expect(wrote).toContainText(fr.access.audit.service('#support'));
    await picture(page, 'audit');
    await page.goto(`${url}/webhooks`);
    await page.getByRole('button', { name: words.endLabel('#support') }).click();
    await page.getByRole('dialog').getByRole('button', { name: words.end }).click();
    await expect(page.getByText(words.none)).toBeVisible();

    const english = await openContext(browser, 'en', { width: 390, dark: true });
    await english.addCookies(await page.context().cookies());
    const phone = await english.newPage();
    await page.request.put(`${url}/api/v1/session/language`, { data: { language: 'en' } });
    await phone.goto(`${url}/webhooks`);
    await expectAccessible(phone, 'webhooks on a phone, in English');
  } finally {
    installation.stop();
  }
});

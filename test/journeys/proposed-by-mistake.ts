import { expect, type Page } from '@playwright/test';
import { fr } from '../../i18n/fr.ts';
import { expectAccessible } from './installation.ts';

/** What goes with it is said first, whoever is writing on it loses nothing, and it comes back; in one language is enough. */
export async function proposedByMistake(cycleUrl: string, teamId: string, salome: Page, luc: Page) {
  const { room } = fr.okrPage;
  const title = 'Le vélo devient une habitude';
  const send = async (path: string, data: object) =>
    (await salome.request.post(new URL(`/api/v1${path}`, cycleUrl).href, { data })).json();
  const { id } = await send(`/cycles/${cycleUrl.split('/').pop()}/objectives`, { teamId, title, whyNow: '' });
  const counted = { unit: { kind: 'count', label: '' }, commitment: 'aspirational', firstMovementWeek: null };
  await send(`/objectives/${id}/key-results`, {
    ...counted,
    statement: title,
    measure: null,
    baseline: null,
    target: null,
  });
  for (const page of [salome, luc]) await page.goto(`${cycleUrl}?proposal=${id}`);
  await luc.getByLabel(room.yourComment).fill('Nous l’avons déjà.');
  await salome
    .getByRole('button', { name: `${room.withdraw} ${title}` })
    .first()
    .click();
  await expect(salome.getByRole('dialog')).toContainText(room.goesToo(room.parts.keyResults(1)));
  await salome.getByRole('dialog').getByRole('button', { name: room.withdraw }).click();
  await expect(salome.getByText(room.proposals(1), { exact: true })).toBeVisible();
  await expect(luc.getByText(room.goneMeanwhile)).toBeVisible();
  await expect(luc.getByLabel(room.yourComment)).toHaveValue('Nous l’avons déjà.');
  await expectAccessible(salome, 'a proposal withdrawn');
  await salome.getByRole('button', { name: `${room.putBack} ${title}` }).click();
  await expect(salome.getByRole('heading', { level: 2, name: title })).toBeVisible();
  await expect(luc.getByText(room.goneMeanwhile)).toHaveCount(0);
  expect(await send(`/objectives/${id}/withdraw`, { expectedVersion: 3 })).toEqual({ withdrawn: true });
}

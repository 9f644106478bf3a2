import { expect, type Page } from '@playwright/test';
import type { fr } from '../../i18n/fr.ts';
import { expectEveryLook, type Language } from './installation.ts';

/** A name mistyped and a wrong last day, before anything started; and a cycle removed by one click comes back by another. */
export async function corrected(admin: Page, language: Language, { okrPage, shell }: typeof fr) {
  const { list, room } = okrPage;
  await admin.getByRole('button', { name: room.nameAndDates }).click();
  const form = admin.getByRole('dialog').getByRole('form', { name: room.nameAndDates });
  await form.getByLabel(list.name).fill('Hiver');
  await form.getByLabel(list.finish).fill('2026-11-01');
  await form.getByRole('button', { name: room.keepNameAndDates }).click();
  await expect(form.getByRole('alert')).toBeVisible();
  await form.getByLabel(list.finish).fill('2027-01-10');
  await expectEveryLook(admin, `cycle-dates-${language}`);
  await form.getByRole('button', { name: room.keepNameAndDates }).click();
  await expect(admin.getByRole('heading', { level: 1, name: room.title('Hiver') })).toBeVisible();
  await expect(form).toHaveCount(0);
  await admin.getByRole('button', { name: room.nameAndDates }).click();
  await admin.getByRole('dialog').getByRole('button', { name: room.removeCycle }).click();
  await expect(admin.getByText(room.cycleRemoved('Hiver'))).toBeVisible();
  await expect(admin.getByRole('link', { name: 'Hiver', exact: true })).toHaveCount(0);
  await admin.getByRole('button', { name: shell.undo }).click();
  await expect(admin.getByRole('heading', { level: 1, name: room.title('Hiver') })).toBeVisible();
}

/** A draft is given its target, then rewritten while a colleague does the same: neither is lost, and one is chosen. */
export async function rewritten(salome: Page, mina: Page, statement: string, language: Language, all: typeof fr) {
  const { okr, okrPage, wording, shell } = all;
  const { room } = okrPage;
  const edit = salome.getByRole('button', { name: `${room.edit} ${statement}` });
  const form = salome.getByRole('form', { name: room.editKeyResult });
  const target = form.getByLabel(room.target);
  await salome.getByRole('button', { name: `${wording.acts['add-target']} ${statement}` }).click();
  await expect(target).toBeFocused();
  await expect(form.getByLabel(room.baseline)).toHaveValue('30');
  await target.fill('30');
  await expect(form.getByText(okr.target.guardrailOffered)).toBeVisible();
  await target.fill('45');
  await form.getByRole('button', { name: room.keepKeyResult }).click();
  await expect(salome.getByText(okr.fromTo('30', '45'))).toBeVisible();
  await expect(edit).toBeFocused();

  await edit.press('Enter');
  await expect(form.getByLabel(room.statement)).toBeFocused();
  await target.fill('50');
  await form.getByLabel(room.formula).fill('inscrits avec un trajet entre le 8e et le 14e jour, hors essais');
  await expectEveryLook(salome, `edit-key-result-${language}`);
  const { objectives } = await (await mina.request.get(salome.url().replace('/okrs/', '/api/v1/cycles/'))).json();
  const [{ id, version }] = objectives[0].keyResults;
  const theirs = { expectedVersion: version, target: 60 };
  const at = new URL(`/api/v1/key-results/${id}`, salome.url()).href;
  expect((await mina.request.patch(at, { data: theirs })).ok()).toBe(true);
  await expect(form.getByText(shell.written.meanwhile)).toBeVisible();
  await expect(form.locator('q', { hasText: '60' })).toBeVisible();
  await form.getByRole('button', { name: shell.written.keepMine }).click();
  await form.getByRole('button', { name: room.keepKeyResult }).click();
  await expect(salome.getByText(okr.fromTo('30', '50'))).toBeVisible();
  await expect(salome.getByText('hors essais')).toBeVisible();
}

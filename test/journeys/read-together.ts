import { expect, type Page } from '@playwright/test';
import type { fr } from '../../i18n/fr.ts';
import { expectEveryLook, type Language, picture } from './installation.ts';

/** What the cycle leaves, read together; what happened and what is decided are written while they are said. */
export async function retrospective(admin: Page, salome: Page, language: Language, all: typeof fr) {
  const { retrospective: words, review } = all;
  await admin.getByRole('link', { name: words.link }).click();
  await expect(admin.getByRole('heading', { level: 1, name: words.title('Hiver') })).toBeVisible();
  await expect(admin.getByText(words.lastTime.none)).toBeVisible();
  await expect(admin.getByText('Le premier trajet guidé compte.')).toBeVisible();
  // Projected by a click, the space bar is the page's: it leaves the projection only from the button itself.
  await admin.getByRole('button', { name: all.shell.projector.show }).click();
  await expect(admin.getByRole('heading', { level: 1 })).toBeFocused();
  await admin.keyboard.press('Space');
  await expect(admin.getByRole('button', { name: all.shell.projector.leave })).toBeVisible();
  await admin.keyboard.press('Escape');
  await admin.getByRole('button', { name: words.meanwhile.act }).click();
  const note = admin.getByRole('form', { name: words.meanwhile.act });
  await note.getByLabel(words.meanwhile.text).fill('La ville a fermé le pont.');
  await note.getByRole('button', { name: words.meanwhile.save, exact: true }).click();
  // In the list: the field may still hold it for a moment.
  await expect(admin.getByRole('listitem').filter({ hasText: 'La ville a fermé le pont.' })).toBeVisible();
  const form = admin.getByRole('form', { name: review.form.act });
  await form.getByLabel(review.form.what).fill('Guider chaque premier trajet');
  await form.getByLabel(review.form.why).fill('Ceux que nous guidons reviennent.');
  await form.getByLabel(review.form.team).selectOption('Produit');
  await form.getByRole('button', { name: review.form.save, exact: true }).click();
  await expect(admin.getByRole('listitem').filter({ hasText: 'Guider chaque premier trajet' })).toBeVisible();
  await expect(admin.getByText(review.because('Ceux que nous guidons reviennent.'))).toBeVisible();
  await expect(form.getByLabel(review.form.what)).toHaveValue('');
  await expectEveryLook(admin, `retrospective-${language}`);

  // What was felt at the half is the team's own; on paper, nobody's.
  const half = words.half('').trim();
  await expect(admin.getByText(half)).toHaveCount(0);
  await salome.goto(admin.url());
  await expect(salome.getByText(half).first()).toBeVisible();
  await salome.emulateMedia({ media: 'print' });
  await expect(salome.getByText(half).first()).toBeHidden();
  await expect(salome.getByText('Guider chaque premier trajet')).toBeVisible();
  await expect(salome.getByText(review.because('Ceux que nous guidons reviennent.'))).toBeVisible();
  await picture(salome, `retrospective-printed-${language}`);
  await salome.emulateMedia({ media: 'screen' });
}

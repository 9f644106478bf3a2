import { expect, type Page } from '@playwright/test';
import type { fr } from '../../i18n/fr.ts';

/** P opens a field that takes what is typed, keys of the page among it; Escape gives it up, Enter keeps it and goes on. */
export async function skipOrNot(page: Page, { okr, okrPage }: typeof fr) {
  const checkIn = okrPage.checkIn;
  const word = page.getByLabel(checkIn.skipWord);
  const answered = page.getByRole('radio', { checked: true });
  for (const typed of ['x7', 'Jk p 5 x']) {
    await page.keyboard.press('p');
    await expect(word).toBeFocused();
    await expect(word).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByText(checkIn.skipAsked)).toBeVisible();
    await page.keyboard.type(typed);
    await expect(word).toHaveValue(typed);
    await expect(answered).toHaveCount(0);
    if (typed === 'x7') {
      await page.keyboard.press('Escape');
      await expect(word).toHaveCount(0);
    }
  }
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(checkIn.priority(1))).toBeFocused();
  await expect(page.getByText('Jk p 5 x')).toBeVisible();
  await expect(page.getByText(checkIn.progress(1, 0))).toBeVisible();
  await expect(page.getByRole('button', { name: okr.checkIn.skip })).toHaveCount(0);
  await page.getByRole('button', { name: checkIn.unskip }).click();
}

import type { Browser, Page } from '@playwright/test';
import { type Language, openContext } from './installation.ts';

const password = 'correct horse battery';

/** A member of a team, signed in on a browser of their own. */
export async function person(
  browser: Browser,
  admin: Page,
  url: string,
  language: Language,
  name: string,
  teamId: string,
) {
  const email = `${name.toLowerCase()}@cyclade.example`;
  const invited = await admin.request.post(`${url}/api/v1/invitations`, {
    data: { email, role: 'member', teamId, teamRole: 'member' },
  });
  const token = (await invited.json()).path.split('/').pop();
  await admin.request.post(`${url}/api/v1/invitations/by-token/${token}/accept`, { data: { name, email, password } });
  const context = await openContext(browser, language);
  const page = await context.newPage();
  await page.request.post(`${url}/api/auth/sign-in/email`, { data: { email, password } });
  return page;
}

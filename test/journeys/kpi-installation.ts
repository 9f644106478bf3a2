import { type Browser, expect } from '@playwright/test';
import { en } from '../../i18n/en.ts';
import { fr } from '../../i18n/fr.ts';
import { type Language, openContext, setUpByApi, startInstallation } from './installation.ts';

const dictionaries = { en, fr };

/** An installation whose administrator facilitates the organisation, in a page of its own. */
export async function open(browser: Browser, language: Language) {
  const installation = await startInstallation();
  const context = await openContext(browser, language);
  const page = await context.newPage();
  await setUpByApi(page, installation.url, language);
  const api = async (method: 'get' | 'post' | 'put', path: string, data?: unknown) => {
    const options = { headers: { origin: installation.url }, ...(data === undefined ? {} : { data }) };
    const answer = await page.request[method](`${installation.url}/api/v1${path}`, options);
    expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
    return answer.json();
  };
  const root = (await api('get', '/teams')).teams[0].id as string;
  const me = (await api('get', '/session')).session.person.id as string;
  await api('put', `/teams/${root}/members/${me}`, { role: 'facilitator' });
  const close = async () => {
    await context.close();
    installation.stop();
  };
  return { url: installation.url, page, api, root, words: dictionaries[language], close };
}

export const kpi = (ownerTeamId: string, key: string, name: string, definition: object) => ({
  key,
  name,
  ownerTeamId,
  question: 'Combien de vélos roulent ?',
  unit: { kind: 'count', label: '' },
  direction: 'up',
  expectedLevel: null,
  looksTeamId: null,
  looksFirst: '',
  definition,
});

/** A number that is typed each month, its definition complete. */
export const typed = {
  kind: 'described',
  cadence: 'month',
  body: {
    formula: 'vélos en état le dernier jour du mois',
    population: 'tout le parc',
    inclusions: 'vélos en station',
    exclusions: 'aucun',
    source: 'registre du parc',
    howObtained: 'lu et saisi',
    cadence: 'month',
  },
};

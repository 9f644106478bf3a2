import { expect, test } from '@playwright/test';
import { en } from '../../i18n/en.ts';
import { fr } from '../../i18n/fr.ts';
import { plainMonths } from '../../src/metric-sql/test-definition.ts';
import { expectAccessible, openContext, picture, setUpByApi, startInstallation } from './installation.ts';

const dictionaries = { en, fr };

/** Twelve weeks of orders, three a day from two customers; one in ten is cancelled. */
function orders(): string {
  const lines = ['order_no,customer_id,placed_on,status'];
  for (let day = 0; day < 84; day++)
    for (const hour of [9, 12, 18]) {
      const at = new Date(Date.UTC(2026, 7, 31 + day)).toISOString().slice(0, 10);
      const n = day * 3 + hour;
      lines.push(`${n},c${n % 2},${at},${n % 10 === 0 ? 'X' : 'ok'}`);
    }
  return `${lines.join('\n')}\n`;
}

for (const language of ['fr', 'en'] as const) {
  test(`a source is looked into, said in words, and a number proven on typed rows (${language})`, async ({
    browser,
  }) => {
    const words = dictionaries[language];
    const { sourceTables, verification } = words;
    const installation = await startInstallation();
    const context = await openContext(browser, language);
    const page = await context.newPage();
    try {
      await setUpByApi(page, installation.url, language);
      const headers = { origin: installation.url };
      const api = `${installation.url}/api/v1`;
      const sent = await page.request.post(`${api}/uploads?name=orders.csv`, { headers, data: orders() });
      const { upload } = await sent.json();
      const { source } = await (
        await page.request.post(`${api}/sources/files`, { headers, data: { upload, name: 'Shop', reading: {} } })
      ).json();

      await page.goto(`${installation.url}/sources`);
      await page.getByRole('cell', { name: '252' }).waitFor();
      await expectAccessible(page, 'sources');
      await picture(page, `${language}-sources`);

      // A connection that cannot be made says why, and nothing is kept.
      await page.getByRole('button', { name: sourceTables.connect }).click();
      const connecting = page.getByRole('dialog', { name: sourceTables.database.title });
      await connecting
        .getByLabel(sourceTables.database.connection, { exact: true })
        .fill('postgres://u:pw@127.0.0.1:1/x');
      await connecting.getByRole('button', { name: sourceTables.database.check }).click();
      await connecting.getByText(words.source.refusals['connection.refused']({ host: '127.0.0.1', port: 1 })).waitFor();
      await expectAccessible(page, 'a connection refused');
      await page.keyboard.press('Escape');

      // Inside the table: the values a column really holds, then what people call things.
      await page.getByRole('button', { name: sourceTables.open('orders') }).click();
      const table = page.getByRole('dialog', { name: 'orders' });
      await table.getByRole('button', { name: 'status', exact: true }).click();
      await table.getByRole('cell', { name: 'X', exact: true }).waitFor();
      await expectAccessible(page, 'columns and values');
      await table.getByRole('tab', { name: sourceTables.browser.tabs.words }).click();
      await table.getByLabel(sourceTables.words.one).fill(language === 'fr' ? 'une commande' : 'order');
      await table.getByLabel(sourceTables.words.many).fill(language === 'fr' ? 'commandes' : 'orders');
      await expectAccessible(page, 'words');
      await picture(page, `${language}-words`);
      await table.getByRole('button', { name: sourceTables.words.save }).click();
      await page.getByText(sourceTables.words.saved).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('cell', { name: language === 'fr' ? 'une commande' : 'order', exact: true }).waitFor();

      // The sentence of a definition is made of these words.
      const root = (await (await page.request.get(`${api}/teams`)).json()).teams[0].id;
      const body = {
        source: { connection: 'file', table: 'orders', rowMeans: '' },
        entity: 'customer_id',
        time: { column: 'placed_on', kind: 'date' },
        measure: { kind: 'countDistinct' },
        ...plainMonths,
        exclude: [{ col: 'status', op: 'eq', value: 'X' }],
        window: { type: 'calendar', grain: 'week' },
        reportGrain: 'week',
        timezone: 'UTC',
        late: { settleDays: 0, restate: 'always' },
      };
      const created = await page.request.post(`${api}/kpis`, {
        headers,
        data: {
          key: 'customers',
          name: language === 'fr' ? 'Clients' : 'Customers',
          ownerTeamId: root,
          question: '?',
          unit: { kind: 'count', label: '' },
          direction: 'up',
          expectedLevel: null,
          looksTeamId: null,
          looksFirst: '',
          definition: { kind: 'structured', sourceId: source.id, body },
        },
      });
      expect(created.ok(), await created.text()).toBe(true);
      const me = (await (await page.request.get(`${api}/session`)).json()).session.person.id;
      await page.request.put(`${api}/teams/${root}/members/${me}`, { headers, data: { role: 'facilitator' } });
      await page.goto(`${installation.url}/kpis/customers`);
      await page
        .getByText(language === 'fr' ? 'au moins une commande' : 'at least one order')
        .first()
        .waitFor();

      // Three typed rows, one of them cancelled: two customers expected, and the compiler answers two.
      const proof = page.getByRole('region', { name: verification.title });
      await proof.getByRole('button', { name: verification.add }).click();
      const adding = page.getByRole('dialog', { name: verification.add });
      const { fixture } = verification;
      await adding.getByRole('button', { name: fixture.addRow }).click();
      for (const [at, [customer, day, status]] of [
        ['a', '2026-11-02', 'ok'],
        ['b', '2026-11-08', 'ok'],
        ['c', '2026-11-03', 'X'],
      ].entries()) {
        const cell = (column: string) => adding.getByLabel(`${fixture.row(at + 1)}, ${column}`);
        await cell('customer_id').fill(customer ?? '');
        await cell('placed_on').fill(day ?? '');
        await cell('status').fill(status ?? '');
      }
      await adding.getByLabel(fixture.period).fill('2026-11-02');
      await adding.getByLabel(fixture.expected).fill('2');
      await expectAccessible(page, 'typed rows');
      await picture(page, `${language}-typed-rows`);
      await adding.getByRole('button', { name: fixture.save }).click();
      await proof.getByText(verification.kinds.fixture).waitFor();
      await proof
        .getByText(new RegExp(`${verification.kinds.fixture}, ${verification.passed}`))
        .waitFor({ timeout: 30_000 });
      // Passed, and not verified: nobody has agreed to it yet.
      await proof.getByText(verification.because['never-agreed']).waitFor();
      await expectAccessible(page, 'a KPI and its proof');
      await picture(page, `${language}-proof`);
    } finally {
      await context.close();
      installation.stop();
    }
  });
}

// Enter one value of a KPI, then read what its page says: node docs/examples/values.ts KEY PERIOD VALUE
const { GOUVERNE_URL: url, GOUVERNE_TOKEN: token } = process.env;
const [key, period, value] = process.argv.slice(2);
const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };

// The same request twice changes nothing the second time; another value is a revision, with its reason.
const entered = await fetch(`${url}/api/v1/kpis/${key}/values/${period}`, {
  method: 'PUT',
  headers,
  body: JSON.stringify({ value: Number(value) }),
});
if (!entered.ok) throw new Error(await entered.text());
const page = await fetch(`${url}/api/v1/kpis/${key}`, { headers });
process.stdout.write(`${await page.text()}\n`);

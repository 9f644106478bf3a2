import { expect, test } from 'vitest';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { testInstallation } from './test-client.ts';

const token = 'a token of the tests';

onBothEngines('figures for Prometheus', (open) => {
  test('without a token set, there is no such address', async () => {
    const { anyone } = await testInstallation(await open());
    expect((await anyone.send('GET', '/metrics')).body).not.toContain('gouverne_request_seconds');
  });

  test('whoever shows the token reads counts and durations by noun, and nobody’s name', async () => {
    const { anyone, admin } = await testInstallation(await open(), { metricsToken: token });
    expect((await anyone.send('GET', '/metrics')).status).toBe(401);
    expect((await anyone.send('GET', '/metrics', undefined, { authorization: 'Bearer another' })).status).toBe(401);
    await admin.get('/kpis/a-key-that-nobody-has');
    const { status, body } = await anyone.send('GET', '/metrics', undefined, { authorization: `Bearer ${token}` });
    expect(status).toBe(200);
    expect(body).toMatch(/gouverne_request_seconds_count\{method="GET",noun="kpis",status="4xx"\} 1/);
    expect(body).toContain('gouverne_jobs_waiting 0');
    expect(body).not.toContain('a-key-that-nobody-has');
    expect(body).not.toContain('ines');
  });
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { expect, test, vi } from 'vitest';
import { onBothEngines } from '../http/on-both-engines.fixture.ts';
import { PASSWORD, testInstallation } from '../http/test-client.ts';
import { checkHealth } from './check-health.ts';

onBothEngines('a look at an installation', (open) => {
  test('knocks at the mail server: who installs it knows before the first letter that it takes none', async () => {
    const place = await open();
    await testInstallation(place);
    const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], logger: false });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as { port: number };
    const mail = {
      smtpUrl: `smtp://127.0.0.1:${port}`,
      mailFrom: 'a@b.example',
      sealingKey: undefined,
      publicUrl: undefined,
    };
    const letters = async (of: Parameters<typeof checkHealth>[1]) =>
      (await checkHealth(place, of)).find(({ code }) => code === 'letters');
    expect(await letters(mail)).toMatchObject({ well: true });
    expect(await letters({ ...mail, smtpUrl: undefined })).toBeUndefined();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    expect(await letters(mail)).toMatchObject({
      well: false,
      params: { fault: expect.stringContaining('ECONNREFUSED') },
    });
  });

  test('tries the keys on what is sealed, makes none where there is none, and says what stays shut', async () => {
    const place = await open();
    const { admin, root, settings } = await testInstallation(place, {
      sealingKey: 'the key of connections, long enough',
    });
    const team = (await admin.post('/teams', { name: 'Support', parentId: root, kind: 'team' })).body.id;
    expect((await admin.post('/hooks', { name: '#support', teamId: team, writes: ['value'] })).status).toBe(201);
    const enabled = await admin.send('POST', '/api/auth/two-factor/enable', { password: PASSWORD });
    expect(enabled.status).toBe(200);
    const tried = async (sealingKey: string | undefined, secret: string) => {
      vi.stubEnv('GOUVERNE_SECRET', secret);
      const findings = await checkHealth(place, { ...settings, sealingKey });
      vi.unstubAllEnvs();
      return findings.filter(({ code }) => code === 'key' || code === 'session-secret');
    };
    expect(await tried(settings.sealingKey, 'a secret of the tests, long enough')).toEqual([
      { code: 'key', well: true, params: { total: 1, sources: 0, webhooks: 0, hooks: 0 } },
      { code: 'session-secret', well: true, params: { total: 1, shut: 0 } },
    ]);
    const shut = [
      { code: 'key', well: false, params: { total: 1, sources: 0, webhooks: 0, hooks: 1 } },
      { code: 'session-secret', well: false, params: { total: 1, shut: 1 } },
    ];
    expect(await tried('another key of connections, as long', 'another secret, as long as the first')).toEqual(shut);
    expect(await tried(undefined, '')).toEqual(shut);
    expect(['key', 'session-secret'].filter((file) => existsSync(join(place.dataFolder, file)))).toEqual([]);
  });

  test('reads what a server would refuse or warn of when it starts, and the rest all the same', async () => {
    const place = await open();
    const { settings } = await testInstallation(place);
    const look = async (env: Readonly<Record<string, string>>, publicUrl: string | undefined = undefined) => {
      for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
      const findings = await checkHealth(place, { ...settings, publicUrl });
      vi.unstubAllEnvs();
      expect(findings.map(({ code }) => code)).toContain('jobs');
      return findings.slice(0, 2);
    };
    expect(await look({ GOUVERNE_STRANGE: '1', GOUVERNE_OIDC_ISSUER: 'notanaddress' })).toEqual([
      { code: 'settings', well: false, params: { names: ['GOUVERNE_STRANGE'] } },
      { code: 'openid', well: false, params: { refusal: 'openid.issuer', issuer: 'notanaddress' } },
    ]);
    const issuer = 'https://id.example.org';
    expect(await look({ GOUVERNE_OIDC_ISSUER: issuer })).toMatchObject([
      { well: true },
      { well: false, params: { refusal: 'openid.missing', setting: 'GOUVERNE_URL' } },
    ]);
    const whole = {
      GOUVERNE_OIDC_ISSUER: issuer,
      GOUVERNE_OIDC_CLIENT_ID: 'x',
      GOUVERNE_OIDC_CLIENT_SECRET: 'y',
      GOUVERNE_OIDC_DOMAINS: 'example.org',
    };
    expect(await look(whole, 'https://gouverne.example.org')).toEqual([
      { code: 'settings', well: true, params: { names: [] } },
      { code: 'openid', well: true, params: { issuer } },
    ]);
  });
});

import { SMTPServer } from 'smtp-server';
import { expect, test } from 'vitest';
import { onBothEngines } from '../http/on-both-engines.fixture.ts';
import { testInstallation } from '../http/test-client.ts';
import { checkHealth } from './check-health.ts';

onBothEngines('a look at an installation', (open) => {
  test('knocks at the mail server: who installs it knows before the first letter that it takes none', async () => {
    const place = await open();
    await testInstallation(place);
    const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], logger: false });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as { port: number };
    const mail = { smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'a@b.example' };
    const letters = async (of: { smtpUrl: string | undefined; mailFrom: string }) =>
      (await checkHealth(place, of)).find(({ code }) => code === 'letters');
    expect(await letters(mail)).toMatchObject({ well: true });
    expect(await letters({ ...mail, smtpUrl: undefined })).toBeUndefined();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    expect(await letters(mail)).toMatchObject({
      well: false,
      params: { fault: expect.stringContaining('ECONNREFUSED') },
    });
  });
});

import { expect, test } from 'vitest';
import { secretIn, shownCode } from '../../test/authenticator.ts';
import { onBothEngines } from '../http/on-both-engines.fixture.ts';
import { until } from '../http/source.fixture.ts';
import { Client, PASSWORD, testInstallation } from '../http/test-client.ts';
import { decoded, mailServer } from '../notification/mail-box.fixture.ts';

onBothEngines('a change of how one signs in', (open) => {
  test('is told by letter, to whom it belongs, each time; signing in is not', { timeout: 60_000 }, async () => {
    const place = await open();
    const { received, url } = await mailServer(place);
    const { admin, app, anyone } = await testInstallation(place, { smtpUrl: url });
    const auth = (client: Client, path: string, body: object) => client.send('POST', `/api/auth${path}`, body);
    const cookie = (headers: Headers) =>
      headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ');
    const newPassword = 'quatre mots sans rapport';
    const changed = await auth(admin, '/change-password', { currentPassword: PASSWORD, newPassword });
    const ines = new Client(app, cookie(changed.headers));
    const { totpURI } = (await auth(ines, '/two-factor/enable', { password: newPassword })).body;
    const verified = await auth(ines, '/two-factor/verify-totp', { code: shownCode(secretIn(totpURI)) });
    const withCode = new Client(app, cookie(verified.headers));
    await auth(withCode, '/two-factor/disable', { password: newPassword });
    await anyone.signIn('ines@cyclade.example', newPassword);
    await auth(anyone, '/sign-in/email', { email: 'ines@cyclade.example', password: 'wrong horse battery' });
    const subjects = await until(async () => received.length >= 3 && received.map(({ source }) => decoded(source)));
    expect(received.map(({ to }) => to)).toEqual(Array(3).fill('ines@cyclade.example'));
    const all = subjects.join('\n');
    expect(all).toContain('Votre mot de passe de Gouverne a été changé.');
    expect(all).toContain('Un code vous est désormais demandé');
    expect(all).toContain('Plus aucun code');
  });
});

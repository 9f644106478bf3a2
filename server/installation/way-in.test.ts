import { expect, test } from 'vitest';
import { secretIn, shownCode } from '../../test/authenticator.ts';
import { onBothEngines } from '../http/on-both-engines.fixture.ts';
import { Client, PASSWORD, testInstallation } from '../http/test-client.ts';
import { openWayIn } from './way-in.ts';

const email = 'ines@cyclade.example';

onBothEngines('the way back in, at the machine', (open) => {
  test('a new password opens the door, the code is forgotten, every session ends, and the log says so', async () => {
    const place = await open();
    const { admin, anyone, app, store } = await testInstallation(place);
    const { totpURI } = (await admin.send('POST', '/api/auth/two-factor/enable', { password: PASSWORD })).body;
    const verified = await admin.send('POST', '/api/auth/two-factor/verify-totp', {
      code: shownCode(secretIn(totpURI)),
    });
    const owner = new Client(
      app,
      verified.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; '),
    );
    expect((await owner.get('/account')).body.secondFactor).toBe(true);
    const chosen = await openWayIn(place, email, ['password', 'forget-code']);
    expect((await owner.get('/kpis')).status).toBe(401);
    await expect(anyone.signIn(email)).rejects.toThrow('401');
    const back = await anyone.signIn(email, chosen ?? '');
    expect((await back.get('/account')).body.secondFactor).toBe(false);
    const said = await store.db.selectFrom('event').selectAll().where('operation', '=', 'account.openWayIn').execute();
    expect(said.map(({ after, actor_id }) => [after, actor_id])).toEqual([
      ['{"ways":["password","forget-code"]}', null],
    ]);
    expect(JSON.stringify(said)).not.toContain(chosen);
  });

  test('an address nobody has is refused, and nothing is made of it', async () => {
    const place = await open();
    await testInstallation(place);
    await expect(openWayIn(place, 'nobody@cyclade.example', ['password'])).rejects.toThrow('sign-in.nobody');
  });
});

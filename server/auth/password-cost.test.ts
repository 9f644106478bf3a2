import { scryptSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { openStore } from '../../store/store.ts';
import { onBothEngines } from '../../store/test-store.ts';
import { migrateAuth, openAuth } from './auth.ts';

onBothEngines('passwords', (open) => {
  test('each is kept by scrypt with a salt of its own, at 128 · 16,384 · 16 bytes = 32 MB a guess', async () => {
    const place = await open();
    const store = await openStore({ ...place, migrateBeside: migrateAuth });
    place.beforeClose(() => store.close());
    const auth = openAuth(store, {
      secret: 'a secret of the tests, long enough',
      publicUrl: undefined,
      newId: store.newId,
    });
    const { password } = await auth.$context;
    const [one = '', other = ''] = await Promise.all([password.hash('correct horse'), password.hash('correct horse')]);
    const [salt = '', key = ''] = one.split(':');
    expect(other.split(':')[0]).not.toBe(salt);
    const cost = { N: 16_384, r: 16, p: 1, maxmem: 2 * 128 * 16_384 * 16 };
    expect(scryptSync('correct horse', salt, 64, cost).toString('hex')).toBe(key);
    expect(await password.verify({ hash: one, password: 'correct horse' })).toBe(true);
    expect(await password.verify({ hash: other, password: 'correct house' })).toBe(false);
  });
});

import { mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onBothEngines } from '../http/on-both-engines.fixture.ts';
import { until, upload } from '../http/source.fixture.ts';
import { testInstallation } from '../http/test-client.ts';
import { startSchedule } from '../jobs/schedule.ts';
import { openLog } from '../log.ts';
import { forgetOldFiles } from './old-files.ts';

const rides = 'rider,day\na,2026-10-01\n';

onBothEngines('what is over', (open) => {
  test('leaves the machine: the rows of a removed source within the hour, what was sent and not used after a day', async () => {
    const place = await open();
    const { admin, store, parts } = await testInstallation(place);
    mkdirSync(join(place.dataFolder, 'sources'), { recursive: true });
    const inFolder = (folder: string) => readdirSync(join(place.dataFolder, folder)).sort();
    const age = (folder: string, name: string, hours: number) => {
      const then = new Date(Date.now() - hours * 3_600_000);
      utimesSync(join(place.dataFolder, folder, name), then, then);
    };
    const load = async (name: string) => {
      const before = inFolder('sources');
      const sent = { upload: await upload(admin, `${name}.csv`, rides), name, reading: {} };
      const { id } = (await admin.post('/sources/files', sent)).body.source;
      return { id, file: inFolder('sources').find((one) => !before.includes(one)) ?? '' };
    };
    const [kept, removed, late] = [await load('kept'), await load('removed'), await load('late')];
    for (const { file } of [kept, removed]) age('sources', file, 2);
    for (const { id } of [removed, late]) expect((await admin.delete(`/sources/${id}`)).status).toBe(200);
    expect(inFolder('sources')).toEqual([kept.file, late.file].sort());

    const [old, fresh] = [await upload(admin, 'old.csv', rides), await upload(admin, 'fresh.csv', rides)];
    for (const name of inFolder('uploads')) age('uploads', name, name.startsWith(old) ? 25 : 23);
    age('sources', late.file, 2);
    // Nobody sends, loads or removes anything any more: the server looks by itself, once.
    let looks = 0;
    const tidy = async () => {
      looks++;
      parts.uploads.forgetOld();
      await forgetOldFiles(store, place.dataFolder);
    };
    const schedule = startSchedule(store, openLog('silent'), { wake: () => {}, tidy }, 20);
    await until(
      async () => inFolder('sources').length === 1 && !inFolder('uploads').some((name) => name.startsWith(old)),
    );
    await schedule.stop();
    expect(looks).toBe(1);
    expect(inFolder('sources')).toEqual([kept.file]);
    expect(inFolder('uploads')).toEqual([`${fresh}.csv`, `${fresh}.name`]);
  });
});

import { mustBeAlone } from '../server/installation/alone.ts';
import { type KeyName, keyNames, newKeys } from '../server/installation/new-keys.ts';
import { openPlace } from '../server/installation/open-place.ts';
import { inhabitedPlace, saying } from './place.ts';
import { Usage } from './usage.ts';
import { asWritten, words } from './words.ts';

/** `gouverne new-keys`: what is sealed, sealed again under new keys. */
export async function run(argv: readonly string[]): Promise<number> {
  const names = argv.map((option) => keyNames.find((name) => option === `--${name}`));
  if (names.length === 0 || names.includes(undefined)) throw new Usage(asWritten('new-keys', words.whichKeys));
  return saying('new-keys', async () => {
    const place = inhabitedPlace();
    await mustBeAlone(place);
    const store = await openPlace(place);
    try {
      const renewed = await newKeys(store, place.dataFolder, [...new Set(names as KeyName[])], process.env);
      for (const { name, sealed, setting } of renewed)
        process.stdout.write(`${words.newKey[name](sealed)}${setting ? words.beforeStart(setting) : ''}\n`);
    } finally {
      await store.close();
    }
  });
}

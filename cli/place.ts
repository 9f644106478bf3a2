import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { placeFromEnvironment } from '../server/settings.ts';
import { Refusal } from '../src/refusal.ts';
import type { StoreSettings } from '../store/store.ts';
import { refusalLine } from './run-definition.ts';
import { words } from './words.ts';

/** Where this machine's installation is: what `gouverne serve` would open. */
export function placeHere(): StoreSettings {
  return placeFromEnvironment();
}

/** The same, where someone has set it up: looking at an empty folder would make an installation of it. */
export function inhabitedPlace(): StoreSettings {
  const here = placeHere();
  if (!here.databaseUrl && !existsSync(join(here.dataFolder, 'gouverne.sqlite')))
    throw new Refusal('place.nothing-here', { folder: here.dataFolder });
  return here;
}

/** Another place: a PostgreSQL address, or a data folder. The folder of files stays where it is when only rows move. */
export function placeNamed(text: string, here: StoreSettings): StoreSettings {
  return /^postgres(ql)?:\/\//.test(text)
    ? { databaseUrl: text, dataFolder: here.dataFolder }
    : { databaseUrl: undefined, dataFolder: resolve(text) };
}

/** What an act at the machine refuses, as a sentence and exit 1; anything else is a fault. */
export async function saying(verb: string, act: () => Promise<void>): Promise<number> {
  try {
    await act();
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`gouverne ${verb}${words.colon}${await refusalLine(error)}\n`);
    return 1;
  }
}

import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsIn } from '../../example/words/words-in.ts';
import { findOrganisation } from '../../store/organisation.ts';
import type { ServerParts } from './as-person.ts';
import { type ExampleFolder, seedExample } from './seed-example.ts';

/** Writes the example company into an empty folder; leaves one that has it as it is; refuses any other. */
export async function prepareExample(parts: ServerParts, folder: ExampleFolder): Promise<void> {
  const { store } = parts;
  const unfinished = join(folder.dataFolder, 'example-unfinished');
  const organisation = await findOrganisation(store.db);
  if (organisation && !organisation.example)
    throw new Error(
      `${folder.dataFolder} holds the data of ${organisation.name}: the example needs a folder of its own`,
    );
  if (organisation && existsSync(unfinished))
    throw new Error(`${folder.dataFolder} holds an example that was not finished: delete that folder and start again`);
  if (organisation) return;
  writeFileSync(unfinished, '');
  try {
    await seedExample(parts, wordsIn(folder.language), folder);
  } finally {
    folder.clock.release();
  }
  rmSync(unfinished);
}

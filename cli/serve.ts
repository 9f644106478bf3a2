import { startExample, startServer } from '../server/main.ts';
import { settingsFromEnvironment } from '../server/settings.ts';
import { exampleLanguage, linesOf } from './example-links.ts';
import { Usage } from './usage.ts';
import { asWritten, words } from './words.ts';

/**
 * `gouverne serve`: the installation, in the data folder or on PostgreSQL. `--example`: where nothing has been set up yet,
 * with the example company, which its administrator removes in one act from the settings.
 */
export async function run(argv: readonly string[] = []): Promise<number> {
  const strange = argv.find((word) => word !== '--example');
  if (strange !== undefined) throw new Usage(asWritten('serve', words.unknownOption(strange)));
  const settings = settingsFromEnvironment();
  const example = argv.length > 0 ? await startExample(settings, exampleLanguage()) : null;
  const server = example ?? (await startServer(settings));
  if (example) process.stdout.write(linesOf(example.links));
  const opens = server.setUpLink ? `${words.opensAt(server.setUpLink)}\n` : '';
  process.stdout.write(`${words.listens(server.url)}\n${opens}`);
  // Asked to stop by whatever runs it: leave gently. Interrupted at a keyboard: leave.
  const how = await new Promise<'gently' | undefined>((resolve) => {
    process.once('SIGTERM', () => resolve('gently'));
    process.once('SIGINT', () => resolve(undefined));
  });
  await server.stop(how);
  return 0;
}

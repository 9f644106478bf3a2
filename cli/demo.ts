import { resolve } from 'node:path';
import { startExample } from '../server/main.ts';
import { settingsFromEnvironment } from '../server/settings.ts';
import { exampleLanguage, linesOf } from './example-links.ts';
import { words } from './words.ts';

/** `gouverne demo`: the example company, in its own folder, never the installation's. */
export async function run(): Promise<number> {
  const { env } = process;
  const settings = settingsFromEnvironment();
  const server = await startExample(
    {
      ...settings,
      // Beside an installation on the same machine: an address of its own.
      port: env.PORT ? settings.port : 3001,
      dataFolder: resolve(env.GOUVERNE_DEMO_DATA || 'demo-data'),
      databaseUrl: undefined,
      logLevel: env.LOG_LEVEL ? settings.logLevel : 'warn',
    },
    exampleLanguage(),
  );
  process.stdout.write(linesOf(server.links));
  process.stdout.write(`${words.listens(server.url)}\n`);
  await new Promise<void>((stop) => {
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  });
  await server.stop();
  return 0;
}

import { resolve } from 'node:path';
import { startExample } from '../server/main.ts';
import { settingsFromEnvironment } from '../server/settings.ts';

/** `gouverne demo`: the example company, in its own folder, never the installation's. */
export async function run(): Promise<number> {
  const { env } = process;
  const server = await startExample(
    {
      ...settingsFromEnvironment(),
      dataFolder: resolve(env.GOUVERNE_DEMO_DATA ?? 'demo-data'),
      logLevel: env.LOG_LEVEL ?? 'warn',
    },
    (env.GOUVERNE_DEMO_LANGUAGE ?? env.LANG ?? 'fr').startsWith('en') ? 'en' : 'fr',
  );
  process.stdout.write(`${server.links.map(({ role, url }) => `${role}\n  ${url}\n`).join('')}`);
  process.stdout.write(`Gouverne listens at ${server.url}\n`);
  await new Promise<void>((stop) => {
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  });
  await server.stop();
  return 0;
}

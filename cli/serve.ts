import { startServer } from '../server/main.ts';
import { settingsFromEnvironment } from '../server/settings.ts';

/** `gouverne serve`: the installation, in the data folder or on PostgreSQL. */
export async function run(): Promise<number> {
  const server = await startServer(settingsFromEnvironment());
  process.stdout.write(`Gouverne listens at ${server.url}\n`);
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
  await server.stop();
  return 0;
}

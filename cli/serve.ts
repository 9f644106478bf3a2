import { startServer } from '../server/main.ts';
import { settingsFromEnvironment } from '../server/settings.ts';

/** `gouverne serve`: the installation, in the data folder or on PostgreSQL. */
export async function run(): Promise<number> {
  const server = await startServer(settingsFromEnvironment());
  process.stdout.write(`Gouverne listens at ${server.url}\n`);
  // Asked to stop by whatever runs it: leave gently. Interrupted at a keyboard: leave.
  const how = await new Promise<'gently' | undefined>((resolve) => {
    process.once('SIGTERM', () => resolve('gently'));
    process.once('SIGINT', () => resolve(undefined));
  });
  await server.stop(how);
  return 0;
}

import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { secretSetting } from '../read-setting.ts';

/** The key that signs sessions: from the environment (needed by several servers), else made once in the data folder. */
export function sessionSecret(dataFolder: string, env: NodeJS.ProcessEnv = process.env): string {
  const shared = secretSetting(env, 'GOUVERNE_SECRET');
  if (shared) return shared;
  const path = join(dataFolder, 'session-secret');
  if (!existsSync(path)) {
    try {
      writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // Two servers on one folder may start at once: the first one's key is the key.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return readFileSync(path, 'utf8');
}

/** The same for whoever only looks: where there is none, none is made. */
export function sessionSecretHere(dataFolder: string, env: NodeJS.ProcessEnv = process.env): string | null {
  const path = join(dataFolder, 'session-secret');
  return secretSetting(env, 'GOUVERNE_SECRET') ?? (existsSync(path) ? readFileSync(path, 'utf8') : null);
}

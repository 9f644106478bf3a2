import { readdir, realpath } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { Refusal } from '../../src/refusal.ts';

/**
 * Refuses a folder that the settings do not open (`GOUVERNE_SOURCE_FOLDERS`), by where it really is: a link inside an
 * opened folder, of a folder or of a file in it, opens nothing outside. Asked at each reading: links are changed.
 */
export async function mustBeAllowed(folder: string, roots: readonly string[]): Promise<void> {
  const refused = new Refusal('source.folder-not-allowed', { folder });
  // As written first: what lies outside is not even looked for.
  if (!roots.some((root) => isWithin(resolve(folder), root))) throw refused;
  const open = await Promise.all(roots.map((root) => realpath(root).catch(() => root)));
  const allowed = (path: string) => open.some((root) => isWithin(path, root));
  const real = await realpath(folder);
  if (!allowed(real)) throw refused;
  for (const entry of await readdir(real, { withFileTypes: true })) {
    if (!entry.isSymbolicLink()) continue;
    const led = await realpath(join(real, entry.name)).catch(() => null);
    if (led !== null && !allowed(led)) throw refused;
  }
}

const isWithin = (path: string, root: string): boolean =>
  path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);

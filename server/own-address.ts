import type { Settings } from './settings.ts';

/** What people type, and what links in letters begin with. */
export const ownAddress = ({ publicUrl, host, port }: Pick<Settings, 'publicUrl' | 'host' | 'port'>): string =>
  publicUrl ?? `http://${host}:${port}`;

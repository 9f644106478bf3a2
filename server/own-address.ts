import type { Settings } from './settings.ts';

/** What people type, and what links in letters begin with. A server that listens everywhere is at least here. */
export const ownAddress = ({ publicUrl, host, port }: Pick<Settings, 'publicUrl' | 'host' | 'port'>): string =>
  publicUrl ??
  `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;

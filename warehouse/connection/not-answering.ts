import { Refusal } from '../../src/refusal.ts';
import { defaultConnectMs } from '../bounded-query.ts';

/** Whoever listens and lets nobody in, or a wall before them: said with how long it was waited for. Else undefined. */
export function notAnswering(
  error: unknown,
  {
    connectionString,
    connectMs = defaultConnectMs,
  }: { readonly connectionString: string; readonly connectMs?: number },
): Refusal | undefined {
  const { code, message } = error as { code?: string; message?: string };
  if (code !== 'ETIMEDOUT' && !/time(d )?out/i.test(message ?? '')) return undefined;
  const host = new URL(connectionString).hostname.replace(/^\[|\]$/g, '');
  return new Refusal('connection.timeout', { host, seconds: connectMs / 1000 });
}

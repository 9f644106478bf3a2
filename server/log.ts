import { type Logger, pino } from 'pino';

export type { Logger };

/** Structured lines to standard output, without personal data: no names, no addresses, no bodies, no secrets. */
export function openLog(level: string): Logger {
  return pino({
    level,
    redact: { paths: ['*.password', '*.token', '*.cookie', '*.connection', '*.authorization'], censor: '[removed]' },
  });
}
